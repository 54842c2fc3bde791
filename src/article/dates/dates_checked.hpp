/// What a page declares of its dates, held against what it prints.
#pragma once

#include <string_view>

#include "article/dates/date_found.hpp"
#include "article/dates/dates_printed.hpp"

namespace cleancopy::article {

/// Turns day and month of a date around whose order was a guess, where other dates of the page have that day
/// and none has the one that was guessed. O(near + words).
void settle_order(FoundDate& date, const PrintedDates& printed, const FoundDate& other);

/// The date that is printed beside the headline and earlier than the declared one: a program stamped the last
/// change, or the day on which the page moved, on the field. Null if there is none, or if a declared day is
/// printed, too. O(near).
[[nodiscard]] const NearDate* date_printed_before(const FoundDate& published, const FoundDate& updated,
                                                  const PrintedDates& printed);

/// Gives a day that is printed the time that is printed with the same day in another line near the headline.
/// O(near).
void add_printed_time(FoundDate& date, const PrintedDates& printed);

/// Tells a moment in UTC, or of no zone, as the paper's own clock has it, where the page prints that clock;
/// one in UTC also by the clock of comments, where the day is then the one that is printed, or that `url`
/// has. O(near + url).
void tell_by_clock(FoundDate& date, const PrintedDates& printed, std::string_view url);

}  // namespace cleancopy::article
