/// Names in the lines under the headline: behind a label, in an element of a byline's name, before a bar.
#pragma once

#include <cstddef>
#include <string>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

inline constexpr std::size_t kHeadReach = 4;  ///< blocks under the headline in which a name needs no label

/// It is called a byline, or stands in an element that is.
[[nodiscard]] bool is_byline_element(const clean::Block& block);

/// It may stand right under the headline: a card's class stands on the article's own head, too.
[[nodiscard]] bool may_be_head(const clean::Block& block);

/// The block's text, with a line break where two words touch that stand in different elements: "Ann Lee" and
/// "Founder of the Quay" in two spans without a space between them. O(block).
[[nodiscard]] std::string unglued_text(const html::Page& page, const clean::Block& block);

/// The people of the first byline right under the headline, but nobody who only looked the story over.
/// O(blocks looked at).
void take_byline_head(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// The people of the first byline under the headline. O(blocks looked at).
void take_byline_blocks(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// "Ann Lee and AP": the agency beside the people, whoever has named those.
void take_printed_agencies(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

}  // namespace cleancopy::article
