/// What kind of character is this? Small, quick answers that hold for the scripts news is printed in;
/// and the foldings used to compare lines that people would call the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cleancopy::text {

/// HTML's ASCII white space: tab, line feed, form feed, carriage return, space.
[[nodiscard]] constexpr bool is_html_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_alpha(char c) noexcept {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
[[nodiscard]] constexpr bool is_ascii_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_ascii_lower(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr char to_ascii_lower(char c) noexcept {
  return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
}

/// 0 to 15; -1 for what is no digit of a hexadecimal number.
[[nodiscard]] constexpr int hex_digit(char c) noexcept {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = to_ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// For each ASCII character its lower case if it is a word character, else 0: most of the text of most pages.
inline constexpr std::array<char, 128> kAsciiWord = [] {
  std::array<char, 128> table{};
  for (int c = 0; c < 128; ++c) {
    const char character = static_cast<char>(c);
    if (is_ascii_alpha(character) || is_ascii_digit(character) || character == '_') {
      table[static_cast<std::size_t>(c)] = to_ascii_lower(character);
    }
  }
  return table;
}();

/// ASCII letters compared without case, everything else by byte. O(n).
[[nodiscard]] bool equals_ignoring_ascii_case(std::string_view a, std::string_view b) noexcept;

/// Unicode White_Space, no-break spaces among it; what has no width is_invisible() knows.
[[nodiscard]] bool is_space(char32_t c) noexcept;

/// Invisible and without width: soft hyphen, zero-width space and joiners' marks, byte order mark.
/// (U+200C and U+200D are not among them: Persian and Hindi need them.)
[[nodiscard]] bool is_invisible(char32_t c) noexcept;

/// Written without spaces between words, one character counted as a word: Han, Hiragana, Katakana.
[[nodiscard]] constexpr bool is_cjk(char32_t c) noexcept {
  return c >= 0x3040 && (c <= 0x30FF || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
                         (c >= 0x20000 && c <= 0x3FFFF));
}

/// Written without spaces between words, which have several characters: Thai, Lao, Burmese, Khmer.
[[nodiscard]] constexpr bool is_unspaced(char32_t c) noexcept {
  return (c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
}

/// The characters below kWordBitsEnd that are word characters, one bit each; the same as is_word() says.
inline constexpr char32_t kWordBitsEnd = 0x800;
extern const std::array<std::uint64_t, kWordBitsEnd / 64> kWordBits;
[[nodiscard]] bool is_word_beyond_bits(char32_t c) noexcept;

/// A letter, digit, mark or underscore of any script (what \w matches, nearly).
[[nodiscard]] inline bool is_word(char32_t c) noexcept {
  return c < kWordBitsEnd ? (kWordBits[c / 64] >> c % 64 & 1) != 0 : is_word_beyond_bits(c);
}

/// Ends a sentence in some script: . ! ? … and their kin (。！？ । ؟ ۔ …).
[[nodiscard]] bool is_sentence_end(char32_t c) noexcept;

/// Simple lower case of Latin, Greek, Cyrillic and Armenian letters; any other character is returned as it
/// is. Language-blind (İ becomes i).
[[nodiscard]] char32_t to_lower(char32_t c) noexcept;

/// An upper-case letter of a script that has case.
[[nodiscard]] bool is_upper(char32_t c) noexcept;

/// What a line in capitals has: up to the first word character that is neither a capital nor one of ASCII's
/// digits.
struct Capitals {
  std::size_t letters = 0;
  bool has_digit = false;
  bool has_other = false;  ///< such a character
};
[[nodiscard]] Capitals capitals_of(std::string_view line) noexcept;

/// Hebrew, Arabic and all scripts behind them have no capital letters.
inline constexpr char32_t kFirstCaseless = 0x590;

/// Past the white space and invisible characters at `offset`; before those that end there. O(space).
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t offset) noexcept;
[[nodiscard]] std::size_t skip_space_back(std::string_view text, std::size_t offset) noexcept;

/// A view without white space (Unicode) at both ends. O(n) in the space removed.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// Words: runs of word characters, with every CJK character a word. O(n).
[[nodiscard]] std::size_t count_words(std::string_view text) noexcept;

/// `text` with runs of white space as one space, none at the ends, invisible characters gone. O(n).
[[nodiscard]] std::string collapse_space(std::string_view text);

/// Appends the comparison form of `text` to `out`: lower case, every run of characters that are no word
/// characters as one space, none at the ends. Two lines that differ only in case, punctuation, quotes or
/// spacing have the same form. O(n).
void append_folded(std::string& out, std::string_view text);
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace cleancopy::text
