/// Which blocks say the same words as another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Compares the blocks of one page after the other; its memory is kept between pages.
class Repeats {
 public:
  /// Looks for the like of each block of which `asked(index)` is true. Reads only the text of those that have
  /// as many words and letters and the same first letter as some other: hardly any paragraph has. O(blocks +
  /// that text).
  template <class Asked>
  void compute(const html::Page& page, const std::vector<Block>& blocks, Asked asked);

  /// Equal for blocks of equal words, whatever their case and punctuation; 0 for a block that was not asked
  /// about, and for one that is like no other in its numbers already.
  [[nodiscard]] std::uint64_t fingerprint(std::size_t block) const { return fingerprints_[block]; }
  /// How many blocks, itself among them, have the words of a block that was asked about. O(log blocks).
  [[nodiscard]] std::size_t times_said(std::size_t block) const;

 private:
  enum class Slot : std::uint8_t { empty, one, many, wanted };
  static constexpr std::size_t kSlots = 4096;

  void count(const html::Page& page, const std::vector<Block>& blocks);
  void read(const html::Page& page, const std::vector<Block>& blocks);

  std::array<Slot, kSlots> slots_{};
  std::vector<std::uint16_t> slot_of_;  // each block
  std::vector<std::uint64_t> fingerprints_;
  std::vector<std::uint64_t> sorted_;  // those of the wanted blocks
};

template <class Asked>
void Repeats::compute(const html::Page& page, const std::vector<Block>& blocks, Asked asked) {
  count(page, blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Slot& slot = slots_[slot_of_[i]];
    if (slot == Slot::many && asked(i)) slot = Slot::wanted;
  }
  read(page, blocks);
}

}  // namespace cleancopy::clean
