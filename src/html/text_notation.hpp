/// What the programs that write dumps put beside the words: marks of links, headings and buttons.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::html {

/// Which marks a dump has, told from all of it: brackets and asterisks stand in ordinary text too.
struct TextNotation {
  bool numbered_links = false;  ///< "[12]" before a link's words, and a list of addresses at the end (lynx)
  bool buttons = false;         ///< "(BUTTON)" (lynx)
  bool images = false;          ///< "[name-of-file]" where an image stands that has no words (w3m)
  bool markdown = false;        ///< "# Heading", "[words](address)", "**bold**"
  bool starred = false;         ///< "****** Heading ******" and "words_of_a_link" (html2text)
};

/// O(dump).
[[nodiscard]] TextNotation find_notation(std::string_view utf8);

/// The dump without the list of addresses that numbered links end in. O(dump).
[[nodiscard]] std::string_view without_references(std::string_view utf8, const TextNotation& notation);

/// The words of a list's item behind its sign ("* Lamps", "\u2022 Lamps"; "+" and "o" in lynx's inner lists,
/// "-" in Markdown: elsewhere speech begins so); all of the line where it is none. O(1).
[[nodiscard]] std::string_view without_bullet(std::string_view line, const TextNotation& notation) noexcept;

/// A line of nothing but "=", "-", "*", "_" or "~", three at least: under a heading, or between two parts.
[[nodiscard]] bool is_rule(std::string_view line) noexcept;

/// The words of a paragraph without the marks. O(paragraph).
[[nodiscard]] std::string without_marks(std::string_view paragraph, const TextNotation& notation);

}  // namespace cleancopy::html
