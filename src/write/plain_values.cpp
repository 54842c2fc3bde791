#include "write/plain_values.hpp"

#include "write/article_json.hpp"

namespace cleancopy::write {

std::vector<std::string> plain_values(const Article& article, std::string_view file,
                                      std::span<const std::string> fields) {
  std::vector<std::string> out;
  for (const auto& value : article_json(article, file, fields)) out.push_back(plain_value(value));
  return out;
}

}  // namespace cleancopy::write
