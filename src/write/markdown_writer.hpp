/// An Article as Markdown (CommonMark with pipe tables), its fields as YAML in front.
#pragma once

#include <string>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Front matter between lines of "---", the headline as "# ", the dek in italics, then the body's blocks
/// parted by empty lines. What the page's words would mean in Markdown is escaped. Ends in a line feed.
[[nodiscard]] std::string to_markdown(const Article& article);

}  // namespace cleancopy::write
