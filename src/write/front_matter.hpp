/// What stands before an article's text in Markdown: its fields as YAML.
#pragma once

#include <string>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Title, description, author, date, updated, site, url, language and tags, those that the article has,
/// between lines of "---". Readers of YAML 1.1 and 1.2 take them for the same: what either would not take as
/// it is stands as "\u0085". O(fields).
[[nodiscard]] std::string front_matter(const Article& article);

}  // namespace cleancopy::write
