#include "write/format.hpp"

#include "write/json_writer.hpp"
#include "write/text_writer.hpp"

namespace cleancopy::write {

std::string formatted(const Article& article, Format format, std::string_view file) {
  switch (format) {
    case Format::json:
      return to_json(article, JsonLayout::indented, file);
    case Format::jsonl:
      return to_json(article, JsonLayout::one_line, file);
    case Format::text:
      break;
  }
  return to_text(article);
}

}  // namespace cleancopy::write
