#include "article/dek/key_points.hpp"

#include "article/dek/dek_looks.hpp"
#include "clean/blocks/container.hpp"
#include "clean/blocks/rules.hpp"

namespace cleancopy::article {

using clean::Block;

std::size_t label_of_list(const Evidence& evidence, std::size_t first) {
  constexpr std::uint32_t kLongestLabel = 8;  // words
  const auto& blocks = evidence.cleaner.blocks();
  if (first == 0) return SIZE_MAX;
  const Block& label = blocks[first - 1];
  const html::ElementId list = evidence.page.nearest(blocks[first].element, html::TagId::ul);
  const html::ElementId box = list == html::kNoElement ? list : clean::box_around(evidence.page, list);
  const bool heads = label.place.heading_level > 1 && label.words <= kLongestLabel && !label.ends_sentence &&
                     label.place.list_depth == 0 && box != html::kNoElement &&
                     clean::begins_with(evidence.page.elements[box], label);
  return heads ? first - 1 : SIZE_MAX;
}

std::vector<std::size_t> list_over_text(const Evidence& evidence, std::size_t from, std::size_t to) {
  constexpr std::size_t kFewest = 2;
  constexpr std::uint32_t kLongestButton = 4;  // words
  const auto& blocks = evidence.cleaner.blocks();
  std::vector<std::size_t> points;
  for (std::size_t i = from; i < to && points.size() <= kMostLines; ++i) {
    const Block& block = blocks[i];
    const bool is_point = block.place.list_depth > 0 && block.words >= kShortestDek &&
                          block.link_density() < clean::kFewLinks && !block.off_limits && !block.hidden &&
                          evidence.cleaner.shapes().share(i) < kCalledShare;
    if (is_point && (points.empty() || are_in_row(evidence, points.back(), i))) {
      points.push_back(i);
      continue;
    }
    // A button under the list: "Hide", "Was this helpful?".
    if (!points.empty() && block.words <= kLongestButton && clean::reason_to_drop(block)) continue;
    if (!points.empty()) {
      const bool fits = points.size() >= kFewest && points.size() <= kMostLines && !is_point;
      return fits && block.mass > clean::kRunningText && leads_the_text(evidence, i, to)
                 ? points
                 : std::vector<std::size_t>();
    }
    if (block.mass > clean::kRunningText && !block.off_limits) break;
  }
  return {};
}

}  // namespace cleancopy::article
