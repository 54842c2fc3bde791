#include "clean/region.hpp"

#include <algorithm>

#include "clean/rules.hpp"

namespace cleancopy::clean {
namespace {

using html::Element;
using html::ElementId;
using html::Page;

// A child that holds this share of its parent's prose takes the region with it.
constexpr double kDominates = 0.72;

// A line of fewer words is no paragraph by itself; one longer than the cap counts no more for it.
constexpr double kShortest = 7;
constexpr double kCap = 160;

std::size_t block_at(const std::vector<Block>& blocks, std::uint32_t offset) {
  return static_cast<std::size_t>(
      std::lower_bound(blocks.begin(), blocks.end(), offset,
                       [](const Block& block, std::uint32_t at) { return block.begin < at; }) -
      blocks.begin());
}

}  // namespace

double prose_mass(const Block& block) noexcept {
  if (block.words < kShortest || block.link_density() > 0.5 || is_off_limits(block)) return 0;
  double mass = std::min<double>(block.words, kCap);
  if (block.sentence_ends == 0) mass *= block.has_comma ? 0.5 : 0.2;
  if (block.place.heading_level > 0) mass *= 0.2;
  if (block.place.list_depth > 0) mass *= 0.5;
  return mass * (1.0 - block.link_density());
}

Region find_region(const Page& page, const std::vector<Block>& blocks) {
  std::vector<double> sums(blocks.size() + 1, 0.0);
  for (std::size_t i = 0; i < blocks.size(); ++i) sums[i + 1] = sums[i] + prose_mass(blocks[i]);
  const auto mass_of = [&](const Element& element) {
    return sums[block_at(blocks, element.text_end)] - sums[block_at(blocks, element.text_begin)];
  };

  Region region;
  region.mass = sums.back();
  for (bool deeper = true; deeper;) {
    deeper = false;
    const ElementId end = page.elements[region.root].end;
    for (ElementId child = region.root + 1; child < end; child = page.elements[child].end) {
      const double mass = mass_of(page.elements[child]);
      if (mass < region.mass * kDominates) continue;
      // A single paragraph is no region: its neighbours would be lost.
      if (page.elements[child].tag == html::TagId::p || !html::has_trait(page.elements[child].tag, html::kBreaksText)) {
        if (page.elements[child].tag != html::TagId::unknown && page.elements[child].tag != html::TagId::span) break;
      }
      region.root = child;
      region.mass = mass;
      deeper = true;
      break;
    }
  }
  const Element& root = page.elements[region.root];
  region.first = block_at(blocks, root.text_begin);
  region.last = block_at(blocks, root.text_end);
  return region;
}

}  // namespace cleancopy::clean
