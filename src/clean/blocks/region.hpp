/// Where on the page is the article? The run of blocks in which prose outweighs all else the most: maximum
/// subsequence segmentation (Pasternack and Roth, "Extracting article text from the web with maximum
/// subsequence segmentation", WWW 2009), over blocks instead of tokens.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// How much running text a block is, in words: 0 for what is surely no paragraph of an article. Needs all of
/// the block's features but `mass`. O(1).
[[nodiscard]] float prose_mass(const Block& block) noexcept;

struct Region {
  std::size_t first = 0;  ///< blocks [first, last)
  std::size_t last = 0;
  double mass = 0;           ///< prose in it, less what interrupts it, in words
  html::ElementId root = 0;  ///< the smallest element that holds all of it
};

/// The heaviest run; but the one under the page's first h1, if it is a story's and the heaviest stands far
/// below it, behind the article's end, in paragraphs made otherwise. Empty where the page has no prose. One
/// pass: O(blocks + depth).
[[nodiscard]] Region find_region(const html::Page& page, const std::vector<Block>& blocks);

}  // namespace cleancopy::clean
