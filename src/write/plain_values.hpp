/// An Article's fields as text: for the writers of single fields, which need no JSON for it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// The value of each of `fields`, in that order, as plain_value() (article_json.hpp) tells it; empty for what
/// the article has not. `file`: the input's name. O(size of the article).
[[nodiscard]] std::vector<std::string> plain_values(const Article& article, std::string_view file,
                                                    std::span<const std::string> fields);

}  // namespace cleancopy::write
