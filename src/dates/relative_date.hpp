/// "2 hours ago", "hace 3 días", "昨天 14:05": moments that are told from the reader's own, in some forty
/// languages. They become dates only where it is known when the page was saved.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dates/date.hpp"
#include "dates/date_clock.hpp"

namespace cleancopy::dates {

enum class AgeUnit : std::uint8_t { minute, hour, day, longer };

/// How long before the saving something was.
struct Age {
  AgeUnit unit = AgeUnit::minute;
  int count = 0;               ///< 0 minutes: "just now"; 0 days: "today"
  std::optional<Clock> clock;  ///< behind "today" and "yesterday"
};

/// The age that `line` tells, anywhere in it; a line of more than 200 bytes tells none. Weeks, months and
/// years tell no day: they are `longer`. O(line).
[[nodiscard]] std::optional<Age> find_age(std::string_view line, const DateContext& context);

/// The moment `age` before `saved`, by the clock of `saved`: to the minute for minutes, to the hour for hours
/// (minutes are then those of `saved`), else a day, with the clock time that stood beside it. Nothing for
/// what is longer. O(1).
[[nodiscard]] std::optional<DateTime> moment_before(const DateTime& saved, const Age& age);

/// `when` moved by `minutes` on the same clock. O(1).
[[nodiscard]] DateTime moved_by(const DateTime& when, std::int64_t minutes) noexcept;

}  // namespace cleancopy::dates
