/// Single words that tell what kind of page it is: in its address, its title, what made it, and the types it
/// gives its parts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy::article {

/// What a word speaks for.
enum class KindWord : std::uint8_t { story, index, shop, forum, manual, service, error, count_ };

/// How often each kind's words stand somewhere.
struct KindWordCounts {
  std::array<std::uint16_t, static_cast<std::size_t>(KindWord::count_)> of{};
  std::uint16_t words = 0;   ///< all words, of any kind or none
  std::uint16_t digits = 0;  ///< digits among the bytes

  [[nodiscard]] std::uint16_t operator[](KindWord kind) const noexcept {
    return of[static_cast<std::size_t>(kind)];
  }
  KindWordCounts& operator+=(const KindWordCounts& other) noexcept;
};

/// Counts the words of `text`, cut at what is no ASCII letter and at humps ("ItemList"), without regard to
/// case. O(bytes + words * words of the table with the same first letter); looks at the first 400 bytes.
[[nodiscard]] KindWordCounts count_kind_words(std::string_view text) noexcept;

}  // namespace cleancopy::article
