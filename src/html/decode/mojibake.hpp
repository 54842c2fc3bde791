/// Text that was UTF-8, was read as windows-1252 and written as UTF-8 once more, before it came here.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::html {

/// Doubly encoded characters in `utf8`: "Ã©" for "é", "â€™" for an apostrophe. They are counted, never
/// mended: what stands in a page may be about them. A pair that might be two letters of some language ("É»")
/// counts only in a row of several. O(n).
[[nodiscard]] std::size_t count_mojibake(std::string_view utf8) noexcept;

}  // namespace cleancopy::html
