/// The learned judge: a small set of regression trees over a block's features, trained on labelled pages by
/// tools/judge/train.py (gradient boosting; Friedman, "Greedy function approximation", 2001). The trees are
/// compiled in as a table.
#pragma once

#include "clean/features.hpp"

namespace cleancopy::clean {

/// How sure the judge is that the block is text of the article: 0 to 1. O(trees * depth).
[[nodiscard]] float probability_of_text(const FeatureRow& row) noexcept;

}  // namespace cleancopy::clean
