/// What a run is to read, as the command line names it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "batch/plan/ndjson_fields.hpp"
#include "batch/plan/passed_over.hpp"
#include "batch/plan/run_output.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::batch {

struct SourceChoice {
  std::vector<std::string> inputs;   ///< files, folders, patterns ("saved/**/*.html"), in their order
  std::vector<std::string> include;  ///< patterns (glob.hpp): of folders and archives these files alone
  std::vector<std::string> exclude;  ///< and none of these
  bool list_on_stdin = false;        ///< more inputs, a line each or a NUL behind each, after `inputs`
  int wake = -1;  ///< a descriptor that ends the wait for more inputs once it can be read; -1: none
  /// What the files are said to be, if they are no containers by their names; warc: all pages in them are
  /// read.
  InputKind from = InputKind::detect;
  NdjsonFields ndjson;
  std::size_t max_record_bytes = std::size_t{32} << 20;  ///< of a page that is held: of an archive, a line, …
  RunOutput outputs;                                     ///< what is never read
  PassedOver* passed_over = nullptr;  ///< where it is counted, and what is no page by its name; outlives all
};

/// Takes what `options` say of the files. Of a page in a web archive they say no more.
inline void take_kind(SourceChoice& sources, Options& options) {
  sources.from = options.kind;
  if (sources.from == InputKind::warc) options.kind = InputKind::detect;
}

}  // namespace cleancopy::batch
