/// The command line of `cleancopy stream`, read.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "batch/sources/open_sources.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::cli {

struct StreamArguments {
  batch::SourceChoice sources;         ///< without inputs: lines on standard input
  Options options;                     ///< of all pages; a line's own go before them
  std::vector<std::string> fields;     ///< of an article; empty: all
  std::chrono::milliseconds flush{0};  ///< how long a line may wait for others; 0: not at all
};

/// Reads argv. Nothing where the command ends here (--help, wrong use): then `exit_code` says how, and what
/// there is to say has been printed.
[[nodiscard]] std::optional<StreamArguments> read_stream_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
