// date_in_url: the day that many publishers put into the address.

#include <algorithm>

#include "dates/date.hpp"
#include "dates/date_calendar.hpp"
#include "dates/date_lexicon.hpp"
#include "dates/date_locale.hpp"
#include "dates/date_scan.hpp"
#include "text/unicode.hpp"

namespace cleancopy::dates {
namespace {

std::optional<DateTime> make_date(int year, int month, int day) {
  if (!is_news_date(year, month, day)) return std::nullopt;
  DateTime when;
  when.year = static_cast<std::int16_t>(year);
  when.month = static_cast<std::int8_t>(month);
  when.day = static_cast<std::int8_t>(day);
  return when;
}

// 20240514, 202405140957, 20240514095700: the longer ones only with a time that exists, since numbers of
// articles are that long too.
std::optional<DateTime> from_run(std::string_view run) {
  if (run.size() != 8 && run.size() != 12 && run.size() != 14) return std::nullopt;
  const auto two = [run](std::size_t i) { return (run[i] - '0') * 10 + (run[i + 1] - '0'); };
  for (std::size_t i = 8; i < run.size(); i += 2) {
    if (two(i) >= (i == 8 ? 24 : 60)) return std::nullopt;
  }
  return make_date(two(0) * 100 + two(2), two(4), two(6));
}

bool is_joint(char32_t c) {
  return c == '/' || c == '-' || c == '_';
}

// 2024/05/14, 2024-05-14, 2024-05/14, 2024/may/14, 2024/0514.
std::optional<DateTime> from_parts(std::string_view url, const Number& year) {
  if (year.digits != 4 || !is_joint(peek(url, year.end))) return std::nullopt;
  const std::size_t at = year.end + 1;
  Number month = number_at(url, at);
  int month_value = month.value;
  if (month.digits == 4 && url[year.end] == '/')
    return make_date(year.value, month.value / 100, month.value % 100);
  if (month.digits == 0) {
    const MonthName name = month_at(url, at, code("en"));
    month_value = name.month;
    month.end = name.end;
  }
  if (month_value == 0 || month.digits > 2 || !is_joint(peek(url, month.end))) return std::nullopt;
  const Number day = number_at(url, month.end + 1);
  if (day.digits == 0 || day.digits > 2) return std::nullopt;
  // With one digit only between slashes: in "2024-3-2-…" it is a word of the headline.
  const bool short_form = month.digits == 1 || day.digits == 1;
  if (short_form && (url[year.end] != '/' || url[month.end] != '/')) return std::nullopt;
  return make_date(year.value, month_value, day.value);
}

}  // namespace

std::optional<DateTime> date_in_url(std::string_view url) noexcept {
  if (const std::size_t scheme = url.find("://"); scheme != url.npos) {
    url.remove_prefix(std::min(url.find('/', scheme + 3), url.size()));
  }
  for (std::size_t at = find_digit(url, 0); at != url.npos;) {
    const Number number = number_at(url, at);
    if (const auto date = from_parts(url, number)) return date;
    if (const auto date = from_run(url.substr(number.begin, number.end - number.begin))) return date;
    at = find_digit(url, number.end);
  }
  return std::nullopt;
}

}  // namespace cleancopy::dates
