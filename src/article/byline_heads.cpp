#include "article/byline_heads.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/byline_cuts.hpp"
#include "article/byline_lines.hpp"
#include "article/byline_links.hpp"
#include "article/byline_names.hpp"
#include "article/east_asian_names.hpp"
#include "article/name_words.hpp"
#include "text/agencies.hpp"
#include "text/date_line.hpp"
#include "text/date_scan.hpp"
#include "text/folded_words.hpp"
#include "text/lexicon.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kMostWords = 4;  // of a name

// It begins with a capital, or in a script that has none.
bool has_capital_first(std::string_view part) {
  const char32_t first = text::decode_at(part, 0).value;
  return text::is_upper(first) || first >= text::kFirstCaseless;
}

// Two to four words, each with a capital; or a few such names: "Ann Lee and Bo Kim".
bool may_be_name(std::string_view part) {
  constexpr std::size_t kMostNames = 3;
  if (part.find(' ') == std::string_view::npos || !has_capital_first(part)) return false;
  if (is_role(part) || text::match_phrase(part)) return false;
  const std::vector<std::string> names = split_names(part);
  return !names.empty() && names.size() <= kMostNames &&
         std::all_of(names.begin(), names.end(), [&](const std::string& name) {
           // "Ann Lee with AFP"
           if (&name != &names.front() && text::agency_of(name)) return true;
           const std::size_t words = text::count_words(name);
           return words > 1 && words <= kMostWords && is_in_capitals(name) && is_printed_name(name);
         });
}

// The parts of a line between bars, dots, line breaks and dashes, but for those inside a date.
std::vector<std::string_view> parts_of(std::string_view line) {
  constexpr std::string_view kSigns[] = {"|", "•", "·", "●", "\n", " / ", " - ", " – ", " — "};
  const Range date = date_in(line);
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i >= date.begin && i < date.end) continue;
    // "Ann Lee, Staff Writer", "Ann Lee, 14.05.2031", "Ann Lee 14.05.2031"
    const bool before_date =
        (line[i] == ',' && i + 2 == date.begin) ||
        (begin == 0 && line[i] == ' ' && i + 1 == date.begin && may_be_name(line.substr(0, i)));
    if (before_date ||
        (line[i] == ',' && is_role(line.substr(i + 1, line.find_first_of(",|\n", i + 1) - i - 1)))) {
      parts.push_back(text::trim(line.substr(begin, i - begin)));
      begin = i + 1;
      continue;
    }
    const auto sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                   [&](std::string_view one) { return line.substr(i).starts_with(one); });
    if (sign == std::end(kSigns)) continue;
    parts.push_back(text::trim(line.substr(begin, i - begin)));
    begin = i + sign->size();
    i = begin - 1;
  }
  parts.push_back(text::trim(line.substr(begin)));
  return parts;
}

// When it came out, or how long it takes to read.
bool is_time(std::string_view part) {
  const text::PhraseMatch match = text::match_phrase(part);
  return text::is_date_label(match.phrase) || match.phrase == text::Phrase::reading_time ||
         date_in(part).end > 0 || text::is_minutes(part);
}

bool has_digit(std::string_view part) {
  return text::find_digit(part, 0) != std::string_view::npos;
}

bool is_all_capitals(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const text::CodePoint point = text::decode_at(line, i);
    if (text::is_word(point.value) && !text::is_upper(point.value)) return false;
    i += point.length;
  }
  return true;
}

// Whom a story is about stands in its text, who wrote it does not.
bool is_in_text(const Evidence& evidence, std::string_view name) {
  const auto& blocks = evidence.cleaner.blocks();
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    return block.mass >= clean::kRunningText &&
           evidence.cleaner.text_of(block).find(name) != std::string_view::npos;
  });
}

