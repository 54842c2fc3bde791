/// The file that --rules names.
#pragma once

#include <cstdint>
#include <string>

#include "cleancopy/error.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::cli {

/// Reads the rules of the file at `path`, which may be a pipe, into `options`. Gives a number for its bytes,
/// by which the same rules are known again. Errors: cannot_read, invalid_rules.
[[nodiscard]] Result<std::uint64_t> read_rules(const std::string& path, Options& options);

}  // namespace cleancopy::cli
