#include "text/printable.hpp"

#include "text/utf8.hpp"

namespace cleancopy::text {
namespace {

bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c & 0xFFFEU) == 0xFFFE;
}

void append_hex(std::string& out, char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (; c > 0 || digits.size() < 2; c >>= 4U) digits.insert(digits.begin(), kDigits[c & 0xFU]);
  out += digits.size() == 2 ? "\\x" + digits : "\\u{" + digits + '}';
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (is_hidden(point.value)) {
      append_hex(out, point.value);
    } else if (point.value == kReplacement) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

}  // namespace cleancopy::text
