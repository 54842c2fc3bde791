// What stands in a box with a line that says what the box is for: under its heading, or around a wall's
// prompt.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "clean/blocks/edges.hpp"
#include "clean/blocks/wording.hpp"
#include "clean/cleaner.hpp"
#include "html/page/page.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

// An element with more of the region's prose than this is no box beside the article.
constexpr double kBoxShare = 0.35;

constexpr std::uint32_t kParagraph = 15;     // words
constexpr std::size_t kParagraphsAlike = 3;  // made alike, at least
constexpr float kSureInBox = 0.7F;           // a judgement of text in a box behind it

constexpr std::size_t kOpening = 60;      // bytes of a line: "The Courier is an independent weekly …"
constexpr std::size_t kShortestName = 5;  // bytes of a site's

constexpr std::size_t kFewNamed = 50;    // one block in so many is in an element with a telling name
constexpr double kMostOfStory = 0.8;     // of the kept prose
constexpr float kSureBehindBox = 0.75F;  // a judgement of text behind its box

bool heads_a_box(Reason reason) {
  switch (reason) {
    case Reason::related:
    case Reason::newsletter:
    case Reason::subscribe:
    case Reason::comments:
    case Reason::author_box:
    case Reason::share:
    case Reason::consent:
      return true;
    default:
      return false;
  }
}

bool says_what_it_is(lexicon::Phrase phrase) {
  return phrase != lexicon::Phrase::none && phrase != lexicon::Phrase::ask;
}

}  // namespace

// A heading that says what its box is for ("Subscribe to continue reading", "Related stories") says it of all
// that stands under it in the box. What only the names around it say, they say of those blocks themselves.
void Cleaner::drop_under_furniture() {
  const Block* last_kept = nullptr;  // before the heading
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& heading = blocks_[i];
    if (verdicts_[i].keep) last_kept = &heading;
    const bool says = heading.phrase || says_what_it_is(heading.prompt);
    if (heading.place.heading_level == 0 || verdicts_[i].keep || !says || !heads_a_box(verdicts_[i].reason))
      continue;
    html::ElementId box = page_->elements[heading.element].parent;
    // The heading may have a wrapper of its own.
    while (box != html::kNoElement && page_->elements[box].text_bytes() <= heading.bytes() + 2) {
      box = page_->elements[box].parent;
    }
    if (box == html::kNoElement || !is_box(box, verdicts_[i].reason, last_kept)) continue;
    // "Read more about fares:", over a list of fares without a link, leads to no other story.
    const std::size_t end = first_from(blocks_, page_->elements[box].text_end);
    const bool has_link = sums_[end].link_bytes > sums_[i].link_bytes;
    if (verdicts_[i].reason == Reason::related && !heading.phrase.whole && !has_link) continue;
    // A block stands under one heading of each level at most: six times the blocks, however many headings.
    for (std::size_t j = i + 1; j < end; ++j) {
      const int level = blocks_[j].place.heading_level;
      if (level > 0 && level <= heading.place.heading_level) break;
      if (verdicts_[j].keep) verdicts_[j].drop(verdicts_[i].reason);
    }
  }
}

// A box of its own: little of the article's prose is in it, or, for a wall, no kept text before its heading.
bool Cleaner::is_box(html::ElementId box, Reason reason, const Block* last_kept) const {
  if (prose_in(box) <= kBoxShare * region_.mass) return true;
  return reason == Reason::subscribe &&
         (last_kept == nullptr || last_kept->begin < page_->elements[box].text_begin);
}

// What asks for consent or offers a letter stands over the page. A story has its text under its first
// heading, unless it has more before it: the heading is another's then.
void Cleaner::drop_before_headline(std::size_t headline_block) {
  if (headline_block >= blocks_.size() || blocks_[headline_block].place.heading_level != 1) return;
  double before = 0;
  double behind = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i)
    (i < headline_block ? before : behind) += verdicts_[i].keep ? blocks_[i].mass : 0.0F;
  if (behind < kShortestStory || behind < before) return;
  for (std::size_t i = 0; i < headline_block; ++i) {
    if (verdicts_[i].keep) verdicts_[i].drop(Reason::outside_region);
  }
}

