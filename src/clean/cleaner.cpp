#include "clean/cleaner.hpp"

#include <algorithm>
#include <unordered_set>

#include "clean/dump_rules.hpp"
#include "clean/rules.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using html::Element;
using html::ElementId;

// A group of elements with this share of linked text leads elsewhere.
constexpr double kLinkList = 0.5;

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

void Cleaner::mark_link_lists() {
  const std::size_t count = page_->elements.size();
  in_link_list_.assign(count, false);
  const Element& root = page_->elements[region_.root];
  for (ElementId id = region_.root + 1; id < root.end; ++id) {
    const Element& element = page_->elements[id];
    if (element.parent != html::kNoElement && element.parent > region_.root && in_link_list_[element.parent]) {
      in_link_list_[id] = true;
      continue;
    }
    if (element.text_bytes() == 0 || !html::has_trait(element.tag, html::kBreaksText) || element.tag == html::TagId::p) continue;
    in_link_list_[id] = element.link_bytes() > kLinkList * element.text_bytes();
  }
}

Verdict Cleaner::judge_alone(const Block& block, std::size_t index) const {
  Verdict verdict;
  if (const auto reason = reason_to_drop(block)) {
    verdict.reason = *reason;
    return verdict;
  }
  if (index < region_.first || index >= region_.last) {
    verdict.reason = Reason::outside_region;
    return verdict;
  }
  if (in_link_list_[block.element]) {
    verdict.reason = Reason::mostly_links;
    return verdict;
  }
  verdict.keep = true;
  if (block.place.heading_level > 0) {
    verdict.kind = Kind::subhead;
    verdict.level = block.place.heading_level;
    verdict.reason = Reason::subhead_of_kept;
  } else if (block.place.in_pre) {
    verdict.kind = Kind::preformatted;
    verdict.reason = Reason::prose;
  } else if (block.place.list_depth > 0) {
    verdict.kind = Kind::list_item;
    verdict.level = block.place.list_depth;
    verdict.reason = Reason::list_in_region;
  } else if (block.place.in_quote) {
    verdict.kind = Kind::quote;
    verdict.reason = Reason::quote_in_region;
  } else if (block.place.in_table) {
    verdict.kind = Kind::table;
    verdict.reason = Reason::table_in_region;
  } else {
    verdict.reason = Reason::prose;
    const bool sentence = block.ends_sentence || block.words > 14;
    if (!block.place.is_paragraph && !sentence) {
      verdict.keep = false;
      verdict.reason = Reason::fragment;
    }
  }
  return verdict;
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
    if (std::find(known.dek_blocks.begin(), known.dek_blocks.end(), i) != known.dek_blocks.end()) {
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
      if (folded == dek) {
        drop(Reason::dek);
        continue;
      }
    }
    // Long text said twice is the page's doing; a short refrain may be the author's.
    if (repeated && block.words >= 12) drop(Reason::said_before);
    if (verdict.keep && verdict.kind != Kind::subhead) first = false;
  }
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
  mark_link_lists();
  for (std::size_t i = 0; i < blocks_.size(); ++i) verdicts_[i] = judge_alone(blocks_[i], i);
  drop_said_before(known);
  drop_lone_headings();
}

}  // namespace cleancopy::clean
