/// The form in which lines and the phrases of the lexicon are compared: lower case, Latin and Greek letters
/// without accents, one spelling of the Arabic letters that keyboards vary, no punctuation, no digits. It is
/// rougher than unicode.hpp's folded(), because a page writes its furniture in capitals, with or without
/// accents, and with numbers in it ("12 Comments").
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy::lexicon {

/// The hash of a text, from 0: times this factor, plus a byte, for every byte; then finished, so that any of
/// its bits may be used.
inline constexpr std::uint64_t kHashFactor = 33;
[[nodiscard]] constexpr std::uint64_t finished_hash(std::uint64_t hash) noexcept {
  hash *= 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

/// Folds a line unit by unit, into a buffer of its own. A unit is a word, or one character of a script that
/// is written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese). Units are parted by one space; next to a
/// character of such a script, by nothing.
class LineFolder {
 public:
  /// Starts at the byte `begin` of `line`, which is borrowed.
  explicit LineFolder(std::string_view line, std::size_t begin = 0) noexcept
      : line_(line), source_end_(begin) {}

  /// Appends the next unit. False at the line's end, and when the buffer has no room for more: no phrase is
  /// that long. O(bytes read).
  [[nodiscard]] bool next_unit() noexcept;

  /// What is folded so far; valid until the next call.
  [[nodiscard]] std::string_view folded() const noexcept { return {buffer_.data(), size_}; }
  /// finished_hash() of folded(), unless next_unit() has said false.
  [[nodiscard]] std::uint64_t hash() const noexcept { return finished_hash(hash_); }
  /// The byte of the line where the last unit ends.
  [[nodiscard]] std::size_t source_end() const noexcept { return source_end_; }

 private:
  static constexpr std::size_t kCapacity = 128;

  void append_byte(std::uint32_t byte) noexcept;
  bool append(char32_t c) noexcept;
  // The ASCII letters from `i` on, which it moves past; most of most lines.
  bool append_letters(std::size_t& i) noexcept;

  std::string_view line_;
  std::size_t source_end_;
  std::size_t size_ = 0;
  std::uint64_t hash_ = 0;
  bool spaceless_ = true;  // the last unit takes no space behind it
  std::array<char, kCapacity> buffer_;
};

/// A decimal digit of ASCII or of a script that news is printed in.
[[nodiscard]] bool is_digit(char32_t c) noexcept;

}  // namespace cleancopy::lexicon
