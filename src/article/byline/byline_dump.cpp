#include "article/byline/byline_dump.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_heads.hpp"
#include "article/byline/byline_links.hpp"
#include "article/byline/byline_lone.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/name_words.hpp"
#include "dates/date_scan.hpp"
#include "dates/relative_date.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kLinesBelow = 10;       // lines under the headline, buttons and captions among them
constexpr std::size_t kLinesAbove = 4;        // … over it
constexpr std::uint32_t kLongestSigned = 16;  // words

// What of a line may be names, and whether it has a date beside them.
struct Signature {
  std::string_view names;
  bool dated = false;
};

// "ByAnn Lee": two elements of one line.
std::string_view without_glued_label(std::string_view line) {
  constexpr std::string_view kLabel = "By";
  const bool is_glued = line.size() > kLabel.size() && line.starts_with(kLabel) && !is_all_capitals(line) &&
                        text::is_upper(text::decode_at(line, kLabel.size()).value);
  return is_glued ? line.substr(kLabel.size()) : line;
}

// "Ann LeeAnn Lee", "Ann Lee Ann Lee": the words of the portrait and the link beside it.
std::string_view said_once(std::string_view line) {
  const std::size_t half = line.size() / 2;
  const bool is_spaced = line.size() % 2 == 1 && line[half] == ' ';
  const bool is_twice = line.size() > 1 && line.substr(0, half) == line.substr(half + (is_spaced ? 1 : 0));
  return is_twice ? line.substr(0, half) : line;
}

// Without the signs and spaces around it.
std::string_view without_signs(std::string_view line) {
  while (!line.empty() && !text::is_word(text::decode_at(line, 0).value))
    line.remove_prefix(text::decode_at(line, 0).length);
  while (!line.empty() && !text::is_word(text::decode_before(line, line.size()).value) && line.back() != '.')
    line.remove_suffix(text::decode_before(line, line.size()).length);
  return line;
}

// "Ann Lee, 3 hours ago", "Ann Lee1,2": an age is as good as a date, and behind a name stand marks of
// footnotes.
Signature undated_signature_of(std::string_view line) {
  constexpr std::string_view kMarks = "0123456789,* ";
  const std::size_t digit = dates::find_digit(line, 0);
  if (digit == std::string_view::npos || digit == 0) return {without_signs(line), false};
  const std::string_view before = line.substr(0, digit);
  const std::string_view rest = line.substr(digit);
  if (dates::find_age(rest, {})) return {without_signs(before), true};
  const bool is_marked = before.back() != ' ' && rest.find_first_not_of(kMarks) == std::string_view::npos;
  return {without_signs(is_marked ? before : line), false};
}

// "Ann Lee May 14, 2031 — 7 minutes read", "May 14, 2031Ann Lee", "ANN LEELAST UPDATED MAY 14, 2031". A comma
// before the date is a place's.
Signature signature_of(std::string_view line) {
  line = without_glued_label(text::trim(line));
  const Range date = date_in(line);
  if (date.end == 0) return undated_signature_of(line);
  const std::string_view before = text::trim(without_label_behind(line).substr(0, date.begin));
  if (text::count_words(before) > 0) {
    const bool is_place = before.ends_with(',') || before.ends_with('(');
    return is_place ? Signature{} : Signature{without_signs(before), true};
  }
  std::string_view behind = line.substr(date.end);
  // "September 1, 2031September 8, 2031Ann Lee"
  if (const Range again = date_in(behind); again.end > 0) behind = behind.substr(again.end);
  return {without_signs(behind), true};
}

// "Ann Lee, Shipping Expert": what he is has words of its own.
std::string_view without_title(std::string_view names) {
  const std::size_t comma = names.find(',');
  if (comma == std::string_view::npos || names.find(',', comma + 1) != std::string_view::npos) return names;
  const bool is_title = text::count_words(names.substr(0, comma)) > 1 &&
                        text::count_words(names.substr(comma)) > 1 &&
                        split_names(names.substr(comma + 1)).size() < 2;
  return is_title ? names.substr(0, comma) : names;
}

