/// The judges' trees as tools/judge/train.py writes them. Inside the folder only: judge.hpp asks them.
#pragma once

#include <cstdint>
#include <span>

#include "clean/judge/judge.hpp"

namespace cleancopy::clean {

inline constexpr std::uint8_t kLeaf = 255;

/// A node. Its left child, taken where the feature is at most the limit, is the next one; a leaf's `value` is
/// what it adds to the score.
struct Node {
  float value;           ///< the limit, or a leaf's score
  std::uint8_t feature;  ///< kLeaf: none
  std::uint8_t right;    ///< the right child, in nodes from this one
};

inline constexpr Node kPageNodes[] = {
#include "clean/judge/judge_nodes.inc"
};
inline constexpr std::uint16_t kFirstPageNodes[] = {
#include "clean/judge/judge_trees.inc"
};
inline constexpr Node kDumpNodes[] = {
#include "clean/judge/dump_judge_nodes.inc"
};
inline constexpr std::uint16_t kFirstDumpNodes[] = {
#include "clean/judge/dump_judge_trees.inc"
};

/// One judge.
struct Tables {
  std::span<const Node> nodes;
  std::span<const std::uint16_t> first_nodes;  ///< of each tree
  float base_score = 0;                        ///< before the first tree
};

inline constexpr Tables kPageTables{
    kPageNodes,
    kFirstPageNodes,
#include "clean/judge/judge_base.inc"
};
inline constexpr Tables kDumpTables{
    kDumpNodes,
    kFirstDumpNodes,
#include "clean/judge/dump_judge_base.inc"
};

[[nodiscard]] constexpr const Tables& tables_of(Judge judge) noexcept {
  return judge == Judge::of_dumps ? kDumpTables : kPageTables;
}

}  // namespace cleancopy::clean
