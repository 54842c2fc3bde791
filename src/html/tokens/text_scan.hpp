/// The byte searches of the text writer and of attribute values, in the manner of scan.hpp: a scalar
/// definition each, and one under the same name that the compiler's target may vectorise.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// Whether the character at `p`, which such a byte leads, is neither: a quotation mark, a dash, the script of
/// half a continent. What is cut off or no UTF-8 is not said to be.
[[nodiscard]] inline bool is_plain_after_all(const char* p, const char* end) noexcept {
  const auto byte = [p](std::size_t i) { return static_cast<unsigned char>(p[i]); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80; };
  if (byte(0) == 0xC2)
    return end - p >= 2 && continues(1) && byte(1) != 0x85 && byte(1) != 0xA0 && byte(1) != 0xAD;
  if (end - p < 3 || !continues(1) || !continues(2)) return false;
  switch (byte(0)) {
    case 0xE1:
      return byte(1) != 0x9A;
    case 0xE2:
      return byte(1) > 0x81 || (byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) <= 0xA7);
    case 0xE3:
      return byte(1) != 0x80 || byte(2) != 0x80;
    default:
      return byte(0) == 0xEF && (byte(1) != 0xBB || byte(2) != 0xBF);
  }
}

/// What may end a run of plain text.
[[nodiscard]] constexpr bool stops_fold(char c) noexcept {
  return is_blank(c) || c == '\x7F' || leads_space(c);
}

/// Whether what stands at `p` does.
[[nodiscard]] inline bool stops_fold_at(const char* p, const char* end) noexcept {
  return stops_fold(*p) && !(leads_space(*p) && is_plain_after_all(p, end));
}

namespace scalar {

/// The first byte in [begin, end) that is not blank, else `end`. O(n).
[[nodiscard]] inline const char* skip_blank(const char* begin, const char* end) noexcept {
  while (begin != end && is_blank(*begin)) ++begin;
  return begin;
}

/// Where text stops being words with one space between them: the first control character, character that is
/// or may be white space or invisible, or space that one of these, another space or the end follows. Else
/// `end`. O(n).
[[nodiscard]] inline const char* find_fold(const char* begin, const char* end) noexcept {
  for (; begin != end; ++begin) {
    if (!stops_fold_at(begin, end)) continue;
    if (*begin != ' ' || begin + 1 == end || stops_fold_at(begin + 1, end)) break;
  }
  return begin;
}

/// Copies an attribute's value to `out`, where there is room for it. Gives whether it is sure to stand as it
/// is written: without ampersands and the control characters up to the carriage return. O(n).
[[nodiscard]] inline bool copy_plain_value(std::string_view raw, char* out) noexcept {
  bool plain = true;
  for (const char c : raw) {
    plain = plain && c != '&' && static_cast<unsigned char>(c) > '\r';
    *out++ = c;
  }
  return plain;
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

// What find_fold() asks of the bytes at a place, a bit for each.
struct FoldMasks {
  unsigned stops;  // blank, delete, or leading a space
  unsigned leads;  // of those, the leading ones
  unsigned spaces;
};

inline FoldMasks fold_masks(__m128i bytes) noexcept {
  const auto equals = [&](int byte) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(byte))); };
  const auto mask = [](__m128i set) { return static_cast<unsigned>(_mm_movemask_epi8(set)); };
  const __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x20)), bytes);
  const __m128i leads = _mm_or_si128(_mm_or_si128(equals(0xC2), equals(0xEF)),
                                     _mm_or_si128(_mm_or_si128(equals(0xE1), equals(0xE2)), equals(0xE3)));
  const unsigned stops = mask(_mm_or_si128(_mm_or_si128(blank, equals(0x7F)), leads));
  return {stops, stops & mask(bytes), mask(equals(' '))};
}

// Bits of the bytes from `p` on that find_fold() stops at; `next_stops`: those whose next byte is known to,
// for it is none of these.
inline unsigned fold_hits(FoldMasks masks, const char* p, const char* end, unsigned next_stops) noexcept {
  unsigned stops = masks.stops;
  if (stops == 0) return 0;
  for (unsigned leads = masks.leads; leads != 0; leads &= leads - 1) {
    if (is_plain_after_all(p + __builtin_ctz(leads), end)) stops &= ~(leads & -leads);
  }
  return stops & (~masks.spaces | stops >> 1 | next_stops);
}

inline unsigned fold_hits(const char* p, const char* end, bool next_stops) noexcept {
  const FoldMasks masks = fold_masks(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
  return fold_hits(masks, p, end, next_stops ? 0x8000U : 0);
}

// Of 8 to 15 bytes, the first half and the last, which may overlap: how many there are costs no branch for
// each.
inline const char* find_fold_short(const char* begin, const char* end) noexcept {
  const auto size = static_cast<unsigned>(end - begin);
  const auto half = [](const char* p) { return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p)); };
  const FoldMasks both = fold_masks(_mm_unpacklo_epi64(half(begin), half(end - 8)));
  const auto joined = [&](unsigned mask) { return (mask & 0xFFU) | mask >> 8 << (size - 8); };
  const FoldMasks masks{joined(both.stops), joined(both.leads), joined(both.spaces)};
  const unsigned hits = fold_hits(masks, begin, end, 1U << (size - 1));
  return hits == 0 ? end : begin + __builtin_ctz(hits);
}

}  // namespace detail

[[nodiscard]] inline const char* find_fold(const char* begin, const char* end) noexcept {
  const char* p = begin;
  // One byte more than is judged: the last byte's meaning may hang on the next.
  for (; end - p > 16; p += 16) {
    const unsigned hits = detail::fold_hits(p, end, stops_fold_at(p + 16, end));
    if (hits != 0) return p + __builtin_ctz(hits);
  }
  if (p == end) return end;
  if (end - begin < 8) return scalar::find_fold(p, end);
  if (end - begin < 16) return detail::find_fold_short(p, end);
  // The last 16 bytes, some of them once more.
  const char* const last = end - 16;
  const unsigned hits = detail::fold_hits(last, end, true) >> (p - last);
  return hits == 0 ? end : p + __builtin_ctz(hits);
}

[[nodiscard]] inline bool copy_plain_value(std::string_view raw, char* out) noexcept {
  const auto doubtful = [](__m128i bytes) {
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8('\r')), bytes);
    return _mm_or_si128(control, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&')));
  };
  const auto none = [](__m128i hits) { return _mm_movemask_epi8(hits) == 0; };
  constexpr std::size_t kWidth = 16;
  const char* const in = raw.data();
  const std::size_t size = raw.size();
  if (size < kWidth) {
    // The first half and the last, which may overlap: how long the value is costs no branch for each byte.
    constexpr std::size_t kHalf = 8;
    if (size < kHalf) return scalar::copy_plain_value(raw, out);
    const __m128i first = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(in));
    const __m128i last = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(in + size - kHalf));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(out), first);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(out + size - kHalf), last);
    return none(doubtful(_mm_unpacklo_epi64(first, last)));
  }
  const auto copy = [&](std::size_t at) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(in + at));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + at), bytes);
    return doubtful(bytes);
  };
  const std::size_t last = size - kWidth;  // overlaps the one before it
  __m128i hits = copy(last);
  for (std::size_t at = 0; at < last; at += kWidth) hits = _mm_or_si128(hits, copy(at));
  return none(hits);
}

#else

using scalar::copy_plain_value;
using scalar::find_fold;
using scalar::skip_blank;

#endif

}  // namespace cleancopy::html::scan
