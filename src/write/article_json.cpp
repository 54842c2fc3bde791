#include "write/article_json.hpp"

#include "write/json_writer.hpp"

namespace cleancopy::write {

using Json = nlohmann::ordered_json;

Json article_json(const Article& article, std::string_view file, std::span<const std::string> fields) {
  return Json::parse(to_json(article, JsonLayout::one_line, file, fields));
}

std::string plain_value(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    std::string out;
    for (const Json& item : value) {
      // Blocks and notes stand in lines of their own, as in the text.
      if (!out.empty()) out += item.is_object() ? "\n\n" : "; ";
      out += plain_value(item);
    }
    return out;
  }
  if (!value.is_object()) return value.dump();
  for (const char* part : {"iso", "text", "url", "charset"}) {
    if (value.contains(part) && value[part].is_string()) return value[part].get<std::string>();
  }
  return value.dump();
}

}  // namespace cleancopy::write
