/// The command line of `cleancopy batch INPUT… --out TARGET`, read.
#pragma once

#include <optional>

#include "batch/plan/plan.hpp"
#include "batch/sources/open_sources.hpp"

namespace cleancopy::cli {

enum class SummaryAs : unsigned char { text, json };

struct BatchArguments {
  batch::SourceChoice sources;
  batch::Plan plan;
  bool quiet = false;
  std::optional<SummaryAs> summary;  ///< on standard output; nothing: as text on standard error
};

/// Reads argv. Nothing where the command ends here (--help, wrong use): then `exit_code` says how, and what
/// there is to say has been printed.
[[nodiscard]] std::optional<BatchArguments> read_batch_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
