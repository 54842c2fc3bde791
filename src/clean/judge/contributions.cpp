#include "clean/judge/contributions.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "clean/judge/judge_tables.hpp"
#include "text/fixed_text.hpp"

namespace cleancopy::clean {
namespace {

struct Words {
  text::FixedText<31> name;
  text::FixedText<63> words;
};

constexpr Words kWords[] = {
#include "clean/judge/feature_words.inc"
};

std::size_t next_node(std::size_t at, const FeatureRow& row) {
  const Node& node = kNodes[at];
  return at + (row[node.feature] <= node.value ? 1 : node.right);
}

}  // namespace

Comparison::Comparison() : sums_(std::size(kNodes)), counts_(std::size(kNodes)) {}

void Comparison::add(const FeatureRow& row) {
  for (const std::size_t first : kFirstNodes) {
    std::size_t leaf = first;
    while (kNodes[leaf].feature != kLeaf) leaf = next_node(leaf, row);
    for (std::size_t at = first;; at = next_node(at, row)) {
      sums_[at] += kNodes[leaf].value;
      ++counts_[at];
      if (at == leaf) break;
    }
  }
}

double Comparison::base_score() const {
  double score = kBaseScore;
  for (const std::size_t first : kFirstNodes) score += expected_at(first);
  return score;
}

std::array<double, kFeatureCount> Comparison::contributions_of(const FeatureRow& row) const {
  std::array<double, kFeatureCount> contributions{};
  for (const std::size_t first : kFirstNodes) {
    for (std::size_t at = first; kNodes[at].feature != kLeaf;) {
      const std::size_t next = next_node(at, row);
      contributions[kNodes[at].feature] += expected_at(next) - expected_at(at);
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
