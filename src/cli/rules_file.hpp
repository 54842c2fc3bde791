/// The file that --rules names.
#pragma once

#include <string>

#include "cleancopy/error.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::cli {

/// Reads the rules of the file at `path` into `options`. Errors: cannot_read, invalid_rules.
[[nodiscard]] Result<void> read_rules(const std::string& path, Options& options);

}  // namespace cleancopy::cli
