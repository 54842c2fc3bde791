#include "clean/cleaner.hpp"

#include <algorithm>
#include <unordered_set>

#include "clean/dump_rules.hpp"
#include "clean/judge.hpp"
#include "clean/rules.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

// From this probability on a block is kept.
constexpr float kKeep = 0.5F;

// A table's cell with more words is a paragraph: the table is there for the layout.
constexpr std::uint32_t kCellIsParagraph = 20;

// An element with more of the region's prose than this is no box beside the article.
constexpr double kBoxShare = 0.35;

bool heads_a_box(Reason reason) {
  switch (reason) {
    case Reason::related: case Reason::newsletter: case Reason::subscribe: case Reason::comments:
    case Reason::author_box: case Reason::share: case Reason::consent:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Cleaner::segment(const html::Page& page) {
  page_ = &page;
  surroundings_.compute(page);
  clean::segment(page, blocks_);
  for (Block& block : blocks_) {
    block.place = surroundings_.place(block.element);
    block.hints = surroundings_.hints(block.element);
    block.own_hints = surroundings_.own_hints(block.element);
  }
  region_ = find_region(page, blocks_);
  outline_ = page.from_text_dump ? outline_dump(page, blocks_) : DumpOutline{};
  verdicts_.clear();
}

Verdict Cleaner::judge_block(std::size_t index) const {
  const Block& block = blocks_[index];
  Verdict verdict;
  const auto rule = reason_to_drop(block);
  if (features_.is_settled(index)) {
    verdict.reason = rule.value_or(Reason::furniture);
    return verdict;
  }
  verdict.score = probability_of_text(features_.row(index));
  if (verdict.score < kKeep) {
    const bool inside = index >= region_.first && index < region_.last;
    verdict.reason = rule.value_or(inside ? Reason::fragment : Reason::outside_region);
    return verdict;
  }
  verdict.keep = true;
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
  } else if (block.place.in_table && block.words < kCellIsParagraph) {
    verdict.kind = Kind::table;
    verdict.reason = Reason::table_in_region;
  }
  return verdict;
}

// A page of one paragraph has it for its dek and its body.
bool Cleaner::more_text_after(std::size_t index) const {
  for (std::size_t i = index + 1; i < verdicts_.size(); ++i) {
    if (verdicts_[i].keep && verdicts_[i].kind != Kind::subhead) return true;
  }
  return false;
}

// The headline, the dek and a paragraph already told are not told again.
void Cleaner::drop_said_before(const Known& known) {
  const std::string headline = text::folded(known.headline);
  const std::string dek = text::folded(known.dek);
  std::unordered_set<std::uint64_t> said;
  bool first = true;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    Verdict& verdict = verdicts_[i];
    if (!verdict.keep) continue;
    const Block& block = blocks_[i];
    const auto drop = [&](Reason reason) {
      verdict.keep = false;
      verdict.reason = reason;
    };
    if (i == known.headline_block) {
      drop(Reason::headline);
      continue;
    }
    if (std::find(known.dek_blocks.begin(), known.dek_blocks.end(), i) != known.dek_blocks.end() &&
        more_text_after(i)) {
      drop(Reason::dek);
      continue;
    }
    const bool repeated = !said.insert(block.fingerprint).second;
    if (first || verdict.kind == Kind::subhead) {
      const std::string folded = text::folded(text_of(block));
      if (folded == headline) {
        drop(Reason::headline);
        continue;
      }
      if (folded == dek && more_text_after(i)) {
        drop(Reason::dek);
        continue;
      }
    }
    // Long text said twice is the page's doing; a short refrain may be the author's.
    if (repeated && block.words >= 12) drop(Reason::said_before);
    if (verdict.keep && verdict.kind != Kind::subhead) first = false;
  }
}

// A heading that says what its box is for ("Subscribe to continue reading", "Related stories") says it of all
// that stands under it in the box. Where the box is the article itself, only of what is no paragraph.
void Cleaner::drop_under_furniture() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& heading = blocks_[i];
    if (heading.place.heading_level == 0 || verdicts_[i].keep || !heads_a_box(verdicts_[i].reason)) continue;
    html::ElementId box = page_->elements[heading.element].parent;
    // The heading may have a wrapper of its own.
    while (box != html::kNoElement && page_->elements[box].text_bytes() <= heading.bytes() + 2) {
      box = page_->elements[box].parent;
    }
    if (box == html::kNoElement || prose_in(box) > kBoxShare * region_.mass) continue;
    for (std::size_t j = i + 1; j < blocks_.size() && blocks_[j].begin < page_->elements[box].text_end; ++j) {
      const int level = blocks_[j].place.heading_level;
      if (level > 0 && level <= heading.place.heading_level) break;
      if (verdicts_[j].keep) verdicts_[j] = {false, Kind::paragraph, 0, verdicts_[i].reason, verdicts_[j].score};
    }
  }
}

double Cleaner::prose_in(html::ElementId element) const {
  double mass = 0;
  for (const Block& block : blocks_) {
    if (block.begin >= page_->elements[element].text_end) break;
    if (block.begin >= page_->elements[element].text_begin) mass += prose_mass(block);
  }
  return mass;
}

void Cleaner::drop_lone_headings() {
  bool text_below = false;
  int lowest = 7;  // the level of the last heading kept, going up the page
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    Verdict& verdict = verdicts_[i];
    if (!verdict.keep) continue;
    if (verdict.kind != Kind::subhead) {
      text_below = true;
      lowest = 7;
      continue;
    }
    if (!text_below && verdict.level >= lowest) {
      verdict.keep = false;
      verdict.reason = Reason::lone_heading;
    } else if (!text_below && lowest == 7) {
      verdict.keep = false;
      verdict.reason = Reason::lone_heading;
    } else {
      lowest = verdict.level;
      text_below = false;
    }
  }
}

void Cleaner::judge(const Known& known) {
  verdicts_.assign(blocks_.size(), {});
  if (page_->from_text_dump) {
    judge_dump(*page_, blocks_, outline_, verdicts_);
    drop_said_before(known);
    return;
  }
  features_.compute(*page_, blocks_, region_, known.headline_block);
  for (std::size_t i = 0; i < blocks_.size(); ++i) verdicts_[i] = judge_block(i);
  if (std::none_of(verdicts_.begin(), verdicts_.end(), [](const Verdict& v) { return v.keep; }))
    keep_region();
  drop_under_furniture();
  drop_said_before(known);
  drop_lone_headings();
}

// The judge believes in nothing on this page: what little prose its region has is all there is.
void Cleaner::keep_region() {
  for (std::size_t i = region_.first; i < region_.last; ++i) {
    if (prose_mass(blocks_[i]) > 0)
      verdicts_[i] = {true, Kind::paragraph, 0, Reason::prose, verdicts_[i].score};
  }
}

}  // namespace cleancopy::clean
