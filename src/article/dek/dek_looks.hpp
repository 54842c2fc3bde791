/// What the looks of a line say of its being the dek: how it is set off, and from what.
#pragma once

#include <cstddef>

#include "article/evidence/evidence.hpp"
#include "clean/blocks/block.hpp"

namespace cleancopy::article {

inline constexpr std::size_t kShortestDek = 4;    // words
inline constexpr std::size_t kTellingWords = 10;  // in a standfirst without a stop
inline constexpr std::size_t kLongestDek = 120;   // words
inline constexpr std::size_t kLongestLine = 70;   // words of a line that only its looks tell
inline constexpr std::size_t kMostLines = 6;      // of a summary in points
inline constexpr float kBodyShare = 0.6F;    // of the region's prose: a shape with more is the body's own
inline constexpr float kCalledShare = 0.4F;  // … with less, a line that its name or its own box sets off

/// An element around it is named as a dek's.
[[nodiscard]] bool is_hinted_dek(const clean::Block& block);

/// A line that tells of the page and not of the story: who reviewed it, names with degrees, what the site
/// earns by its links, a correction. O(line).
[[nodiscard]] bool tells_of_page(const Evidence& evidence, std::size_t index);

/// A class that is the dek's on one site and any text's on another: "description" as its only name.
[[nodiscard]] bool is_called_summary(const Evidence& evidence, const clean::Block& block);

/// A line in a box of its own, made as nothing in the region is: a short story's standfirst is a good part of
/// it.
[[nodiscard]] bool is_alone_in_box(const Evidence& evidence, std::size_t index);

/// The two are lines of one element, made alike. False behind the last block.
[[nodiscard]] bool are_in_row(const Evidence& evidence, std::size_t one, std::size_t other);

/// A block that is set off from the article's paragraphs: made as none or few of them are, and said in words.
/// One that stands `apart`, with the headline or over the byline, may be longer, end without a stop if it
/// speaks of the story, and be called a teaser if it is the only one.
[[nodiscard]] bool is_set_off(const Evidence& evidence, std::size_t index, bool apart);

/// A heading that is a statement, right over the text: a question or a saying heads what follows it.
[[nodiscard]] bool is_heading_over_text(const Evidence& evidence, std::size_t index);

/// The first paragraph where it is all bold and the next one is not: a standfirst that only its weight tells.
[[nodiscard]] bool is_bold_lead(const Evidence& evidence, std::size_t index);

/// The block stands in one row with the text that follows: same element kind, same parent.
[[nodiscard]] bool is_sibling_of_next_prose(const Evidence& evidence, std::size_t index);

/// The next paragraph of running text stands in one box with it.
[[nodiscard]] bool shares_box_with_text(const Evidence& evidence, std::size_t index);

/// The text's paragraphs stand in one box, and the line before it.
[[nodiscard]] bool stands_before_text(const Evidence& evidence, std::size_t index);

/// Behind a standfirst stands the text: the next running text, or that with the next ones, `within` in all,
/// has the shape of the body's paragraphs, or the shapes where they take turns ("odd", "even").
[[nodiscard]] bool leads_the_text(const Evidence& evidence, std::size_t from, std::size_t to,
                                  std::size_t within = 1);

}  // namespace cleancopy::article
