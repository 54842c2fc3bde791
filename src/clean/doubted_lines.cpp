// What the judge doubted and its neighbours vouch for: lines between paragraphs, titles of boxes, the last of
// several lines, the first paragraph, the next of a series.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "clean/blocks/container.hpp"
#include "clean/cleaner.hpp"
#include "clean/judge/thresholds.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLineBetween = 10;   // words of the longest that parts the text
constexpr std::size_t kLongestSpeaker = 24;  // bytes

}  // namespace

// Short lines, made alike, each of which stands between two kept paragraphs, part the text as headings do.
void Cleaner::keep_lines_between() {
  std::size_t last = blocks_.size();  // such a line
  for (std::size_t i = 1; i + 1 < blocks_.size(); ++i) {
    const Block& line = blocks_[i];
    const bool is_line = line.words >= kShortestHeading && line.words <= kLineBetween &&
                         !line.ends_sentence && line.place.is_paragraph &&
                         line.link_density() < kMostlyLinked && !line.off_limits;
    if (!is_line || verdicts_[i].score < thresholds_.paragraph) continue;
    const auto is_text = [&](std::size_t other) {
      return verdicts_[other].keep && blocks_[other].ends_sentence;
    };
    if (!is_text(i - 1) || !is_text(i + 1)) continue;
    if (last < i && shapes_.is_same(last, i)) {
      if (!verdicts_[last].keep) keep(last);
      if (!verdicts_[i].keep) keep(i);
    }
    last = i;
  }
}

// "Line 6" over what a small box tells of it: a short line with which a box of kept text begins that is made
// unlike the article's.
void Cleaner::keep_box_titles() {
  constexpr std::uint32_t kLongestTitle = 4;  // words
  constexpr float kLeast = 0.25F;             // a judgement of it
  for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
    const Block& title = blocks_[i];
    if (verdicts_[i].keep || !verdicts_[i + 1].keep || verdicts_[i + 1].kind == Kind::subhead) continue;
    const bool may_be_title = verdicts_[i].score >= kLeast && title.words <= kLongestTitle &&
                              !title.ends_sentence && title.link_bytes == 0 && !title.off_limits &&
                              title.place.list_depth == 0 && !title.place.in_table;
    if (!may_be_title || !heads_kept_box(i)) continue;
    const std::uint32_t box_end = page_->elements[container_of(*page_, title)].text_end;
    bool is_unlike_text = true;
    for (std::size_t j = i + 1; j < blocks_.size() && blocks_[j].begin < box_end; ++j)
      is_unlike_text =
          is_unlike_text && shapes_.share(j) < kShapeOfText && blocks_[j].link_density() < kMostlyLinked;
    if (is_unlike_text) keep(i);
  }
}

// "Tickets: free" behind "When: …" and "Where: …": the last of lines that begin with a label each, made alike
// in one box.
void Cleaner::keep_last_labelled() {
  for (std::size_t i = 2; i < blocks_.size(); ++i) {
    if (verdicts_[i].keep || !verdicts_[i - 1].keep || !verdicts_[i - 2].keep) continue;
    if (verdicts_[i].score < thresholds_.last_resort || blocks_[i].off_limits) continue;
    const auto goes_on = [&](std::size_t line) {
      const std::size_t colon = text_of(blocks_[line]).find(": ");
      return colon <= kLongestSpeaker && shapes_.is_same(line, i) &&
             page_->elements[blocks_[line].element].parent == page_->elements[blocks_[i].element].parent;
    };
    if (goes_on(i) && goes_on(i - 1) && goes_on(i - 2)) keep(i);
  }
}

// A paper gives its first paragraph a class of its own ("intro", a large first letter), and the judge doubts
// what is made as nothing else on the page: a paragraph right before the first one that is kept, in one row
// with it, is the text's, whatever stands between the two.
void Cleaner::keep_first_paragraph(std::size_t headline) {
  constexpr std::size_t kReach = 4;  // blocks
  constexpr std::uint32_t kFewestWords = 10;
  if (headline >= blocks_.size()) return;
  std::size_t at = headline + 1;
  const auto is_text = [&](const Block& block) { return block.ends_sentence && block.words >= kFewestWords; };
  while (at < blocks_.size() && !(verdicts_[at].keep && is_text(blocks_[at]))) ++at;
  if (at == blocks_.size() || verdicts_[at].kind != Kind::paragraph) return;
  for (std::size_t i = at; i-- > headline + 1 && at - i <= kReach;) {
    const Block& block = blocks_[i];
    if (features_.is_settled(i)) continue;
    const bool is_paragraph = is_text(block) && (!block.off_limits || block.hints == blocks_[at].hints) &&
                              block.link_density() < kFewLinks && block.place.heading_level == 0 &&
                              block.place.list_depth == 0;
    if (!is_paragraph || !stand_in_row(block, blocks_[at])) return;
    keep(i);
    return;
  }
}

