/// What a run is to read, as the command line names it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "batch/ndjson_fields.hpp"
#include "batch/run_output.hpp"

namespace cleancopy::batch {

struct SourceChoice {
  std::vector<std::string> inputs;   ///< files, folders, patterns ("saved/**/*.html"), in their order
  std::vector<std::string> include;  ///< patterns (glob.hpp): of folders and archives these files alone
  std::vector<std::string> exclude;  ///< and none of these
  bool list_on_stdin = false;        ///< more inputs, a line each or a NUL behind each, after `inputs`
  int wake = -1;  ///< a descriptor that ends the wait for more inputs once it can be read; -1: none
  NdjsonFields ndjson;
  std::size_t max_record_bytes = std::size_t{32} << 20;  ///< of a page that is held: of an archive, a line, …
  RunOutput outputs;                                     ///< what is never read
};

}  // namespace cleancopy::batch
