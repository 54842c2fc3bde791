/// Boxes amid or behind a news story that speak to its readers.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/shapes.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops a small box that begins with a heading of its own, is made as no paragraph of the text is, of which
/// the judge is not sure and which says "you" or "our" ("What do you think of this article?"), where most of
/// the text is made alike. O(blocks).
void drop_boxes_to_readers(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                           std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
