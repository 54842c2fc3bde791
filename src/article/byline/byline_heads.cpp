#include "article/byline/byline_heads.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_lines.hpp"
#include "article/byline/byline_links.hpp"
#include "article/evidence/pieces.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/east_asian_names.hpp"
#include "article/names/name_words.hpp"
#include "dates/date_line.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

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

}  // namespace

std::string_view without_filing(std::string_view part) {
  const std::size_t at = part.find(" in");
  const bool is_word = at != std::string_view::npos && (at + 3 == part.size() || part[at + 3] == ' ');
  return is_word ? part.substr(0, at) : part;
}

namespace {

// When it came out, or how long it takes to read.
bool is_time(std::string_view part) {
  const lexicon::PhraseMatch match = lexicon::match_phrase(part);
  return lexicon::is_date_label(match.phrase) || match.phrase == lexicon::Phrase::reading_time ||
         date_in(part).end > 0 || dates::is_minutes(part);
}

bool is_glued_to_date(std::string_view line) {
  const Range date = date_in(line);
  return date.end > 0 && date.begin > 0 && text::is_word(text::decode_before(line, date.begin).value);
}

// "Ann Lee Published" before the date
bool ends_in_date_label(std::string_view part) {
  return lexicon::is_date_label(lexicon::match_phrase(part.substr(part.rfind(' ') + 1)).phrase);
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

// "Ann Lee" in an element of its own before "May 14, 2031": the story tells of no such place, and the last of
// the words stands nowhere without the others.
bool signs_apart(const Evidence& evidence, const Block& block, std::string_view name) {
  const std::vector<std::string_view> pieces = pieces_of(evidence.page, block);
  return text::is_among(pieces, name) && !is_in_text(evidence, name) && stands_whole(evidence.page, name);
}

}  // namespace

void take_dated_name(const Evidence& evidence, const Block& block, Gathering& gathering) {
  constexpr std::size_t kLongest = 200;  // bytes
  if (block.bytes() > kLongest) return;
  std::string_view line = evidence.cleaner.text_of(block);
  if (const std::string_view name = east_asian_name_of(line); !name.empty()) {
    if (!is_topic(evidence, name)) gathering.take(name, Source::text);
    return;
  }
  std::vector<std::string_view> parts = parts_of(line);
  // "14 May 2031Ann Lee", "Ann Lee14 May 2031", in two elements
  std::string unglued;
  if (parts.size() < 2 || is_glued_to_date(line) || ends_in_date_label(parts.front()) ||
      has_tag_link(evidence.page, block))
    unglued = unglued_text(evidence.page, block);
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
    } else if (!name.empty() && (dates::has_digit(part) || (place.empty() && is_in_capitals(part)))) {
      if (!dates::has_digit(part)) place = part;  // "09:57" and "7 Jan." are none
    } else if (name.empty() && may_be_name(without_filing(part))) {
      name = without_filing(part);
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
  if (before_day && !has_role && !signs_before_day(evidence.page, line, name) &&
      !signs_apart(evidence, block, name))
    return;
  if (is_topic(evidence, name)) return;
  if (block.link_bytes > 0 && (has_tag_link(evidence.page, block) || is_in_text(evidence, name))) return;
  gathering.take_printed(name, false);
}

void take_reporter(const Evidence& evidence, const Block& block, Gathering& gathering) {
  const std::string_view line = evidence.cleaner.text_of(block);
  if (block.ends_sentence) return;
  // "2031/05/14 09:57 記者王小明／鹽港報導"
  const Range date = date_in(line);
  const std::string_view behind = date.begin == 0 ? text::trim(line.substr(date.end)) : line;
  if (is_reporters(behind)) gathering.take(behind, Source::text);
}

}  // namespace cleancopy::article
