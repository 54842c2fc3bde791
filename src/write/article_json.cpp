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
  if (!value.is_object() || value.empty()) return value.dump();
  // A moment, an address or an encoding is told by its first member, a block or note by what follows its
  // kind.
  const std::string& first = value.begin().key();
  const std::string part = first == "kind" ? "text" : first;
  const bool tells = part == "text" || part == "iso" || part == "url" || part == "charset";
  return tells && value.contains(part) && value[part].is_string() ? value[part].get<std::string>()
                                                                  : value.dump();
}

}  // namespace cleancopy::write