// rel=tag: the link leads to all stories on a topic.
bool has_tag_link(const html::Page& page, const Block& block) {
  const std::span<const html::Span> spans = page.spans_in(block.begin, block.end);
  return std::any_of(spans.begin(), spans.end(), [&](const html::Span& span) {
    const std::string_view rel = page.attribute(span.attributes, html::AttributeId::rel);
    return span.tag == html::TagId::a && rel.find("tag") != std::string_view::npos;
  });
}

// A section or a topic: declared as such, or what a link to other stories says. A link at the story's end may
// be to the author's page.
bool is_topic(const Evidence& evidence, std::string_view name) {
  constexpr std::uint64_t kTopics =
      text::bit(text::NameHint::tags) | text::bit(text::NameHint::section_or_kicker) |
      text::bit(text::NameHint::breadcrumb) | text::bit(text::NameHint::navigation);
  const std::string folded = text::folded(name);
  const auto says = [&](std::string_view words) { return text::folded(words) == folded; };
  if (says(evidence.json_ld.article.section)) return true;
  for (const std::string_view key : {"article:section", "article:tag", "parsely-section", "section"}) {
    const auto all = evidence.metadata.all_of(key);
    if (std::any_of(all.begin(), all.end(), says)) return true;
  }
  bool linked = false;
  for (const html::Span& span : evidence.page.spans) {
    if (span.tag != html::TagId::a || span.end - span.begin != name.size() ||
        !says(evidence.page.text_of(span)))
      continue;
    const Block* const block = evidence.cleaner.block_around(span.begin);
    if (block == nullptr || block->place.in_navigation || (block->hints & kTopics) != 0) return true;
    linked = true;
  }
  return linked && is_in_text(evidence, name);
}

// "2031年5月14日 9時57分　森山みどり": the name without a label beside the date, in scripts without capitals.
std::string_view east_asian_name_of(std::string_view line) {
  const Range date = date_in(line);
  if (date.end == 0) return {};
  const std::string_view before = text::trim(line.substr(0, date.begin));
  const std::string_view behind = text::trim(line.substr(date.end));
  if (before.empty() == behind.empty()) return {};
  const std::string_view words = before.empty() ? behind : before;
  return is_east_asian_name(words) ? words : std::string_view();
}

// "Ann Lee, 14.05.2031": a place stands before the day, too, but before its month's name or in the text
// again.
bool signs_before_day(const html::Page& page, std::string_view line, std::string_view name) {
  const Range date = date_in(line);
  const std::string_view digits = line.substr(date.begin, date.end - date.begin);
  const bool in_numbers = std::none_of(digits.begin(), digits.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) | 0x20U) >= 'a'; });
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  const std::string_view all = page.text;
  return in_numbers && all.find(last, all.find(last) + 1) == std::string_view::npos;
}

}  // namespace

bool has_plain_word(const html::Page& page, std::string_view name) {
  const std::string_view all = page.text;
  return text::any_word(text::folded(name), [&](std::string_view word) {
    for (std::size_t at = all.find(word); at != std::string_view::npos; at = all.find(word, at + 1)) {
      const bool begins = at == 0 || !text::is_word(text::decode_before(all, at).value);
      const std::size_t behind = at + word.size();
      if (begins && (behind == all.size() || !text::is_word(text::decode_at(all, behind).value))) return true;
    }
    return false;
  });
}

