#include "article/byline/byline_boxes.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_lines.hpp"
#include "article/byline/byline_links.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/degrees.hpp"
#include "article/names/east_asian_names.hpp"
#include "article/names/name_words.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using lexicon::NameHint;

// All of it bold or in italics.
bool is_marked(const html::Page& page, const Block& block) {
  return block.bold_bytes >= block.bytes() || is_in_italics(page, block);
}

// "— Ann Lee": the name; without a dash all of the line.
std::string_view behind_dash(std::string_view line) {
  for (const std::string_view dash : {"—", "–", "--", "-"}) {
    if (line.starts_with(dash)) return text::trim(line.substr(dash.size()));
  }
  return line;
}

// A date, or the label of one, stands within three blocks of it.
bool is_beside_date(const std::vector<Block>& blocks, std::size_t at) {
  constexpr std::size_t kReach = 3;
  const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(at - std::min(at, kReach));
  const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), at + kReach + 1));
  return std::any_of(first, last, [](const Block& block) {
    return block.is_date || lexicon::is_date_label(block.phrase.phrase) ||
           block.phrase.phrase == lexicon::Phrase::reading_time;
  });
}

// "Written by <strong>Ann Lee</strong> who mends lamps and writes about them.": what is set off right behind
// the label that a sentence begins with; or "".
std::string_view set_off_behind_label(const html::Page& page, const Block& block) {
  constexpr std::uint32_t kLongestLabel = 32;  // bytes
  const std::uint32_t until = std::min(block.begin + kLongestLabel, block.end);
  for (const html::Span& span : page.spans_in(block.begin + 1, until)) {
    const bool sets_off = html::is_bold(span.tag) || span.tag == html::TagId::a;
    if (!sets_off || span.end >= block.end) continue;
    const std::string_view line = page.text_between(block.begin, span.end);
    const bool labelled = lexicon::match_phrase(line).phrase == lexicon::Phrase::byline_label;
    return labelled ? text::trim(page.text_of(span)) : std::string_view();
  }
  return {};
}

// "About the author", "Written by": a line of its own over a name.
bool heads_author(const Block& block) {
  constexpr std::uint32_t kMostWords = 4;  // words
  const bool labels = block.phrase.phrase == lexicon::Phrase::author_box ||
                      block.phrase.phrase == lexicon::Phrase::byline_label;
  return labels && block.words <= kMostWords && !block.ends_sentence && !block.hidden;
}

// The name alone in a line behind the text, under "About the author".
void take_name_behind_text(const Evidence& evidence, Gathering& gathering) {
  constexpr std::size_t kReach = 12;  // blocks
  constexpr std::size_t kLast = 3;    // blocks of the text, which may have the box in it
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  for (std::size_t i = std::max(region.last - std::min(region.last, kLast), region.first + 1);
       i < std::min(blocks.size(), region.last + kReach) && blocks[i].begin < evidence.story_end; ++i) {
    const Block& block = blocks[i];
    if (block.words == 0 || block.words > kLongestLone || block.ends_sentence || is_others(block) ||
        block.hidden || block.place.in_figure)
      continue;
    if (!heads_author(blocks[i - 1])) continue;
    const std::string_view name = evidence.cleaner.text_of(block);
    const bool is_name = (may_be_name(name) && !has_plain_word(evidence.page, name)) ||
                         are_names_with_degrees(name) || is_east_asian_name(name);
    if (!is_name) continue;
    return gathering.take_printed(name, false);
  }
}

// Words that stand for a person, and for no product of that name.
constexpr text::FixedText<4> kPronouns[] = {"he", "she", "his", "her", "him"};

// It begins with the name, or with the given name before a word in small letters, and goes on to tell of a
// person: "Ann Lee is …, and she …", "Ann writes … about her …"
bool tells_of(std::string_view text, std::string_view name) {
  const std::string_view given = name.substr(0, name.find(' '));
  if (!text.starts_with(given)) return false;
  const bool is_whole = text.starts_with(name);
  const std::string_view rest = text.substr(is_whole ? name.size() : given.size());
  const bool goes_on = rest.starts_with(' ') && rest.size() > 1 &&
                       text::is_word(text::decode_at(rest, 1).value) &&
                       !text::is_upper(text::decode_at(rest, 1).value);
  const bool is_parted = is_whole && (rest.starts_with(',') || rest.starts_with(" ("));
  return (goes_on || is_parted) && text::any_word(text::folded(text), [](std::string_view word) {
           return text::is_among(kPronouns, word);
         });
}

// The first line of the block, which may have what he is in the next, if it may be a name that what stands
// below introduces; or "".
std::string_view name_line(const Evidence& evidence, const Block& block) {
  constexpr std::uint32_t kMostWords = 4;
  constexpr std::uint32_t kLongestBlock = 16;  // words
  if (block.words < 2 || block.words > kLongestBlock || block.ends_sentence || block.hidden || block.phrase ||
      is_others(block) || block.place.in_figure)
    return {};
  std::string_view line = evidence.cleaner.text_of(block);
  line = text::trim(line.substr(0, line.find('\n')));
  const std::size_t words = text::count_words(line);
  const bool is_name = words > 1 && words <= kMostWords && text::is_upper(text::decode_at(line, 0).value) &&
                       is_written_as_name(line) && !is_role(line);
  return is_name ? line : std::string_view();
}

}  // namespace

