/// A plain-text dump of a page as a Page: the front end for what a browser's "save as text" gives.
///
/// A paragraph is a run of lines up to a blank one, or up to one that is shorter than it had to be; where a
/// dump's lines are not wrapped, every line is a paragraph of its own. Which it is, the shape of the whole
/// dump says. Marks of links and headings are left out (text_notation.hpp).
#pragma once

#include <string_view>

#include "html/page/page_writer.hpp"

namespace cleancopy::html {

/// Fills `page` (clear) from `utf8`: a root element, one div for each run of lines without a blank
/// one in it, and in it one p for each paragraph. O(n).
void build_page_from_text(std::string_view utf8, Page& page, const PageLimits& limits);

}  // namespace cleancopy::html