// "Reuters, Ann Lee": behind the agency's.
std::string_view without_agency_first(std::string_view names) {
  const std::size_t comma = names.find(',');
  const std::string_view rest = names.substr(std::min(comma, names.size() - 1) + 1);
  return comma != std::string_view::npos && text::count_words(rest) > 1 &&
                 lexicon::agency_of(names.substr(0, comma))
             ? text::trim(rest)
             : names;
}

// "Ann Lee Redakteur"
std::string_view without_last_role(std::string_view names) {
  const std::size_t space = names.rfind(' ');
  const bool is_role_last = space != std::string_view::npos && text::count_words(names) > 2 &&
                            !is_desk(names) && is_role(names.substr(space + 1)) &&
                            !is_role(names.substr(0, space));
  return is_role_last ? names.substr(0, space) : names;
}

// The line above; what a portrait shows says the name before it stands ("Picture of Ann Lee", "Ann Lee").
std::size_t line_above(const Evidence& evidence, std::size_t at) {
  const auto& lines = evidence.cleaner.blocks();
  const bool under_portrait =
      at > 1 && lines[at - 1].bytes() > lines[at].bytes() &&
      evidence.cleaner.text_of(lines[at - 1]).ends_with(evidence.cleaner.text_of(lines[at]));
  return at - (under_portrait ? 2 : 1);
}

// "Share", "Save", "Follow us on Google": what a reader may do, between the date and the name.
bool is_button(const Block& line) {
  using lexicon::Phrase;
  constexpr Phrase kButtons[] = {Phrase::share, Phrase::follow, Phrase::app_prompt, Phrase::media};
  return line.phrase.whole && text::is_among(kButtons, line.phrase.phrase);
}

// The line above it that is no button.
std::size_t line_over_buttons(const Evidence& evidence, std::size_t at) {
  constexpr std::size_t kMostButtons = 8;
  const auto& lines = evidence.cleaner.blocks();
  std::size_t above = line_above(evidence, at);
  for (std::size_t i = 0; i < kMostButtons && above > 0 && is_button(lines[above]); ++i) --above;
  return above;
}

// Where names stand though nothing tells them: under the headline, the dek, the date or a sentence, or over
// the text. Words in capitals are a button's, a short line above may say what the person did, and amid the
// text a subhead stands as likely.
bool is_place_of_names(const Evidence& evidence, std::size_t headline_line, std::size_t at) {
  constexpr std::uint32_t kLongestName = 4;  // words
  constexpr std::uint32_t kShortestDek = 5;
  const auto& lines = evidence.cleaner.blocks();
  const std::string_view line = evidence.cleaner.text_of(lines[at]);
  if (at <= headline_line || lines[at].words > kLongestName || is_all_capitals(line)) return false;
  const std::size_t above = line_over_buttons(evidence, at);
  if (above <= headline_line || above == evidence.cleaner.outline().dek || tells_time(evidence, above))
    return true;
  // "Photo: Bo Kim": the caption is over.
  if (lines[above].tells_credit() && !lines[above].phrase.whole) return true;
  if (lines[above].words < kShortestDek) return false;
  if (lines[at + 1].mass < clean::kRunningText) return lines[above].ends_sentence;
  const auto is_text = [](const Block& block) { return block.mass >= clean::kRunningText; };
  return std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(headline_line) + 1,
                      lines.begin() + static_cast<std::ptrdiff_t>(at), is_text);
}

// A date in the line or below it, a role, a reviewer or "Published 3 seconds ago" tells the name; over the
// headline a date above it, too. In a list only a date does.
bool is_told(const Evidence& evidence, std::size_t headline_line, std::size_t at,
             const Signature& signature) {
  const auto& lines = evidence.cleaner.blocks();
  if (signature.dated || lexicon::is_date_label(lines[at + 1].phrase.phrase) || tells_time(evidence, at + 1))
    return true;
  if (at < headline_line && at > 0 && tells_time(evidence, at - 1)) return true;
  // The line between this one and the date may be the name.
  return lines[at].place.list_depth == 0 && !are_names(evidence, evidence.cleaner.text_of(lines[at + 1])) &&
         is_told_below(evidence, at);
}

