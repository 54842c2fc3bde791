/// The learned judges, of pages and of text dumps: a small set of regression trees over a block's features,
/// trained on labelled pages by tools/judge/train.py (gradient boosting; Friedman, "Greedy function
/// approximation", 2001). The trees are compiled in as a table.
#pragma once

#include <array>

#include "clean/judge/features.hpp"

namespace cleancopy::clean {

/// Whose blocks are asked about. A dump has no markup: what its lines say, and where, weighs more there.
enum class Judge : unsigned char { of_pages, of_dumps };

[[nodiscard]] inline Judge judge_of(const html::Page& page) noexcept {
  return page.from_text_dump ? Judge::of_dumps : Judge::of_pages;
}

/// For each row of `rows`: how sure the judge is that the block is text of the article, 0 to 1. What a row
/// gives does not depend on the rows beside it. O(trees).
[[nodiscard]] std::array<float, kRowsAtOnce> probabilities_of_text(const FeatureRows& rows,
                                                                   Judge judge) noexcept;

}  // namespace cleancopy::clean
