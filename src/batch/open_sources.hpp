/// The inputs of a run, as they are named, and the one source that gives all pages in them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "batch/ndjson_fields.hpp"
#include "batch/source.hpp"

namespace cleancopy::batch {

struct SourceChoice {
  std::vector<std::string> inputs;   ///< files, folders, patterns ("saved/**/*.html"), in their order
  std::vector<std::string> include;  ///< patterns (glob.hpp): of folders and archives these files alone
  std::vector<std::string> exclude;  ///< and none of these
  bool list_on_stdin = false;        ///< more inputs, a line each or a NUL behind each, after `inputs`
  int wake = -1;  ///< a descriptor that ends the wait for more inputs once it can be read; -1: none
  NdjsonFields ndjson;
  std::size_t max_record_bytes = std::size_t{32} << 20;  ///< of a page that is held: of an archive, a line, …
};

/// Never null, and never fails: an input that cannot be read gives a record that says so. What an input is,
/// its name tells (path_kind.hpp). Cost of a record: reading it, in memory of max_record_bytes and the names
/// in the folders on the way to it.
[[nodiscard]] std::unique_ptr<Source> open_sources(SourceChoice choice);

}  // namespace cleancopy::batch
