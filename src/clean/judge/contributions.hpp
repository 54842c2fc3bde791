/// Which of a block's features spoke for it before the judge, and which against it, compared with the other
/// blocks of its page.
///
/// A block's way through a tree goes from node to node. What is to be expected at a node is the mean of what
/// the page's blocks that came there got in the end; each step changes it, and the change is put down to the
/// feature that was asked about there (Saabas, "Interpreting random forests", 2014, who takes the blocks of
/// the training for it). The changes and the mean of all blocks sum up to the block's score.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "clean/judge/features.hpp"
#include "clean/judge/judge.hpp"

namespace cleancopy::clean {

struct Tables;

/// The blocks of one page that a judge was asked about.
class Comparison {
 public:
  explicit Comparison(Judge judge);

  /// One of them. O(depth of the trees).
  void add(const FeatureRow& row);

  /// Their mean score, as a logarithm of odds. After one has been added.
  [[nodiscard]] double base_score() const;

  /// What each feature adds to the score of `row`, which has been added; their sum and base_score() are its
  /// score as a logarithm of odds. O(depth of the trees).
  [[nodiscard]] std::array<double, kFeatureCount> contributions_of(const FeatureRow& row) const;

 private:
  [[nodiscard]] double expected_at(std::size_t node) const { return sums_[node] / counts_[node]; }

  const Tables* tables_;
  std::vector<double> sums_;    // of each node: what the blocks that came there got from its tree
  std::vector<double> counts_;  // … and how many they are
};

/// What a feature is, for people: "share of it that is linked"; its name where nobody has said it better.
/// O(features).
[[nodiscard]] std::string_view words_of_feature(std::string_view name) noexcept;

}  // namespace cleancopy::clean
