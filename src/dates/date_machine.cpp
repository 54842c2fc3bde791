// parse_machine_date: dates that programs wrote, with English month names at most.

#include <algorithm>
#include <cstddef>

#include "dates/date.hpp"
#include "dates/date_calendar.hpp"
#include "dates/date_lexicon.hpp"
#include "dates/date_scan.hpp"
#include "dates/time_zone.hpp"
#include "text/unicode.hpp"

namespace cleancopy::dates {
namespace {

constexpr Code kEnglish = code("en");

// The string that is left to read.
struct Input {
  std::string_view rest;

  [[nodiscard]] bool done() const { return rest.empty(); }
  [[nodiscard]] char peek() const { return rest.empty() ? '\0' : rest.front(); }
  [[nodiscard]] bool peek_digit() const { return text::is_ascii_digit(peek()); }

  bool take(char c) {
    if (peek() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  void take_space() {
    while (!rest.empty() && text::is_html_space(rest.front())) rest.remove_prefix(1);
  }
  // From `least` to `most` digits and no more behind them; -1 where that is not so.
  int take_number(int least, int most) {
    int value = 0;
    int digits = 0;
    for (; digits < most && peek_digit(); ++digits, rest.remove_prefix(1))
      value = value * 10 + (peek() - '0');
    return digits < least ? -1 : value;
  }
};

bool set_date(DateTime& when, int year, int month, int day) {
  if (!is_news_date(year, month, day)) return false;
  when.year = static_cast<std::int16_t>(year);
  when.month = static_cast<std::int8_t>(month);
  when.day = static_cast<std::int8_t>(day);
  return true;
}

bool set_time(DateTime& when, int hour, int minute, int second) {
  if (second == 60) second = 59;  // a leap second
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second > 59) return false;
  when.hour = static_cast<std::int8_t>(hour);
  when.minute = static_cast<std::int8_t>(minute);
  when.second = static_cast<std::int8_t>(second);
  return true;
}

// Seconds since 1970; a day outside the years of news makes it an ordinary number.
std::optional<DateTime> from_seconds(std::int64_t seconds) {
  const std::int64_t days = seconds / 86400;
  const auto rest = static_cast<int>(seconds % 86400);
  const CivilDate date = civil_from_days(days);
  DateTime when;
  if (!set_date(when, date.year, date.month, date.day)) return std::nullopt;
  set_time(when, rest / 3600, rest / 60 % 60, rest % 60);
  when.offset_minutes = 0;
  return when;
}

// Digits alone, told apart by how many there are.
std::optional<DateTime> from_digits(std::string_view digits) {
  if (digits.size() == 10 || digits.size() == 13) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return from_seconds(digits.size() == 13 ? value / 1000 : value);
  }
  if (digits.size() != 8 && digits.size() != 12 && digits.size() != 14) return std::nullopt;
  Input input{digits};
  const int year = input.take_number(4, 4);
  const int month = input.take_number(2, 2);
  const int day = input.take_number(2, 2);
  DateTime when;
  if (!set_date(when, year, month, day)) return std::nullopt;
  if (!input.done()) {
    const int hour = input.take_number(2, 2);
    const int minute = input.take_number(2, 2);
    if (!set_time(when, hour, minute, input.take_number(2, 2))) return std::nullopt;
  }
  return when;
}

// "AM", "p.m." behind the time.
void read_half_of_day(Input& input, DateTime& when) {
  const Word word = word_at(input.rest, 0);
  const unsigned half = meaning_of(word, kEnglish).uses & (use::kMorning | use::kAfternoon);
  if (half == 0 || word.letters != 2) return;
  input.rest.remove_prefix(word.end);
  input.take('.');
  input.take_space();
  if (when.hour > 12) return;
  if (half == use::kMorning && when.hour == 12) when.hour = 0;
  if (half == use::kAfternoon && when.hour < 12) when.hour = static_cast<std::int8_t>(when.hour + 12);
}

// 9:57, 09:57:00.123, 095700.
bool read_time(Input& input, DateTime& when) {
  const int hour = input.take_number(1, 2);
  const bool colon = input.take(':');
  const int minute = input.take_number(2, 2);
  int second = -1;
  if (colon ? input.take(':') : input.peek_digit()) second = input.take_number(2, 2);
  if (second >= 0 && (input.peek() == '.' || input.peek() == ',' || input.peek() == ':')) {
    input.rest.remove_prefix(1);  // ".123": a fraction, as deep as one likes
    if (input.take_number(1, 9) < 0) return false;
  }
  return !input.peek_digit() && set_time(when, hour, minute, second);
}

// The zone, and what some programs write behind it: "[Europe/Berlin]", "(India Standard Time)", a second
// zone.
bool read_zone(Input& input, DateTime& when) {
  input.take_space();
  if (input.rest.size() == 5 && input.peek_digit() && input.rest[2] == ':') {
    // A plus sign that was lost because it means a space in an address: "09:57:00 05:30".
    const int hours = input.take_number(2, 2);
    input.take(':');
    const int minutes = input.take_number(2, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return false;
    when.offset_minutes = static_cast<std::int16_t>(hours * 60 + minutes);
    return true;
  }
  if (const auto zone = zone_at(input.rest, 0, Locale{}, ZoneStyle::machine)) {
    when.offset_minutes = offset_of(zone->zone, when);
    input.rest.remove_prefix(zone->end);
    input.take_space();
  }
  if ((input.peek() == '[' && input.rest.back() == ']') ||
      (input.peek() == '(' && input.rest.back() == ')')) {
    input.rest = {};
  }
  return true;
}

bool read_time_and_zone(Input& input, DateTime& when) {
  if (!read_time(input, when)) return false;
  input.take_space();
  read_half_of_day(input, when);
  return read_zone(input, when);
}

// ISO 8601 and its relatives, the date first: 2024-05-14T09:57Z, 2024/5/14 9:57, 20240514T0957.
std::optional<DateTime> from_iso(Input input) {
  const int year = input.take_number(4, 4);
  const char separator = input.peek();
  const bool compact = text::is_ascii_digit(separator);
  if (!compact && separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  if (!compact) input.take(separator);
  const int month = input.take_number(compact ? 2 : 1, 2);
  if (!compact && !input.take(separator)) return std::nullopt;
  const int day = input.take_number(compact ? 2 : 1, 2);
  DateTime when;
  if (!set_date(when, year, month, day) || input.peek_digit()) return std::nullopt;
  if (input.done()) return when;
  input.take(',');
  input.take_space();
  if (input.take('T') || input.take('t')) input.take_space();
  if (!input.peek_digit()) {
    // A zone behind a date alone says nothing: XML Schema allows "2024-05-14Z", "2024-05-14+02:00".
    DateTime ignored = when;
    return read_zone(input, ignored) && input.done() ? std::optional(when) : std::nullopt;
  }
  if (!read_time_and_zone(input, when) || !input.done()) return std::nullopt;
  return when;
}

int take_month(Input& input) {
  const Word word = word_at(input.rest, 0);
  if (word.letters < 3) return 0;
  const int month = meaning_of(word, kEnglish).month;
  if (month != 0) {
    input.rest.remove_prefix(word.end);
    input.take('.');
  }
  return month;
}

void take_joint(Input& input) {
  input.take(',');
  input.take('-');
  input.take_space();
}

// RFC 2822 3.3 (Tue, 14 May 2024 09:57:00 GMT), C's ctime (Tue May 14 09:57:00 2024), date(1) (Tue May 14
// 09:57:00 UTC 2024), JavaScript's Date (Tue May 14 2024 09:57:00 GMT+0530 (India Standard Time)).
std::optional<DateTime> from_english(Input input) {
  if (const Word word = word_at(input.rest, 0); !word.empty()) {
    const Meaning meaning = meaning_of(word, kEnglish);
    if (meaning.month == 0) {
      if ((meaning.uses & use::kWeekday) == 0) return std::nullopt;
      input.rest.remove_prefix(word.end);
      input.take('.');
      take_joint(input);
    }
  }
  int month = take_month(input);
  if (month != 0) take_joint(input);
  const int day = input.take_number(1, 2);
  take_joint(input);
  if (month == 0) {
    month = take_month(input);
    take_joint(input);
  }
  DateTime when;
  Input ahead = input;
  int year = ahead.take_number(4, 4);
  if (year >= 0 && ahead.peek() != ':' && !ahead.peek_digit()) {
    input = ahead;
    if (!set_date(when, year, month, day)) return std::nullopt;
    take_joint(input);
    if (!input.done() && !read_time_and_zone(input, when)) return std::nullopt;
  } else {
    // The year is last. It is needed for the zone: read what lies between twice.
    if (input.rest.size() < 4) return std::nullopt;
    Input last{input.rest.substr(input.rest.size() - 4)};
    year = last.take_number(4, 4);
    input.rest.remove_suffix(4);
    if (!set_date(when, year, month, day) || !read_time_and_zone(input, when)) return std::nullopt;
  }
  input.take_space();
  return input.done() ? std::optional(when) : std::nullopt;
}

}  // namespace

std::optional<DateTime> parse_machine_date(std::string_view text) noexcept {
  text = text::trim(text);
  if (text.size() < 8 || text.size() > 100) return std::nullopt;
  const Input input{text};
  if (!input.peek_digit()) return from_english(input);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == text.size()) return from_digits(text);
  if (digits == 10 && text[digits] == '.' && text.find_first_not_of("0123456789", digits + 1) == text.npos) {
    return from_digits(text.substr(0, digits));  // 1715680620.123
  }
  return digits == 4 || digits == 8 ? from_iso(input) : from_english(input);
}

}  // namespace cleancopy::dates
