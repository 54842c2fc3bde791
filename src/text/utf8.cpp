#include "text/utf8.hpp"

#include <algorithm>

namespace cleancopy::text {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

}  // namespace

CodePoint decode_any_at(std::string_view text, std::size_t offset) noexcept {
  const unsigned char lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1};

  std::size_t continuation = 0;
  unsigned char low = 0x80;  // bounds of the first continuation byte: table 3-7
  unsigned char high = 0xBF;
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    continuation = 1;
    value = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    continuation = 2;
    value = lead & 0x0FU;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    continuation = 3;
    value = lead & 0x07U;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {kReplacement, 1};
  }
  for (std::size_t i = 1; i <= continuation; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i};
    const unsigned char next = byte_at(text, offset + i);
    if (next < low || next > high) return {kReplacement, i};
    value = (value << 6) | (next & 0x3FU);
    low = 0x80;
    high = 0xBF;
  }
  return {value, continuation + 1};
}

CodePoint decode_before(std::string_view text, std::size_t offset) noexcept {
  const std::size_t reach = std::min<std::size_t>(offset, 4);
  for (std::size_t back = 1; back <= reach; ++back) {
    if (is_trailing_byte(text[offset - back])) continue;
    const CodePoint point = decode_at(text, offset - back);
    if (point.length == back) return point;
    break;
  }
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t code_point) {
  char bytes[4];
  const char* const end = write_utf8(bytes, code_point);
  out.append(bytes, static_cast<std::size_t>(end - bytes));
}

std::size_t count_code_points(std::string_view text) noexcept {
  return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_trailing_byte));
}

}  // namespace cleancopy::text
