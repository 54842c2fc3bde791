/// An Article as JSON: docs/article.schema.json says what it looks like.
#pragma once

#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Of docs/article.schema.json; rises when a field changes its meaning.
inline constexpr int kSchemaVersion = 1;

enum class JsonLayout : unsigned char { indented, one_line };

/// One JSON object, UTF-8, ending in a line feed. `file`: the input's name, or empty to leave it out.
[[nodiscard]] std::string to_json(const Article& article, JsonLayout layout, std::string_view file = {});

}  // namespace cleancopy::write
