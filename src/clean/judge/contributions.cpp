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

std::size_t next_node(const Tables& tables, std::size_t at, const FeatureRow& row) {
  const Node& node = tables.nodes[at];
  return at + (row[node.feature] <= node.value ? 1 : node.right);
}

}  // namespace

Comparison::Comparison(Judge judge)
    : tables_(&tables_of(judge)), sums_(tables_->nodes.size()), counts_(tables_->nodes.size()) {}

void Comparison::add(const FeatureRow& row) {
  for (const std::size_t first : tables_->first_nodes) {
    std::size_t leaf = first;
    while (tables_->nodes[leaf].feature != kLeaf) leaf = next_node(*tables_, leaf, row);
    for (std::size_t at = first;; at = next_node(*tables_, at, row)) {
      sums_[at] += tables_->nodes[leaf].value;
      ++counts_[at];
      if (at == leaf) break;
    }
  }
}

double Comparison::base_score() const {
  double score = tables_->base_score;
  for (const std::size_t first : tables_->first_nodes) score += expected_at(first);
  return score;
}

std::array<double, kFeatureCount> Comparison::contributions_of(const FeatureRow& row) const {
  std::array<double, kFeatureCount> contributions{};
  for (const std::size_t first : tables_->first_nodes) {
    for (std::size_t at = first; tables_->nodes[at].feature != kLeaf;) {
      const std::size_t next = next_node(*tables_, at, row);
      contributions[tables_->nodes[at].feature] += expected_at(next) - expected_at(at);
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
