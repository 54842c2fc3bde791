/// The marks of notes, which touch the word before them: "for nine years.1".
#pragma once

#include "html/page/page.hpp"
#include "html/page/page_cut.hpp"

namespace cleancopy::html {

/// Where a number of one to three digits, in brackets or not, is a note's mark: set high and a link of its
/// own, or either of both behind a mark that ends words. "m²" and "10⁶" are none, nor is the "99" of a price.
/// O(elements + links).
[[nodiscard]] std::vector<TextRange> find_note_marks(const Page& page);

/// Takes them out of the page.
void cut_note_marks(Page& page);

}  // namespace cleancopy::html
