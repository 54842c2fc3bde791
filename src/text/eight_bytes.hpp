/// A few bytes of a text as one number.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace cleancopy::text {

/// The bytes of `text` from `begin` (less than its size) on, at most eight: the lowest byte of the number is
/// the first, and zeros stand for what is behind the end. Reads nothing outside of `text`. O(1).
[[nodiscard]] constexpr std::uint64_t eight_bytes_at(std::string_view text, std::size_t begin) noexcept {
  constexpr std::size_t kBytes = 8;
  const std::size_t left = text.size() - begin;
  std::uint64_t bytes = 0;
  if (std::is_constant_evaluated() || std::endian::native != std::endian::little || text.size() < kBytes) {
    for (std::size_t i = left < kBytes ? left : kBytes; i-- > 0;) {
      bytes = bytes << 8 | static_cast<unsigned char>(text[begin + i]);
    }
  } else if (left >= kBytes) {
    std::memcpy(&bytes, text.data() + begin, kBytes);
  } else {
    std::memcpy(&bytes, text.data() + text.size() - kBytes, kBytes);
    bytes >>= 8 * (kBytes - left);
  }
  return bytes;
}

/// The lowest `size` bytes of `bytes`; eight of them if `size` is more.
[[nodiscard]] constexpr std::uint64_t first_bytes(std::uint64_t bytes, std::size_t size) noexcept {
  return size < 8 ? bytes & ((std::uint64_t{1} << 8 * size) - 1) : bytes;
}

/// A hash of the length and of up to eight bytes at either end of `name`, which is not empty: tells the names
/// of a page apart, most of them. Its highest bits are the best. O(1).
[[nodiscard]] inline std::uint64_t key_of_ends(std::string_view name) noexcept {
  const std::uint64_t head = eight_bytes_at(name, 0);
  const std::uint64_t tail = name.size() > 8 ? eight_bytes_at(name, name.size() - 8) : 0;
  return (head ^ (tail * 0x9E3779B97F4A7C15U) ^ name.size()) * 0xD6E8FEB86659FD93U;
}

}  // namespace cleancopy::text
