// Headings that head nothing, and those that are the text.

#include <algorithm>

#include "clean/blocks/container.hpp"
#include "clean/cleaner.hpp"

namespace cleancopy::clean {
namespace {

constexpr int kNoHeading = 7;               // a level below all others
constexpr float kSureHeading = 0.8F;        // the judge of one without text of its own
constexpr std::uint32_t kTellingTitle = 6;  // words: so many say what only one chapter tells
constexpr std::size_t kFewestLines = 3;     // made alike
constexpr std::size_t kShapes = 16;         // of subheads: no story has more
constexpr std::size_t kMost = 256;          // headings of a story that have nothing under them

}  // namespace

// All that stands in its list item, but for deeper lists.
bool Cleaner::is_whole_item(const Block& block) const {
  if (block.place.list_depth == 0) return false;
  const html::ElementId item = page_->nearest(block.element, html::TagId::li);
  if (item == html::kNoElement) return false;
  const Block* const next = block_around(block.end + 1);
  const bool ends = next == nullptr || next->begin >= page_->elements[item].text_end;
  return begins_with(page_->elements[item], block) &&
         (ends || next->place.list_depth > block.place.list_depth);
}

// Where nothing but headings is kept, their sentences are the text: somebody has set it in an element for
// them.
void Cleaner::read_headings_as_text() {
  const bool has_text = std::any_of(verdicts_.begin(), verdicts_.end(),
                                    [](const Verdict& v) { return v.keep && v.kind != Kind::subhead; });
  if (has_text) return;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    Verdict& verdict = verdicts_[i];
    if (!verdict.keep || !blocks_[i].ends_sentence) continue;
    verdict.kind = Kind::paragraph;
    verdict.level = 0;
    verdict.reason = Reason::prose;
  }
}

// A sure heading amid the text that is made like one with text under it: whoever sets a chapter's title and
// its first section in one size, or has something under it that is no text, heads the text with both. Not so
// titles in a row, nor what is said elsewhere or heads a text that was told before.
void Cleaner::keep_sure_headings(const std::vector<std::size_t>& lone) {
  if (lone.empty()) return;
  std::vector<std::size_t> kept;  // one of each shape
  const auto is_said_elsewhere = [&](std::size_t i) {
    if (blocks_[i].words < kTellingTitle) return false;  // "Our picks" may head every chapter
    for (std::size_t other = 0; other < blocks_.size(); ++other) {
      if (other != i && verdicts_[other].keep && text_of(blocks_[other]) == text_of(blocks_[i])) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < blocks_.size() && kept.size() < kShapes; ++i) {
    if (verdicts_[i].keep && verdicts_[i].kind == Kind::subhead && !is_made_like_one_of(kept, i))
      kept.push_back(i);
  }
  // "1-4 players, 90 minutes", set as a heading under each chapter: a line of the text. "Where to buy" is
  // none.
  const auto are_lines = [&](std::size_t i) {
    std::size_t alike = 0;
    for (const std::size_t other : lone) {
      if (other == i || !shapes_.is_same(i, other)) continue;
      if (verdicts_[other].score < kSureHeading || text_of(blocks_[other]) == text_of(blocks_[i]))
        return false;
      ++alike;
    }
    return alike + 1 >= kFewestLines;
  };
  for (std::size_t k = 0; k < lone.size(); ++k) {
    const std::size_t i = lone[k];  // they go up the page
    const bool in_row = (k > 0 && lone[k - 1] == i + 1 && shapes_.is_same(i, i + 1)) ||
                        (k + 1 < lone.size() && lone[k + 1] + 1 == i && shapes_.is_same(i, i - 1));
    if (in_row || verdicts_[i].score < kSureHeading || verdicts_[i + 1].reason == Reason::said_before)
      continue;
    if ((is_made_like_one_of(kept, i) || are_lines(i)) && !is_said_elsewhere(i)) keep(i);
  }
}

// A heading under which no text is kept, down to the next one of its level, heads none of it.
void Cleaner::drop_lone_headings() {
  read_headings_as_text();
  std::vector<std::size_t> lone;  // amid the text
  bool text_below = false;
  bool amid_text = false;
  int lowest = kNoHeading;  // the level of the last heading kept, going up the page
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    Verdict& verdict = verdicts_[i];
    if (!verdict.keep) continue;
    if (verdict.kind == Kind::subhead && verdict.reason != Reason::user_keep && is_whole_item(blocks_[i])) {
      // Whoever makes items of headings for their looks has nothing under them.
      verdict.kind = Kind::list_item;
      verdict.level = blocks_[i].place.list_depth;
      verdict.reason = Reason::list_in_region;
    }
    if (verdict.kind != Kind::subhead) {
      text_below = amid_text = true;
      lowest = kNoHeading;
      continue;
    }
    const bool is_lone = verdict.reason != Reason::user_keep && !text_below &&
                         (verdict.level >= lowest || lowest == kNoHeading);
    if (is_lone) {
      verdict.drop(Reason::lone_heading);
      if (amid_text && lone.size() < kMost) lone.push_back(i);
    } else {
      lowest = verdict.level;
      text_below = false;
    }
  }
  keep_sure_headings(lone);
}

}  // namespace cleancopy::clean
