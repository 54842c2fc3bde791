#include "clean/neighbours/dump_rules.hpp"

#include <algorithm>

#include "clean/blocks/rules.hpp"
#include "dates/date.hpp"

namespace cleancopy::clean {
namespace {

using lexicon::Phrase;

constexpr std::size_t kNowhere = SIZE_MAX;
constexpr std::uint32_t kTitleLeast = 4;  // words of a headline
constexpr std::uint32_t kTitleMost = 40;
constexpr std::uint32_t kProse = 12;      // words of a sentence that is a paragraph
constexpr std::uint32_t kLongProse = 25;  // words that are a paragraph without any full stop
constexpr std::uint32_t kDateLine = 14;   // words of a line that is a date and little else
constexpr std::size_t kAnchorReach = 5;   // blocks from the first text to the byline or the dates

bool is_prose(const Block& block) {
  return (block.words >= kProse && block.ends_sentence) || block.words >= kLongProse;
}

bool is_date_line(const html::Page& page, const Block& block) {
  if (lexicon::is_date_label(block.phrase.phrase)) return true;
  return block.words <= kDateLine && !block.ends_sentence &&
         dates::find_date(page.text_of(block), {}).has_value();
}

// Byline, dates: what stands between the headline and the text.
bool is_anchor(const html::Page& page, const Block& block) {
  return block.phrase.phrase == Phrase::byline_label || is_date_line(page, block);
}

bool may_be_title(const Block& block) {
  return block.words >= kTitleLeast && block.words <= kTitleMost && !reason_to_drop(block);
}

// After these the story is over, unless two paragraphs in a row say otherwise.
bool ends_story(Phrase phrase) {
  switch (phrase) {
    case Phrase::comments:
    case Phrase::related:
    case Phrase::tags_label:
    case Phrase::author_box:
    case Phrase::copyright:
      return true;
    default:
      return false;
  }
}

}  // namespace

DumpOutline outline_dump(const html::Page& page, const std::vector<Block>& blocks) {
  DumpOutline outline;
  std::size_t prose = 0;
  while (prose < blocks.size() && !(is_prose(blocks[prose]) && !reason_to_drop(blocks[prose]))) ++prose;
  if (prose == blocks.size()) return outline;

  std::size_t anchor = 0;
  while (anchor < std::min(blocks.size(), prose + kAnchorReach) && !is_anchor(page, blocks[anchor])) ++anchor;
  // The run of lines that may be titles, ending right above `end`.
  const auto run_above = [&](std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && may_be_title(blocks[begin - 1]) && !is_anchor(page, blocks[begin - 1])) --begin;
    return begin;
  };
  std::size_t end = anchor < std::min(blocks.size(), prose + kAnchorReach) ? anchor : prose;
  std::size_t begin = run_above(end);
  if (begin == end && end != prose) {
    end = prose;
    begin = run_above(end);
  }
  if (begin == end) {
    outline.body = prose;
    return outline;
  }
  // A dek is one line: of more lines above the text, the last two are headline and dek.
  outline.headline = begin + 1 < end ? end - 2 : begin;
  outline.body = end;
  if (begin + 1 < end) outline.dek = end - 1;
  return outline;
}

void judge_dump(const html::Page& page, const std::vector<Block>& blocks, const DumpOutline& outline,
                std::vector<Verdict>& verdicts) {
  std::size_t last_prose = kNowhere;
  for (std::size_t i = outline.body; i < blocks.size(); ++i) {
    if (is_prose(blocks[i]) && !reason_to_drop(blocks[i])) last_prose = i;
  }
  bool over = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    Verdict& verdict = verdicts[i];
    verdict = Verdict{};
    if (const auto reason = reason_to_drop(block)) {
      verdict.reason = *reason;
      if (i >= outline.body && ends_story(block.phrase.phrase)) over = true;
      continue;
    }
    if (i < outline.body || last_prose == kNowhere) continue;  // outside_region
    if (is_date_line(page, block)) {
      verdict.reason = Reason::timestamp;
      continue;
    }
    const bool prose = is_prose(block);
    const bool next_is_prose =
        i + 1 < blocks.size() && is_prose(blocks[i + 1]) && !reason_to_drop(blocks[i + 1]);
    if (over && prose && next_is_prose) over = false;
    if (over) {
      verdict.reason = Reason::related;
      continue;
    }
    if (prose) {
      verdict = {true, Kind::paragraph, 0, Reason::prose};
    } else if (i < last_prose && block.words <= kProse && !block.ends_sentence && i > outline.body &&
               next_is_prose && verdicts[i - 1].keep) {
      verdict = {true, Kind::subhead, 2, Reason::subhead_of_kept};
    } else if (i < last_prose ? block.ends_sentence || block.words >= kProse
                              : i == last_prose + 1 && block.words + 2 >= kProse) {
      // The last paragraph of a dump may lack its full stop.
      verdict = {true, Kind::paragraph, 0, Reason::short_in_region};
    } else {
      verdict.reason = Reason::fragment;
    }
  }
}

}  // namespace cleancopy::clean
