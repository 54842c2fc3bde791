/// An Explanation as a page to look at: one file that holds all it needs and asks no network for anything.
/// The article as extracted stands beside every block of the page, coloured by verdict; reasons are shown for
/// the block under the mouse or the keyboard; blocks are filtered and searched.
///
/// The page's text is hostile until shown otherwise: it goes into the report escaped, as text, and the
/// report's Content-Security-Policy lets nothing run but its own script, which is known by its hash.
#pragma once

#include <string>
#include <string_view>

#include "cleancopy/explanation.hpp"

namespace cleancopy::write {

/// A whole document of HTML, UTF-8, ending in a line feed. `file`: the input's name, or empty to leave it
/// out. Its size is that of the text it shows and some tens of bytes a block. O(size of the explanation).
[[nodiscard]] std::string explained_html(const Explanation& explanation, std::string_view file);

}  // namespace cleancopy::write
