/// Where a few bytes stand in a text: what std::string_view::find() is, for texts in which the first of the
/// bytes is frequent and all of them are rare. The definition is in namespace scalar; under the same name
/// stands what the compiler's target may vectorise (SSE2 on x86-64), and a test feeds both the same input.
#pragma once

#include <cstddef>
#include <string_view>

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
#include <cstring>
#include <emmintrin.h>
#endif

namespace cleancopy::text {

namespace scalar {

/// The first place at or behind `from` where `wanted` (not empty) stands, else npos. O(text.size() *
/// wanted.size()), and no more than O(text.size()) of a text in which `wanted` is rare.
[[nodiscard]] inline std::size_t find_text(std::string_view text, std::string_view wanted,
                                           std::size_t from = 0) noexcept {
  return text.find(wanted, from);
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

// Two bytes are compared at 16 places at once, the first and the last of `wanted`.
[[nodiscard]] inline std::size_t find_text(std::string_view text, std::string_view wanted,
                                           std::size_t from = 0) noexcept {
  constexpr std::size_t kWidth = 16;
  const std::size_t reach = kWidth + wanted.size() - 1;  // bytes that 16 places take
  if (from > text.size() || text.size() - from < reach) return text.find(wanted, from);
  const __m128i first = _mm_set1_epi8(wanted.front());
  const __m128i last = _mm_set1_epi8(wanted.back());
  const auto equals = [&](std::size_t at, __m128i byte) {
    return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at)), byte);
  };
  const std::size_t end = text.size() - reach;  // the last 16 places, which may overlap those before them
  for (std::size_t at = from;; at += kWidth) {
    if (at > end) at = end;
    auto hits = static_cast<unsigned>(
        _mm_movemask_epi8(_mm_and_si128(equals(at, first), equals(at + wanted.size() - 1, last))));
    for (; hits != 0; hits &= hits - 1) {
      const std::size_t place = at + static_cast<unsigned>(__builtin_ctz(hits));
      if (std::memcmp(text.data() + place, wanted.data(), wanted.size()) == 0) return place;
    }
    if (at == end) return std::string_view::npos;
  }
}

#else

using scalar::find_text;

#endif

}  // namespace cleancopy::text
