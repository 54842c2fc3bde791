/// Whether what earlier runs have left is still there as they left it.
#pragma once

#include "batch/journal.hpp"
#include "batch/plan/plan.hpp"

namespace cleancopy::batch {

/// Looks at the plan's target and its errors; opens and makes nothing. What a killed run wrote behind `left`
/// is no matter. Errors: cannot_write, with what somebody has done to them: taken away, cut, added to.
[[nodiscard]] Result<void> check_untouched(const Plan& plan, const Left& left);

}  // namespace cleancopy::batch
