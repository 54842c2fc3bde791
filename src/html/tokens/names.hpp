/// Names of elements and attributes to their ids: one multiplication, one comparison, no branch that depends
/// on the name.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "html/tokens/scan.hpp"
#include "html/tokens/tags.hpp"

namespace cleancopy::html {

/// The longest name that is in a table.
inline constexpr std::size_t kLongestName = 15;

/// A name of up to 15 bytes as two numbers: ASCII letters in lower case, padded with NUL, the last byte its
/// length (which tells a padding from a NUL that is part of the name).
struct NameKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  friend constexpr bool operator==(const NameKey&, const NameKey&) = default;
};

namespace names_detail {

// Little-endian, whatever the machine: for tables made at compile time and machines that are not x86.
constexpr NameKey key_by_bytes(std::string_view name) noexcept {
  NameKey key;
  for (std::size_t i = 0; i < name.size(); ++i) {
    (i < 8 ? key.low : key.high) |= std::uint64_t{static_cast<unsigned char>(name[i])} << (i % 8 * 8);
  }
  return key;
}

// Sets bit 5 of the bytes that have bit 6: upper case to lower, and no other byte to a letter, digit or dash.
constexpr std::uint64_t fold(std::uint64_t bytes) noexcept {
  return bytes | (bytes & 0x4040404040404040U) >> 1;
}

constexpr NameKey finish_key(NameKey key, std::size_t length) noexcept {
  return {fold(key.low), fold(key.high) | std::uint64_t{length} << 56};
}

constexpr std::size_t slot_of(const NameKey& key, std::uint64_t multiplier, unsigned bits) noexcept {
  return static_cast<std::size_t>(((key.low ^ std::rotl(key.high, 29)) * multiplier) >> (64 - bits));
}

/// A perfect hash table: every name has a slot of its own, so that one comparison decides.
template <std::size_t N, unsigned kBits>
struct NameTable {
  std::array<NameKey, N> keys{};
  std::array<std::uint8_t, std::size_t{1} << kBits> slots{};
  std::uint64_t multiplier = 0;

  /// `name_at(i)` for i from 1 on; 0 is "none of them". Tries multipliers until no two names meet.
  template <class NameAt>
  static constexpr NameTable make(NameAt name_at) {
    static_assert(N < 256);
    NameTable table;
    for (std::size_t i = 1; i < N; ++i) {
      table.keys[i] = finish_key(key_by_bytes(name_at(i)), name_at(i).size());
    }
    table.multiplier = 0x9E3779B97F4A7C15U;
    while (!table.fill())
      table.multiplier = (table.multiplier * 6364136223846793005U + 1442695040888963407U) | 1U;
    return table;
  }

  [[nodiscard]] std::size_t find(const NameKey& key) const noexcept {
    const std::size_t found = slots[slot_of(key, multiplier, kBits)];
    return keys[found] == key ? found : 0;
  }

 private:
  constexpr bool fill() {
    slots = {};
    for (std::size_t i = 1; i < N; ++i) {
      std::uint8_t& slot = slots[slot_of(keys[i], multiplier, kBits)];
      if (slot != 0) return false;
      slot = static_cast<std::uint8_t>(i);
    }
    return true;
  }
};

extern const NameTable<kTagCount, 11> kTagTable;
extern const NameTable<static_cast<std::size_t>(AttributeId::count_), 8> kAttributeTable;

}  // namespace names_detail

/// The key of `name`; of a longer one than kLongestName, one that is in no table. `end`: how far may be read.
[[nodiscard]] inline NameKey name_key(std::string_view name, const char* end) noexcept {
  const std::size_t n = name.size();
  if (n == 0 || n > kLongestName) return {};
  NameKey key;
  if (std::endian::native == std::endian::little && end - name.data() >= 16) {
    std::memcpy(&key.low, name.data(), 8);
    std::memcpy(&key.high, name.data() + 8, 8);
    // Of the 16 bytes, those of the name; a shift by 64 is none, so that it is done in two.
    const std::uint64_t ones = ~std::uint64_t{0};
    key.low &= n < 8 ? (std::uint64_t{1} << (8 * n)) - 1 : ones;
    key.high &= n > 8 ? (std::uint64_t{1} << (8 * (n - 8))) - 1 : 0;
  } else {
    key = names_detail::key_by_bytes(name);
  }
  return names_detail::finish_key(key, n);
}

/// A name where it stands.
struct ScannedName {
  const char* end;
  NameKey key;  ///< as of name_key()
};

namespace scalar {

/// The name at `begin`, up to the first byte that ends one of that kind, else to `end`. O(n).
template <scan::NameKind kKind>
[[nodiscard]] inline ScannedName scan_name(const char* begin, const char* end) noexcept {
  const char* const stop = scan::find_name_end<kKind>(begin, end);
  return {stop, name_key({begin, static_cast<std::size_t>(stop - begin)}, end)};
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

namespace names_detail {

// From byte 16 - n on, n bytes of ones and no more: what is the name's of the 16 bytes loaded.
alignas(16) inline constexpr std::array<std::uint8_t, 32> kOnesThenZeros = [] {
  std::array<std::uint8_t, 32> bytes{};
  for (std::size_t i = 0; i < 16; ++i) bytes[i] = 0xFF;
  return bytes;
}();

}  // namespace names_detail

// The key is made of the bytes that the end was searched in: nearly every name ends among its first 16.
template <scan::NameKind kKind>
[[nodiscard, gnu::always_inline]] inline ScannedName scan_name(const char* begin, const char* end) noexcept {
  if (end - begin >= 16) {
    const __m128i bytes = scan::vector::load(begin);
    const std::uint32_t ends = scan::vector::name_ends<kKind>(bytes);
    const auto size = static_cast<std::size_t>(__builtin_ctz(ends | 0x10000U));
    if (ends != 0 && scan::ends(begin[size], kKind)) {
      const auto* const ones = reinterpret_cast<const char*>(names_detail::kOnesThenZeros.data());
      const __m128i name = _mm_and_si128(bytes, scan::vector::load(ones + 16 - size));
      const __m128i upper = _mm_and_si128(name, _mm_set1_epi8(0x40));
      const __m128i folded = _mm_or_si128(name, _mm_srli_epi64(upper, 1));  // as names_detail::fold()
      const auto low = static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded));
      const auto high = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)));
      return {begin + size, {low, high | std::uint64_t{size} << 56}};
    }
  }
  return scalar::scan_name<kKind>(begin, end);
}

#else

using scalar::scan_name;

#endif

[[nodiscard]] inline TagId tag_id(const NameKey& key) noexcept {
  return static_cast<TagId>(names_detail::kTagTable.find(key));
}
[[nodiscard]] inline AttributeId attribute_id(const NameKey& key) noexcept {
  return static_cast<AttributeId>(names_detail::kAttributeTable.find(key));
}

}  // namespace cleancopy::html
