/// Time zones as pages name them, and what they are in minutes from UTC on a given day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "dates/date.hpp"
#include "dates/date_locale.hpp"

namespace cleancopy::dates {

/// A name that stands for two offsets ("ET") follows the calendar of summer time.
enum class Summer : std::uint8_t {
  none,           ///< the name says the offset: EST, EDT
  united_states,  ///< an hour more in summer; Canada keeps the same days
};

struct Zone {
  std::int16_t minutes = 0;  ///< from UTC, without the summer's hour
  Summer summer = Summer::none;
};

struct ZoneMatch {
  Zone zone;
  std::size_t end = 0;
};

/// Zones behind a clock time are read more strictly in running text, where "09:57-10:30" is a span of time.
enum class ZoneStyle : std::uint8_t { running_text, machine };

/// The zone that begins at `offset`, without skipping space: "IST", "Z", "+05:30", "+0530", "GMT+2",
/// "UTC +05:30", "Eastern Time". O(1) (the table has some hundred rows).
[[nodiscard]] std::optional<ZoneMatch> zone_at(std::string_view text, std::size_t offset,
                                               const Locale& locale, ZoneStyle style) noexcept;

/// Minutes from UTC at the local time `when`, which must have a time.
[[nodiscard]] std::int16_t offset_of(const Zone& zone, const DateTime& when) noexcept;

}  // namespace cleancopy::dates
