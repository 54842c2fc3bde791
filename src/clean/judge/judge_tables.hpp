/// The judge's trees as tools/judge/train.py writes them. Inside the folder only: judge.hpp asks them.
#pragma once

#include <cstdint>

namespace cleancopy::clean {

inline constexpr std::uint8_t kLeaf = 255;

/// A node. Its left child, taken where the feature is at most the limit, is the next one; a leaf's `value` is
/// what it adds to the score.
struct Node {
  float value;           ///< the limit, or a leaf's score
  std::uint8_t feature;  ///< kLeaf: none
  std::uint8_t right;    ///< the right child, in nodes from this one
};

inline constexpr Node kNodes[] = {
#include "clean/judge/judge_nodes.inc"
};
inline constexpr std::uint16_t kFirstNodes[] = {
#include "clean/judge/judge_trees.inc"
};
inline constexpr float kBaseScore =
#include "clean/judge/judge_base.inc"
    ;

}  // namespace cleancopy::clean
