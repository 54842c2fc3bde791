#include <cstddef>
#include <string>
#include <string_view>

#include "html/tokens/entities.hpp"
#include "html/tokens/tokenizer.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

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
  std::string text;
  append_normalised(text, raw);
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
