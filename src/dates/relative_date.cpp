#include "dates/relative_date.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <string>

#include "dates/date_calendar.hpp"
#include "dates/date_locale.hpp"
#include "dates/date_scan.hpp"
#include "text/phrase_row.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes
constexpr int kMostDigits = 3;

constexpr int kCounted = -1;  // a number stands beside the word

struct AgeWords {
  AgeUnit unit;
  int count;
  std::string_view words;  // parted by bars
};

constexpr AgeWords kAgeWords[] = {
#include "dates/relative_words.inc"
};

// What stands before a number and its unit …
constexpr std::string_view kBefore =
    "hace|il y a|vor|há|for|för|pre|před|pred|przed|acum|πριν|منذ|قبل|пре|пред|преди|prije|prieš|"
    "pirms|cách đây|לפני|fa";
// … and what behind it. Those without spaces stand right behind it.
constexpr std::string_view kBehind =
    "ago|fa|atrás|atras|geleden|sedan|siden|sitten|temu|önce|evvel|назад|тому|yang lalu|lalu|yang "
    "lepas|पहले|पूर्वी|আগে|முன்பு|முன்|క్రితం|પહેલા|پہلے|پیش|قبل|전|前|以前|ที่แล้ว|ที่ผ่านมา|trước|"
    "ezelőtt|tagasi|nazaj|atpakaļ|síðan|enne";
// One of something.
constexpr std::string_view kOne =
    "a|an|one|un|una|une|uno|uma|um|ein|eine|einer|einem|een|en|ett|et|jedną|jednu";

bool is_among(std::string_view words, std::string_view word) {
  bool is = false;
  text::for_each_phrase(words, [&](std::string_view other) { is = is || other == word; });
  return is;
}

// The longest of `words` that `text` begins with as a whole word, or ends with; 0 where none is.
std::size_t longest_head(std::string_view words, std::string_view text) {
  std::size_t longest = 0;
  text::for_each_phrase(words, [&](std::string_view word) {
    if (word.size() <= longest || !text.starts_with(word)) return;
    // Scripts without spaces: what follows is another word all the same.
    const bool ends = word.size() == text.size() || text[word.size()] == ' ' ||
                      text::is_cjk(text::decode_at(word, 0).value) || text::decode_at(word, 0).value >= 0xE00;
    if (ends) longest = word.size();
  });
  return longest;
}

bool ends_with_word(std::string_view words, std::string_view text) {
  bool is = false;
  text::for_each_phrase(words, [&](std::string_view word) {
    if (!text.ends_with(word)) return;
    is = is || text.size() == word.size() || text[text.size() - word.size() - 1] == ' ';
  });
  return is;
}

// The first two bytes of a word, hashed. Behind a word of one letter stands a space, or the line ends.
constexpr std::size_t kOpenings = 1024;
constexpr std::size_t opening_of(std::string_view word) {
  const char second = word.size() > 1 ? word[1] : ' ';
  return (static_cast<unsigned char>(word[0]) * 37U + static_cast<unsigned char>(second)) % kOpenings;
}

// For each opening a bit for each row of kAgeWords that has a word with it: most words of a line are in none.
constexpr auto kRowsWith = [] {
  std::array<std::uint32_t, kOpenings> rows{};
  static_assert(std::size(kAgeWords) <= 32);
  for (std::size_t i = 0; i < std::size(kAgeWords); ++i) {
    text::for_each_phrase(kAgeWords[i].words,
                          [&](std::string_view word) { rows[opening_of(word)] |= std::uint32_t{1} << i; });
  }
  return rows;
}();

struct UnitMatch {
  AgeUnit unit = AgeUnit::minute;
  std::size_t length = 0;  // 0: none
};

UnitMatch unit_at(std::string_view text) {
  UnitMatch best;
  if (text.empty()) return best;
  for (std::uint32_t rows = kRowsWith[opening_of(text)]; rows != 0; rows &= rows - 1) {
    const AgeWords& row = kAgeWords[std::countr_zero(rows)];
    if (row.count != kCounted) continue;
    if (const std::size_t length = longest_head(row.words, text); length > best.length)
      best = {row.unit, length};
  }
  return best;
}

// A number at `at` of the folded line, or a word for one; `end` is set behind it and the space that follows.
int count_at(std::string_view line, std::size_t at, std::size_t& end) {
  if (digit_value(peek(line, at)) >= 0) {
    const Number number = number_at(line, at);
    end = text::skip_space(line, number.end);
    return number.digits <= kMostDigits ? number.value : -1;
  }
  const std::size_t space = std::min(line.find(' ', at), line.size());
  if (!is_among(kOne, line.substr(at, space - at))) return -1;
  end = std::min(space + 1, line.size());
  return 1;
}

