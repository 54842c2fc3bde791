#include "dates/date_day.hpp"

#include "dates/date_calendar.hpp"
#include "dates/date_lexicon.hpp"
#include "dates/solar_hijri.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {
namespace {

using MaybeDay = std::optional<Day>;

MaybeDay make_day(int year, int month, int day, std::size_t begin, std::size_t end) {
  if (month > kMonthsBeforeFarvardin) {
    const auto civil = civil_from_solar(year, month - kMonthsBeforeFarvardin, day);
    return civil ? make_day(civil->year, civil->month, civil->day, begin, end) : std::nullopt;
  }
  if (!is_news_date(year, month, day)) return std::nullopt;
  return Day{year, month, day, begin, end, std::nullopt};
}

// The year of four digits; Thailand counts from the Buddha's death, 543 years more. 0 for what is no year.
int year_of(const Number& number, const Locale& locale) {
  if (number.digits != 4) return 0;
  const int year = number.value > 2400 ? number.value - 543 : number.value;
  // Nepal's own calendar is 57 years ahead; its months are not ours.
  if (locale.language == code("ne") && year > 2060) return 0;
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

// The year behind a month's name: of the month's own calendar.
int year_of(const Number& number, int month, const Locale& locale) {
  if (month <= kMonthsBeforeFarvardin) return year_of(number, locale);
  return number.digits == 4 ? number.value : 0;
}

// ۱۴۰۳/۰۲/۲۵ where that calendar is the custom; elsewhere it is a year of the Islamic one, or none.
bool is_solar_year(const Number& number, const Locale& locale) {
  return number.digits == 4 && number.value >= kFirstSolarYear && number.value <= kLastSolarYear &&
         counts_solar_years(locale);
}

// Two digits: 00 to 39 and 90 to 99 are years, the rest is not.
int year_of_two_digits(const Number& number) {
  if (number.digits != 2) return 0;
  return number.value < 40 ? 2000 + number.value : number.value >= 90 ? 1900 + number.value : 0;
}

// ---- 14.05.2024, 05/14/2024, 2024-05-14 ------------------------------------------------------------------

struct Separator {
  char kind = 0;  // '.', '/', '-' or 0
  std::size_t end = 0;
};

Separator separator_at(std::string_view text, std::size_t offset) {
  const std::size_t at = text::skip_space(text, offset);
  if (at >= text.size()) return {};
  const text::CodePoint point = text::decode_at(text, at);
  char kind = 0;
  switch (point.value) {
    case '.':
    case 0xFF0E:
      kind = '.';
      break;
    case '/':
    case 0xFF0F:
      kind = '/';
      break;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2013:
      kind = '-';
      break;
    default:
      return {};
  }
  // Space may stand behind a dot ("14. 5. 2024") or on both sides of a slash, nowhere around a hyphen.
  const std::size_t behind = at + point.length;
  const std::size_t end = kind == '-' ? behind : text::skip_space(text, behind);
  if (at > offset && (kind != '/' || end == behind)) return {};
  return {kind, end};
}

// Part of something longer: a telephone number, an IP address, a version, a score in a table.
bool continues_before(std::string_view text, std::size_t begin, char kind) {
  const char32_t before = peek_back(text, begin);
  if (before == '.' || before == '/' || before == '-' || before == ':') {
    return begin > 1 && digit_value(peek_back(text, begin - 1)) >= 0;
  }
  if (kind == '.' && (before == 'v' || before == 'V')) return true;
  return before == '#' || before == '$' || before == '+' || before == 0x20AC || before == 0xA3;
}

bool continues_after(std::string_view text, std::size_t end, char kind, const Locale& locale) {
  const char32_t after = peek(text, end);
  if (after != '.' && after != '/' && after != '-') return after == '%';
  const Number next = number_at(text, end + 1);
  if (next.digits == 0) return false;
  return after == static_cast<unsigned char>(kind) ? !clock_at(text, next, {}, locale) : after == '/';
}

// The order of day and month where the year is last: what the values force, else what the country writes.
MaybeDay order_day_and_month(int year, const Number& first, const Number& second, char separator,
                             const Locale& locale, std::size_t end) {
  const bool month_first = first.value <= 12 && (second.value > 12 || writes_month_first(locale, separator));
  return month_first ? make_day(year, first.value, second.value, first.begin, end)
                     : make_day(year, second.value, first.value, first.begin, end);
}

MaybeDay numeric_day(std::string_view text, const Number& first, const Locale& locale) {
  const Separator one = separator_at(text, first.end);
  if (one.kind == 0) return std::nullopt;
  const Number second = number_at(text, one.end);
  if (second.digits == 0 || second.digits > 2) return std::nullopt;
  const Separator two = separator_at(text, second.end);
  if (two.kind != one.kind) return std::nullopt;
  const Number third = year_at(text, two.end);
  if (third.digits == 0 || third.digits > 4) return std::nullopt;
  if (continues_before(text, first.begin, one.kind)) return std::nullopt;
  if (continues_after(text, third.end, one.kind, locale)) return std::nullopt;

  if (first.digits == 4) {
    if (third.digits > 2) return std::nullopt;
    if (is_solar_year(first, locale)) {
      return make_day(first.value, second.value + kMonthsBeforeFarvardin, third.value, first.begin,
                      third.end);
    }
    const int year = year_of(first, locale);
    return make_day(year, second.value, third.value, first.begin, third.end);
  }
  if (first.digits > 2) return std::nullopt;
  if (is_solar_year(third, locale)) {
    return make_day(third.value, second.value + kMonthsBeforeFarvardin, first.value, first.begin, third.end);
  }
  if (const int year = year_of(third, locale); year != 0) {
    return order_day_and_month(year, first, second, one.kind, locale, third.end);
  }
  // A year of two digits is believed only where nothing else has this shape: no spaces, and day and month
  // with two digits too (but 5/14/24).
  const bool tight = one.end == first.end + 1 && two.end == second.end + 1;
  const bool full = first.digits == 2 && second.digits == 2;
  if (!tight || third.digits != 2 || (!full && one.kind != '/')) return std::nullopt;
  if (writes_year_first(locale) && full) {
    if (const int year = year_of_two_digits(first); year != 0) {
      return make_day(year, second.value, third.value, first.begin, third.end);
    }
  }
  const int year = year_of_two_digits(third);
  return year == 0 ? std::nullopt : order_day_and_month(year, first, second, one.kind, locale, third.end);
}

// ---- 2024年5月14日, 2024년 5월 14일
// -------------------------------------------------------------------------

// The end of `sign` at `offset`, perhaps behind space; 0 where something else stands.
std::size_t end_of_sign(std::string_view text, std::size_t offset, std::u32string_view signs) {
  const std::size_t at = text::skip_space(text, offset);
  if (at >= text.size()) return 0;
  const text::CodePoint point = text::decode_at(text, at);
  return signs.find(point.value) == signs.npos ? 0 : at + point.length;
}

struct Era {
  std::string_view name;
  int before;  // its first year, less one
};

// 令和6年 is 2024, as 民國113年 is in Taiwan.
constexpr Era kEras[] = {{"令和", 2018}, {"平成", 1988}, {"民國", 1911}, {"民国", 1911}};

// The year that `number` counts in the era named before it; 0 where none is.
int year_of_era(std::string_view text, const Number& number) {
  if (number.digits > 3) return 0;
  const std::string_view before = text.substr(0, text::skip_space_back(text, number.begin));
  for (const Era& era : kEras) {
    if (before.ends_with(era.name)) return era.before + number.value;
  }
  return 0;
}

MaybeDay ideographic_day(std::string_view text, const Number& first, int year) {
  std::size_t at = end_of_sign(text, first.end, U"年년");
  if (at == 0) return std::nullopt;
  // The year of the Japanese era may follow in parentheses.
  if (const char32_t open = peek(text, at); open == '(' || open == 0xFF08) {
    constexpr std::size_t kLongestEra = 40;  // bytes
    const std::string_view mark = open == '(' ? ")" : "\uFF09";
    const std::size_t close = text.substr(at, kLongestEra + mark.size()).find(mark);
    if (close == text.npos) return std::nullopt;
    at += close + mark.size();
  }
  const Number month = number_at(text, text::skip_space(text, at));
  at = end_of_sign(text, month.end, U"月월");
  if (month.digits == 0 || month.digits > 2 || at == 0) return std::nullopt;
  const Number day = number_at(text, text::skip_space(text, at));
  at = end_of_sign(text, day.end, U"日일号號");
  if (day.digits == 0 || day.digits > 2 || at == 0) return std::nullopt;
  return make_day(year, month.value, day.value, first.begin, at);
}

// ---- 14 May 2024, May 14, 2024, 2024. május 14.
// ------------------------------------------------------------

bool is_day(const Number& number) {
  return number.digits > 0 && number.digits <= 2 && number.value <= 31;
}

bool is_day_punctuation(char32_t c) {
  return c == '.' || c == ',' || c == '-' || c == '/' || c == 0x2010 || c == 0x2011 || c == 0x2013 ||
         c == 0x60C || c == 0xFF0C || c == '\'' || c == 0x2019;
}

// Behind a day: "st", "er", "º", "-го".
std::size_t skip_ordinal(std::string_view text, std::size_t offset, const Locale& locale) {
  const char32_t next = peek(text, offset);
  if (next == 0xBA || next == 0xAA || next == 0xB0) return offset + 2;
  const std::size_t at = next == '-' || next == ':' ? offset + 1 : offset;
  const Word word = word_at(text, at);
  if (word.empty() || (meaning_of(word, locale.language).uses & use::kOrdinal) == 0) return offset;
  return word.end;
}

// Behind day, month or year: space, a point, "de", "of the", in whatever order, up to three words.
std::size_t skip_joint(std::string_view text, std::size_t offset, unsigned allowed, const Locale& locale) {
  int words = 0;
  int points = 0;
  std::size_t at = offset;
  while (at < text.size()) {
    const text::CodePoint point = text::decode_at(text, at);
    if (text::is_space(point.value) || text::is_invisible(point.value)) {
      at += point.length;
    } else if (is_day_punctuation(point.value) && points < 2) {
      at += point.length;
      ++points;
    } else {
      const Word word = word_at(text, at);
      if (word.empty() || words == 3) break;
      const Meaning meaning = meaning_of(word, locale.language);
      if (meaning.month != 0 || (meaning.uses & allowed) == 0) break;
      at = word.end;
      ++words;
    }
  }
  return at;
}

// A month at `offset`: its name, perhaps two (مايو/أيار), or "tháng" and a number.
MonthName read_month(std::string_view text, std::size_t offset, const Locale& locale) {
  MonthName month = month_at(text, offset, locale.language);
  if (month.month == 0) {
    const Word word = word_at(text, offset);
    if ((meaning_of(word, locale.language).uses & use::kMonth) == 0) return {};
    const Number number = number_at(text, text::skip_space(text, word.end));
    if (number.digits == 0 || number.digits > 2 || number.value < 1 || number.value > 12) return {};
    return {number.value, offset, number.end};
  }
  std::size_t at = text::skip_space(text, month.end);
  if (peek(text, at) == '/' || peek(text, at) == '(') {
    const MonthName other = month_at(text, text::skip_space(text, at + 1), locale.language);
    if (other.month == month.month) {
      month.end = other.end;
      if (peek(text, at) == '(' && peek(text, month.end) == ')') ++month.end;
    }
  }
  return month;
}

// A year of two digits is believed behind a Thai month only, where it is the custom: พ.ค. 67.
bool is_thai(std::string_view text, const MonthName& month) {
  const char32_t first = peek(text, month.begin);
  return first >= 0xE01 && first <= 0xE5B;
}

MaybeDay day_month_year(std::string_view text, const Number& day, const Locale& locale) {
  if (!is_day(day)) return std::nullopt;
  std::size_t at = skip_ordinal(text, day.end, locale);
  at = skip_joint(text, at, use::kInDate, locale);
  const MonthName month = read_month(text, at, locale);
  if (month.month == 0) return std::nullopt;
  const Number year = year_at(text, skip_joint(text, month.end, use::kInDate, locale));
  if (is_thai(text, month) && year.digits == 2 && year.value >= 40) {
    return make_day(2500 - 543 + year.value, month.month, day.value, day.begin, year.end);
  }
  return make_day(year_of(year, month.month, locale), month.month, day.value, day.begin, year.end);
}

// Behind "May 14": the year, at once or behind a clock time ("May 14 09:57:00 EDT 2024").
MaybeDay year_behind(std::string_view text, const MonthName& month, const Number& day, const Locale& locale) {
  std::size_t at = skip_ordinal(text, day.end, locale);
  at = skip_joint(text, at, use::kInDate, locale);
  Number year = year_at(text, at);
  if (year_of(year, locale) != 0) {
    return make_day(year_of(year, locale), month.month, day.value, month.begin, year.end);
  }
  const auto clock = clock_at(text, year, {}, locale);
  if (!clock) return std::nullopt;
  year = number_at(text, skip_joint(text, clock->end, 0, locale));
  MaybeDay found = make_day(year_of(year, locale), month.month, day.value, month.begin, year.end);
  if (found) found->clock = clock;
  return found;
}

MaybeDay month_day_year(std::string_view text, const Number& day, const Locale& locale) {
  if (!is_day(day)) return std::nullopt;
  // Back over "the", a point, space.
  std::size_t at = day.begin;
  for (int steps = 0; steps < 4; ++steps) {
    at = text::skip_space_back(text, at);
    const char32_t before = peek_back(text, at);
    if (before == ',' || before == '-' || before == '.' || before == '/') {
      --at;
      continue;
    }
    const Word word = word_before(text, at);
    if (word.empty() || word.letters > 3) break;
    const Meaning meaning = meaning_of(word, locale.language);
    if (meaning.month != 0 || (meaning.uses & use::kInDate) == 0) break;
    at = word.begin;
  }
  const MonthName month = month_before(text, at, locale.language);
  return month.month == 0 ? std::nullopt : year_behind(text, month, day, locale);
}

MaybeDay year_month_day(std::string_view text, const Number& number, const Locale& locale) {
  const int year = year_of(number, locale);
  if (year == 0) return std::nullopt;
  const std::size_t at = skip_joint(text, number.end, use::kInDate | use::kYear, locale);
  if (at == number.end) return std::nullopt;
  const MonthName month = read_month(text, at, locale);
  if (month.month == 0) {
    // Latvian and Kazakh put the day in between, behind their word for "year": 2024. gada 14. maijs.
    const Number day = number_at(text, at);
    const Word mark = word_at(text, skip_joint(text, number.end, 0, locale));
    if (!is_day(day) || (meaning_of(mark, locale.language).uses & use::kYear) == 0) return std::nullopt;
    const MonthName behind = read_month(text, skip_joint(text, day.end, 0, locale), locale);
    return make_day(year, behind.month, day.value, number.begin, behind.end);
  }
  const Number day = number_at(text, skip_joint(text, month.end, 0, locale));
  if (!is_day(day)) return std::nullopt;
  // "… in 2023. May 14, 2024": the month belongs to what follows it. So does the number in "May 14:30".
  if (year_behind(text, month, day, locale)) return std::nullopt;
  const char32_t after = peek(text, day.end);
  if (after == ':' || after == '%') return std::nullopt;
  return make_day(year, month.month, day.value, number.begin, skip_ordinal(text, day.end, locale));
}

}  // namespace

std::optional<Day> day_at(std::string_view text, const Number& number, const Locale& locale) noexcept {
  if (const int year = year_of_era(text, number); year != 0) return ideographic_day(text, number, year);
  if (number.digits > 4 || number.digits == 3) return std::nullopt;
  if (MaybeDay day = numeric_day(text, number, locale)) return day;
  if (number.digits == 4) {
    if (MaybeDay day = ideographic_day(text, number, year_of(number, locale))) return day;
    return year_month_day(text, number, locale);
  }
  if (MaybeDay day = day_month_year(text, number, locale)) return day;
  return month_day_year(text, number, locale);
}

}  // namespace cleancopy::dates
