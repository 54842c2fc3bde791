/// Names in doubtful places, for a story that nobody has signed yet: the author's box, a signature.
#pragma once

#include <cstddef>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// A name in a line of its own right under the headline, beside a date, that stands once more below, as a
/// card of the author does. O(blocks).
void take_repeated_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// A name in a line of its own in the text's second half or behind it, and below it what tells of that
/// person: "Ann Lee", "Ann writes about lamps and her town.". Nobody where the page has several of these.
/// English alone. O(blocks, and the bytes of those below what may be a name).
void take_introduced_name(const Evidence& evidence, Gathering& gathering);

/// The box on its author below a story, or what stands above its headline: a name in a place of that name, or
/// "Written by Ann Lee" in or behind the text. O(blocks).
void take_author_boxes(const Evidence& evidence, Gathering& gathering);

/// A story signed in its own text: a marked name right before its first paragraph or behind its last, or
/// "— Ann Lee" there. O(1).
void take_signature(const Evidence& evidence, Gathering& gathering);

}  // namespace cleancopy::article
