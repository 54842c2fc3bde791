/// Small boxes that tell of something else: cards of other stories behind the text, and boxes that
/// ask for something.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/shapes.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops what is kept of the boxes, made alike, that stand behind the last paragraph made as the text is and
/// in none of them, each with a linked title over a line or two; made as the text is, too, they have to be
/// in doubt. O(blocks, by the elements around each).
void drop_cards(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                std::vector<Verdict>& verdicts);

/// Drops what is kept of a small box that asks for something, if nothing in it is made as the text is: who
/// asks for an address says what for. Around a form the judge has to be in some doubt; amid the text, where a
/// button or a line asks for a subscription below a paragraph or two, in next to none. O(blocks in forms
/// and of such lines, by the blocks of their boxes).
void drop_boxes_that_ask(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                         std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
