/// What saved pages are called, and what the program that saved them calls the folder of their pictures.
#pragma once

#include <span>
#include <string_view>

namespace cleancopy::input {

/// Whether a file's name ends so, with something before it. Letters count in either case. O(ending).
[[nodiscard]] bool has_ending(std::string_view name, std::string_view ending) noexcept;

/// Which of `endings` it has; empty: none. O(endings).
[[nodiscard]] std::string_view ending_of(std::string_view name,
                                         std::span<const std::string_view> endings) noexcept;

/// The ending that a page has by its name, ".html"; empty: it has none of them. O(name).
[[nodiscard]] std::string_view page_ending_of(std::string_view name) noexcept;

/// What "save page as" calls the folder of a page's pictures and scripts. If `folder` is such a name, the
/// page's own without its ending ("story" of "story_files"); else empty. O(name).
[[nodiscard]] std::string_view companion_of(std::string_view folder) noexcept;

/// Whether `file` is the page `stem` with an ending of pages: "story.html", "story.htm". O(name).
[[nodiscard]] bool is_page_called(std::string_view file, std::string_view stem) noexcept;

}  // namespace cleancopy::input
