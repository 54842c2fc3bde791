/// An Article as a page of HTML: clean, semantic, and nothing of the saved page's own markup.
#pragma once

#include <string>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// A whole document: article, header, h1, time, address, h2 to h6, lists, blockquote, table, pre, figure. All
/// text is escaped; an address that is neither http nor https is left out. Ends in a line feed.
[[nodiscard]] std::string to_html(const Article& article);

/// The blocks of the body alone, for another document to hold. `least`: the level of the highest of their
/// headings there, 2 to 6.
[[nodiscard]] std::string body_html(const Article& article, int least = 2);

}  // namespace cleancopy::write
