#include "text/utf8_check.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#include <tmmintrin.h>
#endif

namespace cleancopy::text {
namespace {

constexpr std::size_t kStride = 64;

#if defined(__SSE2__)

template <std::size_t kBytes = kStride>
bool is_ascii(const char* bytes) {
  __m128i any = _mm_setzero_si128();
  for (std::size_t i = 0; i < kBytes; i += sizeof any) {
    any = _mm_or_si128(any, _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i)));
  }
  return _mm_movemask_epi8(any) == 0;
}

#else

template <std::size_t kBytes = kStride>
bool is_ascii(const char* bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t words[kBytes / sizeof(std::uint64_t)];
  std::memcpy(words, bytes, sizeof words);
  std::uint64_t any = 0;
  for (const std::uint64_t word : words) any |= word;
  return (any & kHighBits) == 0;
}

#endif

// The first stride that is not all ASCII, or what is left when there is none. Nearly all of a page is passed
// over here: two strides in one step cost less than two steps.
const char* skip_ascii(const char* position, const char* end) {
  while (static_cast<std::size_t>(end - position) >= 2 * kStride && is_ascii<2 * kStride>(position))
    position += 2 * kStride;
  while (static_cast<std::size_t>(end - position) >= kStride && is_ascii(position)) position += kStride;
  return position;
}

#if defined(__x86_64__)

// John Keiser and Daniel Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte" (2020): what can be
// wrong with two bytes in a row is told by three lookups of four bits each; a bit that all three agree on is
// an error.
enum : unsigned char {
  kTooShort = 1 << 0,  // a lead that is not followed by a continuation
  kTooLong = 1 << 1,   // ASCII that is
  kOverlong3 = 1 << 2,
  kTooLarge = 1 << 3,
  kSurrogate = 1 << 4,
  kOverlong2 = 1 << 5,
  kTooLarge1000 = 1 << 6,
  kOverlong4 = 1 << 6,
  kTwoContinuations = 1 << 7,  // right only in sequences of three bytes and more
  kAnyLow = kTooShort | kTooLong | kTwoContinuations,
  kLarge = kAnyLow | kTooLarge | kTooLarge1000,
};

alignas(16) constexpr unsigned char kFirstHigh[16] = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoContinuations,
    kTwoContinuations,
    kTwoContinuations,
    kTwoContinuations,
    kTooShort | kOverlong2,
    kTooShort,
    kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kTooLarge1000 | kOverlong4,
};
alignas(16) constexpr unsigned char kFirstLow[16] = {
    kAnyLow | kOverlong3 | kOverlong2 | kOverlong4,
    kAnyLow | kOverlong2,
    kAnyLow,
    kAnyLow,
    kAnyLow | kTooLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge | kSurrogate,
    kLarge,
    kLarge,
};
constexpr unsigned char kContinued = kTooLong | kOverlong2 | kTwoContinuations;
alignas(16) constexpr unsigned char kSecondHigh[16] = {
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kContinued | kOverlong3 | kTooLarge1000 | kOverlong4,
    kContinued | kOverlong3 | kTooLarge,
    kContinued | kSurrogate | kTooLarge,
    kContinued | kSurrogate | kTooLarge,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
};

// Asked once. The compiler's own __builtin_cpu_supports() asks for all there is whenever the program starts,
// and each question takes a virtual machine a microsecond or more.
bool has_ssse3() {
  unsigned eax = 0;
  unsigned ebx = 0;
  unsigned ecx = 0;
  unsigned edx = 0;
  return __get_cpuid(1, &eax, &ebx, &ecx, &edx) != 0 && (ecx & bit_SSSE3) != 0;
}

[[gnu::target("ssse3")]] inline __m128i load(const void* bytes) {
  return _mm_loadu_si128(static_cast<const __m128i*>(bytes));
}

// Whether the four bytes before `end` are ASCII: longer is no sequence.
bool ends_in_ascii(const char* end) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, end - sizeof bytes, sizeof bytes);
  return (bytes & 0x80808080U) == 0;
}

