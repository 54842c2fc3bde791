#include "dates/date_scan.hpp"

#include <bit>
#include <cstdint>

#include "text/byte_masks.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {

int digit_value(char32_t c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c < 0x660) return -1;
  // Each script's zero; nine digits follow it.
  for (const char32_t zero :
       {0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10}) {
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  }
  return -1;
}

Number number_at(std::string_view text, std::size_t offset) noexcept {
  Number number{offset, offset, 0, 0};
  while (number.end < text.size()) {
    const text::CodePoint point = text::decode_at(text, number.end);
    const int digit = digit_value(point.value);
    if (digit < 0) break;
    number.end += point.length;
    ++number.digits;
    number.value = number.digits <= 9 ? number.value * 10 + digit : -1;
  }
  return number;
}

Number year_at(std::string_view text, std::size_t offset) noexcept {
  constexpr int kLongestCount = 5;               // digits
  constexpr std::size_t kLongestDateLine = 120;  // bytes
  const Number number = number_at(text, offset);
  const bool ascii = number.end - number.begin == static_cast<std::size_t>(number.digits);
  if (!ascii || number.digits < 5 || number.digits > 4 + kLongestCount) return number;
  const Number year = number_at(text.substr(0, offset + 4), offset);
  const bool has_clock = number.digits <= 6 && peek(text, number.end) == ':';
  const bool has_count = text.size() <= kLongestDateLine && year.value > 2000 && year.value < 2040 &&
                         text.substr(0, offset).ends_with(", ");
  return has_clock || has_count ? year : number;
}

std::size_t find_digit(std::string_view text, std::size_t offset) noexcept {
  for (std::size_t begin = offset; begin < text.size(); begin += text::kMaskBytes) {
    const text::ByteMasks masks = text::byte_masks_at(text, begin);
    std::uint32_t rest = (masks.word & ~masks.letter) | (masks.high & ~masks.trailing);
    for (; rest != 0; rest &= rest - 1) {
      const std::size_t at = begin + static_cast<std::size_t>(std::countr_zero(rest));
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        if (text::is_ascii_digit(text[at])) return at;
      } else if (byte == 0xD9 || byte == 0xDB || byte == 0xE0 || byte == 0xEF) {
        // The lead bytes of all the other digits.
        if (digit_value(text::decode_at(text, at).value) >= 0) return at;
      }
    }
  }
  return std::string_view::npos;
}

char32_t peek(std::string_view text, std::size_t offset) noexcept {
  return offset < text.size() ? text::decode_at(text, offset).value : 0;
}

char32_t peek_back(std::string_view text, std::size_t offset) noexcept {
  return offset > 0 ? text::decode_before(text, offset).value : 0;
}

}  // namespace cleancopy::dates
