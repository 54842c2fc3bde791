/// UTF-8, one code point at a time. Everything after the decode stage is valid UTF-8; these functions still
/// never read past a view's end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::text {

inline constexpr char32_t kReplacement = 0xFFFD;

/// A byte of a character behind its first one.
[[nodiscard]] constexpr bool is_trailing_byte(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

struct CodePoint {
  char32_t value;      ///< U+FFFD for an ill-formed sequence
  std::size_t length;  ///< in bytes, at least 1
};

/// What decode_at() calls for all but the shortest sequences.
[[nodiscard]] CodePoint decode_any_at(std::string_view text, std::size_t offset) noexcept;

/// Decodes the code point at `offset`, which must be less than text.size(). Ill-formed bytes give U+FFFD
/// with the length of their maximal subpart (Unicode 3.9, table 3-7; WHATWG Encoding 8.1.1). O(1).
[[nodiscard]] inline CodePoint decode_at(std::string_view text, std::size_t offset) noexcept {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead <= 0xDF && offset + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[offset + 1]);
    if ((next & 0xC0U) == 0x80) return {(lead & 0x1FU) << 6 | (next & 0x3FU), 2};
  }
  return decode_any_at(text, offset);
}

/// Decodes the code point that ends right before `offset` (greater than 0). O(1).
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t offset) noexcept;

/// Writes `code_point` to `to`, where four bytes are free, and gives where it ends; surrogates and values
/// above U+10FFFF become U+FFFD. O(1).
inline char* write_utf8(char* to, char32_t code_point) noexcept {
  const auto put = [&to](char32_t byte) { *to++ = static_cast<char>(byte); };
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
  return to;
}

/// Appends what write_utf8() writes of `code_point` to `out`. Amortised O(1).
void append_utf8(std::string& out, char32_t code_point);

/// Code points in `text` (well-formed). O(n).
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace cleancopy::text
