/// Lines that tell when a story or an entry of it came out and no more, though they may end in a full stop as
/// sentences do.
#pragma once

#include <string_view>

#include "dates/date.hpp"

namespace cleancopy::dates {

/// Whether `line` is dates: "January 7, 2023.", "Jan. 7, 2023, 6 a.m. Updated Jan. 8, 2023, 9 a.m. ET.", with
/// a reading time at most behind the last ("7 janvier 2023 • Lecture 4 min."). The first begins within a few
/// bytes; labels and short words between them are the lesser part. O(n).
[[nodiscard]] bool is_dates(std::string_view line, const DateContext& context) noexcept;

/// The same, but the first date begins the line or stands behind a sign that parts it: "Ann Lee • 7 Jan
/// 2023.".
[[nodiscard]] bool ends_in_dates(std::string_view line, const DateContext& context) noexcept;

/// "Jun 9", "9. Juni", "9 de junio": a day of no year, and no more. O(1).
[[nodiscard]] bool is_day_alone(std::string_view line) noexcept;

/// "14:05", "8.40pm": nothing but a clock time. O(1).
[[nodiscard]] bool is_clock_time(std::string_view line) noexcept;

/// "14:05", "Updated 2:05 p.m.": a clock time stands in the line; "8 hours" and the "1:58" of a film are
/// none. O(n).
[[nodiscard]] bool has_clock_time(std::string_view line) noexcept;

/// "4 min.", "Lecture 4 min": how long a story takes to read, or to watch. O(n).
[[nodiscard]] bool is_minutes(std::string_view line) noexcept;

}  // namespace cleancopy::dates
