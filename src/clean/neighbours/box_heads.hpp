/// Headings of boxes whose contents are known for what they are.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops a heading, or a line in the place of one, that begins a box of which nothing else is kept and which
/// asks for something: "Your morning on the quay" over "Sign up for our newsletter". Its own words may be
/// any. O(blocks of such boxes).
void drop_box_heads(const html::Page& page, const std::vector<Block>& blocks, std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
