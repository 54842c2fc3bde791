#include "text/printable.hpp"

#include "text/unicode.hpp"
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

// What stands for an ill-formed sequence in `text`, which decodes to U+FFFD; that itself stays.
void append_stray(std::string& out, std::string_view bytes) {
  constexpr std::string_view kWritten = "\xEF\xBF\xBD";
  if (bytes == kWritten) {
    out += bytes;
    return;
  }
  for (const char byte : bytes) append_hex(out, static_cast<unsigned char>(byte));
}

// Whether `text` begins as append_hex() writes a byte.
bool is_told_byte(std::string_view text) {
  const auto is_digit = [](char c) { return hex_digit(c) >= 0 && !is_ascii_lower(c); };
  return text.size() >= 4 && text.starts_with("\\x") && is_digit(text[2]) && is_digit(text[3]);
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
      append_stray(out, text.substr(at, point.length));
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string with_stray_bytes_told(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const std::string_view bytes = text.substr(at, point.length);
    if (point.value == kReplacement) {
      append_stray(out, bytes);
    } else if (point.value == '\\' && is_told_byte(text.substr(at))) {
      append_hex(out, point.value);
    } else {
      out += bytes;
    }
    at += point.length;
  }
  return out;
}

}  // namespace cleancopy::text
