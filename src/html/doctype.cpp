#include <cstddef>
#include <string>
#include <string_view>

#include "html/tokenizer.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

std::string normalised(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\0') {
      text::append_utf8(out, text::kReplacement);
    } else if (raw[i] != '\r') {
      out.push_back(raw[i]);
    } else if (i + 1 == raw.size() || raw[i + 1] != '\n') {
      out.push_back('\n');
    }
  }
  return out;
}

void skip_space(std::string_view& rest) {
  while (!rest.empty() && text::is_html_space(rest.front())) rest.remove_prefix(1);
}

// Reads a quoted identifier if one stands next. False: none, or one that never ends.
bool read_identifier(std::string_view& rest, std::string& identifier, bool& has) {
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return false;
  has = true;
  const std::size_t close = rest.find(rest.front(), 1);
  identifier = rest.substr(1, close == std::string_view::npos ? close : close - 1);
  rest.remove_prefix(close == std::string_view::npos ? rest.size() : close + 1);
  return close != std::string_view::npos;
}

}  // namespace

Doctype parse_doctype(std::string_view raw, bool at_end) {
  Doctype doctype;
  doctype.force_quirks = at_end;
  const std::string text = normalised(raw);
  std::string_view rest = text;
  skip_space(rest);
  if (rest.empty()) {
    doctype.force_quirks = true;
    return doctype;
  }
  doctype.has_name = true;
  while (!rest.empty() && !text::is_html_space(rest.front())) {
    doctype.name.push_back(text::to_ascii_lower(rest.front()));
    rest.remove_prefix(1);
  }
  skip_space(rest);
  if (rest.empty()) return doctype;

  const bool is_public = text::equals_ignoring_ascii_case(rest.substr(0, 6), "public");
  if (!is_public && !text::equals_ignoring_ascii_case(rest.substr(0, 6), "system")) {
    doctype.force_quirks = true;
    return doctype;
  }
  rest.remove_prefix(6);
  skip_space(rest);
  if (is_public) {
    if (!read_identifier(rest, doctype.public_id, doctype.has_public_id)) {
      doctype.force_quirks = true;
      return doctype;
    }
    skip_space(rest);
    if (rest.empty()) return doctype;
  }
  if (!read_identifier(rest, doctype.system_id, doctype.has_system_id)) {
    doctype.force_quirks = true;
    return doctype;
  }
  skip_space(rest);
  // Junk after a complete system identifier is passed over, even up to the end of the page (13.2.5.68).
  if (!rest.empty()) doctype.force_quirks = false;
  return doctype;
}

}  // namespace cleancopy::html
