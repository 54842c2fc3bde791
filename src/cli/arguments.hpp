/// The command line, read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cleancopy/options.hpp"

namespace cleancopy::cli {

enum class Format : unsigned char { text, json, jsonl };

struct Arguments {
  std::vector<std::string> inputs;  ///< paths; "-" is standard input; empty: none was named
  std::string output;               ///< path; empty or "-": standard output
  Format format = Format::text;
  Options options;
  std::string rules;  ///< path of the file with rules for sites; empty: none
};

/// Reads argv. Nothing where the command ends here (--help, --version, wrong use): then `exit_code` says how,
/// and what there is to say has been printed.
[[nodiscard]] std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
