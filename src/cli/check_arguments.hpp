/// The command line of `cleancopy check`, read, and the settings of the folder that it names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/checker.hpp"
#include "check/report.hpp"

namespace cleancopy::cli {

struct CheckArguments {
  std::vector<std::string> fixtures;  ///< paths, at least one
  std::vector<std::string> excluded;  ///< patterns
  check::Settings settings;
  check::Report report = check::Report::text;
  bool settings_named = false;  ///< by --config: then no folder has settings of its own
  std::string output;           ///< where the report goes; empty: standard output
  bool coloured = false;        ///< what is written to standard output
};

/// Reads argv, and cleancopy.toml in the folder that it names. Nothing where the command ends here (--help,
/// wrong use): then `exit_code` says how, and what there is to say has been printed.
[[nodiscard]] std::optional<CheckArguments> read_check_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
