/// The Solar Hijri calendar of Iran and Afghanistan: ۲۵ اردیبهشت ۱۴۰۳ is 14 May 2024.
#pragma once

#include <cstdint>
#include <optional>

#include "dates/date_calendar.hpp"

namespace cleancopy::dates {

/// Its months as months.inc counts them: 13 is Farvardin, 24 is Esfand.
inline constexpr int kMonthsBeforeFarvardin = 12;

inline constexpr int kFirstSolarYear = 1369;  ///< begins in 1990
inline constexpr int kLastSolarYear = 1478;   ///< ends in 2100

/// Years since 1210 of which 1 Farvardin fell on days_before(years) after that of 1210. From 1210 to 1634 the
/// years with a leap day are eight in 33, every fourth and, once, the fifth (K. M. Borkowski, "The Persian
/// calendar for 3000 years", Earth, Moon and Planets 74, 1996).
[[nodiscard]] constexpr std::int64_t solar_days_before(int years) noexcept {
  return std::int64_t{years} * 365 + std::int64_t{years / 33} * 8 + (years % 33 + 3) / 4;
}

/// The Gregorian date of `day` in `month`, 1 to 12; nothing for what that calendar does not have, or for
/// years beyond the two above. O(1).
[[nodiscard]] constexpr std::optional<CivilDate> civil_from_solar(int year, int month, int day) noexcept {
  constexpr int kEpoch = 1210;
  constexpr std::int64_t kNewYear = -50690;  // 1 Farvardin 1210, in days from 1970-01-01
  if (year < kFirstSolarYear || year > kLastSolarYear || month < 1 || month > 12 || day < 1) {
    return std::nullopt;
  }
  const std::int64_t new_year = kNewYear + solar_days_before(year - kEpoch);
  const std::int64_t next = kNewYear + solar_days_before(year + 1 - kEpoch);
  const bool is_long = month <= 6;  // six months of 31 days, then of 30, the last of 29 but in leap years
  const int in_month = is_long ? 31 : month < 12 || next - new_year == 366 ? 30 : 29;
  if (day > in_month) return std::nullopt;
  const int before = is_long ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return civil_from_days(new_year + before + day - 1);
}

}  // namespace cleancopy::dates
