/// UTF-8, one code point at a time. Everything after the decode stage is valid UTF-8; these functions still
/// never read past a view's end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value;      ///< U+FFFD for an ill-formed sequence
  std::size_t length;  ///< in bytes, at least 1
};

/// Decodes the code point at `offset`, which must be less than text.size(). Ill-formed bytes give U+FFFD
/// with the length of their maximal subpart (Unicode 3.9, table 3-7; WHATWG Encoding 8.1.1). O(1).
[[nodiscard]] CodePoint decode_at(std::string_view text, std::size_t offset) noexcept;

/// Decodes the code point that ends right before `offset` (greater than 0). O(1).
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t offset) noexcept;

/// Appends `code_point` to `out`; surrogates and values above U+10FFFF become U+FFFD. Amortised O(1).
void append_utf8(std::string& out, char32_t code_point);

/// Code points in `text` (well-formed). O(n).
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace cleancopy::text
