/// Where the article ends although the page's text goes on.
#pragma once

#include <cstddef>
#include <vector>

#include "clean/block.hpp"
#include "clean/reason.hpp"
#include "clean/region.hpp"
#include "clean/shapes.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

struct Ending {
  std::size_t begin = SIZE_MAX;  ///< the first block that is the article's no more; SIZE_MAX: there is none
  Reason reason = Reason::other_story;
};

/// The first of two: the next story of a page that loads one after the other, with a headline and a byline or
/// date of its own; or a label of readers' comments, behind which nothing is made like the article.
/// `headline_block`: where the headline is printed, or SIZE_MAX. O(blocks + elements around the headings).
[[nodiscard]] Ending find_ending(const html::Page& page, const std::vector<Block>& blocks,
                                 const Shapes& shapes, const Region& region, std::size_t headline_block);

}  // namespace cleancopy::clean
