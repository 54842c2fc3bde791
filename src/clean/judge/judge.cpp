// The trees are not walked: a walk is a chain of guesses for the processor, half of them wrong. Instead every
// node of a tree is asked, for all rows at once, and each answer strikes out the leaves that it rules out;
// the first leaf that is left is the one that a walk would have come to (Lucchese et al., "QuickScorer",
// SIGIR 2015).
#include "clean/judge/judge.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

#include "clean/judge/judge_tables.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::size_t kLeaves = 16;  // of a tree, at most
constexpr std::size_t kInner = kLeaves - 1;

// A tree with its leaves numbered from left to right. A question strikes out the leaves on its left.
struct Question {
  float limit = std::numeric_limits<float>::infinity();
  std::uint32_t first = 0;         // of the rows' numbers, that of the first row's feature
  std::int32_t right_leaves = -1;  // and all that are not below it
};

struct Tree {
  std::array<Question, kInner> questions{};
  std::array<float, kLeaves> leaves{};
};

constexpr Tree read_tree(std::span<const Node> nodes) {
  Tree tree;
  std::array<std::uint32_t, 2 * kLeaves> leaves_before{};
  std::uint32_t leaves = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    leaves_before[i] = leaves;
    if (nodes[i].feature == kLeaf) tree.leaves[leaves++] = nodes[i].value;
  }
  std::size_t asked = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].feature == kLeaf) continue;
    const std::uint32_t first = leaves_before[i];
    const std::uint32_t last = leaves_before[i + nodes[i].right];
    tree.questions[asked++] = {nodes[i].value, nodes[i].feature * std::uint32_t{kRowsAtOnce},
                               static_cast<std::int32_t>(~((1U << last) - (1U << first)))};
  }
  return tree;
}

template <std::size_t kCount>
constexpr std::array<Tree, kCount> read_trees(const Tables& tables) {
  std::array<Tree, kCount> trees;
  for (std::size_t i = 0; i < kCount; ++i) {
    const std::size_t begin = tables.first_nodes[i];
    const std::size_t end = i + 1 < kCount ? tables.first_nodes[i + 1] : tables.nodes.size();
    trees[i] = read_tree(tables.nodes.subspan(begin, end - begin));
  }
  return trees;
}

constexpr auto kPageTrees = read_trees<std::size(kFirstPageNodes)>(kPageTables);
constexpr auto kDumpTrees = read_trees<std::size(kFirstDumpNodes)>(kDumpTables);

// Four rows' numbers in one register: the compilers' own vectors, as they make none of the plain loop.
using Floats = float __attribute__((vector_size(16)));
using Bits = std::int32_t __attribute__((vector_size(16)));
constexpr std::size_t kLanes = sizeof(Floats) / sizeof(float);

Floats load(const float* from) {
  Floats values;
  std::memcpy(&values, from, sizeof values);
  return values;
}

// What the tree adds to four rows' scores: the lowest bit that is left is the leaf that a row comes to.
Floats leaves_of(const Tree& tree, Bits left) {
  const auto leaf = [&](std::size_t row) {
    // One is always left: std::countr_zero() would ask.
    return tree.leaves[static_cast<unsigned>(__builtin_ctz(static_cast<std::uint32_t>(left[row])))];
  };
  return Floats{leaf(0), leaf(1), leaf(2), leaf(3)};
}

// The scores of eight rows, in two registers all the way.
struct Scores {
  Floats low;
  Floats high;

  explicit Scores(float base) : low(Floats{} + base), high(low) {}

  void add(const Tree& tree, const FeatureRows& rows) noexcept {
    static_assert(kRowsAtOnce == 2 * kLanes);
    Bits left_low = Bits{} - 1;
    Bits left_high = left_low;
    const float* const numbers = rows.front().data();
    for (const Question& question : tree.questions) {
      const float* const values = numbers + question.first;
      const Floats limit{question.limit, question.limit, question.limit, question.limit};
      left_low &= (load(values) <= limit) | question.right_leaves;
      left_high &= (load(values + kLanes) <= limit) | question.right_leaves;
    }
    low += leaves_of(tree, left_low);
    high += leaves_of(tree, left_high);
  }
};

}  // namespace

std::array<float, kRowsAtOnce> probabilities_of_text(const FeatureRows& rows, Judge judge) noexcept {
  Scores sums(tables_of(judge).base_score);
  const std::span<const Tree> trees =
      judge == Judge::of_dumps ? std::span<const Tree>(kDumpTrees) : kPageTrees;
  for (const Tree& tree : trees) sums.add(tree, rows);
  std::array<float, kRowsAtOnce> scores;
  std::memcpy(scores.data(), &sums.low, sizeof sums.low);
  std::memcpy(scores.data() + kLanes, &sums.high, sizeof sums.high);
  for (float& score : scores) score = 1.0F / (1.0F + std::exp(-score));
  return scores;
}

}  // namespace cleancopy::clean
