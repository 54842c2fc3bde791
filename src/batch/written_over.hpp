/// Keeps a run from writing over its own inputs.
#pragma once

#include "batch/plan/plan.hpp"
#include "batch/plan/source_choice.hpp"

namespace cleancopy::batch {

/// Whether one of the inputs is the plan's target or its file of errors, or stands in the target, by whatever
/// name. `sources` know of no outputs yet. Paths that are to come on standard input are not known yet.
/// O(inputs), with the folders read.
[[nodiscard]] bool is_written_over(const SourceChoice& sources, const Plan& plan);

}  // namespace cleancopy::batch
