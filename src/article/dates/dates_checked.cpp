#include "article/dates/dates_checked.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "dates/date_calendar.hpp"
#include "dates/date_scan.hpp"
#include "text/among.hpp"

namespace cleancopy::article {
namespace {

using dates::DateTime;

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kDay = 86400;

std::int64_t day_of(const DateTime& when) {
  return dates::days_since_1970(when.year, when.month, when.day);
}

bool is_same_day(const DateTime& one, const DateTime& other) {
  return day_of(one) == day_of(other);
}

// An offset that some clock of the world has: whole hours, and the few halves and quarters.
bool is_offset(std::int64_t minutes) {
  constexpr std::int64_t kBroken[] = {-210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765};
  constexpr std::int64_t kHour = 60;
  if (minutes < -11 * kHour || minutes > 14 * kHour) return false;
  return minutes % 60 == 0 || text::is_among(kBroken, minutes);
}

// Whether the moment is on `day` for readers somewhere. Without a time or an offset a day more or less is
// one.
bool may_be_on(const DateTime& when, std::int64_t day) {
  constexpr std::int64_t kFarthestBehind = std::int64_t{12} * 3600;
  constexpr std::int64_t kFarthestAhead = std::int64_t{14} * 3600;
  if (!when.has_time() || !when.offset_minutes) return std::abs(day_of(when) - day) < 2;
  const std::int64_t seconds = dates::to_seconds(when);
  return day * kDay <= seconds + kFarthestAhead && seconds - kFarthestBehind < (day + 1) * kDay;
}

// Minutes since 1970 that its clock shows, whatever its zone.
std::int64_t local_minute(DateTime when) {
  when.offset_minutes.reset();
  const std::int64_t seconds = dates::to_seconds(when);
  return (seconds >= 0 ? seconds : seconds - kMinute + 1) / kMinute;
}

// The same instant, `minutes` ahead of UTC.
DateTime in_zone(const DateTime& utc, std::int64_t minutes) {
  const std::int64_t seconds = dates::to_seconds(utc) + minutes * kMinute;
  const std::int64_t days = (seconds >= 0 ? seconds : seconds - kDay + 1) / kDay;
  const std::int64_t rest = seconds - days * kDay;
  const dates::CivilDate date = dates::civil_from_days(days);
  DateTime local = utc;
  local.year = static_cast<std::int16_t>(date.year);
  local.month = static_cast<std::int8_t>(date.month);
  local.day = static_cast<std::int8_t>(date.day);
  local.hour = static_cast<std::int8_t>(rest / 3600);
  local.minute = static_cast<std::int8_t>(rest / kMinute % 60);
  local.offset_minutes = static_cast<std::int16_t>(minutes);
  return local;
}

// The moment that `declared`, in UTC or of no zone that it names, and the page's clock both tell, as that
// clock has it; nothing where they are two moments.
std::optional<DateTime> told_by_clock(const DateTime& declared, const DateTime& printed) {
  if (!printed.has_time()) return std::nullopt;
  // Both as if in UTC: the minutes that the printed clock is ahead.
  const std::int64_t ahead = local_minute(printed) - local_minute(declared);
  if (!printed.offset_minutes) {
    const bool is_another = ahead != 0 && declared.offset_minutes && is_offset(ahead);
    return is_another ? std::optional(in_zone(declared, ahead)) : std::nullopt;
  }
  // Publishing systems write "Z" behind any clock: it says nothing new.
  if (*printed.offset_minutes == 0) return std::nullopt;
  if (ahead == *printed.offset_minutes) return in_zone(declared, ahead);
  if (ahead != 0 || declared.offset_minutes) return std::nullopt;
  // The clock is the same, and the zone was left away.
  DateTime told = declared;
  told.offset_minutes = printed.offset_minutes;
  return told;
}

constexpr int kMonths = 12;

enum class Order : unsigned char { open, day_first, month_first };

// The day and the month of a date in numbers, in whatever order: "09.10." with the mark behind both.
struct DayAndMonth {
  dates::Number first;
  dates::Number second;
  char32_t mark;
};
std::optional<DayAndMonth> day_and_month_of(std::string_view words) {
  const dates::Number first = dates::number_at(words, dates::find_digit(words, 0));
  if (first.digits == 0 || first.digits > 2) return std::nullopt;
  const char32_t mark = dates::peek(words, first.end);
  const dates::Number second = dates::number_at(words, first.end + 1);
  if (second.digits == 0 || second.digits > 2 || dates::peek(words, second.end) != mark) return std::nullopt;
  return DayAndMonth{first, second, mark};
}

// "11.24.2031" beside "09.10.2031": the order that a date with the same mark between its numbers shows.
Order order_of(std::string_view words, char32_t mark) {
  const auto found = day_and_month_of(words);
  if (!found || found->mark != mark) return Order::open;
  const bool day_first = found->first.value > kMonths;
  if (day_first == (found->second.value > kMonths)) return Order::open;
  return day_first ? Order::day_first : Order::month_first;
}

// How the page orders its dates, where all that show it show the same.
Order order_of_page(const PrintedDates& printed, char32_t mark) {
  Order order = Order::open;
  for (const NearDate& near : printed.near) {
    const Order one = order_of(near.words, mark);
    if (one == Order::open) continue;
    if (order != Order::open && order != one) return Order::open;
    order = one;
  }
  return order;
}

// Tells it by a clock beside the headline, where one tells the very moment; whether one does.
bool tell_by_printed_clock(FoundDate& date, const PrintedDates& printed) {
  const auto settle = [&](const DateTime& shown) {
    const std::optional<DateTime> told = told_by_clock(*date.when, shown);
    if (told) date.tell_as(*told);
    return told.has_value();
  };
  const auto& updates = printed.updates;
  if (date.field == Field::updated && std::any_of(updates.begin(), updates.end(), settle)) return true;
  return std::any_of(printed.near.begin(), printed.near.end(),
                     [&](const NearDate& near) { return !near.elsewhere && settle(near.when); });
}

// 3 April or 4 March: the order of day and month in `words` is a matter of custom.
bool has_open_order(std::string_view words) {
  const auto found = day_and_month_of(words);
  if (!found || (found->mark != '/' && found->mark != '.' && found->mark != '-')) return false;
  if (found->first.value > kMonths || found->second.value > kMonths) return false;
  return found->first.value != found->second.value &&
         dates::number_at(words, found->second.end + 1).digits >= 2;
}

}  // namespace

void settle_order(FoundDate& date, const PrintedDates& printed, const FoundDate& other) {
  const auto own = day_and_month_of(date.moment.words);
  if (!date.when || !own || !has_open_order(date.moment.words)) return;
  DateTime turned = *date.when;
  std::swap(turned.day, turned.month);
  bool confirmed = false;
  const auto weigh = [&](const DateTime& witness) {
    if (is_same_day(witness, *date.when)) return false;
    confirmed = confirmed || is_same_day(witness, turned);
    return true;
  };
  for (const NearDate& near : printed.near) {
    if (!has_open_order(near.words) && !weigh(near.when)) return;
  }
  if (other.when && !has_open_order(other.moment.words) && !weigh(*other.when)) return;
  if (!confirmed) {
    const Order order = order_of_page(printed, own->mark);
    const Order read = own->first.value == date.when->day ? Order::day_first : Order::month_first;
    if (order == Order::open || order == read) return;
  }
  date.tell_as(turned);
}

const NearDate* date_printed_before(const FoundDate& published, const FoundDate& updated,
                                    const PrintedDates& printed) {
  constexpr std::int64_t kClose = 2;   // days between what a program and a page call one day
  constexpr std::size_t kBeside = 8;   // blocks from the headline, where a program stamped both fields
  constexpr std::size_t kRightBy = 3;  // … and where it did not
  if (!published.when || !updated.when) return nullptr;
  const std::int64_t declared = day_of(*published.when);
  const std::int64_t changed = day_of(*updated.when);
  const bool stamped = changed <= declared && declared - changed <= kClose;
  const NearDate* best = nullptr;
  for (const NearDate& near : printed.near) {
    if (near.elsewhere || !(near.alone || near.labelled)) continue;
    const bool beside = near.distance <= (stamped ? kBeside : kRightBy) || (stamped && near.labelled);
    if (!beside) continue;
    const std::int64_t day = day_of(near.when);
    if (may_be_on(*published.when, day) || may_be_on(*updated.when, day)) return nullptr;
    if (day > declared) continue;
    if (best == nullptr || near.distance < best->distance) best = &near;
  }
  return best;
}

void add_printed_time(FoundDate& date, const PrintedDates& printed) {
  // What is declared as a day is left as it is.
  const Source source = date.moment.source;
  if (source == Source::rule || is_declared(source) || !date.when || date.when->has_time()) return;
  const auto timed = std::find_if(printed.near.begin(), printed.near.end(), [&](const NearDate& near) {
    return !near.elsewhere && near.distance <= kBesideHeadline && near.when.has_time() &&
           is_same_day(near.when, *date.when);
  });
  if (timed != printed.near.end()) date.tell_as(timed->when);
}

void tell_by_clock(FoundDate& date, const PrintedDates& printed, std::string_view url) {
  if (!date.when || !date.when->has_time() || date.when->offset_minutes.value_or(0) != 0) return;
  if (tell_by_printed_clock(date, printed) || !date.when->offset_minutes) return;
  if (!printed.clock.is_one || !printed.clock.offset_minutes) return;
  const DateTime told = in_zone(*date.when, *printed.clock.offset_minutes);
  if (is_same_day(told, *date.when)) return;
  const bool is_printed = std::any_of(printed.near.begin(), printed.near.end(), [&](const NearDate& near) {
    return !near.elsewhere && (near.alone || near.labelled) && is_same_day(near.when, told);
  });
  const auto is_in_address = [&] {
    const std::optional<DateTime> address = dates::date_in_url(url);
    return address && is_same_day(*address, told);
  };
  if (is_printed || is_in_address()) date.tell_as(told);
}

}  // namespace cleancopy::article
