/// Words of a page in Markdown (CommonMark, with GitHub's tables and strike-through): what they would mean
/// there is escaped, and what a terminal would obey is left out.
#pragma once

#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// `text` as it is meant. `at_line_start`: it is written at the beginning of a line, where more is
/// punctuation; behind its line feeds it always is. O(text).
[[nodiscard]] std::string escaped_marks(std::string_view text, bool at_line_start = true);

/// The same on one line.
[[nodiscard]] std::string marks_on_one_line(std::string_view text);

/// A block's text with its links, its line breaks as such.
[[nodiscard]] std::string running_marks(const Block& block, bool at_line_start = true);

/// The text of a heading behind its "## ", with its links.
[[nodiscard]] std::string heading_marks(const Block& block);
[[nodiscard]] std::string heading_marks(std::string_view text);

/// Code between fences longer than any run of backticks in it.
[[nodiscard]] std::string fenced(std::string_view code);

}  // namespace cleancopy::write
