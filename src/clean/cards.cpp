#include "clean/cards.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "clean/container.hpp"

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;

constexpr std::uint32_t kLargestCard = 600;  // bytes of text
constexpr std::uint32_t kLargestBox = 700;
constexpr std::size_t kLinesToTitle = 3;     // a label and a day may stand over it
constexpr std::uint32_t kShortestTitle = 5;  // words: fewer head a chapter, a link to what it tells of
constexpr int kLevels = 5;                   // elements around a line of a card
constexpr int kLevelsOfForm = 3;             // … around a form
constexpr std::size_t kLinesBeside = 4;      // between a form and what is kept of its box, at most
constexpr double kNearlyAllLinked = 0.8;
constexpr float kSureInBox = 0.7F;       // a judgement of text in a form's box
constexpr std::uint32_t kParagraph = 8;  // words of one that tells where the text ends
constexpr float kStory = 30;             // mass of the shortest

bool begins_with_linked_title(const Page& page, const std::vector<Block>& blocks, ElementId element) {
  const std::size_t first = first_from(blocks, page.elements[element].text_begin);
  for (std::size_t i = first; i < std::min(blocks.size(), first + kLinesToTitle); ++i) {
    if (blocks[i].begin >= page.elements[element].text_end) return false;
    if (blocks[i].words >= kShortestTitle && blocks[i].link_density() >= kNearlyAllLinked) return true;
  }
  return false;
}

// Other children of its parent are made as it is, and each of them has a linked title, too.
bool has_likes_beside(const Page& page, const std::vector<Block>& blocks, ElementId element) {
  const ElementId parent = page.elements[element].parent;
  std::size_t likes = 0;
  for (ElementId child = parent + 1; child < page.elements[parent].end; child = page.elements[child].end) {
    if (child == element || page.elements[child].text_bytes() == 0 || !are_made_alike(page, child, element))
      continue;
    if (!begins_with_linked_title(page, blocks, child)) return false;
    ++likes;
  }
  return likes > 0;
}

// The card around a block behind `text_end`; kNoElement if it stands in none.
ElementId card_around(const Page& page, const std::vector<Block>& blocks, const Block& block,
                      std::uint32_t text_end) {
  ElementId element = block.element;
  for (int level = 0; level < kLevels && element != html::kNoElement; ++level) {
    const html::Element& around = page.elements[element];
    if (around.parent == html::kNoElement || around.text_begin < text_end ||
        around.text_bytes() > kLargestCard)
      break;
    if (begins_with_linked_title(page, blocks, element) && has_likes_beside(page, blocks, element))
      return element;
    element = around.parent;
  }
  return html::kNoElement;
}

}  // namespace

void drop_cards(const Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                std::vector<Verdict>& verdicts) {
  float mass = 0;
  std::size_t last = blocks.size();
  for (std::size_t i = blocks.size(); i-- > 0 && mass < kStory;) {
    if (!verdicts[i].keep || blocks[i].words < kParagraph || shapes.share(i) < kShapeOfText) continue;
    mass += blocks[i].mass;
    if (last == blocks.size()) last = i;
  }
  if (mass < kStory) return;
  for (std::size_t i = last + 1; i < blocks.size(); ++i) {
    if (!verdicts[i].keep || blocks[i].place.list_depth > 0) continue;
    const ElementId card = card_around(page, blocks, blocks[i], blocks[last].end);
    if (card == html::kNoElement) continue;
    for (; i < blocks.size() && blocks[i].begin < page.elements[card].text_end; ++i) {
      if (verdicts[i].keep) verdicts[i].drop(Reason::related);
    }
    --i;
  }
}

void drop_boxes_of_forms(const Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                         std::vector<Verdict>& verdicts) {
  std::size_t next_kept = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].place.in_form || verdicts[i].keep) continue;
    // Most buttons are far from all that is kept.
    next_kept = std::max(next_kept, i - std::min(i, kLinesBeside));
    while (next_kept < blocks.size() && !verdicts[next_kept].keep) ++next_kept;
    if (next_kept == blocks.size()) return;
    if (next_kept > i + kLinesBeside) continue;
    ElementId box = page.nearest(blocks[i].element, html::TagId::form);
    if (box == html::kNoElement) continue;
    for (int level = 0; level < kLevelsOfForm; ++level) {
      const ElementId around = page.elements[box].parent;
      if (around == html::kNoElement || page.elements[around].text_bytes() > kLargestBox) break;
      bool has_text = false;
      for (std::size_t j = first_from(blocks, page.elements[around].text_begin);
           j < blocks.size() && blocks[j].begin < page.elements[around].text_end; ++j)
        has_text = has_text || (verdicts[j].keep && shapes.share(j) >= kRareShape);
      if (has_text) break;
      box = around;
    }
    if (page.elements[box].text_bytes() > kLargestBox) continue;
    std::size_t j = first_from(blocks, page.elements[box].text_begin);
    for (; j < blocks.size() && blocks[j].begin < page.elements[box].text_end; ++j) {
      if (verdicts[j].keep && verdicts[j].score < kSureInBox && shapes.share(j) < kRareShape)
        verdicts[j].drop(Reason::form);
    }
    i = std::max(i + 1, j) - 1;
  }
}

}  // namespace cleancopy::clean
