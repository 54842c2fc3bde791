#include "article/story_end.hpp"

#include <string_view>
#include <utility>

namespace cleancopy::article {
namespace {

constexpr std::uint32_t kShortestHeadline = 4;  // words
constexpr std::uint32_t kLeastText = 300;       // bytes of a story
constexpr std::size_t kMostHeadings = 64;       // looked at

bool is_around(const html::Page& page, html::ElementId outer, html::ElementId inner) {
  return inner >= outer && inner < page.elements[outer].end;
}

// The elements around two blocks that are children of one element; none where one block's is around the
// other's.
std::pair<html::ElementId, html::ElementId> siblings_around(const html::Page& page, html::ElementId one,
                                                            html::ElementId other) {
  const auto below = [&](html::ElementId from, html::ElementId target) {
    html::ElementId last = html::kNoElement;
    while (from != html::kNoElement && !is_around(page, from, target))
      last = std::exchange(from, page.elements[from].parent);
    return last;
  };
  return {below(one, other), below(other, one)};
}

// Two stories: articles both, or made by one name, and each has a story's text.
bool are_stories(const html::Page& page, html::ElementId one, html::ElementId other) {
  if (one == html::kNoElement || other == html::kNoElement) return false;
  const html::Element& first = page.elements[one];
  const html::Element& second = page.elements[other];
  if (first.tag != second.tag || first.text_end - first.text_begin < kLeastText ||
      second.text_end - second.text_begin < kLeastText) {
    return false;
  }
  const std::string_view name = page.attribute(one, html::AttributeId::class_);
  const bool alike = !name.empty() && name == page.attribute(other, html::AttributeId::class_);
  return first.tag == html::TagId::article || alike;
}

}  // namespace

std::uint32_t story_end(const Evidence& evidence, std::size_t headline_block) {
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return UINT32_MAX;
  const clean::Block& headline = blocks[headline_block];
  std::size_t looked = 0;
  for (std::size_t i = headline_block + 1; i < blocks.size() && looked < kMostHeadings; ++i) {
    const clean::Block& block = blocks[i];
    const int level = block.place.heading_level;
    if (level == 0 || level > 2 || block.words < kShortestHeadline) continue;
    ++looked;
    const auto [own, other] = siblings_around(evidence.page, headline.element, block.element);
    if (are_stories(evidence.page, own, other)) return evidence.page.elements[other].text_begin;
  }
  return UINT32_MAX;
}

}  // namespace cleancopy::article
