/// Where the article begins and ends, although text stands before and behind.
#pragma once

#include <cstddef>
#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/reason.hpp"
#include "clean/blocks/region.hpp"
#include "clean/blocks/shapes.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

struct Ending {
  std::size_t begin = SIZE_MAX;  ///< the first block that is the article's no more; SIZE_MAX: there is none
  Reason reason = Reason::other_story;
};

/// The heading of the next story, on a page that loads one after the other: with a byline or date of its own,
/// and beside the headline's box in one made alike, or of the first level as it is. SIZE_MAX if there is
/// none. `headline_block`: where the headline is printed, or SIZE_MAX. O(blocks + elements around the
/// headings).
[[nodiscard]] std::size_t find_next_story(const html::Page& page, const std::vector<Block>& blocks,
                                          std::size_t headline_block);

/// The first of two: the next story; or a label of readers' comments or of the author's box, behind which
/// nothing is made like the article. O(blocks + elements around the headings).
[[nodiscard]] Ending find_ending(const html::Page& page, const std::vector<Block>& blocks,
                                 const Shapes& shapes, const Region& region, std::size_t headline_block,
                                 std::size_t next_story);

/// Of the kept blocks before the headline, and between it and the first sentence, those that are short lines
/// and items made unlike the text, where they are few: who is followed, in what the story appeared, what it
/// tells in points. O(blocks).
[[nodiscard]] std::vector<std::size_t> find_lead_in(const std::vector<Block>& blocks,
                                                    const std::vector<Verdict>& verdicts,
                                                    const Shapes& shapes, std::size_t headline_block);

}  // namespace cleancopy::clean
