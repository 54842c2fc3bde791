/// What a name without a label has to stand: its looks, and what else on the page says that it is none.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Two to four words, each with a capital; or a few such names: "Ann Lee and Bo Kim". O(part).
[[nodiscard]] bool may_be_name(std::string_view part);

/// "Room by room", "Step by step": the word before a label at `begin` to `end` - 1 of a line is the one
/// behind it, and no name. O(line).
[[nodiscard]] bool stands_between_likes(std::string_view line, std::size_t begin, std::size_t end);

/// Whom a story is about stands in its text, who wrote it does not: in any running text but that of
/// `but_for`. O(page).
[[nodiscard]] bool is_in_text(const Evidence& evidence, std::string_view name,
                              const clean::Block* but_for = nullptr);

/// The last of the words stands nowhere on the page without the others: a place's does ("York"). O(page).
[[nodiscard]] bool stands_whole(const html::Page& page, std::string_view name);

/// An element of italics holds all of it. O(spans).
[[nodiscard]] bool is_in_italics(const html::Page& page, const clean::Block& block);

/// rel=tag: the link leads to all stories on a topic; one of the block's does. O(span), O(block).
[[nodiscard]] bool leads_to_topic(const html::Page& page, const html::Span& span);
[[nodiscard]] bool has_tag_link(const html::Page& page, const clean::Block& block);

/// The line's pieces (article/evidence/pieces) without those that say where the story is filed: links to
/// topics, and what stands behind "Filed under". O(block).
[[nodiscard]] std::vector<std::string_view> pieces_of_signature(const html::Page& page,
                                                                const clean::Block& block);

/// A section or a topic: declared as such, or what a link to other stories says. A link at the story's end
/// may be to the author's page. O(spans), and O(page) where one says so.
[[nodiscard]] bool is_topic(const Evidence& evidence, std::string_view name);

/// One of the words stands in the page's text without a capital, too: "Climate Change", "You Look Good".
/// O(page).
[[nodiscard]] bool has_plain_word(const html::Page& page, std::string_view name);

}  // namespace cleancopy::article
