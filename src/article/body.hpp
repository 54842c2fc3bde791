/// The body: the kept blocks as the article's, and whether they make an article.
#pragma once

#include <vector>

#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// The kept blocks in reading order; a table is one block, a line a row. O(text).
[[nodiscard]] std::vector<Block> assemble_body(const html::Page& page, const clean::Cleaner& cleaner);

/// Whether the kept text is one story, or the summaries of many, or next to nothing. A page that says that it
/// is an article is believed, even where its text is not in the markup. O(blocks).
[[nodiscard]] bool is_article(const clean::Cleaner& cleaner, bool says_it_is_article);

/// Whether the page says that it goes on behind a wall: a prompt to subscribe after the last paragraph kept.
[[nodiscard]] bool ends_at_wall(const clean::Cleaner& cleaner);

}  // namespace cleancopy::article
