#include "write/plain.hpp"

#include <charconv>

#include "text/utf8.hpp"

namespace cleancopy::write {
namespace {

// Bytes of the control character at `at`: 0 where there is none, and for line feeds and tabs.
std::size_t control_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  if (first < 0x20 || first == 0x7F) return first == '\n' || first == '\t' ? 0 : 1;
  // U+0080 to U+009F are two bytes in UTF-8.
  return first == 0xC2 && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0 ? 2 : 0;
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = control_length(text, i);
    if (length == 0) out.push_back(text[i]);
    i += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (const char c : without_controls(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string with_line_feeds_as(std::string_view instead, std::string_view text) {
  std::string out;
  for (;;) {
    const std::size_t end = text.find('\n');
    out += text.substr(0, end);
    if (end == std::string_view::npos) return out;
    out += instead;
    text.remove_prefix(end + 1);
  }
}

std::string shortened(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t control = control_length(text, i);
    const bool space = text[i] == '\n' || text[i] == '\t';
    if (control > 0 && !space) {
      i += control;
      continue;
    }
    if (points++ == most) return out + "…";
    out.push_back(space ? ' ' : text[i]);
    for (++i; i < text.size() && text::is_trailing_byte(text[i]); ++i) out.push_back(text[i]);
  }
  return out;
}

std::string fixed(double value, int digits) {
  char buffer[64];
  const auto end =
      std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::fixed, digits);
  return {std::begin(buffer), end.ptr};
}

}  // namespace cleancopy::write
