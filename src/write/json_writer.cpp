#include "write/json_writer.hpp"

#include "write/article_json.hpp"

namespace cleancopy::write {

std::string to_json(const Article& article, JsonLayout layout, std::string_view file,
                    std::span<const std::string> fields) {
  using Json = nlohmann::ordered_json;
  const int indent = layout == JsonLayout::indented ? 2 : -1;
  return article_json(article, file, fields).dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace cleancopy::write
