/// Is it UTF-8? At the speed of memory, for whole pages.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::text {

/// Whether every sequence of `bytes` is well-formed (Unicode 3.9, table 3-7). Runs of ASCII cost
/// hardly more than their load; elsewhere sixteen bytes are checked at once, if the processor can. O(n).
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

namespace scalar {

/// The same, byte by byte: what other processors run, and what the test holds is_utf8() against.
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

}  // namespace scalar

/// The bytes before the first one that is not ASCII. O(n).
[[nodiscard]] std::size_t ascii_prefix(std::string_view bytes) noexcept;

}  // namespace cleancopy::text
