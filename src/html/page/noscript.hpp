/// The markup inside a noscript: with scripting on it is no markup, but in that of a figure whose image a
/// script loads stands the image as its authors name it.
#pragma once

#include <string_view>

namespace cleancopy::html {

class PageWriter;

/// The first <img …> of `markup` (which may begin with the noscript's own tag) that has no more than 100
/// attributes, `<` and `>` included; empty if there is none. O(n).
[[nodiscard]] std::string_view first_image(std::string_view markup);

/// Hands that image to `writer`. O(n).
void add_first_image(std::string_view markup, PageWriter& writer);

}  // namespace cleancopy::html
