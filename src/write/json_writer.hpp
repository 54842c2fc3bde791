/// An Article as JSON: docs/article.schema.json says what it looks like.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Of docs/article.schema.json; rises when a field changes its meaning.
inline constexpr int kSchemaVersion = 1;

enum class JsonLayout : unsigned char { indented, one_line };

/// Where no fields are named: all, or all but `body` and `text`.
enum class JsonContent : unsigned char { whole, without_text };

/// One JSON object, UTF-8, ending in a line feed. `file`: the input's name, or empty to leave it out.
/// `fields`: those alone, in that order; where none is named, what `content` says.
[[nodiscard]] std::string to_json(const Article& article, JsonLayout layout, std::string_view file = {},
                                  std::span<const std::string> fields = {},
                                  JsonContent content = JsonContent::whole);

}  // namespace cleancopy::write
