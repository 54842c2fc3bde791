#include "clean/neighbours/cards.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "clean/blocks/container.hpp"
#include "clean/blocks/edges.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;

constexpr std::uint32_t kLargestCard = 800;  // bytes of text
constexpr std::uint32_t kLargestSiblingBox = 700;
constexpr std::size_t kLinesToTitle = 4;     // a label, a day and a kicker may stand over it
constexpr std::uint32_t kShortestTitle = 3;  // words
constexpr std::uint32_t kLongTitle = 5;      // fewer head a chapter, a link to what it tells of
constexpr std::size_t kLongRow = 16;         // children of a parent
constexpr std::size_t kMostRows = 16;        // of boxes with linked titles, in one parent
constexpr int kLevels = 7;                   // elements around a line of a card
constexpr int kLevelsOfForm = 3;             // … around a form
constexpr std::size_t kLinesBeside = 4;      // between a form and what is kept of its box, at most
constexpr std::size_t kLinesToText = 6;      // … and the text beside it
constexpr float kSureOfText = 0.9F;
constexpr float kSureInBox = 0.7F;        // a judgement of text in a form's box
constexpr float kSureAmidText = 0.9F;     // … in a box that asks for something amid the text
constexpr std::uint32_t kTextBegins = 8;  // words of one: it tells where the text ends

// The linked title that stands first in the element; nullptr where there is none.
const Block* title_of(const Page& page, const std::vector<Block>& blocks, ElementId element) {
  const std::size_t first = first_from(blocks, page.elements[element].text_begin);
  for (std::size_t i = first; i < std::min(blocks.size(), first + kLinesToTitle); ++i) {
    if (blocks[i].begin >= page.elements[element].text_end) return nullptr;
    if (blocks[i].words >= kShortestTitle && blocks[i].link_density() >= kNearlyAllLinked) return &blocks[i];
    if (blocks[i].words >= kTextBegins) break;
  }
  return nullptr;
}

// A button, a field, or a line that says so asks for an address, money or a subscription; a label leads to
// other stories.
bool says_what_for(const Block& block, const Verdict& verdict) {
  if (block.place.in_form) return true;
  if (verdict.score > 0) return false;
  return verdict.reason == Reason::newsletter || verdict.reason == Reason::subscribe ||
         (verdict.reason == Reason::related && block.phrase.whole);
}

// Blocks `begin` to `end` - 1 stand between paragraphs made as the text is, a few short lines aside.
bool is_amid_text(const std::vector<Block>& blocks, const Shapes& shapes,
                  const std::vector<Verdict>& verdicts, std::size_t begin, std::size_t end) {
  const auto is_text = [&](std::size_t i) {
    return verdicts[i].keep && blocks[i].mass >= kRunningText && shapes.share(i) >= kRareShape;
  };
  const std::size_t first = begin - std::min(begin, kLinesToText);
  while (begin > first && !is_text(begin - 1)) --begin;
  const std::size_t last = std::min(blocks.size(), end + kLinesToText);
  while (end < last && !is_text(end)) ++end;
  return begin > first && end < last;
}

// What is kept of blocks `begin` to `end` - 1 is a paragraph or more, under a heading or none. Where a button
// asks, all of it stands before that: behind a button stands what it unfolds.
bool is_notice(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts, std::size_t begin,
               std::size_t end, std::size_t asking) {
  bool has_paragraph = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!verdicts[i].keep) continue;
    if (verdicts[i].kind != Kind::paragraph && verdicts[i].kind != Kind::subhead) return false;
    if (blocks[asking].place.in_form && i > asking) return false;
    has_paragraph = has_paragraph || verdicts[i].kind == Kind::paragraph;
  }
  return has_paragraph;
}

bool is_question(const Page& page, const Block& block) {
  return closing_of(text::trim(page.text_of(block))) == Closing::question;
}

// What was found of a long row of boxes made alike, for all of them would go through it.
struct Row {
  ElementId like = html::kNoElement;
  bool are_cards = false;
};
using RowsOfParents = std::unordered_map<ElementId, std::vector<Row>>;

// Other children of its parent are made as it is, and each of them has a linked title, too; most of the
// titles are long.
bool has_likes_beside(const Page& page, const std::vector<Block>& blocks, ElementId element,
                      const Block& title, RowsOfParents& rows) {
  const ElementId parent = page.elements[element].parent;
  if (const auto known = rows.empty() ? rows.end() : rows.find(parent); known != rows.end()) {
    for (const Row& row : known->second) {
      if (are_made_alike(page, row.like, element)) return row.are_cards;
    }
    if (known->second.size() == kMostRows) return false;
  }
  std::size_t children = 0;
  std::size_t likes = 0;
  std::size_t long_titles = title.words >= kLongTitle ? 1 : 0;
  bool all_have_titles = true;
  ElementId child = parent + 1;
  for (; all_have_titles && child < page.elements[parent].end; child = page.elements[child].end) {
    ++children;
    if (child == element || page.elements[child].text_bytes() == 0 || !are_made_alike(page, child, element))
      continue;
    const Block* const its_title = title_of(page, blocks, child);
    all_have_titles = its_title != nullptr;
    long_titles += all_have_titles && its_title->words >= kLongTitle ? 1 : 0;
    ++likes;
  }
  const bool are_cards = all_have_titles && likes > 0 && long_titles * 2 > likes;
  if (children >= kLongRow) rows[parent].push_back({element, are_cards});
  return are_cards;
}

