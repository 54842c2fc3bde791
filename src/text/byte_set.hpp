/// A set of bytes, and where the first or last of them stands in a text: what std::string_view's
/// find_first_of() and find_last_of() are, which call the C library once for every byte of the text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy::text {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) noexcept {
    for (const char c : bytes) bits_[word_of(c)] |= bit_of(c);
  }

  [[nodiscard]] constexpr bool contains(char c) const noexcept {
    return (bits_[word_of(c)] & bit_of(c)) != 0;
  }

  /// O(text.size()), as the next.
  [[nodiscard]] constexpr std::size_t first_in(std::string_view text) const noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (contains(text[i])) return i;
    }
    return std::string_view::npos;
  }
  [[nodiscard]] constexpr std::size_t last_in(std::string_view text) const noexcept {
    for (std::size_t i = text.size(); i > 0; --i) {
      if (contains(text[i - 1])) return i - 1;
    }
    return std::string_view::npos;
  }

 private:
  static constexpr std::size_t word_of(char c) noexcept { return static_cast<unsigned char>(c) / 64; }
  static constexpr std::uint64_t bit_of(char c) noexcept {
    return std::uint64_t{1} << static_cast<unsigned char>(c) % 64;
  }

  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace cleancopy::text