// A wall's lists of what subscribers get ask for nothing themselves. It stands behind all of the text; its
// box is the largest around the prompt that does.
void Cleaner::drop_walls() {
  std::size_t last = blocks_.size();  // paragraph of running text
  double before = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!verdicts_[i].keep || blocks_[i].mass < kRunningText) continue;
    last = i;
    before += blocks_[i].mass;
  }
  if (before < kShortestStory) return;
  for (std::size_t i = last + 1; i < blocks_.size(); ++i) {
    if (verdicts_[i].keep || blocks_[i].phrase.phrase != lexicon::Phrase::subscribe) continue;
    // The text may be lines of the same element.
    html::ElementId box = blocks_[i].element;
    if (page_->elements[box].text_begin < blocks_[last].end) continue;
    for (html::ElementId around = box;
         around != html::kNoElement && page_->elements[around].text_begin >= blocks_[last].end;
         around = page_->elements[around].parent)
      box = around;
    const std::size_t end = first_from(blocks_, page_->elements[box].text_end);
    for (std::size_t j = first_from(blocks_, page_->elements[box].text_begin); j < end; ++j) {
      if (verdicts_[j].keep) verdicts_[j].drop(Reason::subscribe);
    }
    i = std::max(i, end - 1);
  }
}

// Where next to no name says anything, the judge misses what it knows furniture by: behind the box that holds
// nearly all of the kept prose it has to be surer.
void Cleaner::drop_doubts_behind_box() {
  if (thresholds_.keep < thresholds_of(Favor::balanced).keep) return;
  const auto named = static_cast<std::size_t>(
      std::count_if(blocks_.begin(), blocks_.end(), [](const Block& block) { return block.hints != 0; }));
  if (named * kFewNamed > blocks_.size()) return;
  // Words of the paragraphs that are kept of blocks `begin` to `end` - 1.
  const auto count_words = [&](std::size_t begin, std::size_t end) {
    std::uint32_t words = 0;
    for (std::size_t i = begin; i < end; ++i)
      words += verdicts_[i].keep && blocks_[i].words >= kParagraph ? blocks_[i].words : 0;
    return words;
  };
  const double most = kMostOfStory * count_words(0, blocks_.size());
  if (most < kShortestStory) return;
  // Down from the root, as long as one child holds enough.
  html::ElementId box = 0;
  for (html::ElementId child = 1; child < page_->elements[box].end;) {
    const html::Element& element = page_->elements[child];
    const std::size_t begin = first_from(blocks_, element.text_begin);
    if (count_words(begin, first_from(blocks_, element.text_end)) >= most) {
      box = child++;
    } else {
      child = element.end;
    }
  }
  for (std::size_t i = first_from(blocks_, page_->elements[box].text_end); i < blocks_.size(); ++i) {
    if (verdicts_[i].keep && verdicts_[i].score < kSureBehindBox) verdicts_[i].drop(Reason::outside_region);
  }
}

// Before the first paragraph that is made like the text a long one may ask for consent. Behind the last one,
// before any further heading, a box of its own in which sentences are made otherwise is the site's, as
// likely: the judge has to be sure, and it may not tell of the site by name.
void Cleaner::drop_boxes_beside(const std::vector<std::string>& site_names) {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!verdicts_[i].keep || blocks_[i].words < kParagraph || shapes_.share(i) < kShapeOfText) continue;
    if (paragraphs++ == 0) first = i;
    last = i;
  }
  if (paragraphs < kParagraphsAlike) return;
  // A notice is too long for wording.hpp to look for phrases in it.
  for (std::size_t i = 0; i < first; ++i) {
    if (verdicts_[i].keep && blocks_[i].words > kLongestPhraseLine && shapes_.share(i) < kShapeOfText &&
        says_what_it_is(lexicon::phrase_within(text_of(blocks_[i]))))
      verdicts_[i].drop(Reason::consent);
  }
  for (std::size_t i = last + 1; i < blocks_.size(); ++i) {
    Verdict& verdict = verdicts_[i];
    const Block& block = blocks_[i];
    if (!verdict.keep) continue;
    const bool asks = closing_of(text::trim(text_of(block))) == Closing::question;
    if (verdict.kind == Kind::subhead || asks) return;
    if (verdict.kind != Kind::paragraph || !block.ends_sentence || shapes_.share(i) >= kShapeOfText) continue;
    if (page_->elements[features_.container(i)].text_begin < blocks_[last].end) continue;
    const bool unsure = verdict.score < kSureInBox && shapes_.share(i) < kRareShape;
    if (unsure || names_site(text::folded(text_of(block).substr(0, kOpening)), site_names, kShortestName))
      verdict.drop(Reason::outside_region);
  }
}

}  // namespace cleancopy::clean
