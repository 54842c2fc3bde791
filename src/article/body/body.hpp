/// The body: the kept blocks as the article's, and whether there is anything worth giving.
#pragma once

#include <vector>

#include "article/evidence/block_sums.hpp"
#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// What a kept block is called in an article.
[[nodiscard]] BlockKind kind_of(clean::Kind kind);

/// A block's text as the body has it: trimmed, and without a space before a line feed. O(bytes).
[[nodiscard]] std::string clean_text(std::string_view text);

/// The kept blocks in reading order; a table is one block, a line a row. O(text).
[[nodiscard]] std::vector<Block> assemble_body(const html::Page& page, const clean::Cleaner& cleaner);

/// Whether there is text worth giving: not where all that is kept is next to nothing, or a line or two of
/// each of many stories. A page that says that it is an article is believed, even where its text is not in
/// the markup. `sums`: of the cleaner's blocks. What kind of page it is, is another question (page_kind.hpp).
/// O(blocks).
[[nodiscard]] bool has_text(const clean::Cleaner& cleaner, const BlockSums& sums, bool says_it_is_article);

/// Whether the page says that it goes on behind a wall: a prompt to subscribe after the last paragraph kept.
/// O(1).
[[nodiscard]] bool ends_at_wall(const clean::Cleaner& cleaner, const BlockSums& sums);

}  // namespace cleancopy::article
