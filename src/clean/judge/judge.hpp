/// The learned judge: a small set of regression trees over a block's features, trained on labelled pages by
/// tools/judge/train.py (gradient boosting; Friedman, "Greedy function approximation", 2001). The trees are
/// compiled in as a table.
#pragma once

#include <array>

#include "clean/judge/features.hpp"

namespace cleancopy::clean {

/// For each row of `rows`: how sure the judge is that the block is text of the article, 0 to 1. What a row
/// gives does not depend on the rows beside it. O(trees).
[[nodiscard]] std::array<float, kRowsAtOnce> probabilities_of_text(const FeatureRows& rows) noexcept;

}  // namespace cleancopy::clean
