/// `cleancopy FILE…`: the main job.
#pragma once

#include "cli/arguments.hpp"

namespace cleancopy::cli {

/// Extracts every input in order. An input that fails says so on standard error and stops no other.
/// Returns the exit code.
[[nodiscard]] int run_extract(const Arguments& arguments);

}  // namespace cleancopy::cli
