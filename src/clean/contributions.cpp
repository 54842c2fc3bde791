#include "clean/contributions.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace cleancopy::clean {
namespace {

constexpr std::uint8_t kLeaf = 255;

// The judge's tables (judge.cpp), to be walked: here the way to a leaf matters, and not the time it takes.
struct Node {
  float value;           // the limit, or a leaf's score
  std::uint8_t feature;  // kLeaf: none
  std::uint8_t right;    // the right child, in nodes from this one; the left one is the next node
};

constexpr Node kNodes[] = {
#include "clean/judge_nodes.inc"
};
constexpr std::uint16_t kFirstNodes[] = {
#include "clean/judge_trees.inc"
};
constexpr float kBaseScore =
#include "clean/judge_base.inc"
    ;

struct Words {
  std::string_view name;
  std::string_view words;
};

constexpr Words kWords[] = {
#include "clean/feature_words.inc"
};

// The mean of the leaves below each node, and how many they are. A child stands behind its parent.
struct Expectations {
  std::vector<double> sums;
  std::vector<double> leaves;

  [[nodiscard]] double at(std::size_t node) const { return sums[node] / leaves[node]; }
};

const Expectations& expectations() {
  static const Expectations known = [] {
    Expectations made;
    made.sums.resize(std::size(kNodes));
    made.leaves.resize(std::size(kNodes));
    for (std::size_t i = std::size(kNodes); i-- > 0;) {
      const Node& node = kNodes[i];
      const bool leaf = node.feature == kLeaf;
      made.sums[i] = leaf ? node.value : made.sums[i + 1] + made.sums[i + node.right];
      made.leaves[i] = leaf ? 1 : made.leaves[i + 1] + made.leaves[i + node.right];
    }
    return made;
  }();
  return known;
}

}  // namespace

double base_score() noexcept {
  double score = kBaseScore;
  for (const std::size_t first : kFirstNodes) score += expectations().at(first);
  return score;
}

std::array<double, kFeatureCount> contributions_of(const FeatureRow& row) {
  const Expectations& expected = expectations();
  std::array<double, kFeatureCount> contributions{};
  for (const std::size_t first : kFirstNodes) {
    std::size_t at = first;
    while (kNodes[at].feature != kLeaf) {
      const Node& node = kNodes[at];
      const std::size_t next = at + (row[node.feature] <= node.value ? 1 : node.right);
      contributions[node.feature] += expected.at(next) - expected.at(at);
      at = next;
    }
  }
  return contributions;
}

std::string_view words_of_feature(std::string_view name) noexcept {
  for (const Words& known : kWords) {
    if (known.name == name) return known.words;
  }
  return name;
}

}  // namespace cleancopy::clean
