/// What a text rests on: its list of sources, links for the most part, which elsewhere lead to other stories.
#pragma once

#include <vector>

#include "clean/block.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

/// Keeps the linked items of a list right under a kept heading that is a word for sources ("References",
/// "Quellen"), but for those in furniture. O(blocks).
void keep_references(const html::Page& page, const std::vector<Block>& blocks,
                     std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
