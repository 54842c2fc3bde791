/// Strings of structured data as a reader would see them: publishers put markup, character references (often
/// escaped twice) and layout into them.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::structured {

/// One line: references decoded, tags taken out, white space folded. O(n).
[[nodiscard]] std::string clean_line(std::string_view raw);

/// An address: references decoded, white space at the ends taken off. O(n).
[[nodiscard]] std::string clean_url(std::string_view raw);

}  // namespace cleancopy::structured
