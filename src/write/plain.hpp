/// Text as others may take it without harm: terminals, and pages of HTML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::write {

/// Without control characters but line feeds and tabs: a terminal takes them for commands. O(text).
[[nodiscard]] std::string without_controls(std::string_view text);

/// For HTML, as text or in an attribute between double quotes, without what without_controls leaves out.
/// O(text).
[[nodiscard]] std::string escaped(std::string_view text);

/// On one line, and no longer than so many code points: a cut is told by dots. O(most).
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// With `instead` for each line feed. O(text).
[[nodiscard]] std::string with_line_feeds_as(std::string_view instead, std::string_view text);

/// A number with `digits` behind its point, wherever the program runs.
[[nodiscard]] std::string fixed(double value, int digits);

}  // namespace cleancopy::write