// "2 hours ago", "vor 2 Stunden": at `at` stands the number.
std::optional<Age> counted_age(std::string_view line, std::size_t at) {
  std::size_t behind = 0;
  const int count = count_at(line, at, behind);
  if (count < 0) return std::nullopt;
  const UnitMatch unit = unit_at(line.substr(behind));
  if (unit.length == 0) return std::nullopt;
  const std::string_view rest = line.substr(text::skip_space(line, behind + unit.length));
  const bool is_past =
      longest_head(kBehind, rest) > 0 || ends_with_word(kBefore, text::trim(line.substr(0, at)));
  if (!is_past) return std::nullopt;
  return Age{unit.unit, count, std::nullopt};
}

// "yesterday", "ساعتين": the word tells all.
std::optional<Age> named_age(std::string_view line, std::size_t at) {
  for (std::uint32_t rows = kRowsWith[opening_of(line.substr(at))]; rows != 0; rows &= rows - 1) {
    const AgeWords& row = kAgeWords[std::countr_zero(rows)];
    if (row.count == kCounted || longest_head(row.words, line.substr(at)) == 0) continue;
    return Age{row.unit, row.count, std::nullopt};
  }
  return std::nullopt;
}

std::optional<Clock> clock_in(std::string_view line, const DateContext& context) {
  const Locale locale = locale_of(context);
  for (std::size_t at = find_digit(line, 0); at != std::string_view::npos;) {
    const Number number = number_at(line, at);
    if (auto clock =
            clock_at(line, number, {0, writes_time_with_dot(locale), ZoneStyle::running_text}, locale))
      return clock;
    at = find_digit(line, number.end);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Age> find_age(std::string_view line, const DateContext& context) {
  if (line.size() > kLongestLine) return std::nullopt;
  const std::string whole = text::folded(line);
  const std::string_view words = whole;
  for (std::size_t at = 0; at < words.size();) {
    if (const auto age = counted_age(words, at)) return age;
    if (auto age = named_age(words, at)) {
      if (age->unit == AgeUnit::day) age->clock = clock_in(line, context);
      return age;
    }
    // Words of scripts without spaces may begin behind any digit.
    const bool in_number = digit_value(peek(words, at)) >= 0;
    const std::size_t space = words.find(' ', at);
    const std::size_t next = in_number ? number_at(words, at).end : std::string_view::npos;
    at = std::min(next, space == std::string_view::npos ? words.size() : space + 1);
    if (at < words.size() && words[at] == ' ') ++at;
  }
  return std::nullopt;
}

DateTime moved_by(const DateTime& when, std::int64_t minutes) noexcept {
  constexpr std::int64_t kHour = 60;
  constexpr std::int64_t kDay = 24 * kHour;
  const std::int64_t all = days_since_1970(when.year, when.month, when.day) * kDay +
                           kHour * std::max<int>(when.hour, 0) + std::max<int>(when.minute, 0) + minutes;
  const std::int64_t days = (all >= 0 ? all : all - kDay + 1) / kDay;
  const CivilDate date = civil_from_days(days);
  DateTime moved = when;
  moved.year = static_cast<std::int16_t>(date.year);
  moved.month = static_cast<std::int8_t>(date.month);
  moved.day = static_cast<std::int8_t>(date.day);
  if (when.has_time()) {
    moved.hour = static_cast<std::int8_t>((all - days * kDay) / 60);
    moved.minute = static_cast<std::int8_t>((all - days * kDay) % 60);
  }
  return moved;
}

std::optional<DateTime> moment_before(const DateTime& saved, const Age& age) {
  DateTime when;
  switch (age.unit) {
    case AgeUnit::longer:
      return std::nullopt;
    case AgeUnit::minute:
    case AgeUnit::hour:
      if (!saved.has_time()) return std::nullopt;
      when = moved_by(saved, -(age.unit == AgeUnit::hour ? 60 : 1) * std::int64_t{age.count});
      when.second = -1;
      return when;
    case AgeUnit::day:
      when = moved_by(saved, std::int64_t{-24} * 60 * age.count);
      when.hour = when.minute = when.second = -1;
      when.offset_minutes.reset();
      if (age.clock) {
        when.hour = static_cast<std::int8_t>(age.clock->hour);
        when.minute = static_cast<std::int8_t>(age.clock->minute);
        when.second = static_cast<std::int8_t>(age.clock->second);
        if (age.clock->zone) when.offset_minutes = offset_of(*age.clock->zone, when);
      }
      return when;
  }
  return std::nullopt;
}

}  // namespace cleancopy::dates
