#include "clean/cleaner.hpp"

#include <algorithm>

#include "clean/blocks/rules.hpp"
#include "clean/blocks/wording.hpp"
#include "clean/judge/judge.hpp"
#include "clean/neighbours/box_heads.hpp"
#include "clean/neighbours/captions.hpp"
#include "clean/neighbours/cards.hpp"
#include "clean/neighbours/closings.hpp"
#include "clean/neighbours/dump_rules.hpp"
#include "clean/neighbours/entry_lines.hpp"
#include "clean/neighbours/leads.hpp"
#include "clean/neighbours/offers.hpp"
#include "clean/neighbours/pull_quotes.hpp"
#include "clean/neighbours/reader_boxes.hpp"
#include "clean/neighbours/said_before.hpp"
#include "clean/neighbours/site_asks.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLongestHeading = 25;   // words of one that is more than a sentence
constexpr std::uint32_t kShortestSentence = 8;  // words
constexpr float kSureOfDump = 0.6F;             // what the judge of dumps says of a paragraph
constexpr float kSureBehindLines = 0.3F;        // … of one that short lines part from it
constexpr std::size_t kLinesBetween = 6;
constexpr std::uint32_t kShortestLast = 10;  // … of a dump's paragraph that lacks its stop, as the last may

// A table's cell with more words is a paragraph: the table is there for the layout.
constexpr std::uint32_t kCellIsParagraph = 20;
constexpr std::uint32_t kCellIsColumn = 600;  // bytes of its paragraphs: … or a column of the page
constexpr std::uint32_t kCellIsSentence = 8;  // … or with this many, if they are a sentence

// A cell of data: no sentence, and no paragraph of a page that is laid out with tables.
bool is_cell(const html::Page& page, const Block& block) {
  if (block.words >= kCellIsParagraph || (block.ends_sentence && block.words >= kCellIsSentence))
    return false;
  if (!block.place.is_paragraph) return true;
  html::ElementId cell = page.nearest(block.element, html::TagId::td);
  if (cell == html::kNoElement) cell = page.nearest(block.element, html::TagId::th);
  return cell == html::kNoElement || page.elements[cell].text_bytes() <= kCellIsColumn;
}

// "In brief: the lamps were lit at nine." What stands behind a label to read on and its colon is a title: it
// has a link to its story, or is no sentence.
bool is_sentence_behind_label(std::string_view line, const Block& block) {
  if (!lexicon::is_label_of_others(block.phrase.phrase) || block.phrase.whole) return false;
  const std::string_view behind = text::trim(line.substr(std::min(block.phrase.length, line.size())));
  return behind.starts_with(':') && block.ends_sentence && block.link_bytes == 0 &&
         block.words >= kShortestSentence;
}

// "<div><span class="comments">3 comments</span> / By Ann Lee / 14 May": what the counter of comments is
// called, or a remark at the head of a listing, says nothing of what it begins. The element that holds all
// of it.
html::ElementId behind_counter(const html::Page& page, const Block& line) {
  html::ElementId id = line.element;
  const auto is_part = [&] {
    return page.elements[id].text_end < line.end &&
           !html::has_trait(page.elements[id].tag, html::kBreaksText) &&
           page.elements[id].parent != html::kNoElement;
  };
  while (is_part()) id = page.elements[id].parent;
  return id;
}

// What a block is that is kept.
Verdict kept_as(const html::Page& page, const Block& block, float score) {
  Verdict verdict;
  verdict.keep = true;
  verdict.score = score;
  verdict.reason = Reason::prose;
  if (block.place.heading_level > 0) {
    verdict.kind = Kind::subhead;
    verdict.level = block.place.heading_level;
    verdict.reason = Reason::subhead_of_kept;
  } else if (block.place.in_pre) {
    verdict.kind = Kind::preformatted;
  } else if (block.place.list_depth > 0) {
    verdict.kind = Kind::list_item;
    verdict.level = block.place.list_depth;
    verdict.reason = Reason::list_in_region;
  } else if (block.place.in_quote) {
    verdict.kind = Kind::quote;
    verdict.reason = Reason::quote_in_region;
  } else if (block.place.in_table && is_cell(page, block)) {
    verdict.kind = Kind::table;
    verdict.reason = Reason::table_in_region;
  }
  return verdict;
}

}  // namespace

