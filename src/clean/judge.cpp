#include "clean/judge.hpp"

#include <cmath>
#include <cstdint>

namespace cleancopy::clean {
namespace {

constexpr std::uint8_t kLeaf = 255;

// A node of a tree. Its left child, taken where the feature is at most the limit, is the next node; a leaf's
// `value` is what it adds to the score.
struct Node {
  float value;           // the limit, or a leaf's score
  std::uint8_t feature;  // kLeaf: none
  std::uint8_t right;    // the right child, in nodes from this one
};

constexpr Node kNodes[] = {
#include "clean/judge_nodes.inc"
};
constexpr std::uint16_t kTrees[] = {
#include "clean/judge_trees.inc"
};
constexpr float kBaseScore =
#include "clean/judge_base.inc"
    ;

}  // namespace

float probability_of_text(const FeatureRow& row) noexcept {
  float score = kBaseScore;
  for (const std::uint16_t tree : kTrees) {
    const Node* node = &kNodes[tree];
    while (node->feature != kLeaf) node += row[node->feature] <= node->value ? 1 : node->right;
    score += node->value;
  }
  return 1.0F / (1.0F + std::exp(-score));
}

}  // namespace cleancopy::clean
