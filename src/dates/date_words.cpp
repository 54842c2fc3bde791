// find_date: dates as people write them.
//
// Every date has a number in it that can be a year, so a line without one is done with in one pass. In the
// others the search goes from number to number; at each one the few forms that can begin with it (or, for
// "May 14, 2024", lie around it) are tried, each a bounded number of steps. Words are looked up only next to
// a number. A clock time passed on the way is remembered: if nothing but punctuation, weekdays and
// prepositions lies between it and the date, it is the date's time ("09:57, 14 May 2024").

#include "dates/date.hpp"
#include "dates/date_calendar.hpp"
#include "dates/date_clock.hpp"
#include "dates/date_day.hpp"
#include "dates/date_lexicon.hpp"
#include "dates/date_locale.hpp"
#include "dates/date_scan.hpp"
#include "dates/solar_hijri.hpp"
#include "text/unicode.hpp"

namespace cleancopy::dates {
namespace {

constexpr unsigned kBetweenDateAndClock = use::kWeekday | use::kBeforeClock | use::kYear | use::kMeridiem;
constexpr unsigned kBetweenClockAndDate = use::kWeekday | use::kBeforeClock | use::kInDate;

std::optional<Clock> clock_behind(std::string_view text, std::size_t offset, const Locale& locale) {
  // ISO 8601: 2024-05-14T09:57.
  if (const char32_t next = peek(text, offset); next == 'T' || next == 't') {
    if (const Number hour = number_at(text, offset + 1); hour.digits > 0) {
      return clock_at(text, hour, {0, false, ZoneStyle::machine}, locale);
    }
  }
  const Gap gap = gap_at(text, offset, kBetweenDateAndClock, locale);
  const Number hour = number_at(text, gap.end);
  if (hour.digits == 0) return std::nullopt;
  const bool dot_is_time = gap.names_clock || gap.meridiem != 0 || writes_time_with_dot(locale);
  std::optional<Clock> clock =
      clock_at(text, hour, {gap.meridiem, dot_is_time, ZoneStyle::running_text}, locale);
  if (clock && gap.open && peek(text, clock->end) == ')') ++clock->end;
  return clock;
}

// GMT or UTC before the time, as Arabic pages have it: "GMT 17:27 17.03.2020".
bool names_universal_time(std::string_view text, const Word& word) {
  const std::string_view letters = text.substr(word.begin, word.end - word.begin);
  return letters == "GMT" || letters == "UTC";
}

// A clock time that stands alone, on the way to a date. A word before it may say which half of the day.
std::optional<Clock> clock_on_the_way(std::string_view text, const Number& number, const Locale& locale) {
  ClockHints hints;
  const Word before = word_before(text, text::skip_space_back(text, number.begin));
  const unsigned uses = meaning_of(before, locale.language).uses;
  hints.dot_is_time = (uses & (use::kBeforeClock | use::kMeridiem)) != 0 || writes_time_with_dot(locale);
  hints.meridiem = uses & use::kMeridiem;
  std::optional<Clock> clock = clock_at(text, number, hints, locale);
  if (!clock) return clock;
  if (hints.meridiem != 0) clock->begin = before.begin;
  if (!clock->zone && names_universal_time(text, before)) {
    clock->zone = Zone{};
    clock->begin = before.begin;
  }
  return clock;
}

// Back over weekdays before the date, "Tuesday, ", "tirsdag den ".
std::size_t begin_with_weekday(std::string_view text, std::size_t begin, const Locale& locale) {
  std::size_t at = begin;
  for (int words = 0; words < 3; ++words) {
    at = text::skip_space_back(text, at);
    for (char32_t before = peek_back(text, at); before == ',' || before == '-' || before == '.';
         before = peek_back(text, at)) {
      at = text::skip_space_back(text, at - 1);
    }
    const Word word = word_before(text, at);
    const unsigned uses = word.empty() ? 0 : meaning_of(word, locale.language).uses;
    if ((uses & (use::kWeekday | use::kInDate)) == 0) break;
    at = word.begin;
    if ((uses & use::kWeekday) != 0) begin = at;
  }
  return begin;
}

// The year's own mark belongs to the date: 2024 г., 2024 m.
std::size_t end_with_year_mark(std::string_view text, std::size_t end, const Locale& locale) {
  const Word word = word_at(text, text::skip_space(text, end));
  if (word.empty() || (meaning_of(word, locale.language).uses & use::kYear) == 0) return end;
  return peek(text, word.end) == '.' ? word.end + 1 : word.end;
}

void set_clock(DateTime& when, const Clock& clock) {
  when.hour = static_cast<std::int8_t>(clock.hour);
  when.minute = static_cast<std::int8_t>(clock.minute);
  when.second = static_cast<std::int8_t>(clock.second);
  if (clock.zone) when.offset_minutes = offset_of(*clock.zone, when);
}

DateMatch complete(std::string_view text, const Day& day, const std::optional<Clock>& earlier,
                   const Locale& locale) {
  DateMatch match;
  match.when.year = static_cast<std::int16_t>(day.year);
  match.when.month = static_cast<std::int8_t>(day.month);
  match.when.day = static_cast<std::int8_t>(day.day);
  match.begin = begin_with_weekday(text, day.begin, locale);
  match.end = end_with_year_mark(text, day.end, locale);
  if (day.clock) {
    set_clock(match.when, *day.clock);
  } else if (const auto clock = clock_behind(text, day.end, locale)) {
    set_clock(match.when, *clock);
    match.end = clock->end;
  } else if (earlier && gap_at(text, earlier->end, kBetweenClockAndDate, locale).end >= day.begin) {
    set_clock(match.when, *earlier);
    match.begin = earlier->begin;
  }
  return match;
}

// Whether any number could be a year: most lines with numbers hold none, and are done with after this. A year
// of two digits has a separator right before it ("14.05.24") or is Thai ("พ.ค. 67").
bool may_hold_year(std::string_view text, std::size_t first_digit) {
  for (std::size_t at = first_digit; at != text.npos;) {
    const Number number = number_at(text, at);
    if (number.digits == 4 && number.value >= kFirstYear) return true;
    if (number.digits == 4 && number.value >= kFirstSolarYear && number.value <= kLastSolarYear) return true;
    if (number.digits >= 5) {
      if (year_at(text, at).digits == 4) return true;
    } else if (number.digits <= 3 && number.end < text.size() && text.substr(number.end).starts_with("年")) {
      return true;  // of an era: 令和6年
    } else if (number.digits == 2) {
      const char32_t before = peek_back(text, text::skip_space_back(text, at));
      if (before == '.' || before == '/' || before == '-' || before > 0xE00) return true;
    }
    at = find_digit(text, number.end);
  }
  return false;
}

}  // namespace

std::optional<DateMatch> find_date(std::string_view text, const DateContext& context) noexcept {
  std::size_t at = find_digit(text, 0);
  if (at == text.npos || !may_hold_year(text, at)) return std::nullopt;
  const Locale locale = locale_of(context);
  std::optional<Clock> earlier;
  while (at != text.npos) {
    const Number number = number_at(text, at);
    if (const std::optional<Day> day = day_at(text, number, locale))
      return complete(text, *day, earlier, locale);
    std::size_t next = number.end;
    if (const auto clock = clock_on_the_way(text, number, locale)) {
      earlier = clock;
      next = clock->end;
    }
    at = find_digit(text, next);
  }
  return std::nullopt;
}

}  // namespace cleancopy::dates