// The card around a block; kNoElement if it stands in none.
ElementId card_around(const Page& page, const std::vector<Block>& blocks, const Block& block,
                      RowsOfParents& rows) {
  ElementId element = block.element;
  for (int level = 0; level < kLevels && element != html::kNoElement; ++level) {
    const html::Element& around = page.elements[element];
    if (around.parent == html::kNoElement || around.text_bytes() > kLargestCard) break;
    const Block* const title = around.link_bytes() > 0 ? title_of(page, blocks, element) : nullptr;
    if (title != nullptr && has_likes_beside(page, blocks, element, *title, rows)) return element;
    element = around.parent;
  }
  return html::kNoElement;
}

// Where what is kept stands in cards, and how much does not.
struct Cards {
  std::vector<ElementId> around;  // each block that is kept; kNoElement around the others
  float outside = 0;              // mass
  float all = 0;
};

Cards find_cards(const Page& page, const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts) {
  Cards cards;
  cards.around.assign(blocks.size(), html::kNoElement);
  RowsOfParents rows;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!verdicts[i].keep) continue;
    if (blocks[i].place.list_depth == 0) cards.around[i] = card_around(page, blocks, blocks[i], rows);
    cards.all += blocks[i].mass;
    cards.outside += cards.around[i] == html::kNoElement ? blocks[i].mass : 0;
  }
  return cards;
}

}  // namespace

void drop_cards(const Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                std::vector<Verdict>& verdicts) {
  const Cards cards = find_cards(page, blocks, verdicts);
  if (cards.outside < kShortestStory) return;
  // Of the prose that may be the text, the share that is made as most of it is.
  const float of_text = kShapeOfText * cards.outside / cards.all;
  float mass = 0;
  std::size_t last = blocks.size();
  for (std::size_t i = blocks.size(); i-- > 0 && mass < kShortestStory;) {
    if (!verdicts[i].keep || blocks[i].words < kTextBegins || cards.around[i] != html::kNoElement ||
        shapes.share(i) < of_text)
      continue;
    mass += blocks[i].mass;
    if (last == blocks.size()) last = i;
  }
  if (mass < kShortestStory) return;
  for (std::size_t i = last + 1; i < blocks.size(); ++i) {
    const ElementId card = cards.around[i];
    if (card == html::kNoElement || page.elements[card].text_begin < blocks[last].end) continue;
    const std::size_t begin = i;
    // Made as the text is, it may be an entry of a list that the article is, or a question and its answer.
    const bool asks = is_question(page, *title_of(page, blocks, card));
    bool is_text = false;
    for (; i < blocks.size() && blocks[i].begin < page.elements[card].text_end; ++i)
      is_text = is_text || ((asks || verdicts[i].score >= kSureOfText) && shapes.share(i) >= of_text);
    for (std::size_t j = begin; j < i; ++j) {
      if (verdicts[j].keep && !is_text) verdicts[j].drop(Reason::related);
    }
    i = std::max(i, begin + 1) - 1;
  }
}

void drop_boxes_that_ask(const Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                         std::vector<Verdict>& verdicts) {
  std::size_t next_kept = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (verdicts[i].keep || !says_what_for(blocks[i], verdicts[i])) continue;
    // Most buttons are far from all that is kept.
    next_kept = std::max(next_kept, i - std::min(i, kLinesBeside));
    while (next_kept < blocks.size() && !verdicts[next_kept].keep) ++next_kept;
    if (next_kept == blocks.size()) return;
    if (next_kept > i + kLinesBeside) continue;
    ElementId box = page.nearest(blocks[i].element, html::TagId::form);
    const bool has_form = box != html::kNoElement;
    if (!has_form) box = blocks[i].element;
    for (int level = 0; level < kLevelsOfForm; ++level) {
      const ElementId around = page.elements[box].parent;
      if (around == html::kNoElement || page.elements[around].text_bytes() > kLargestSiblingBox) break;
      bool has_text = false;
      for (std::size_t j = first_from(blocks, page.elements[around].text_begin);
           j < blocks.size() && blocks[j].begin < page.elements[around].text_end; ++j)
        has_text = has_text || (verdicts[j].keep && shapes.share(j) >= kRareShape);
      if (has_text) break;
      box = around;
    }
    if (page.elements[box].text_bytes() > kLargestSiblingBox) continue;
    std::size_t j = first_from(blocks, page.elements[box].text_begin);
    const std::size_t end = first_from(blocks, page.elements[box].text_end);
    const bool is_amid =
        is_notice(blocks, verdicts, j, end, i) && is_amid_text(blocks, shapes, verdicts, j, end);
    if (!is_amid && !has_form) continue;
    const float sure = is_amid ? kSureAmidText : kSureInBox;
    for (; j < end; ++j) {
      if (verdicts[j].keep && verdicts[j].score < sure && shapes.share(j) < kRareShape)
        verdicts[j].drop(verdicts[i].reason);
    }
    i = std::max(i + 1, j) - 1;
  }
}

}  // namespace cleancopy::clean
