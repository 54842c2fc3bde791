#include "write/format.hpp"

#include "write/csv_writer.hpp"
#include "write/html_writer.hpp"
#include "write/json_writer.hpp"
#include "write/markdown_writer.hpp"
#include "write/text_writer.hpp"

namespace cleancopy::write {

std::string heading_of(const FormatChoice& choice) {
  return choice.format == Format::csv ? csv_header(choice.fields) : std::string();
}

std::string formatted(const Article& article, const FormatChoice& choice, std::string_view file) {
  switch (choice.format) {
    case Format::json:
      return to_json(article, JsonLayout::indented, file, choice.fields);
    case Format::jsonl:
      return to_json(article, JsonLayout::one_line, file, choice.fields);
    case Format::markdown:
      return to_markdown(article);
    case Format::html:
      return to_html(article);
    case Format::csv:
      return csv_row(article, file, choice.fields);
    case Format::text:
      break;
  }
  return choice.fields.empty() ? to_text(article) : to_lines(article, file, choice.fields);
}

}  // namespace cleancopy::write