void take_introduced_name(const Evidence& evidence, Gathering& gathering) {
  constexpr std::size_t kReach = 12;   // blocks behind the text
  constexpr std::size_t kBetween = 3;  // blocks: "Author", what he is, his address
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  std::string_view found;
  for (std::size_t i = region.first; i < std::min(blocks.size(), region.last + kReach); ++i) {
    if (blocks[i].begin >= evidence.story_end) break;
    const std::string_view name = name_line(evidence, blocks[i]);
    if (name.empty()) continue;
    const std::size_t end = std::min(blocks.size(), i + 1 + kBetween);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (blocks[j].sentence_ends == 0 || !tells_of(evidence.cleaner.text_of(blocks[j]), name)) continue;
      // People of whom the story tells have a heading each, too.
      if (!found.empty() && found != name) return;
      if (i < region.first + (region.last - region.first) / 2) return;
      found = name;
      break;
    }
  }
  if (!found.empty()) gathering.take(found, Source::text);
}

namespace {

// No other line that is made as this one has the label of a byline.
bool is_only_one(const Evidence& evidence, std::size_t at) {
  const auto& blocks = evidence.cleaner.blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i != at && blocks[i].phrase.phrase == lexicon::Phrase::byline_label &&
        evidence.cleaner.shapes().is_same(at, i))
      return false;
  }
  return true;
}

}  // namespace

void take_author_boxes(const Evidence& evidence, Gathering& gathering) {
  constexpr std::size_t kSignReach = 12;        // blocks behind the text in which "Written by …" is its own
  constexpr std::uint32_t kLongestSigned = 12;  // words
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  for (std::size_t i = 0; i < blocks.size() && !gathering.has_people(); ++i) {
    const Block& block = blocks[i];
    if (block.begin >= evidence.story_end) break;
    const bool in_author_box = block.is_called(NameHint::author_box);
    const bool is_near = i >= region.first && i < region.last + kSignReach;
    if (is_near && !is_others(block) && block.phrase.phrase == lexicon::Phrase::byline_label &&
        block.words > 1 && block.words <= kLongestSigned && !is_on_cards(evidence, 0, i) &&
        (gathering.is_unsigned() || (!is_under_title(blocks, i) && is_only_one(evidence, i)))) {
      gathering.take_printed(unglued_text(evidence.page, block), false);
      continue;
    }
    // Where a desk signs, only a label tells of a person beside it.
    if (!gathering.is_unsigned()) continue;
    // A box on the author stands in a footer, too.
    if (is_near && block.sentence_ends > 0 && (in_author_box || !is_others(block)))
      gathering.take_printed(set_off_behind_label(evidence.page, block), false);
    const bool boxed =
        in_author_box && !block.ends_sentence && is_in_capitals(evidence.cleaner.text_of(block));
    if (!boxed && !block.is_called(NameHint::byline)) continue;
    // One word alone is as often a day, a topic or a button.
    if (block.words > 1 && block.words <= kLongestLone && !is_others(block) && !is_under_lead(blocks, i))
      gathering.take_printed(unglued_text(evidence.page, block), false);
  }
  if (gathering.is_unsigned()) take_name_behind_text(evidence, gathering);
}

void take_repeated_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  constexpr std::size_t kReach = 3;        // blocks under the headline
  constexpr std::uint32_t kMostWords = 4;  // of a name
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t from = headline_block < blocks.size() ? headline_block : 0;
  for (std::size_t i = from + 1; i < std::min(blocks.size(), from + 1 + kReach) && !gathering.has_people();
       ++i) {
    const Block& block = blocks[i];
    if (block.words < 2 || block.words > kMostWords || block.link_bytes > 0 || block.phrase ||
        is_others(block) || block.place.heading_level > 0) {
      continue;
    }
    const std::string_view line = evidence.cleaner.text_of(block);
    if (!is_in_capitals(line) || !is_beside_date(blocks, i)) continue;
    std::size_t times = 0;
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      if (blocks[j].bytes() == block.bytes() && evidence.cleaner.text_of(blocks[j]) == line) ++times;
    }
    // A topic stands over more than one story.
    if (times == 1) gathering.take_printed(line, false);
  }
}

void take_signature(const Evidence& evidence, Gathering& gathering) {
  constexpr std::size_t kReach = 2;  // blocks to both sides of the text's ends
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  if (region.first == region.last) return;
  for (const std::size_t edge : {region.last, region.first}) {
    const std::size_t until = std::min(blocks.size(), edge + kReach);
    for (std::size_t i = edge - std::min(edge, kReach); i < until && !gathering.has_people(); ++i) {
      const Block& block = blocks[i];
      if (block.begin >= evidence.story_end) break;
      if (block.words < 2 || block.words > kLongestLone || block.ends_sentence || block.link_bytes > 0)
        continue;
      const std::string_view line = evidence.cleaner.text_of(block);
      const std::string_view name = behind_dash(line);
      const bool is_signed = name.size() < line.size() ? edge == region.last && !block.place.in_quote
                                                       : is_marked(evidence.page, block);
      if (block.place.heading_level > 0 || is_others(block) || !is_signed) continue;
      // "Forward-Looking Statements", with its text or list behind it: a heading.
      const bool heads_text =
          i + 1 < blocks.size() && (blocks[i + 1].place.list_depth > 0 ||
                                    (edge == region.last && blocks[i + 1].mass >= clean::kRunningText));
      if (heads_text || !is_in_capitals(name) || name.ends_with(':') || has_plain_word(evidence.page, name))
        continue;
      gathering.take(name, Source::text);
      if (gathering.has_people()) gathering.print_in(i);
    }
  }
}

}  // namespace cleancopy::article
