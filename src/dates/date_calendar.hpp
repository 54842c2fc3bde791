/// Arithmetic of the proleptic Gregorian calendar.
#pragma once

#include <cstdint>

namespace cleancopy::dates {

/// Dates of news: what lies outside is a misreading (a telephone number, a Persian or Hijri year).
inline constexpr int kFirstYear = 1990;
inline constexpr int kLastYear = 2100;

[[nodiscard]] constexpr bool is_leap_year(int year) noexcept {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

[[nodiscard]] constexpr int days_in_month(int year, int month) noexcept {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// A day that exists, between kFirstYear and kLastYear.
[[nodiscard]] constexpr bool is_news_date(int year, int month, int day) noexcept {
  return year >= kFirstYear && year <= kLastYear && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in_month(year, month);
}

/// Days from 1970-01-01 to a date. The year is counted from March, so that the leap day is its last, in eras
/// of 400 years (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
[[nodiscard]] constexpr std::int64_t days_since_1970(int year, int month, int day) noexcept {
  const int shifted = month <= 2 ? year - 1 : year;
  const int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const int year_of_era = shifted - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return std::int64_t{era} * 146097 + day_of_era - 719468;
}

/// 0 is Sunday. Dates from 1970 on.
[[nodiscard]] constexpr int weekday_of(int year, int month, int day) noexcept {
  return static_cast<int>((days_since_1970(year, month, day) + 4) % 7);  // 1970-01-01 was a Thursday
}

struct CivilDate {
  int year;
  int month;
  int day;
};

/// The inverse of days_since_1970.
[[nodiscard]] constexpr CivilDate civil_from_days(std::int64_t days) noexcept {
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const auto day_of_era = static_cast<int>(shifted - era * 146097);
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const auto year = static_cast<int>(era * 400) + year_of_era + (month <= 2 ? 1 : 0);
  return {year, month, day};
}

}  // namespace cleancopy::dates
