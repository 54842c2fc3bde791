/// Which of a block's features spoke for it before the judge, and which against it.
///
/// A tree's path goes from node to node; each step changes what is to be expected, and the change is put down
/// to the feature that was asked about there (Saabas, "Interpreting random forests", 2014). The changes and
/// the base sum up to the score. What is to be expected at an inner node is the mean of the leaves below it,
/// each leaf counted once: how many blocks of the training came to a leaf is not kept in the tables.
#pragma once

#include <array>
#include <string_view>

#include "clean/features.hpp"

namespace cleancopy::clean {

/// The score that all trees give before anything is known, as a logarithm of odds.
[[nodiscard]] double base_score() noexcept;

/// What each feature adds to the score; their sum and base_score() are the score of `row`, as a logarithm of
/// odds. O(nodes).
[[nodiscard]] std::array<double, kFeatureCount> contributions_of(const FeatureRow& row);

/// What a feature is, for people: "share of it that is linked"; its name where nobody has said it better.
/// O(features).
[[nodiscard]] std::string_view words_of_feature(std::string_view name) noexcept;

}  // namespace cleancopy::clean
