/// What stands in a string of JSON as it is.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
#include <emmintrin.h>
#endif

namespace cleancopy::text {

namespace scalar {

/// The bytes before the first one that JSON has to escape: control characters, quotes, backslashes. O(n).
[[nodiscard]] inline std::size_t plain_json_prefix(std::string_view text) noexcept {
  const auto is_escaped = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
  };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_escaped) - text.begin());
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

[[nodiscard]] inline std::size_t plain_json_prefix(std::string_view text) noexcept {
  constexpr std::size_t kBytes = 16;
  const auto escaped_at = [&](std::size_t at) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const __m128i escaped = _mm_or_si128(controls, _mm_or_si128(is('"'), is('\\')));
    return static_cast<unsigned>(_mm_movemask_epi8(escaped));
  };
  if (text.size() < kBytes) return scalar::plain_json_prefix(text);
  // The last 16 bytes, some of them once more, stand for the rest.
  const std::size_t last = text.size() - kBytes;
  for (std::size_t at = 0;; at = std::min(at + kBytes, last)) {
    if (const unsigned escaped = escaped_at(at); escaped != 0)
      return at + static_cast<std::size_t>(std::countr_zero(escaped));
    if (at == last) return text.size();
  }
}

#else

using scalar::plain_json_prefix;

#endif

}  // namespace cleancopy::text