void Cleaner::segment(const html::Page& page, const rules::Findings* findings) {
  page_ = &page;
  surroundings_.compute(page);
  clean::segment(page, blocks_);
  const Block* before = nullptr;
  std::size_t span = 0;
  for (Block& block : blocks_) {
    const bool same = before != nullptr && surroundings_.is_same_place(block.element, before->element);
    block.place = same ? before->place : surroundings_.place(block.element);
    before = &block;
    if (lexicon::has(surroundings_.own_hints(block.element), lexicon::NameHint::comment))
      block.element = behind_counter(page, block);
    block.hints = surroundings_.hints(block.element);
    block.own_hints = surroundings_.own_hints(block.element);
  }
  const std::uint64_t misnamed = misnamed_text(blocks_);
  for (Block& block : blocks_) {
    block.hints &= ~misnamed;
    block.own_hints &= ~misnamed;
    if (block.words > kLongestHeading && block.sentence_ends > 1) block.place.heading_level = 0;
    block.off_limits = is_off_limits(block);
    read_wording(text_of(block), block);
    if (!page.from_text_dump && is_sentence_behind_label(text_of(block), block)) block.phrase = {};
    while (span < page.spans.size() && page.spans[span].begin <= block.begin) ++span;
    if (block.link_bytes > 0 && !block.phrase) {
      read_label(page, span, block);
      read_ask(page, span, block);
    }
    block.mass = prose_mass(block);
  }
  has_rulings_ = findings != nullptr;
  if (has_rulings_) take_rulings(*findings);
  region_ = find_region(page, blocks_);
  shapes_.compute(page, blocks_, region_);
  outline_ = page.from_text_dump ? outline_dump(page, blocks_, region_) : DumpOutline{};
  verdicts_.clear();
}

// A line of a dump that is as long as a paragraph, under a paragraph of which the judge is sure. Where short
// lines stand between the two (an advertisement, other stories' titles), it has to be a sentence, and surer.
bool Cleaner::continues_dump(std::size_t index) const {
  const Block& block = blocks_[index];
  if (verdicts_[index].score < thresholds_.carry_on || block.words < kShortestLast) return false;
  std::size_t before = index;
  const auto is_between = [&](std::size_t i) {
    return blocks_[i].mass < kRunningText && (!verdicts_[i].keep || !blocks_[i].ends_sentence);
  };
  while (before > 0 && index - before < kLinesBetween && is_between(before - 1)) --before;
  if (before == 0) return false;
  const Verdict& paragraph = verdicts_[before - 1];
  const bool is_sure =
      paragraph.keep && blocks_[before - 1].mass >= kRunningText && paragraph.score >= kSureOfDump;
  return is_sure && (before == index || (block.ends_sentence && index < region_.last &&
                                         verdicts_[index].score >= kSureBehindLines));
}

// The same judge, with less to be sure of: a sentence in one row with the kept paragraph above it, or
// in the box around it.
bool Cleaner::continues_text(std::size_t index) const {
  if (page_->from_text_dump) return continues_dump(index);
  if (index == 0 || !verdicts_[index - 1].keep || verdicts_[index].score < thresholds_.carry_on) return false;
  const Block& block = blocks_[index];
  if (!block.ends_sentence || block.link_density() >= kFewLinks) return false;
  const html::ElementId here = features_.container(index);
  const html::ElementId above = features_.container(index - 1);
  const auto holds = [&](html::ElementId outer, html::ElementId inner) {
    return inner >= outer && inner < page_->elements[outer].end;
  };
  return holds(here, above) || holds(above, here);
}

// Asks about all blocks that no rule settles, some at a time.
void Cleaner::ask_judge() {
  scores_.assign(blocks_.size(), 0.0F);
  std::array<std::size_t, kRowsAtOnce> asked;
  std::size_t count = 0;
  const Judge judge = judge_of(*page_);
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!features_.is_settled(i)) {
      features_.write_row(i, rows_, count);
      asked[count++] = i;
    }
    if (count == 0 || (count < kRowsAtOnce && i + 1 < blocks_.size())) continue;
    const auto scores = probabilities_of_text(rows_, judge);
    while (count > 0) {
      --count;
      scores_[asked[count]] = scores[count];
    }
  }
}

Verdict Cleaner::judge_block(std::size_t index) const {
  const Block& block = blocks_[index];
  Verdict verdict;
  if (features_.is_settled(index)) {
    verdict.reason = reason_to_drop(block).value_or(Reason::furniture);
    return verdict;
  }
  verdict.score = scores_[index];
  const bool inside = index >= region_.first && index < region_.last;
  const bool paragraph =
      inside && ((block.ends_sentence && block.place.is_paragraph) || block.place.in_quote ||
                 (block.place.list_depth > 0 && block.link_bytes == 0 && !block.off_limits));
  const bool linked_title = block.link_bytes > 0 && !block.ends_sentence;
  const float least = paragraph                          ? thresholds_.paragraph
                      : block.off_limits || linked_title ? thresholds_.off_limits
                                                         : thresholds_.keep;
  if (verdict.score < least) {
    verdict.reason = reason_to_drop(block).value_or(inside ? Reason::fragment : Reason::outside_region);
    return verdict;
  }
  return kept_as(*page_, block, verdict.score);
}

void Cleaner::keep(std::size_t index) {
  verdicts_[index] = kept_as(*page_, blocks_[index], verdicts_[index].score);
}

