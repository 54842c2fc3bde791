#include "dates/date.hpp"

#include <cstdlib>

#include "dates/date_calendar.hpp"

namespace cleancopy::dates {
namespace {

void append_padded(std::string& out, int value, int width) {
  char digits[8];
  for (int i = width; i-- > 0; value /= 10) digits[i] = static_cast<char>('0' + value % 10);
  out.append(digits, static_cast<std::size_t>(width));
}

}  // namespace

std::string to_iso(const DateTime& when) {
  std::string out;
  out.reserve(25);
  append_padded(out, when.year, 4);
  out.push_back('-');
  append_padded(out, when.month, 2);
  out.push_back('-');
  append_padded(out, when.day, 2);
  if (!when.has_time()) return out;
  out.push_back('T');
  append_padded(out, when.hour, 2);
  out.push_back(':');
  append_padded(out, when.minute < 0 ? 0 : when.minute, 2);
  out.push_back(':');
  append_padded(out, when.second < 0 ? 0 : when.second, 2);
  if (!when.offset_minutes) return out;
  const int offset = *when.offset_minutes;
  if (offset == 0) {
    out.push_back('Z');
    return out;
  }
  out.push_back(offset < 0 ? '-' : '+');
  append_padded(out, std::abs(offset) / 60, 2);
  out.push_back(':');
  append_padded(out, std::abs(offset) % 60, 2);
  return out;
}

std::int64_t to_seconds(const DateTime& when) noexcept {
  std::int64_t seconds = days_since_1970(when.year, when.month, when.day) * 86400;
  if (when.hour >= 0) seconds += std::int64_t{when.hour} * 3600;
  if (when.minute >= 0) seconds += std::int64_t{when.minute} * 60;
  if (when.second >= 0) seconds += when.second;
  return seconds - std::int64_t{when.offset_minutes.value_or(0)} * 60;
}

}  // namespace cleancopy::dates
