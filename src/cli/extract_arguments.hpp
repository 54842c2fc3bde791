/// The command line of `cleancopy FILE…`, read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cleancopy/options.hpp"
#include "write/format.hpp"

namespace cleancopy::cli {

struct ExtractArguments {
  std::vector<std::string> inputs;  ///< paths; "-" is standard input; empty: none was named
  std::string output;               ///< path; empty or "-": standard output
  write::FormatChoice output_as = {};
  Options options;
};

/// Reads argv. Nothing where the command ends here (--help, --version, wrong use): then `exit_code` says how,
/// and what there is to say has been printed.
[[nodiscard]] std::optional<ExtractArguments> read_extract_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
