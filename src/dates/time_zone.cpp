#include "dates/time_zone.hpp"

#include <array>

#include "dates/date_calendar.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {
namespace {

struct ZoneName {
  text::FixedText<47> name;
  std::int16_t minutes;
  text::FixedText<3> country = "";
  text::FixedText<3> language = "";
  Summer summer = Summer::none;
};

constexpr ZoneName kZoneNames[] = {
#include "dates/zones.inc"
};

// The bytes with which a name begins, in either case: most dates are followed by something else.
constexpr std::array<bool, 256> kBeginsName = [] {
  std::array<bool, 256> begins{};
  for (const ZoneName& row : kZoneNames) {
    begins[static_cast<unsigned char>(row.name.front())] = true;
    begins[static_cast<unsigned char>(text::to_ascii_lower(row.name.front()))] = true;
  }
  return begins;
}();

bool holds_for(const ZoneName& row, const Locale& locale) {
  if (row.country.empty() && row.language.empty()) return true;
  return row.country.empty() ? code(row.language) == locale.language : code(row.country) == locale.country;
}

// Rows are matched in the case they are written: "Ist", "et" and "pet" are words. GMT and UTC are not.
bool begins_with_name(std::string_view text, const ZoneName& row) {
  if (text.size() < row.name.size()) return false;
  const std::string_view head = text.substr(0, row.name.size());
  if (head != row.name &&
      !(row.name.size() == 3 && row.minutes == 0 && text::equals_ignoring_ascii_case(head, row.name))) {
    return false;
  }
  return text.size() == head.size() || !text::is_word(text::decode_at(text, head.size()).value) ||
         text::is_ascii_digit(text[head.size()]);
}

int digit_at(std::string_view text, std::size_t i) {
  return i < text.size() && text::is_ascii_digit(text[i]) ? text[i] - '0' : -1;
}

// ISO 8601 4.2.5.2 and looser: +05:30, +0530, +05, +5, +5:30.
std::optional<ZoneMatch> numeric_offset_at(std::string_view text, std::size_t offset, bool named,
                                           ZoneStyle style) {
  if (offset >= text.size()) return std::nullopt;
  bool negative = text[offset] == '-';
  std::size_t i = offset + 1;
  if (text.substr(offset).starts_with("\u2212") || text.substr(offset).starts_with("\u2013")) {
    negative = true;
    i = offset + 3;
  } else if (!negative && text[offset] != '+') {
    return std::nullopt;
  }
  int digits = 0;
  int value = 0;
  for (; digits < 5 && digit_at(text, i) >= 0; ++digits, ++i) value = value * 10 + digit_at(text, i);
  int hours = value;
  int minutes = 0;
  const bool colon = i < text.size() && text[i] == ':';
  if (digits == 3 || digits == 4) {
    hours = value / 100;
    minutes = value % 100;
  } else if (digits == 1 || digits == 2) {
    if (colon && digit_at(text, i + 1) >= 0 && digit_at(text, i + 2) >= 0) {
      minutes = digit_at(text, i + 1) * 10 + digit_at(text, i + 2);
      i += 3;
    }
  } else {
    return std::nullopt;
  }
  // Behind a time of running text, "-10:30" or "–11" ends a span of time, unless GMT stands before it.
  if (style == ZoneStyle::running_text && !named && negative && digits != 4) return std::nullopt;
  if (hours > 14 || minutes > 59 || minutes % 15 != 0 || digit_at(text, i) >= 0) return std::nullopt;
  const int total = hours * 60 + minutes;
  return ZoneMatch{{static_cast<std::int16_t>(negative ? -total : total), Summer::none}, i};
}

// The day of the month of the n-th Sunday (n from 1).
int nth_sunday(int year, int month, int n) {
  return 1 + (7 - weekday_of(year, month, 1)) % 7 + (n - 1) * 7;
}

// Uniform Time Act as amended: since 2007 from the second Sunday in March to the first in November; from 1987
// to 2006 from the first Sunday in April to the last in October; both at two o'clock local time.
bool is_united_states_summer(const DateTime& when) {
  const bool amended = when.year >= 2007;
  const int first_month = amended ? 3 : 4;
  const int last_month = amended ? 11 : 10;
  if (when.month < first_month || when.month > last_month) return false;
  if (when.month > first_month && when.month < last_month) return true;
  if (when.month == first_month) {
    const int change = nth_sunday(when.year, first_month, amended ? 2 : 1);
    return when.day > change || (when.day == change && when.hour >= 2);
  }
  int change = nth_sunday(when.year, last_month, 1);
  if (!amended) {
    while (change + 7 <= 31) change += 7;
  }
  return when.day < change || (when.day == change && when.hour < 2);
}

}  // namespace

std::optional<ZoneMatch> zone_at(std::string_view text, std::size_t offset, const Locale& locale,
                                 ZoneStyle style) noexcept {
  if (offset >= text.size()) return std::nullopt;
  const std::string_view rest = text.substr(offset);
  if (rest[0] == 'Z' || (style == ZoneStyle::machine && rest[0] == 'z')) {
    if (rest.size() == 1 || !text::is_word(text::decode_at(rest, 1).value)) return ZoneMatch{{}, offset + 1};
  }
  if (!kBeginsName[static_cast<unsigned char>(rest[0])]) {
    return numeric_offset_at(text, offset, false, style);
  }
  for (const ZoneName& row : kZoneNames) {
    if (!begins_with_name(rest, row) || !holds_for(row, locale)) continue;
    const std::size_t end = offset + row.name.size();
    if (row.name == "GMT" || row.name == "UTC") {  // the offset may follow: GMT+2, UTC +05:30
      std::size_t sign = end;
      if (sign < text.size() && text[sign] == ' ') ++sign;
      if (const auto shifted = numeric_offset_at(text, sign, true, style)) return shifted;
    }
    return ZoneMatch{{row.minutes, row.summer}, end};
  }
  return numeric_offset_at(text, offset, false, style);
}

std::int16_t offset_of(const Zone& zone, const DateTime& when) noexcept {
  const bool summer = zone.summer == Summer::united_states && is_united_states_summer(when);
  return static_cast<std::int16_t>(zone.minutes + (summer ? 60 : 0));
}

}  // namespace cleancopy::dates
