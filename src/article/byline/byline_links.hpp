/// Names in links: those marked as the author's, and those that lead to an author's page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Blocks under the headline in which a byline may stand, and those in which a label inside a line is looked
/// for.
inline constexpr std::size_t kBylineReach = 60;
inline constexpr std::size_t kLabelReach = 12;
inline constexpr std::uint32_t kLongestByline = 24;  ///< words
inline constexpr std::uint32_t kLongestLone = 6;     ///< words of a line that is nothing but a name

/// How far under the headline whoever signs is looked for: where an agency is declared, not further down,
/// where other stories are signed.
[[nodiscard]] inline std::size_t byline_reach(const Gathering& gathering) noexcept {
  return gathering.is_an_agencys() ? kLabelReach : kBylineReach;
}

/// It belongs to another story or to a reader.
[[nodiscard]] bool is_others(const clean::Block& block);

/// A label amid the text that leads to another story stands up to two blocks above: "Read also", the title,
/// who signed that one. O(1), O(i) below such a label.
[[nodiscard]] bool is_under_lead(const std::vector<clean::Block>& blocks, std::size_t i);

/// A linked title stands in the three blocks above. O(1).
[[nodiscard]] bool is_under_title(const std::vector<clean::Block>& blocks, std::size_t i);

/// One of several lines made alike, right under the linked titles of other stories, behind the text's
/// beginning and the headline: who is named there signed that one. O(1).
[[nodiscard]] bool is_on_cards(const Evidence& evidence, std::size_t headline, std::size_t i);

enum class LinkPlace : std::uint8_t { before_end_of_text, anywhere };

/// Links with rel=author: those before the text's end, or wherever they stand. O(spans).
void take_author_links(const Evidence& evidence, LinkPlace place, Gathering& gathering);

/// A link that asks for an author's stories ("/?author=42"): it has the name of whoever posted the story.
/// O(spans near the headline).
void take_links_that_ask(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// A link to an author's page says whose the story is without any mark. The first near the headline is this
/// story's, and those beside it in the same line. O(spans near the headline).
void take_links_to_authors(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// A link in it is marked as an author's, or leads to an author's page. O(its spans).
[[nodiscard]] bool links_author(const html::Page& page, const clean::Block& block);

/// The links of a byline: those that lead to authors where there are any, else all up to the word behind
/// which it says where the story is filed ("By Ann Lee in Travel"). Who stands before a bar, where all links
/// are behind it.
void take_links(const html::Page& page, const clean::Block& block, Gathering& gathering);

}  // namespace cleancopy::article
