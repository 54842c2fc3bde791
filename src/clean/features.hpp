/// What the learned judge looks at: a row of numbers for each block, from the block, its surroundings, its
/// place in the region, its neighbours and the page.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "clean/block.hpp"
#include "clean/region.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

inline constexpr std::string_view kFeatureNames[] = {
#include "clean/feature_names.inc"
};
inline constexpr std::size_t kFeatureCount = std::size(kFeatureNames);

using FeatureRow = std::array<float, kFeatureCount>;

/// Fills rows for one page after the other; its memory is kept between pages.
class FeatureTable {
 public:
  /// `headline_block`: index of the block that prints the headline, or SIZE_MAX. One pass over the blocks and
  /// one over the elements. O(blocks + elements).
  void compute(const html::Page& page, const std::vector<Block>& blocks, const Region& region,
               std::size_t headline_block);

  [[nodiscard]] const FeatureRow& row(std::size_t block) const { return rows_[block]; }
  /// A rule that needs no judgement threw the block out: its row is not filled.
  [[nodiscard]] bool is_settled(std::size_t block) const { return settled_[block]; }
  /// The nearest element around the block that holds more than its own line.
  [[nodiscard]] html::ElementId container(std::size_t block) const { return containers_[block]; }

 private:
  std::vector<FeatureRow> rows_;
  std::vector<bool> settled_;
  std::vector<float> mass_;                  // of each block
  std::vector<float> mass_under_;            // of the blocks whose container this element is
  std::vector<html::ElementId> containers_;  // of each block
  std::vector<std::uint64_t> fingerprints_;  // of the blocks, sorted
};

}  // namespace cleancopy::clean
