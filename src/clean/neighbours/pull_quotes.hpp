/// Pull quotes: words of the text set large beside it, a second time.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/shapes.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops the kept blocks that look like a quotation (by element, name, as a bold line or heading in quotation
/// marks, or as a paragraph in an aside or made unlike the text) and whose words stand in another kept block
/// too, and the short line that says who spoke. A quotation that is told once stays. At most 16 blocks of up
/// to 500 bytes are looked for, in text that is folded once. O(blocks + kept text).
void drop_pull_quotes(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                      std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
