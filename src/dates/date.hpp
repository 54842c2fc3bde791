/// Dates and clock times, from machine-readable strings and from the words of a page. Never from today:
/// nothing here reads a clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cleancopy::dates {

/// A moment to the precision its source gave. Proleptic Gregorian calendar, local to `offset_minutes`.
struct DateTime {
  std::int16_t year = 0;
  std::int8_t month = 0;  ///< 1 to 12
  std::int8_t day = 0;    ///< 1 to 31
  std::int8_t hour = -1;  ///< 0 to 23, -1 where only the day is known
  std::int8_t minute = -1;
  std::int8_t second = -1;                     ///< -1 where only the minute is known
  std::optional<std::int16_t> offset_minutes;  ///< from UTC, where the source says

  [[nodiscard]] bool has_time() const noexcept { return hour >= 0; }
};

/// What helps to read an ambiguous date or zone.
struct DateContext {
  std::string_view language;  ///< BCP 47, as the page declares it: "en", "en-GB", "pt-BR"; may be empty
  std::string_view country;   ///< ISO 3166 alpha-2 in lower case, from the address's top level; may be empty
};

struct DateMatch {
  DateTime when;
  std::size_t begin = 0;  ///< byte range of the date's words in the text searched, the zone among them
  std::size_t end = 0;
};

/// Reads a machine-written date that fills the whole string but for white space at its ends: ISO 8601 and its
/// relatives in the wild
/// ("2024-05-14T09:57:00+05:30", "2024-05-14 09:57:00 +0530", "20240514T0957", "2024-05-14"), RFC 2822
/// ("Tue, 14 May 2024 09:57:00 GMT"), JavaScript's Date.toString, C's ctime, seconds (10 digits) or
/// milliseconds (13) since 1970. Nothing for a year or a month alone, for a day that does not exist or lies
/// outside 1990 to 2100, for 03/04/2024 (its order is a matter of context: find_date). O(n).
[[nodiscard]] std::optional<DateTime> parse_machine_date(std::string_view text) noexcept;

/// Finds the first date with day, month and year in running text, with its time and zone if they stand
/// next to it: "Last Updated : 14 May 2024, 09:57 IST", "14. Mai 2024 um 9.57 Uhr", "2024年5月14日 9時57分".
/// The order of a numeric date and the meaning of an ambiguous zone follow the context (docs/DATES.md). The
/// match covers a weekday in front too. Years of two digits count in full numeric dates (14.05.24) only.
/// Nothing for days that do not exist or lie outside 1990 to 2100. O(n), no allocation.
[[nodiscard]] std::optional<DateMatch> find_date(std::string_view text, const DateContext& context) noexcept;

/// The day that stands in an address's path or query: "/2024/05/14/", "/2024-05-14-", "_20240514.html",
/// "/2024/may/14/". Day precision only. O(n).
[[nodiscard]] std::optional<DateTime> date_in_url(std::string_view url) noexcept;

/// "2024-05-14", or "2024-05-14T09:57:00" with "+05:30" or "Z" where the offset is known. Seconds that are
/// not known are written as zero, as xsd:dateTime wants them.
[[nodiscard]] std::string to_iso(const DateTime& when);

/// Seconds since 1970-01-01T00:00Z; an unknown offset counts as UTC, an unknown time as midnight.
[[nodiscard]] std::int64_t to_seconds(const DateTime& when) noexcept;

}  // namespace cleancopy::dates
