/// What a piece of work cost, the same on every machine: steps instead of seconds.
#pragma once

#include <cstdint>

namespace cleancopy::cost {

/// Basic blocks gone through so far in the code that is compiled with -fsanitize-coverage=trace-pc
/// (cleancopy_html_scalar, and what links it). What the C library does in one call is one step of its
/// caller's.
[[nodiscard]] std::uint64_t steps() noexcept;

}  // namespace cleancopy::cost
