/// Whether a line speaks of the story at hand, or of the site that has it.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// A share of the longer words of `folded` (text::folded() of a line), by their first letters, stands in the
/// headline or in running text. True, too, where that tells nothing: a line of few such words, a script that
/// has no capitals or no spaces, a page of next to no text. Goes through the text until enough of them are
/// found: most summaries are told by the first paragraph. O(text · words of the line) at worst.
[[nodiscard]] bool speaks_of_story(std::string_view folded, const Evidence& evidence,
                                   std::size_t headline_block);

/// The same of a block that may be the dek, by its words of six letters and more: two of them, or one of less
/// than four, stand in the headline or in other blocks. What is said of the page ("This article was first
/// published on …") has words that no story has. True where it has fewer than two such words. O(text · words
/// of the line).
[[nodiscard]] bool line_speaks_of_story(const Evidence& evidence, std::size_t line,
                                        std::size_t headline_block);

}  // namespace cleancopy::article
