/// The parts of a line that the eye tells apart and the text does not: "By Ann Lee" and "14 May" in two spans
/// without a space between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::article {

/// The line cut at line feeds, at bars, and where an inline element or a link begins or ends; without empty
/// pieces. Views into the page. O(elements and spans in the line + log elements).
[[nodiscard]] std::vector<std::string_view> pieces_of(const html::Page& page, const clean::Block& block);

/// The line with a space between two pieces that touch, where the second begins with a capital: "… in March."
/// and "Photo: Ilka Morn" of a caption. O(block).
[[nodiscard]] std::string spaced_text(const html::Page& page, const clean::Block& block);

}  // namespace cleancopy::article
