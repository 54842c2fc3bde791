#include "dates/date_locale.hpp"

#include <algorithm>
#include <cstddef>

#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::dates {
namespace {

struct Alias {
  std::string_view tag;
  Code language;
};

constexpr Alias kAliases[] = {
    {"nb", code("no")}, {"nn", code("no")},  {"iw", code("he")},  {"in", code("id")},
    {"sh", code("sr")}, {"cnr", code("sr")}, {"fil", code("tl")}, {"cmn", code("zh")},
};

// Country domains that the whole world buys for their letters: they say nothing about the page.
constexpr Code kCountriesInNameOnly[] = {code("ai"), code("cc"), code("fm"), code("gg"), code("io"),
                                         code("me"), code("to"), code("tv"), code("ws"), code("ly")};

constexpr Code kMonthFirst[] = {code("us"), code("ph"), code("pr"), code("gu")};
constexpr Code kYearFirst[] = {code("ko"), code("ja"), code("zh"), code("hu"), code("lt")};
constexpr Code kTimeWithDot[] = {code("da"), code("fi"), code("id"), code("it"), code("ms"), code("no"),
                                 code("sv"), code("de"), code("et"), code("lv"), code("sl")};

// The next subtag of a language tag; `rest` moves behind it.
std::string_view take_subtag(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of("-_"), rest.size());
  const std::string_view subtag = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return subtag;
}

}  // namespace

Locale locale_of(const DateContext& context) noexcept {
  Locale locale;
  std::string_view rest = context.language;
  const std::string_view primary = take_subtag(rest);
  if (primary.size() == 2) locale.language = code(primary);
  for (const Alias& alias : kAliases) {
    if (text::equals_ignoring_ascii_case(primary, alias.tag)) locale.language = alias.language;
  }
  if (context.country.size() == 2 && !text::is_among(kCountriesInNameOnly, code(context.country))) {
    locale.country = code(context.country);
    if (locale.country == code("uk")) locale.country = code("gb");
    return locale;
  }
  while (!rest.empty()) {
    const std::string_view subtag = take_subtag(rest);
    if (subtag.size() == 2) {
      locale.country = code(subtag);
      break;
    }
  }
  return locale;
}

bool writes_month_first(const Locale& locale, char separator) noexcept {
  if (locale.country == 0) return locale.language == code("en") && separator == '/';
  return text::is_among(kMonthFirst, locale.country);
}
bool counts_solar_years(const Locale& locale) noexcept {
  return locale.language == code("fa") || locale.language == code("ps") || locale.country == code("ir") ||
         locale.country == code("af");
}
bool writes_year_first(const Locale& locale) noexcept {
  return text::is_among(kYearFirst, locale.language);
}
bool writes_time_with_dot(const Locale& locale) noexcept {
  return text::is_among(kTimeWithDot, locale.language);
}

}  // namespace cleancopy::dates
