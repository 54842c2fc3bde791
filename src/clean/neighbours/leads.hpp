/// What leads to other stories from amid the text, where only how it is set tells so.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops what is kept and is a link in capitals, behind an arrow or a label, or one of the links under a
/// label that asks to read on, or the label over links to the chapters, or links to the
/// chapters by their headings. O(blocks + bytes of linked lines; by the headings for each list of links).
void drop_leads(const html::Page& page, const std::vector<Block>& blocks, std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
