/// The hot byte searches. Each has one scalar definition, in namespace scalar, and one under the same name
/// that the compiler's target may vectorise (SSE2 on x86-64); a test feeds both the same input at every
/// alignment.
#pragma once

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cleancopy::html::scan {

namespace scalar {

/// The first `wanted` in [begin, end), else `end`. O(n).
[[nodiscard]] inline const char* find(const char* begin, const char* end, char wanted) noexcept {
  while (begin != end && *begin != wanted) ++begin;
  return begin;
}

/// The first `<`, `&`, carriage return or NUL in [begin, end), else `end`: where text stops being plain.
[[nodiscard]] inline const char* find_text_event(const char* begin, const char* end) noexcept {
  while (begin != end && *begin != '<' && *begin != '&' && *begin != '\r' && *begin != '\0') ++begin;
  return begin;
}

}  // namespace scalar

#if defined(__SSE2__)

[[nodiscard]] inline const char* find(const char* begin, const char* end, char wanted) noexcept {
  const __m128i pattern = _mm_set1_epi8(wanted);
  for (; end - begin >= 16; begin += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin));
    const int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, pattern));
    if (mask != 0) return begin + __builtin_ctz(static_cast<unsigned>(mask));
  }
  return scalar::find(begin, end, wanted);
}

[[nodiscard]] inline const char* find_text_event(const char* begin, const char* end) noexcept {
  const __m128i less = _mm_set1_epi8('<');
  const __m128i ampersand = _mm_set1_epi8('&');
  const __m128i carriage_return = _mm_set1_epi8('\r');
  const __m128i nul = _mm_setzero_si128();
  for (; end - begin >= 16; begin += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin));
    const __m128i hits =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, less), _mm_cmpeq_epi8(bytes, ampersand)),
                     _mm_or_si128(_mm_cmpeq_epi8(bytes, carriage_return), _mm_cmpeq_epi8(bytes, nul)));
    const int mask = _mm_movemask_epi8(hits);
    if (mask != 0) return begin + __builtin_ctz(static_cast<unsigned>(mask));
  }
  return scalar::find_text_event(begin, end);
}

#else

using scalar::find;
using scalar::find_text_event;

#endif

/// For the long jumps over scripts, comments and big attribute values: the C library's own vector search.
[[nodiscard]] inline const char* find_far(const char* begin, const char* end, char wanted) noexcept {
  const void* hit =
      begin == end ? nullptr : std::memchr(begin, wanted, static_cast<std::size_t>(end - begin));
  return hit == nullptr ? end : static_cast<const char*>(hit);
}

}  // namespace cleancopy::html::scan
