#include "write/front_matter.hpp"

#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace cleancopy::write {
namespace {

// What is no character of a YAML text (1.2, 5.1), or is the end of a line in one (1.1, 4.2); and what would
// begin markup for who reads Markdown without knowing of front matter.
bool is_told_by_number(char32_t c) {
  return c == '<' || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFFFE ||
         c == 0xFFFF;
}

void append_number(std::string& out, char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += kHex[c >> shift & 15U];
}

// A double-quoted YAML scalar (YAML 1.2, 7.3.1), always of well-formed UTF-8.
std::string scalar(std::string_view value) {
  std::string out = "\"";
  for (std::size_t at = 0; at < value.size();) {
    const text::CodePoint point = text::decode_at(value, at);
    if (is_told_by_number(point.value)) {
      append_number(out, point.value);
    } else {
      if (point.value == '"' || point.value == '\\') out += '\\';
      text::append_utf8(out, point.value);
    }
    at += point.length;
  }
  return out + '"';
}

void add_field(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out.append(name).append(": ").append(scalar(value)) += '\n';
}

void add_list(std::string& out, std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out.append(name).append(":\n");
  for (const std::string& value : values) out.append("  - ").append(scalar(value)) += '\n';
}

}  // namespace

std::string front_matter(const Article& article) {
  std::string out = "---\n";
  add_field(out, "title", article.headline.value);
  add_field(out, "description", article.dek.value);
  add_list(out, "author", article.byline);
  add_field(out, "date", article.published.iso);
  add_field(out, "updated", article.updated.iso);
  add_field(out, "site", article.site_name.value);
  add_field(out, "url", article.url.value);
  add_field(out, "language", article.language.value);
  add_list(out, "tags", article.tags);
  return out + "---\n";
}

}  // namespace cleancopy::write
