/// A plain-text dump's headline, dek and subheads: no markup says what a line is, so its words, its length
/// and its neighbours do. What of it is text, the judge of dumps says.
#pragma once

#include <cstddef>
#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/region.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Where a dump's story begins. Indexes of blocks; SIZE_MAX: nowhere.
struct DumpOutline {
  std::size_t headline = SIZE_MAX;
  std::size_t dek = SIZE_MAX;
};

/// Finds headline and dek. Of the lines before the first paragraph of `region` and right behind it the
/// headline is the one for which most speaks: its length and its last character, how many of its words the
/// text has, what stands beside it, whether the dump has it again. The dek stands under it, over the byline,
/// the date or the text. O(bytes of the dump).
[[nodiscard]] DumpOutline outline_dump(const html::Page& page, const std::vector<Block>& blocks,
                                       const Region& region);

/// Drops the titles under a label of other stories. Of what is kept, the short lines without a stop that have
/// a paragraph under them are subheads. O(blocks).
void judge_lines_of_dump(const std::vector<Block>& blocks, std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
