/// The shapes of a page's blocks: an article's paragraphs are all made alike, what stands between them is
/// not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/region.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// The share() from which on a shape is the text's own, and under which it is unlike the text.
inline constexpr float kShapeOfText = 0.5F;
inline constexpr float kRareShape = 0.1F;

/// Counts the shapes of one page after the other; its memory is kept between pages. A shape is the tag and
/// classes of a block's element and of its parent, and whether all of the line is bold. Two shapes may be
/// taken for one, rarely.
class Shapes {
 public:
  /// `page` and `blocks` are not kept. O(blocks + the text of their classes).
  void compute(const html::Page& page, const std::vector<Block>& blocks, const Region& region);

  /// What share of the region's running text has the block's shape: 0 to 1.
  [[nodiscard]] float share(std::size_t block) const {
    return region_mass_ > 0 ? of(block).mass / region_mass_ : 0;
  }
  [[nodiscard]] std::uint32_t blocks_in_region(std::size_t block) const { return of(block).inside; }
  [[nodiscard]] std::uint32_t blocks_outside(std::size_t block) const { return of(block).outside; }
  /// What share has its element's tag and classes, whatever is around it.
  [[nodiscard]] float own_share(std::size_t block) const {
    return region_mass_ > 0 ? slots_[own_slots_[block]].mass / region_mass_ : 0;
  }
  [[nodiscard]] bool is_same(std::size_t one, std::size_t other) const {
    return slots_of_[one] == slots_of_[other];
  }

 private:
  struct Shape {
    float mass = 0;
    std::uint16_t inside = 0;  // counts as far as its type goes: a limit of 50,000 blocks may be raised
    std::uint16_t outside = 0;
  };
  // As many for shapes with their box as without. With 512 two shapes of a page shared one too often by
  // chance.
  static constexpr unsigned kSlotBits = 11;
  static constexpr std::size_t kSlots = std::size_t{2} << kSlotBits;

  // Classes repeat on a page: each is hashed once for a tag. A cache with one place for each key.
  struct KnownClass {
    html::TagId tag = html::TagId::unknown;
    std::uint32_t begin = 0;  // byte range of the page's attribute text
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };
  static constexpr std::size_t kKnownClasses = 256;

  [[nodiscard]] const Shape& of(std::size_t block) const { return slots_[slots_of_[block]]; }
  [[nodiscard]] std::uint32_t hash_of(const html::Page& page, html::ElementId element);

  std::array<Shape, kSlots> slots_{};
  std::array<KnownClass, kKnownClasses> known_{};
  std::vector<std::uint16_t> slots_of_;  // each block
  std::vector<std::uint16_t> own_slots_;
  float region_mass_ = 0;
};

}  // namespace cleancopy::clean
