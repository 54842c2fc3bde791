/// What a word next to a number says about a date: a month's name, a weekday, "at", "Uhr", "p.m.". The words
/// are months.inc and date_words.inc, hashed when the program is compiled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "dates/date_locale.hpp"

namespace cleancopy::dates {

/// What a word may do in a date; one word may do several things (German "am", French "le").
namespace use {
inline constexpr unsigned kWeekday = 1U << 0;
inline constexpr unsigned kInDate = 1U << 1;       ///< between day, month and year: de, of, năm
inline constexpr unsigned kBeforeClock = 1U << 2;  ///< between date and time: at, um, à, kl
inline constexpr unsigned kAfterClock = 1U << 3;   ///< after the hour: Uhr, uur, hrs
inline constexpr unsigned kYear = 1U << 4;         ///< after the year: г, року, gada
inline constexpr unsigned kOrdinal = 1U << 5;      ///< right behind the day: st, er, го
inline constexpr unsigned kMonth = 1U << 6;        ///< the number that follows is the month: tháng
inline constexpr unsigned kMorning = 1U << 7;
inline constexpr unsigned kAfternoon = 1U << 8;
inline constexpr unsigned kNoon = 1U << 9;       ///< 11 to 3 o'clock: दोपहर
inline constexpr unsigned kNight = 1U << 10;     ///< from evening into the morning: रात
inline constexpr unsigned kDuration = 1U << 11;  ///< behind 03:20 it makes a length of time: min
inline constexpr unsigned kMeridiem = kMorning | kAfternoon | kNoon | kNight;
}  // namespace use

struct Meaning {
  int month = 0;  ///< 1 to 12; 13 to 24 in the Solar Hijri calendar
  unsigned uses = 0;
};

struct Word {
  std::uint64_t key = 0;  ///< a hash of the folded letters
  std::size_t begin = 0;  ///< where the word begins
  std::size_t end = 0;    ///< right behind its last letter; equal to `begin` where there is no word
  int letters = 0;        ///< folded ones

  [[nodiscard]] bool empty() const noexcept { return letters == 0; }
};

/// The word that begins at `offset`: letters and marks of one script or another, no digits. Dots inside an
/// abbreviation ("p.m.", "พ.ค.") and apostrophes are part of it. Words beyond 32 letters come out empty.
/// O(1).
[[nodiscard]] Word word_at(std::string_view text, std::size_t offset) noexcept;

/// The word that ends at `end`, or at a dot right before it; dots inside end it. O(1).
[[nodiscard]] Word word_before(std::string_view text, std::size_t end) noexcept;

/// What `word` can mean. Where languages disagree about a month's name, `language` decides, else the order of
/// months.inc. Cost: one probe of a hash table. Two words are taken for the same if their 64-bit hashes are.
[[nodiscard]] Meaning meaning_of(const Word& word, Code language) noexcept;

struct MonthName {
  int month = 0;  ///< 1 to 12, 13 to 24 in the Solar Hijri calendar, 0 where there is none
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The month whose name begins at `offset`; names of two or three words ("كانون الثاني") too. O(1).
[[nodiscard]] MonthName month_at(std::string_view text, std::size_t offset, Code language) noexcept;

/// The month whose name ends at `end`. O(1).
[[nodiscard]] MonthName month_before(std::string_view text, std::size_t end, Code language) noexcept;

}  // namespace cleancopy::dates