// What is wrong with `bytes`, which `before` precedes; all zero: nothing.
[[gnu::target("ssse3")]] inline __m128i errors_in(__m128i bytes, __m128i before) {
  const __m128i low_bits = _mm_set1_epi8(0x0F);
  const __m128i first = _mm_alignr_epi8(bytes, before, 15);  // each byte's predecessor
  const __m128i first_high = _mm_and_si128(_mm_srli_epi16(first, 4), low_bits);
  const __m128i second_high = _mm_and_si128(_mm_srli_epi16(bytes, 4), low_bits);
  const __m128i pairs =
      _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(load(kFirstHigh), first_high),
                                  _mm_shuffle_epi8(load(kFirstLow), _mm_and_si128(first, low_bits))),
                    _mm_shuffle_epi8(load(kSecondHigh), second_high));
  // Where the byte before the last leads three, or the one before that four, two continuations are right.
  const __m128i leads_three = _mm_subs_epu8(_mm_alignr_epi8(bytes, before, 14), _mm_set1_epi8(0xE0 - 0x80));
  const __m128i leads_four = _mm_subs_epu8(_mm_alignr_epi8(bytes, before, 13), _mm_set1_epi8(0xF0 - 0x80));
  const __m128i must_continue =
      _mm_and_si128(_mm_or_si128(leads_three, leads_four), _mm_set1_epi8(static_cast<char>(0x80)));
  return _mm_xor_si128(must_continue, pairs);
}

[[gnu::target("ssse3")]] bool is_utf8_ssse3(std::string_view bytes) noexcept {
  constexpr std::size_t kVector = 16;
  __m128i errors = _mm_setzero_si128();
  __m128i before = _mm_setzero_si128();
  const auto check = [&](const char* checked, std::size_t size) __attribute__((target("ssse3"))) {
    for (std::size_t i = 0; i < size; i += kVector) {
      const __m128i next = load(checked + i);
      errors = _mm_or_si128(errors, errors_in(next, before));
      before = next;
    }
  };
  const char* position = bytes.data();
  const char* const end = position + bytes.size();
  bool may_be_open = false;  // the stride before ended in something else than ASCII
  for (;;) {
    if (!may_be_open) position = skip_ascii(position, end);
    if (static_cast<std::size_t>(end - position) < kStride) break;
    // Of ASCII the first bytes alone can be wrong, behind a sequence cut off.
    check(position, may_be_open && is_ascii(position) ? kVector : kStride);
    position += kStride;
    may_be_open = !ends_in_ascii(position);
  }
  // The rest, followed by zeros: a sequence cut off is one that ASCII follows.
  char rest[kStride + kVector] = {};
  std::memcpy(rest, position, static_cast<std::size_t>(end - position));
  if (may_be_open || !is_ascii(rest)) check(rest, sizeof rest);
  return _mm_movemask_epi8(_mm_cmpeq_epi8(errors, _mm_setzero_si128())) == 0xFFFF;
}

#endif

}  // namespace

bool scalar::is_utf8(std::string_view bytes) noexcept {
  for (bytes.remove_prefix(ascii_prefix(bytes)); !bytes.empty(); bytes.remove_prefix(ascii_prefix(bytes))) {
    const CodePoint point = decode_at(bytes, 0);
    if (point.value == kReplacement && !bytes.starts_with("\xEF\xBF\xBD")) return false;
    bytes.remove_prefix(point.length);
  }
  return true;
}

bool is_utf8(std::string_view bytes) noexcept {
#if defined(__x86_64__)
  static const bool vectors = has_ssse3();
  if (vectors) return is_utf8_ssse3(bytes);
#endif
  return scalar::is_utf8(bytes);
}

std::string well_formed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_at(text, at);
    append_utf8(out, next.value);
    at += next.length;
  }
  return out;
}

std::size_t ascii_prefix(std::string_view bytes) noexcept {
  const char* const end = bytes.data() + bytes.size();
  const char* position = skip_ascii(bytes.data(), end);
  while (position != end && static_cast<unsigned char>(*position) < 0x80) ++position;
  return static_cast<std::size_t>(position - bytes.data());
}

}  // namespace cleancopy::text
