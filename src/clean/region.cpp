#include "clean/region.hpp"

#include <algorithm>

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;

// What a block that is no prose costs a region that goes over it, in words of prose; less where an article
// has such blocks too: headings, list items, the cells of a table.
constexpr double kGap = 7;
constexpr double kGapOfHeading = 3;
constexpr double kGapOfListItem = 3;
constexpr double kGapOfCell = 1;
// … and one more for each word of it that is linked.
constexpr double kLinkedWord = 0.5;
constexpr double kMostForOneGap = 20;

// A line of fewer words is no paragraph by itself; one longer than the cap counts no more for it.
constexpr double kShortest = 7;
constexpr double kCap = 160;

double gap_of(const Block& block) {
  if (block.off_limits || block.link_density() > 0.5) return kGap;
  if (block.place.heading_level > 0) return kGapOfHeading;
  if (block.place.in_table) return kGapOfCell;
  if (block.place.list_depth > 0) return kGapOfListItem;
  return kGap;
}

}  // namespace

float prose_mass(const Block& block) noexcept {
  if (block.words < kShortest || block.link_density() > 0.5 || block.off_limits) return 0;
  double mass = std::min<double>(block.words, kCap);
  if (block.sentence_ends == 0) mass *= block.has_comma ? 0.5 : 0.2;
  if (block.place.heading_level > 0) mass *= 0.2;
  if (block.place.list_depth > 0) mass *= 0.5;
  return static_cast<float>(mass * (1.0 - block.link_density()));
}

Region find_region(const Page& page, const std::vector<Block>& blocks) {
  Region region;
  double sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const double mass = block.mass;
    const double linked = block.words * block.link_density();
    sum += mass > 0 ? mass : -std::min(gap_of(block) + kLinkedWord * linked, kMostForOneGap);
    if (sum <= 0) {
      sum = 0;
      begin = i + 1;
    } else if (sum > region.mass) {
      region.mass = sum;
      region.first = begin;
      region.last = i + 1;
    }
  }
  if (region.last == 0) return region;
  // The smallest element that holds all of it.
  const std::uint32_t text_begin = blocks[region.first].begin;
  const std::uint32_t text_end = blocks[region.last - 1].end;
  ElementId root = blocks[region.first].element;
  while (root != 0 &&
         (page.elements[root].text_end < text_end || page.elements[root].text_begin > text_begin)) {
    root = page.elements[root].parent;
  }
  region.root = root;
  return region;
}

}  // namespace cleancopy::clean
