/// Text amid a line that no reader of the page sees: what is said to screen readers alone ("(opens in a new
/// tab)", ", external"), links that their style hides, and the mark ("#", "¶") by which a heading links to
/// itself.
#pragma once

#include <vector>

#include "html/page/page.hpp"
#include "html/page/page_cut.hpp"

namespace cleancopy::html {

/// A line that begins in an element for screen readers and goes on at length behind it is of what is around
/// that element. O(blocks).
void lift_lines_out_of_unseen(Page& page);

/// What is not seen of long lines: behind the words of a link what an element for screen readers adds, and
/// hidden links as a whole; and of headings the mark that links to them. Labels ("By", "Published") and short
/// lines stay: who reads names and dates has use for them. In order, none overlapping another. O(elements +
/// links).
[[nodiscard]] std::vector<TextRange> find_unseen_text(const Page& page);

/// Does both, and takes out what was found.
void cut_unseen_text(Page& page);

}  // namespace cleancopy::html