void take_dated_name(const Evidence& evidence, const Block& block, Gathering& gathering) {
  constexpr std::size_t kLongest = 200;  // bytes
  if (block.bytes() > kLongest) return;
  std::string_view line = evidence.cleaner.text_of(block);
  if (const std::string_view name = east_asian_name_of(line); !name.empty()) {
    if (!is_topic(evidence, name)) gathering.take(name, Source::text);
    return;
  }
  std::vector<std::string_view> parts = parts_of(line);
  // "14 May 2031Ann Lee", in two elements
  const std::string unglued = parts.size() < 2 ? unglued_text(evidence.page, block) : std::string();
  if (!unglued.empty()) parts = parts_of(line = unglued);
  if (parts.size() < 2) return;
  std::string_view name;
  std::string_view place;
  bool told = false;  // by what stands beside it
  bool has_role = false;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (is_time(part) || is_role(part)) {
      told = true;
      has_role = has_role || is_role(part);
    } else if (!name.empty() && (has_digit(part) || (place.empty() && is_in_capitals(part)))) {
      if (!has_digit(part)) place = part;  // "09:57" and "7 Jan." are none
    } else if (name.empty() && may_be_name(part)) {
      name = part;
    } else {
      return;
    }
  }
  const bool barred = name == parts.front() && line.find('|') != std::string_view::npos;
  if (name.empty() || !(told || barred)) return;
  if (!place.empty() && !(barred && told)) return;
  // "NEW YORK – May 14": a place.
  if (!barred && (is_all_capitals(name) || text::decode_at(name, 0).value >= text::kFirstCaseless)) return;
  if (!barred && has_plain_word(evidence.page, name)) return;
  const auto behind = static_cast<std::size_t>(name.data() + name.size() - line.data());
  const bool before_day = line.substr(behind).starts_with(',') ||
                          (line.substr(behind).starts_with(' ') && date_in(line).begin == behind + 1);
  if (before_day && !has_role && !signs_before_day(evidence.page, line, name)) return;
  if (is_topic(evidence, name)) return;
  if (block.link_bytes > 0 && (has_tag_link(evidence.page, block) || is_in_text(evidence, name))) return;
  gathering.take_printed(name, false);
}

void take_reporter(const Evidence& evidence, const Block& block, Gathering& gathering) {
  const std::string_view line = evidence.cleaner.text_of(block);
  if (!block.ends_sentence && is_reporters(line)) gathering.take(line, Source::text);
}

void take_lone_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  constexpr std::size_t kReach = 4;  // blocks under the headline
  constexpr std::uint32_t kLongestLine = 9;
  constexpr std::uint32_t kShortestDek = 5;
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return;
  const std::size_t end = std::min(blocks.size(), headline_block + 1 + kReach);
  for (std::size_t i = headline_block + 1; i + 1 < end && !gathering.has_people(); ++i) {
    const Block& block = blocks[i];
    if (block.mass >= clean::kRunningText) return;
    const bool before_text = blocks[i + 1].mass >= clean::kRunningText || blocks[i + 1].tells_date();
    if (!before_text || block.words < 2 || block.words > kLongestLine || block.phrase) continue;
    // A link is a topic's as often as an author's, but for one beside the date.
    const bool dated = blocks[i + 1].tells_date() || blocks[i - 1].tells_date();
    if (block.link_bytes > 0 && (!dated || has_tag_link(evidence.page, block))) continue;
    // "Keeper", "Filled up": a short line above it may say what he did.
    const Block& above = blocks[i - 1];
    if (i > headline_block + 1 && above.words < kShortestDek && !dated) continue;
    if (is_others(block) || block.hidden || block.place.heading_level > 0 || block.place.in_figure ||
        block.place.list_depth > 0 || block.place.in_table) {
      continue;
    }
    const std::string_view line = evidence.cleaner.text_of(block);
    if (has_digit(line) || !may_be_name(line)) continue;
    if (text::decode_at(line, 0).value >= text::kFirstCaseless) continue;
    if (block.link_bytes > 0 && is_in_text(evidence, line)) continue;
    // A topic stands over more than one story.
    const auto says = [&](const Block& other) {
      return other.bytes() == block.bytes() && evidence.cleaner.text_of(other) == line;
    };
    if (std::count_if(blocks.begin(), blocks.end(), says) > 2) continue;
    const std::vector<std::string> names = split_names(line);
    const bool plain = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return has_plain_word(evidence.page, name);
    });
    if (plain || is_topic(evidence, names.front())) continue;
    gathering.take_printed(line, false);
    if (gathering.has_people()) gathering.print_in(i);
  }
}

}  // namespace cleancopy::article