// It is no paragraph, label, portrait or caption ("Ann Lee", "Photo: Bo Kim": who is in the picture).
bool may_sign(const Evidence& evidence, std::size_t headline_line, std::size_t at) {
  const auto& lines = evidence.cleaner.blocks();
  const Block& line = lines[at];
  return !line.phrase && !is_others(line) && line_above(evidence, at + 1) == at &&
         !(at > headline_line + 1 && lines[at + 1].tells_credit());
}

// What no name has: quotation marks, brackets, a plus.
bool has_foreign_sign(std::string_view names) {
  constexpr std::string_view kSigns[] = {"\"", "“", "”", "„", "«", "»", "[", "]", "+"};
  return text::has_any_of(names, kSigns);
}

// Takes the names of the line, if something tells them (`told`), or if nothing does; whether anybody is named
// there.
bool take_line(const Evidence& evidence, std::size_t headline_line, std::size_t at, bool told,
               Gathering& gathering) {
  const auto& lines = evidence.cleaner.blocks();
  if (at + 1 >= lines.size()) return false;
  const Block& line = lines[at];
  if (line.words == 0 || line.words > kLongestSigned || line.mass >= clean::kRunningText) return false;
  const std::string_view words = evidence.cleaner.text_of(line);
  if (told && (is_given_name(evidence, at) || is_east_asian_author(evidence, at))) {
    gathering.take(words, Source::text);
    return gathering.has_people();
  }
  Signature signature = signature_of(words);
  if (!may_sign(evidence, headline_line, at) || signature.names.empty() ||
      has_foreign_sign(signature.names) || is_told(evidence, headline_line, at, signature) != told)
    return false;
  if (!told && (line.place.list_depth > 0 || !is_place_of_names(evidence, headline_line, at))) return false;
  signature.names = said_once(signature.names);
  if (told) signature.names = without_last_role(without_filing(without_title(signature.names)));
  if (is_desk(signature.names) && (told || tells_time(evidence, at - 1)))
    gathering.take_printed(signature.names, false);
  if (!gathering.is_unsigned() || !are_names(evidence, without_agency_first(signature.names))) return false;
  // In a line that says more there may be a place: "New York May 14".
  if (signature.dated &&
      (is_in_text(evidence, signature.names) || !stands_whole(evidence.page, signature.names)))
    return false;
  // A topic stands over more than one story, but is spoken of in this one.
  if (times_said(evidence, line) > 2 && !(told && !is_in_text(evidence, words))) return false;
  gathering.take_printed(signature.names, false);
  if (gathering.has_people()) gathering.print_in(at);
  return gathering.has_people();
}

}  // namespace

void take_name_of_dump(const Evidence& evidence, std::size_t headline_line, Gathering& gathering) {
  const auto& lines = evidence.cleaner.blocks();
  if (headline_line >= lines.size()) return;
  const std::size_t dek = evidence.cleaner.outline().dek;
  const std::size_t last = dek < lines.size() ? std::max(headline_line, dek) : headline_line;
  const std::size_t end = std::min(lines.size(), last + 1 + kLinesBelow);
  for (std::size_t at = headline_line + 1; at < end; ++at) {
    if (take_line(evidence, headline_line, at, true, gathering)) return;
  }
  // What stands between a name and the headline below it is dates and topics.
  constexpr std::uint32_t kMostTopic = 3;  // words
  for (std::size_t above = 1; above <= std::min(kLinesAbove, headline_line); ++above) {
    const std::size_t at = headline_line - above;
    if (take_line(evidence, headline_line, at, true, gathering)) return;
    if (lines[at].words > kMostTopic && !tells_time(evidence, at)) break;
  }
  for (std::size_t at = headline_line + 1; at < end; ++at) {
    if (take_line(evidence, headline_line, at, false, gathering)) return;
  }
}

}  // namespace cleancopy::article
