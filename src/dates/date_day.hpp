/// The day in a text, without its time: the forms that dates have, each tried at a number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "dates/date_clock.hpp"
#include "dates/date_locale.hpp"
#include "dates/date_scan.hpp"

namespace cleancopy::dates {

/// A day that exists, within the years of news.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Clock> clock;  ///< "May 14 09:57:00 2024": between day and year
};

/// The date of which `number` is the first number: "14.05.2024", "2024年5月14日", "14 May 2024", "May 14,
/// 2024" (which begins before the number), "2024. május 14.". O(1): some dozen words at most are looked at.
[[nodiscard]] std::optional<Day> day_at(std::string_view text, const Number& number,
                                        const Locale& locale) noexcept;

}  // namespace cleancopy::dates
