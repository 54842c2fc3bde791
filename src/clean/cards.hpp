/// Small boxes that tell of something else: cards of other stories behind the text, and boxes around a form.
#pragma once

#include <vector>

#include "clean/block.hpp"
#include "clean/shapes.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

/// Drops what is kept of the boxes, made alike, that stand behind the last paragraph made as the text is and
/// in none of them, each with a linked title over a line or two; made as the text is, too, they have to be
/// in doubt. O(blocks, by the elements around each).
void drop_cards(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                std::vector<Verdict>& verdicts);

/// Drops what is kept of the small box around a form, if nothing in it is made as the text is: who asks for
/// an address says what for. O(blocks in forms, by the blocks of their boxes).
void drop_boxes_of_forms(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                         std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
