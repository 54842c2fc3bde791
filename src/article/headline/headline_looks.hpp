/// The headline of a page laid out in tables or plain boxes, which no heading and no claim tells: by its
/// looks.
#pragma once

#include <cstddef>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// The block right above the text that is made as a headline is: a lesser heading, all bold, or in an element
/// that is called a title. SIZE_MAX where there is none. O(blocks above the text).
[[nodiscard]] std::size_t headline_by_looks(const Evidence& evidence);

/// Where the headline's block is a link, it may be that of a card in a list: the last heading of the same
/// words and level before the text is the story's own. O(blocks).
[[nodiscard]] std::size_t nearest_to_text(const Evidence& evidence, std::size_t headline);

}  // namespace cleancopy::article
