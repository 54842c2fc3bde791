/// The hot byte searches. Each has one scalar definition, in namespace scalar, and one under the same name
/// that is vectorised where the compiler's target allows it (SSE2, which every x86-64 has). A test feeds both
/// the same input at every alignment, and the tests of what stands on them run with each of the two
/// (CLEANCOPY_SCALAR_SCAN chooses the scalar ones).
///
/// The vector forms take many bytes a step, not to save instructions but branches: whether a value has 20
/// bytes or 50 is what a processor cannot foretell, whether it has more than 64 it can.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
#include <emmintrin.h>
#endif

namespace cleancopy::html::scan {

// Which bytes end a name or an unquoted value.
enum NameKind : std::uint8_t { kTagName = 1, kAttributeName = 2, kUnquotedValue = 4 };

inline constexpr std::array<std::uint8_t, 256> kEnds = [] {
  std::array<std::uint8_t, 256> table{};
  for (const unsigned char space : {'\t', '\n', '\f', '\r', ' '}) {
    table[space] = kTagName | kAttributeName | kUnquotedValue;
  }
  table['/'] = kTagName | kAttributeName;
  table['>'] = kTagName | kAttributeName | kUnquotedValue;
  table['='] = kAttributeName;
  return table;
}();

[[nodiscard]] constexpr bool ends(char c, NameKind kind) noexcept {
  return (kEnds[static_cast<unsigned char>(c)] & kind) != 0;
}

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

/// The first carriage return or NUL in [begin, end), else `end`: what is mended in raw text. O(n).
[[nodiscard]] inline const char* find_line_event(const char* begin, const char* end) noexcept {
  while (begin != end && *begin != '\r' && *begin != '\0') ++begin;
  return begin;
}

/// The first `>`, equals sign or quote in [begin, end), else `end`: where a tag may end or a value begin.
/// O(n).
[[nodiscard]] inline const char* find_tag_event(const char* begin, const char* end) noexcept {
  while (begin != end && *begin != '>' && *begin != '=' && *begin != '"' && *begin != '\'') ++begin;
  return begin;
}

/// The first byte in [begin, end) that ends a name of that kind, else `end`.
template <NameKind kKind>
[[nodiscard]] inline const char* find_name_end(const char* begin, const char* end) noexcept {
  while (begin != end && !ends(*begin, kKind)) ++begin;
  return begin;
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

namespace vector {

[[nodiscard]] inline __m128i load(const char* p) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}

// A bit for each of the 16 bytes at `p` that is `wanted`.
[[nodiscard]] inline std::uint64_t matches(const char* p, __m128i wanted) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(load(p), wanted)));
}

// A bit for each of the 16 bytes that may end a name of that kind: all up to the space, control characters
// among them. The table decides on those.
template <NameKind kKind>
[[nodiscard]] inline std::uint32_t name_ends(__m128i bytes) noexcept {
  const __m128i space = _mm_set1_epi8(' ');
  __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(bytes, space), bytes),
                              _mm_cmpeq_epi8(bytes, _mm_set1_epi8('>')));
  if constexpr (kKind != kUnquotedValue) hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('/')));
  if constexpr (kKind == kAttributeName) hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('=')));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(hits));
}

}  // namespace vector

[[nodiscard]] inline const char* find(const char* begin, const char* end, char wanted) noexcept {
  using vector::matches;
  const __m128i pattern = _mm_set1_epi8(wanted);
  for (; end - begin >= 64; begin += 64) {
    const std::uint64_t hits = matches(begin, pattern) | matches(begin + 16, pattern) << 16 |
                               matches(begin + 32, pattern) << 32 | matches(begin + 48, pattern) << 48;
    if (hits != 0) return begin + __builtin_ctzll(hits);
  }
  return scalar::find(begin, end, wanted);
}

