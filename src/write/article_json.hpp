/// An Article as a JSON value: the one place where the JSON's fields are named (docs/article.schema.json).
/// For the writers, and for src/check, which holds it against what is expected.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// All fields in their order. `file`: the input's name, or empty to leave it out.
[[nodiscard]] nlohmann::ordered_json article_json(const Article& article, std::string_view file);

/// Those of `fields` alone, in that order; null for what this article has not. All of them where none is
/// named.
[[nodiscard]] nlohmann::ordered_json article_json(const Article& article, std::string_view file,
                                                  std::span<const std::string> fields);

/// A field's value on one line or more, as text: lists joined by "; ", a date as its ISO form (its words
/// where there is none), a picture as its address, the body as its text.
[[nodiscard]] std::string plain_value(const nlohmann::ordered_json& value);

}  // namespace cleancopy::write
