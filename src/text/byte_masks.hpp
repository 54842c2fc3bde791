/// What 16 bytes of text are, as sets of bits: bit i says it of byte i. The definition is in namespace
/// scalar; under the same name stands what the compiler's target may vectorise (SSE2 on x86-64), and a test
/// feeds both the same input.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/unicode.hpp"

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
#include <emmintrin.h>
#endif

namespace cleancopy::text {

inline constexpr std::size_t kMaskBytes = 16;
inline constexpr std::uint32_t kAllMaskBytes = (1U << kMaskBytes) - 1;

/// The sets are subsets of ASCII but for the last three.
struct ByteMasks {
  std::uint32_t word = 0;      ///< letters, digits and the underscore
  std::uint32_t letter = 0;    ///< of A to Z, in either case
  std::uint32_t stop = 0;      ///< . ! ?
  std::uint32_t comma = 0;     ///< ,
  std::uint32_t space = 0;     ///< the space alone
  std::uint32_t bar = 0;       ///< | / > and the last bytes of ›, », ▸ and ❯
  std::uint32_t escaped = 0;   ///< in a string of JSON: control characters, \ and "
  std::uint32_t high = 0;      ///< bytes of characters beyond ASCII
  std::uint32_t trailing = 0;  ///< of them, those that begin no character
};

namespace scalar {

/// Of `bytes` to `bytes` + 16.
[[nodiscard]] inline ByteMasks byte_masks(const char* bytes) noexcept {
  ByteMasks masks;
  for (std::size_t i = 0; i < kMaskBytes; ++i) {
    const char c = bytes[i];
    const auto byte = static_cast<unsigned char>(c);
    const std::uint32_t bit = 1U << i;
    if (byte < 0x80 && kAsciiWord[byte] != 0) masks.word |= bit;
    if (byte < 0x80 && is_ascii_alpha(c)) masks.letter |= bit;
    if (c == '.' || c == '!' || c == '?') masks.stop |= bit;
    if (c == ',') masks.comma |= bit;
    if (c == ' ') masks.space |= bit;
    if (c == '|' || c == '/' || c == '>' || c == '\xBA' || c == '\xBB' || c == '\xB8' || c == '\xAF')
      masks.bar |= bit;
    if (byte < 0x20 || c == '"' || c == '\\') masks.escaped |= bit;
    if (byte >= 0x80) masks.high |= bit;
    if (byte >= 0x80 && byte < 0xC0) masks.trailing |= bit;
  }
  return masks;
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

// Inlined, so that no mask is made that nobody reads.
[[nodiscard, gnu::always_inline]] inline ByteMasks byte_masks(const char* bytes) noexcept {
  const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto is = [&](char c) { return _mm_cmpeq_epi8(text, _mm_set1_epi8(c)); };
  const auto mask = [](__m128i set) { return static_cast<std::uint32_t>(_mm_movemask_epi8(set)); };
  // A range's last character is moved to 127, the greatest byte: the range is what is greater than the byte
  // that its first one's predecessor has become. Bytes from 128 on are negative before and after.
  const auto in_range = [](__m128i values, char first, char last) {
    const __m128i moved = _mm_add_epi8(values, _mm_set1_epi8(static_cast<char>(127 - last)));
    return _mm_cmpgt_epi8(moved, _mm_set1_epi8(static_cast<char>(126 - (last - first))));
  };
  const __m128i small = _mm_or_si128(text, _mm_set1_epi8(0x20));
  const __m128i letter = in_range(small, 'a', 'z');
  const __m128i digit = in_range(text, '0', '9');
  ByteMasks masks;
  masks.word = mask(_mm_or_si128(_mm_or_si128(letter, digit), is('_')));
  masks.letter = mask(letter);
  masks.stop = mask(_mm_or_si128(_mm_or_si128(is('.'), is('!')), is('?')));
  masks.comma = mask(is(','));
  masks.space = mask(is(' '));
  const __m128i bars = _mm_or_si128(_mm_or_si128(is('|'), is('/')), is('>'));
  const __m128i arrows =
      _mm_or_si128(_mm_or_si128(is('\xBA'), is('\xBB')), _mm_or_si128(is('\xB8'), is('\xAF')));
  masks.bar = mask(_mm_or_si128(bars, arrows));
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(text, _mm_set1_epi8(0x1F)), text);
  masks.escaped = mask(_mm_or_si128(controls, _mm_or_si128(is('"'), is('\\'))));
  masks.high = mask(text);
  masks.trailing = mask(_mm_cmplt_epi8(text, _mm_set1_epi8(static_cast<char>(0xC0))));
  return masks;
}

#else

using scalar::byte_masks;

#endif

/// Of the bytes of `text` from `begin` (less than its size) on, at most 16; what lies behind the end is of no
/// set. Reads nothing outside of `text`.
[[nodiscard, gnu::always_inline]] inline ByteMasks byte_masks_at(std::string_view text,
                                                                 std::size_t begin) noexcept {
  const char* from = text.data() + begin;
  const std::size_t left = text.size() - begin;
  if (left >= kMaskBytes) return byte_masks(from);
  char copy[kMaskBytes];
  std::size_t before = 0;  // bytes of the 16 that are not asked for
  if (text.size() >= kMaskBytes) {
    before = kMaskBytes - left;
    from -= before;
  } else {
    std::fill(std::copy(from, from + left, copy), copy + kMaskBytes, '\x7F');  // is of no set
    from = copy;
  }
  const ByteMasks masks = byte_masks(from);
  return {masks.word >> before,    masks.letter >> before, masks.stop >> before,
          masks.comma >> before,   masks.space >> before,  masks.bar >> before,
          masks.escaped >> before, masks.high >> before,   masks.trailing >> before};
}

}  // namespace cleancopy::text
