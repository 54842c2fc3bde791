/// Keeps a run from reading what it writes, where the target lies in a folder that is read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "batch/plan.hpp"
#include "batch/source.hpp"

namespace cleancopy::batch {

/// `source` without the plan's own target, errors and journal. `inputs` are those that it was made of.
[[nodiscard]] std::unique_ptr<Source> without_own_output(std::unique_ptr<Source> source,
                                                         const std::vector<std::string>& inputs,
                                                         const Plan& plan);

}  // namespace cleancopy::batch
