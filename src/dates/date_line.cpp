#include "dates/date_line.hpp"

#include <algorithm>
#include <cstddef>

#include "dates/date_clock.hpp"
#include "dates/date_lexicon.hpp"
#include "dates/date_locale.hpp"
#include "dates/date_scan.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {
namespace {

constexpr std::size_t kLongestLead = 12;         // bytes before the first date: " on ", " el ", ": am "
constexpr std::size_t kReadingTimeWords = 5;     // "Temps de lecture : 4 min"
constexpr std::size_t kLongestReadingTime = 60;  // bytes

// A clock time in a line of its own: "9.57" is one.
constexpr ClockHints kAlone{0, true, ZoneStyle::running_text};

// The dates of a line, first to last.
struct Dates {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t bytes = 0;  // theirs alone
};

Dates dates_of(std::string_view line, const DateContext& context) {
  Dates dates;
  for (std::size_t from = 0; from < line.size();) {
    const auto date = find_date(line.substr(from), context);
    if (!date) break;
    if (dates.bytes == 0) dates.begin = from + date->begin;
    dates.bytes += date->end - date->begin;
    from += std::max<std::size_t>(date->end, 1);
    dates.end = from;
  }
  return dates;
}

bool has_word(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode_at(text, i);
    if (text::is_word(point.value)) return true;
    i += point.length;
  }
  return false;
}

// "• Lecture 4 min.": the minutes end it.
bool is_reading_time(std::string_view text, const DateContext& context) {
  const std::size_t digit = find_digit(text, 0);
  if (digit == text.npos || text.size() > kLongestReadingTime || text::count_words(text) > kReadingTimeWords)
    return false;
  const Word unit = word_at(text, text::skip_space(text, number_at(text, digit).end));
  return !unit.empty() && (meaning_of(unit, locale_of(context).language).uses & use::kDuration) != 0 &&
         !has_word(text.substr(unit.end));
}

bool end_the_line(const Dates& dates, std::string_view line, const DateContext& context) {
  if (dates.bytes == 0 || 2 * dates.bytes < dates.end - dates.begin) return false;
  const std::string_view rest = line.substr(dates.end);
  return !has_word(rest) || is_reading_time(rest, context);
}

// A sign between the parts of a line, with the date behind it; no dash of a span ("May 3 – 28 September").
bool parts(char32_t sign) {
  switch (sign) {
    case '|':
    case '/':
    case 0xB7:
    case 0x2014:
    case 0x2022:
    case 0x2219:
    case 0x22C5:
    case 0x25CF:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_dates(std::string_view line, const DateContext& context) noexcept {
  const Dates dates = dates_of(line, context);
  return dates.begin <= kLongestLead && end_the_line(dates, line, context);
}

bool ends_in_dates(std::string_view line, const DateContext& context) noexcept {
  const Dates dates = dates_of(line, context);
  const std::size_t before = text::skip_space_back(line, dates.begin);
  return (before == 0 || parts(peek_back(line, before))) && end_the_line(dates, line, context);
}

bool is_day_alone(std::string_view line) noexcept {
  constexpr std::size_t kLongest = 40;  // bytes
  constexpr int kLastDay = 31;
  line = text::trim(line);
  if (line.size() > kLongest || !has_digit(line)) return false;
  const auto day_end = [&](std::size_t at) {  // 0: no day begins there
    const Number day = number_at(line, at);
    if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > kLastDay) return std::size_t{0};
    const Word behind = word_at(line, day.end);
    const bool is_ordinal = !behind.empty() && (meaning_of(behind, {}).uses & use::kOrdinal) != 0;
    return is_ordinal ? behind.end : day.end;
  };
  // A stop behind the day or a shortened month, a comma, a word such as "de".
  const auto past_signs = [&](std::size_t at) {
    while (at < line.size() && (line[at] == '.' || line[at] == ',')) ++at;
    at = text::skip_space(line, at);
    const Word word = word_at(line, at);
    const bool is_joint = !word.empty() && (meaning_of(word, {}).uses & use::kInDate) != 0;
    return is_joint ? text::skip_space(line, word.end) : at;
  };
  if (const MonthName month = month_at(line, 0, {}); month.month > 0) {
    const std::size_t end = day_end(past_signs(month.end));
    return end > 0 && !has_word(line.substr(end));
  }
  const std::size_t end = day_end(0);
  if (end == 0) return false;
  const MonthName month = month_at(line, past_signs(end), {});
  return month.month > 0 && !has_word(line.substr(month.end));
}

bool is_clock_time(std::string_view line) noexcept {
  constexpr std::size_t kShortest = 4;           // bytes
  constexpr std::size_t kLongest = 12;           // "10.40 a.m."
  if (line.size() > 2 * kLongest) return false;  // as most lines
  line = text::trim(line);
  if (line.size() < kShortest || line.size() > kLongest || !text::is_ascii_digit(line.front())) return false;
  const auto clock = clock_at(line, number_at(line, 0), kAlone, {});
  return clock && clock->end >= line.size();
}

bool has_clock_time(std::string_view line) noexcept {
  const bool has_letters = std::any_of(line.begin(), line.end(), text::is_ascii_alpha);
  for (std::size_t at = find_digit(line, 0); at != std::string_view::npos;) {
    const Number number = number_at(line, at);
    const char32_t mark = peek(line, number.end);
    const bool is_clear = number.digits == 2 || has_letters;
    if (is_clear && (mark == ':' || mark == '.') && clock_at(line, number, kAlone, {})) return true;
    at = find_digit(line, number.end);
  }
  return false;
}

bool is_minutes(std::string_view line) noexcept {
  return is_reading_time(line, {});
}

}  // namespace cleancopy::dates
