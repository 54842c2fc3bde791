/// What the learned judge looks at: a row of numbers for each block, from the block, its surroundings, its
/// place in the region, its neighbours and the page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/region.hpp"
#include "clean/blocks/repeats.hpp"
#include "clean/blocks/shapes.hpp"
#include "clean/judge/told_words.hpp"
#include "html/page/page.hpp"
#include "text/fixed_text.hpp"

namespace cleancopy::clean {

inline constexpr text::FixedText<31> kFeatureNames[] = {
#include "clean/judge/feature_names.inc"
};
inline constexpr std::size_t kFeatureCount = std::size(kFeatureNames);

using FeatureRow = std::array<float, kFeatureCount>;

/// Rows side by side, for the judge to read several at once: the feature f of the row r is [f][r].
inline constexpr std::size_t kRowsAtOnce = 8;
using FeatureRows = std::array<std::array<float, kRowsAtOnce>, kFeatureCount>;

/// Makes the rows of one page after the other; its memory is kept between pages.
class FeatureTable {
 public:
  /// `headline_block`: index of the block that prints the headline, or SIZE_MAX. `told`: the article's text
  /// as the page tells it in its data, or empty. `page`, `blocks` and `shapes` are borrowed until the next
  /// compute(). One pass over the blocks and one over the elements. O(blocks + elements + told).
  void compute(const html::Page& page, const std::vector<Block>& blocks, const Region& region,
               const Shapes& shapes, std::size_t headline_block, std::string_view told = {});

  /// O(features + log blocks).
  [[nodiscard]] FeatureRow row(std::size_t block) const;
  /// The same numbers, as row `at` of `rows`.
  void write_row(std::size_t block, FeatureRows& rows, std::size_t at) const;
  /// Which of the blocks that are long or not settled say the same.
  [[nodiscard]] const Repeats& repeats() const noexcept { return repeats_; }
  /// A rule that needs no judgement threw the block out.
  [[nodiscard]] bool is_settled(std::size_t block) const { return settled_[block] != 0; }
  /// The nearest element around the block that holds more than its own line: of a block that is not settled.
  [[nodiscard]] html::ElementId container(std::size_t block) const { return containers_[block]; }

 private:
  class RowWriter;

  void add_all(std::size_t index, RowWriter& row) const;
  void add_block(const Block& block, RowWriter& row) const;
  static void add_hints(std::uint64_t hints, RowWriter& row);
  void add_place(std::size_t index, RowWriter& row) const;
  void add_neighbours(std::size_t index, RowWriter& row) const;
  void add_shape(std::size_t index, RowWriter& row) const;
  void find_containers();
  void take_told(std::string_view told);
  [[nodiscard]] std::size_t neighbours_of_same_shape(std::size_t index) const;

  const html::Page* page_ = nullptr;
  const std::vector<Block>* blocks_ = nullptr;
  const Shapes* shapes_ = nullptr;
  Region region_;
  std::size_t headline_block_ = SIZE_MAX;
  float page_mass_ = 0;
  float region_mass_ = 0;
  std::vector<std::uint8_t> settled_;        // 1 or 0
  std::vector<std::uint32_t> kinds_;         // the tags and depths of the blocks' elements
  std::vector<html::ElementId> containers_;  // of each block that find_containers() is about
  std::vector<float> mass_under_;            // of the blocks whose container this element is
  std::vector<float> outer_mass_;            // and of those under its children
  std::vector<std::uint32_t>
      prose_before_;  // index of the last paragraph of running text before; UINT32_MAX: none
  // … and of the next one behind
  std::vector<std::uint32_t> prose_after_;
  std::vector<std::uint8_t> images_;  // bit 0: behind an image, bit 1: before one
  float list_share_ = 0;              // words of the region in list items, as a share of its prose
  Repeats repeats_;
  ToldWords told_;
};

}  // namespace cleancopy::clean
