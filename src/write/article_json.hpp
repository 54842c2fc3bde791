/// An Article as a JSON value: for plain_values(), and for src/check, which holds it against what is
/// expected.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// What to_json() (json_writer.hpp) writes, read again: `file` and `fields` as there.
[[nodiscard]] nlohmann::ordered_json article_json(const Article& article, std::string_view file,
                                                  std::span<const std::string> fields = {});

/// A field's value on one line or more, as text: lists joined by "; ", a date as its ISO form (its words
/// where there is none), a picture as its address, the body as its text.
[[nodiscard]] std::string plain_value(const nlohmann::ordered_json& value);

}  // namespace cleancopy::write
