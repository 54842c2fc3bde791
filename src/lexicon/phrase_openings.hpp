/// Which two words a phrase may open with: most words of prose are told from the first word of every phrase
/// by one bit, and nothing is folded. Inside the room only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/eight_bytes.hpp"

namespace cleancopy::lexicon {

/// What tells a word of ASCII letters, `size` bytes at `begin` of `text`, from most others: its length and
/// its first eight letters, without case.
[[nodiscard]] constexpr std::uint64_t word_key(std::string_view text, std::size_t begin,
                                               std::size_t size) noexcept {
  const std::uint64_t letters =
      text::first_bytes(text::eight_bytes_at(text, begin) | 0x2020202020202020U, size);
  return (letters ^ size << 56U) * 0x9E3779B97F4A7C15U;
}

/// Sets of word keys and of pairs of them, which may say yes of others.
class Openings {
 public:
  /// Adds the first word of a folded phrase, and the first two if they are ASCII and separate.
  constexpr void add(std::string_view phrase) noexcept {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    const std::size_t first = bit_of(word_key(phrase, 0, end), 0);
    first_words_[first / 64] |= std::uint64_t{1} << first % 64;
    const std::size_t second = end + 1;
    if (second >= phrase.size()) return;
    const std::size_t size = std::min(phrase.find(' ', second), phrase.size()) - second;
    const std::size_t bit = bit_of(word_key(phrase, 0, end), word_key(phrase, second, size));
    words_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }

  [[nodiscard]] bool has(std::uint64_t first, std::uint64_t second) const noexcept {
    return has(words_, bit_of(first, second));
  }
  [[nodiscard]] bool has(std::uint64_t first) const noexcept { return has(first_words_, bit_of(first, 0)); }

 private:
  static constexpr std::size_t kBits = 15;  // of the hash: a sixtieth of the places are taken

  static constexpr std::size_t bit_of(std::uint64_t first, std::uint64_t second) noexcept {
    return ((first >> 7U) ^ second) * 0xD6E8FEB86659FD93U >> (64 - kBits);
  }

  using Bits = std::array<std::uint64_t, (std::size_t{1} << kBits) / 64>;

  static constexpr bool has(const Bits& bits, std::size_t bit) noexcept {
    return (bits[bit / 64] >> bit % 64 & 1) != 0;
  }

  Bits words_{};
  Bits first_words_{};
};

}  // namespace cleancopy::lexicon