// A box that follows one of the same class, in which text is kept, is the next of a series: the question
// whose answer is one word, the first report of a day, a greeting. What the judge doubts in it is kept as
// what is made like it in the box before.
void Cleaner::keep_series() {
  constexpr float kDoubted = 0.2F;      // less: the judge is sure that it is none
  constexpr std::size_t kReach = 8;     // blocks from the text of one box to the next
  constexpr std::size_t kLargest = 12;  // blocks of a box
  constexpr std::uint32_t kLine = 4;    // words: shorter ones alone are counters and labels
  const auto is_doubted = [&](std::size_t i) {
    const Block& block = blocks_[i];
    return !verdicts_[i].keep && verdicts_[i].score >= kDoubted && !block.off_limits && !block.hidden &&
           block.place.list_depth == 0 &&
           (block.ends_sentence || block.place.heading_level > 0 || (block.words > 1 && block.letters > 0));
  };
  const auto child_around = [&](html::ElementId outer, html::ElementId id) {
    while (id != outer && page_->elements[id].parent != outer) id = page_->elements[id].parent;
    return id;
  };
  for (const std::size_t i : doubted_) {
    if (!is_doubted(i)) continue;
    std::size_t kept = i;  // the last one before
    while (kept > 0 && kept + kReach > i && !verdicts_[kept].keep) --kept;
    if (!verdicts_[kept].keep) continue;
    const html::ElementId around = element_around(*page_, blocks_[kept].element, blocks_[i].element);
    const html::ElementId before = child_around(around, blocks_[kept].element);
    const html::ElementId box = child_around(around, blocks_[i].element);
    if (before == around || box == around || !are_made_alike(*page_, before, box) ||
        page_->attribute(box, html::AttributeId::class_).empty())
      continue;
    const std::size_t first = first_from(blocks_, page_->elements[before].text_begin);
    const std::size_t end = first_from(blocks_, page_->elements[box].text_end);
    if (end < i + 2 || end > i + kLargest || kept < first + 1 || kept > first + kLargest) continue;
    if (sums_[end].link_bytes > sums_[first].link_bytes) continue;  // cards lead to their stories
    const auto row = blocks_.begin();
    const bool tells =
        std::any_of(row + static_cast<std::ptrdiff_t>(i), row + static_cast<std::ptrdiff_t>(end),
                    [](const Block& block) { return block.words >= kLine; });
    for (std::size_t j = i; tells && j < end; ++j) {
      if (!is_doubted(j)) continue;
      for (std::size_t like = first; like <= kept; ++like) {
        if (!verdicts_[like].keep || !shapes_.is_same(like, j)) continue;
        keep(j);
        break;
      }
    }
  }
}

// What is named as a gallery may be a list of the best: three slides or more with a title made alike and a
// sentence under each. The captions of pictures have no titles.
void Cleaner::keep_headed_slides() {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kReach = 6;  // blocks from one title to the next
  constexpr auto kMedia = lexicon::NameHint::media;
  const auto is_slide = [&](std::size_t i) {
    const Place& place = blocks_[i].place;
    return lexicon::has(blocks_[i].hints, kMedia) && !blocks_[i].hidden && blocks_[i].link_bytes == 0 &&
           verdicts_[i].score >= kLeastDoubt && !place.in_caption && !place.in_figure && !place.in_aside &&
           !place.in_navigation && !place.in_footer;
  };
  const bool any = std::any_of(doubted_.begin(), doubted_.end(),
                               [&](std::size_t i) { return lexicon::has(blocks_[i].hints, kMedia); });
  if (!any) return;
  std::vector<std::size_t> titles;
  for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
    const bool is_title = blocks_[i].place.heading_level > 1 && is_slide(i) && is_slide(i + 1) &&
                          blocks_[i + 1].place.is_paragraph && blocks_[i + 1].ends_sentence &&
                          blocks_[i + 1].place.heading_level == 0 && blocks_[i + 1].place.list_depth == 0;
    if (!is_title) continue;
    const bool goes_on = !titles.empty() && i <= titles.back() + kReach && shapes_.is_same(titles.front(), i);
    if (!goes_on && titles.size() >= kFewest) break;
    if (!goes_on) titles.clear();
    titles.push_back(i);
  }
  if (titles.size() < kFewest) return;
  for (const std::size_t title : titles) {
    keep(title);
    keep(title + 1);
  }
}

}  // namespace cleancopy::clean
