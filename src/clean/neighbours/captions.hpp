/// Captions that stand in paragraphs of their own.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/shapes.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops what is kept right behind a picture and says what it shows: the credit stands behind it, it ends in
/// one or in a day, or it is a short text in the picture's figure. O(blocks + pictures * log blocks).
void drop_captions(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                   std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
