/// The page's language and country as two small numbers: what the date code compares.
#pragma once

#include <cstdint>
#include <string_view>

#include "dates/date.hpp"

namespace cleancopy::dates {

/// Two lower-case ASCII letters in one number; 0 for none.
using Code = std::uint16_t;

[[nodiscard]] constexpr Code code(std::string_view two_letters) noexcept {
  if (two_letters.size() < 2) return 0;
  const auto first = static_cast<unsigned>(static_cast<unsigned char>(two_letters[0]) | 0x20U);
  const auto second = static_cast<unsigned>(static_cast<unsigned char>(two_letters[1]) | 0x20U);
  return static_cast<Code>(first << 8 | second);
}

struct Locale {
  Code language = 0;  ///< the primary subtag; several tags for one language are made one ("nb", "nn": no)
  Code country = 0;   ///< the address's country, else the region of the language tag
};

/// O(1).
[[nodiscard]] Locale locale_of(const DateContext& context) noexcept;

/// 03/04/2024 is March: the United States, the Philippines, Puerto Rico, Guam. In English of no known country
/// too, if the numbers stand between slashes (docs/DATES.md).
[[nodiscard]] bool writes_month_first(const Locale& locale, char separator) noexcept;

/// 1403/02/25 is a date of the Solar Hijri calendar: in Persian and Pashto, in Iran and Afghanistan.
[[nodiscard]] bool counts_solar_years(const Locale& locale) noexcept;

/// 24.05.14 is the year 2024: Korean, Japanese, Chinese, Hungarian, Lithuanian.
[[nodiscard]] bool writes_year_first(const Locale& locale) noexcept;

/// 9.57 is a time even without a word that says so: Italian, Indonesian, the Nordic languages, …
[[nodiscard]] bool writes_time_with_dot(const Locale& locale) noexcept;

}  // namespace cleancopy::dates