void Cleaner::sum_up() {
  sums_.clear();
  sums_.reserve(blocks_.size() + 1);
  Sums sums;
  for (const Block& block : blocks_) {
    sums_.push_back(sums);
    sums.mass += block.mass;
    sums.cells += block.words > 0 ? 1 : 0;
    sums.link_bytes += block.link_bytes;
  }
  sums_.push_back(sums);
}

// The mass of the prose in an element.
double Cleaner::prose_in(html::ElementId element) const {
  const html::Element& range = page_->elements[element];
  return sums_[first_from(blocks_, range.text_end)].mass - sums_[first_from(blocks_, range.text_begin)].mass;
}

const Block* Cleaner::block_around(std::uint32_t offset) const {
  const auto block = std::lower_bound(blocks_.begin(), blocks_.end(), offset,
                                      [](const Block& b, std::uint32_t at) { return b.end <= at; });
  return block == blocks_.end() ? nullptr : &*block;
}

void Cleaner::judge(const Known& known, Favor favor) {
  verdicts_.assign(blocks_.size(), {});
  features_.compute(*page_, blocks_, region_, shapes_, known.headline_block, known.told);
  judge_each(favor);
  sum_up();
  drop_cards(*page_, blocks_, shapes_, verdicts_);
  keep_by_neighbours(known);
  drop_by_rulings();
  drop_by_neighbours(known);
  drop_at_edges(known);
  // The user has the last word, whatever the neighbours said.
  drop_by_rulings();
  keep_by_rulings();
  drop_lone_headings();
  if (page_->from_text_dump) judge_lines_of_dump(blocks_, verdicts_);
}

// Each block by itself: by a rule, else by the judge, and by the judge's doubt where it goes on with what is
// kept.
void Cleaner::judge_each(Favor favor) {
  ask_judge();
  thresholds_ = thresholds_for(favor, judge_of(*page_), blocks_, scores_);
  doubted_.clear();
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    verdicts_[i] = judge_block(i);
    if (!verdicts_[i].keep && continues_text(i)) keep(i);
    if (!verdicts_[i].keep && verdicts_[i].score >= kLeastDoubt) doubted_.push_back(i);
  }
  const bool keeps_any =
      std::any_of(verdicts_.begin(), verdicts_.end(), [](const Verdict& v) { return v.keep; });
  if (!keeps_any && !(has_rulings_ && keeps_by_ruling_)) keep_region();
}

// What belongs to kept text: wholes before single lines, headings once it stands what they are over.
void Cleaner::keep_by_neighbours(const Known& known) {
  keep_tables();
  keep_lists();
  keep_listings();
  keep_series();
  keep_headed_slides();
  keep_questions();
  keep_linked_headings();
  keep_told_titles();
  keep_headings();
  keep_lines_between();
  keep_last_labelled();
  keep_first_paragraph(known.headline_block);
}

// What is set into the story and is none of it: asks, walls, offers, what leads elsewhere. A box's title is
// its own only once it is known which boxes stay.
void Cleaner::drop_by_neighbours(const Known& known) {
  drop_site_asks(*page_, known, blocks_, verdicts_);
  drop_under_furniture();
  drop_before_headline(known.headline_block);
  drop_walls();
  drop_offers(blocks_, verdicts_);
  drop_boxes_that_ask(*page_, blocks_, shapes_, verdicts_);
  if (known.is_news) drop_boxes_to_readers(*page_, blocks_, shapes_, verdicts_);
  drop_leads(*page_, blocks_, verdicts_);
  drop_box_heads(*page_, blocks_, verdicts_);
  keep_box_titles();
  drop_entry_lines(*page_, blocks_, known.authors, verdicts_);
}

// What stands before and behind the story, from its end inwards; then what it says twice.
void Cleaner::drop_at_edges(const Known& known) {
  drop_doubts_behind_box();
  drop_behind_ending(known);
  drop_captions(*page_, blocks_, shapes_, verdicts_);
  drop_closings(*page_, blocks_, known.authors, verdicts_);
  drop_boxes_beside(known.site_names);
  drop_said_before(*page_, blocks_, known, shapes_, features_, verdicts_);
  drop_author_names(known.authors);
  drop_lone_addresses();
  drop_lead_in(known.headline_block);
  drop_far_lines();
  drop_pull_quotes(*page_, blocks_, shapes_, verdicts_);
}

void Cleaner::keep_text() {
  verdicts_.assign(blocks_.size(), {});
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    const auto reason = reason_to_drop(block);
    if (!reason || (block.place.in_table && block.words > 0 && !block.hidden)) {
      keep(i);
    } else {
      verdicts_[i].reason = *reason;
    }
  }
}

// The judge believes in nothing on this page: what it doubts least, and the little prose of the region, is
// all there is.
void Cleaner::keep_region() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const bool inside = i >= region_.first && i < region_.last;
    if (verdicts_[i].score >= thresholds_.last_resort || (inside && blocks_[i].mass > 0)) keep(i);
  }
}

}  // namespace cleancopy::clean
