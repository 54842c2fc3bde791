#include "clean/cleaner.hpp"

// What a user's rules have found, as the cleaner's own verdicts.

namespace cleancopy::clean {

// What is dropped is no prose that a region could be made of.
void Cleaner::take_rulings(const rules::Findings& findings) {
  keeps_by_ruling_ = false;
  auto drop = findings.drop.begin();
  auto keep = findings.keep.begin();
  const auto stands_in = [](const Block& block, const std::vector<html::TextRange>& ranges, auto& range) {
    while (range != ranges.end() && (range->empty() || range->end <= block.begin)) ++range;
    return range != ranges.end() && range->begin < block.end;
  };
  for (Block& block : blocks_) {
    if (stands_in(block, findings.keep, keep)) block.ruling = Ruling::keep;
    if (stands_in(block, findings.drop, drop)) block.ruling = Ruling::drop;
    keeps_by_ruling_ = keeps_by_ruling_ || block.ruling == Ruling::keep;
    if (block.ruling == Ruling::drop) {
      block.off_limits = true;
      block.mass = 0;
    }
  }
  const auto mark = [&](const rules::Found& field, Ruling ruling) {
    for (std::size_t i = first_from(blocks_, field.text.begin);
         i < blocks_.size() && blocks_[i].end <= field.text.end; ++i) {
      if (blocks_[i].ruling != Ruling::drop) blocks_[i].ruling = ruling;
    }
  };
  for (const rules::Found& line : findings.byline) mark(line, Ruling::byline);
  if (findings.published) mark(*findings.published, Ruling::date);
  if (findings.updated) mark(*findings.updated, Ruling::date);
}

// What the rules say of a block, whatever all others say.
void Cleaner::drop_by_rulings() {
  for (std::size_t i = 0; has_rulings_ && i < blocks_.size(); ++i) {
    const Ruling ruling = blocks_[i].ruling;
    if (ruling == Ruling::none || ruling == Ruling::keep) continue;
    const Reason reason = ruling == Ruling::byline ? Reason::byline
                          : ruling == Ruling::date ? Reason::timestamp
                                                   : Reason::user_drop;
    verdicts_[i].drop(reason);
  }
}

// But headline and dek are told once.
void Cleaner::keep_by_rulings() {
  for (std::size_t i = 0; has_rulings_ && i < blocks_.size(); ++i) {
    Verdict& verdict = verdicts_[i];
    if (blocks_[i].ruling != Ruling::keep) continue;
    if (verdict.reason == Reason::headline || verdict.reason == Reason::dek) continue;
    if (!verdict.keep) keep(i);
    verdict.reason = Reason::user_keep;
  }
}

}  // namespace cleancopy::clean
