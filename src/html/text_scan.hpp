/// The byte searches of the text writer and of attribute values, in the manner of scan.hpp: a scalar
/// definition each, and one under the same name that the compiler's target may vectorise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
#include <emmintrin.h>
#endif

namespace cleancopy::html::scan {

/// Space and control characters.
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return static_cast<unsigned char>(c) <= 0x20;
}

/// Lead bytes of the characters that are white space or invisible: U+0085 to U+00AD, U+1680, U+2000 to
/// U+2069, U+3000, U+FEFF.
[[nodiscard]] constexpr bool leads_space(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) || byte == 0xEF;
}

/// What ends a run of plain text.
[[nodiscard]] constexpr bool stops_fold(char c) noexcept {
  return is_blank(c) || c == '\x7F' || leads_space(c);
}

namespace scalar {

/// The first byte in [begin, end) that is not blank, else `end`. O(n).
[[nodiscard]] inline const char* skip_blank(const char* begin, const char* end) noexcept {
  while (begin != end && is_blank(*begin)) ++begin;
  return begin;
}

/// Where text stops being words with one space between them: the first control character, byte that
/// leads_space(), or space that one of these, another space or the end follows. Else `end`. O(n).
[[nodiscard]] inline const char* find_fold(const char* begin, const char* end) noexcept {
  for (; begin != end; ++begin) {
    if (stops_fold(*begin) && (*begin != ' ' || begin + 1 == end || stops_fold(begin[1]))) break;
  }
  return begin;
}

/// No ampersand, carriage return or NUL in it: an attribute's value that stands as it is written. O(n).
[[nodiscard]] inline bool is_plain_value(std::string_view raw) noexcept {
  for (const char c : raw) {
    if (c == '&' || c == '\r' || c == '\0') return false;
  }
  return true;
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

[[nodiscard]] inline const char* skip_blank(const char* begin, const char* end) noexcept {
  const __m128i last = _mm_set1_epi8(0x20);
  for (; end - begin >= 16; begin += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin));
    const int blank = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, last), bytes));
    if (blank != 0xFFFF) return begin + __builtin_ctz(~static_cast<unsigned>(blank));
  }
  return scalar::skip_blank(begin, end);
}

namespace detail {

// Bits of the bytes that are blank, delete, or lead a space.
inline unsigned fold_stops(__m128i bytes) noexcept {
  const auto equals = [&](int byte) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(byte))); };
  const __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x20)), bytes);
  const __m128i leads = _mm_or_si128(_mm_or_si128(equals(0xC2), equals(0xEF)),
                                     _mm_or_si128(_mm_or_si128(equals(0xE1), equals(0xE2)), equals(0xE3)));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(blank, equals(0x7F)), leads)));
}

}  // namespace detail

[[nodiscard]] inline const char* find_fold(const char* begin, const char* end) noexcept {
  const __m128i space = _mm_set1_epi8(' ');
  // One byte more than is judged: the last byte's meaning may hang on the next.
  for (; end - begin > 16; begin += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin));
    const unsigned stops = detail::fold_stops(bytes);
    if (stops == 0) continue;
    const auto spaces = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, space)));
    const unsigned next_stops = stops >> 1 | (stops_fold(begin[16]) ? 0x8000U : 0);
    const unsigned hits = stops & (~spaces | next_stops);
    if (hits != 0) return begin + __builtin_ctz(hits);
  }
  return scalar::find_fold(begin, end);
}

[[nodiscard]] inline bool is_plain_value(std::string_view raw) noexcept {
  const auto plain = [](__m128i bytes) {
    const __m128i hits = _mm_or_si128(
        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&')),
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')), _mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
    return _mm_movemask_epi8(hits) == 0;
  };
  constexpr std::size_t kWidth = 16;
  if (raw.size() < kWidth) {
    // The first half and the last, which may overlap: how long the value is costs no branch for each byte.
    constexpr std::size_t kHalf = 8;
    if (raw.size() < kHalf) return scalar::is_plain_value(raw);
    const auto half = [](const char* p) { return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p)); };
    return plain(_mm_unpacklo_epi64(half(raw.data()), half(raw.data() + raw.size() - kHalf)));
  }
  const char* const last = raw.data() + raw.size() - kWidth;  // overlaps the one before it
  for (const char* p = raw.data(); p < last; p += kWidth) {
    if (!plain(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)))) return false;
  }
  return plain(_mm_loadu_si128(reinterpret_cast<const __m128i*>(last)));
}

#else

using scalar::find_fold;
using scalar::is_plain_value;
using scalar::skip_blank;

#endif

}  // namespace cleancopy::html::scan