[[nodiscard]] inline const char* find_text_event(const char* begin, const char* end) noexcept {
  const __m128i less = _mm_set1_epi8('<');
  const __m128i ampersand = _mm_set1_epi8('&');
  const __m128i carriage_return = _mm_set1_epi8('\r');
  const __m128i nul = _mm_setzero_si128();
  for (; end - begin >= 16; begin += 16) {
    const __m128i bytes = vector::load(begin);
    const __m128i hits =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, less), _mm_cmpeq_epi8(bytes, ampersand)),
                     _mm_or_si128(_mm_cmpeq_epi8(bytes, carriage_return), _mm_cmpeq_epi8(bytes, nul)));
    const int mask = _mm_movemask_epi8(hits);
    if (mask != 0) return begin + __builtin_ctz(static_cast<unsigned>(mask));
  }
  return scalar::find_text_event(begin, end);
}

[[nodiscard]] inline const char* find_tag_event(const char* begin, const char* end) noexcept {
  const __m128i close = _mm_set1_epi8('>');
  const __m128i equals = _mm_set1_epi8('=');
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i apostrophe = _mm_set1_epi8('\'');
  for (; end - begin >= 16; begin += 16) {
    const __m128i bytes = vector::load(begin);
    const __m128i hits =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, close), _mm_cmpeq_epi8(bytes, equals)),
                     _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, apostrophe)));
    const int mask = _mm_movemask_epi8(hits);
    if (mask != 0) return begin + __builtin_ctz(static_cast<unsigned>(mask));
  }
  return scalar::find_tag_event(begin, end);
}

template <NameKind kKind>
[[nodiscard]] inline const char* find_name_end(const char* begin, const char* end) noexcept {
  while (end - begin >= 16) {
    const std::uint32_t hits = vector::name_ends<kKind>(vector::load(begin));
    if (hits == 0) {
      begin += 16;
      continue;
    }
    begin += __builtin_ctz(hits);
    if (ends(*begin, kKind)) return begin;
    ++begin;
  }
  return scalar::find_name_end<kKind>(begin, end);
}

[[nodiscard]] inline const char* find_line_event(const char* begin, const char* end) noexcept {
  const __m128i carriage_return = _mm_set1_epi8('\r');
  const __m128i nul = _mm_setzero_si128();
  for (; end - begin >= 16; begin += 16) {
    const __m128i bytes = vector::load(begin);
    const int mask =
        _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, carriage_return), _mm_cmpeq_epi8(bytes, nul)));
    if (mask != 0) return begin + __builtin_ctz(static_cast<unsigned>(mask));
  }
  return scalar::find_line_event(begin, end);
}

#else

using scalar::find;
using scalar::find_line_event;
using scalar::find_name_end;
using scalar::find_tag_event;
using scalar::find_text_event;

#endif

/// As find, for the long jumps over scripts, comments and big attribute values: the C library's own vector
/// search, after a look at the bytes next to hand, for where there are many hits a call would cost too much.
[[nodiscard]] inline const char* find_far(const char* begin, const char* end, char wanted) noexcept {
#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
  constexpr std::ptrdiff_t kNear = 16;
  if (end - begin > kNear) {
    const std::uint64_t hits = vector::matches(begin, _mm_set1_epi8(wanted));
    if (hits != 0) return begin + __builtin_ctzll(hits);
    const void* const hit = std::memchr(begin + kNear, wanted, static_cast<std::size_t>(end - begin - kNear));
    return hit == nullptr ? end : static_cast<const char*>(hit);
  }
#endif
  return scalar::find(begin, end, wanted);
}

/// The `>` that ends a tag, past attributes that nobody wants: name="value", name='value' and name alone.
/// Null where one has another form, or the bytes end before. `begin` is behind the tag's name. O(n).
[[nodiscard]] inline const char* skip_attributes(const char* begin, const char* end) noexcept {
  for (;;) {
    const char* const event = find_tag_event(begin, end);
    if (end - event < 2) return event != end && *event == '>' ? event : nullptr;
    if (*event == '>') return event;
    const char quote = event[1];
    const bool is_value = *event == '=' && event != begin && !ends(event[-1], kAttributeName) &&
                          (quote == '"' || quote == '\'');
    if (!is_value) return nullptr;
    begin = find(event + 2, end, quote);
    if (begin == end) return nullptr;
    ++begin;
  }
}

}  // namespace cleancopy::html::scan
