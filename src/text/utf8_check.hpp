/// Is it UTF-8? At the speed of memory, for whole pages; and what to do where it is not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::text {

/// Whether every sequence of `bytes` is well-formed (Unicode 3.9, table 3-7). Runs of ASCII cost
/// hardly more than their load; elsewhere sixteen bytes are checked at once, if the processor can. O(n).
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

namespace scalar {

/// The same, byte by byte: what other processors run, and what the test holds is_utf8() against.
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

}  // namespace scalar

/// `text` with U+FFFD for each ill-formed sequence, as decode_at() tells them. O(n).
[[nodiscard]] std::string well_formed(std::string_view text);

/// The bytes before the first one that is not ASCII. O(n).
[[nodiscard]] std::size_t ascii_prefix(std::string_view bytes) noexcept;

}  // namespace cleancopy::text
