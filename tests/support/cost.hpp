/// What a piece of work cost, the same on every machine: steps instead of seconds, and memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cleancopy::cost {

/// Basic blocks gone through so far in the code that is compiled with -fsanitize-coverage=trace-pc
/// (cleancopy_html_scalar, and what links it). What the C library does in one call is one step of its
/// caller's.
[[nodiscard]] std::uint64_t steps() noexcept;

/// Bytes asked for with `new` and not given back: now, and the most since the last call of
/// forget_highest_heap().
[[nodiscard]] std::size_t heap() noexcept;
[[nodiscard]] std::size_t highest_heap() noexcept;
void forget_highest_heap() noexcept;

}  // namespace cleancopy::cost
