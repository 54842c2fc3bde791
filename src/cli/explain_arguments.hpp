/// The command line of `cleancopy explain PAGE`, read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cleancopy/options.hpp"
#include "write/explain_text.hpp"

namespace cleancopy::cli {

enum class ExplainFormat : std::uint8_t { text, json };

struct ExplainArguments {
  std::string input = "-";  ///< path; "-" is standard input
  bool names_input = false;
  std::string html;  ///< where the report goes, "-" is standard output; empty: no report is wanted
  ExplainFormat format = ExplainFormat::text;
  write::Only only = write::Only::all;
  bool coloured = false;
  bool cut = false;  ///< long texts, as on a terminal
  Options options;
};

/// Reads argv. Nothing where the command ends here (--help, wrong use): then `exit_code` says how, and what
/// there is to say has been printed.
[[nodiscard]] std::optional<ExplainArguments> read_explain_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
