/// Steps through text in search of numbers: the first filter of every date. ASCII digits and those of the
/// scripts that news is printed in.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::dates {

/// The value of a decimal digit (ASCII, Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia,
/// Tamil, Telugu, Kannada, Malayalam, Thai, full-width), -1 for anything else. O(1).
[[nodiscard]] int digit_value(char32_t c) noexcept;

/// A run of digits.
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  int digits = 0;  ///< 0 where there is no number
  int value = 0;   ///< of up to 9 digits, else -1
};

/// The number that begins at `offset`, one without digits if none does. O(its length).
[[nodiscard]] Number number_at(std::string_view text, std::size_t offset) noexcept;

/// The same for a year, which ends after four digits if a clock time is glued to it, "202409:57", or in a
/// short line a count, "May 14, 20245 minutes". O(1).
[[nodiscard]] Number year_at(std::string_view text, std::size_t offset) noexcept;

/// Where the next digit at or after `offset` stands, npos if none does. O(n).
[[nodiscard]] std::size_t find_digit(std::string_view text, std::size_t offset) noexcept;

/// Whether there is one. O(n).
[[nodiscard]] inline bool has_digit(std::string_view text) noexcept {
  return find_digit(text, 0) != std::string_view::npos;
}

/// The code point at (before) `offset`; 0 at the text's end (beginning).
[[nodiscard]] char32_t peek(std::string_view text, std::size_t offset) noexcept;
[[nodiscard]] char32_t peek_back(std::string_view text, std::size_t offset) noexcept;

}  // namespace cleancopy::dates
