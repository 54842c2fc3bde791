/// Clock times in running text: "09:57 IST", "9.57 Uhr", "9h57", "3 p.m. ET", "午後3時20分", "오후 3시".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "dates/date_lexicon.hpp"
#include "dates/date_scan.hpp"
#include "dates/time_zone.hpp"

namespace cleancopy::dates {

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = -1;
  std::optional<Zone> zone;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind the zone, "p.m." or "Uhr" where there is one
};

/// What was seen before the number.
struct ClockHints {
  unsigned meridiem = 0;     ///< of use::kMeridiem: 午後
  bool dot_is_time = false;  ///< 9.57 is a time here: "um", or a date stands before it
  ZoneStyle zone_style = ZoneStyle::running_text;
};

/// The clock time that begins with `hour`, if it is one. A bare number is none: "3" needs "p.m.", "Uhr", 時,
/// … O(1).
[[nodiscard]] std::optional<Clock> clock_at(std::string_view text, const Number& hour,
                                            const ClockHints& hints, const Locale& locale) noexcept;

/// What stands between a date and a clock time: punctuation, weekdays, "at", 午後.
struct Gap {
  std::size_t end = 0;       ///< where the next thing begins: a digit, a word that is no part of a date, …
  unsigned meridiem = 0;     ///< of use::kMeridiem
  bool names_clock = false;  ///< a word of use::kBeforeClock was among it
  bool open = false;         ///< a parenthesis was opened and not closed
};

/// The gap at `offset`, at most some sixty bytes. Words of `allowed` may stand in it. O(1).
[[nodiscard]] Gap gap_at(std::string_view text, std::size_t offset, unsigned allowed,
                         const Locale& locale) noexcept;

}  // namespace cleancopy::dates
