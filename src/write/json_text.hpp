/// What RapidJSON's writer writes into: a string, to which runs of characters that stand as they are go
/// whole.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>
#include <utility>

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)
#include <emmintrin.h>
#endif

namespace cleancopy::write {

/// An output stream as RapidJSON names it.
class JsonText {
 public:
  using Ch = char;

  /// `bytes`: what is likely to be written, so that what was is not moved again and again.
  explicit JsonText(std::size_t bytes = 0) { text_.reserve(bytes); }

  void Put(char c) { text_.push_back(c); }
  void Flush() const noexcept {}

  void append(std::string_view run) { text_.append(run); }
  /// What was written; nothing may be put behind it.
  [[nodiscard]] std::string take() noexcept { return std::move(text_); }

 private:
  std::string text_;
};

namespace scalar {

/// The bytes before the first one that JSON has to escape. O(n).
[[nodiscard]] inline std::size_t plain_prefix(std::string_view text) noexcept {
  const auto is_escaped = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
  };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_escaped) - text.begin());
}

}  // namespace scalar

#if defined(__SSE2__) && !defined(CLEANCOPY_SCALAR_SCAN)

[[nodiscard]] inline std::size_t plain_prefix(std::string_view text) noexcept {
  constexpr std::size_t kBytes = 16;
  const auto escaped_at = [&](std::size_t at) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const __m128i escaped = _mm_or_si128(controls, _mm_or_si128(is('"'), is('\\')));
    return static_cast<unsigned>(_mm_movemask_epi8(escaped));
  };
  if (text.size() < kBytes) return scalar::plain_prefix(text);
  // The last 16 bytes, some of them once more, stand for the rest.
  const std::size_t last = text.size() - kBytes;
  for (std::size_t at = 0;; at = std::min(at + kBytes, last)) {
    if (const unsigned escaped = escaped_at(at); escaped != 0)
      return at + static_cast<std::size_t>(std::countr_zero(escaped));
    if (at == last) return text.size();
  }
}

#else

using scalar::plain_prefix;

#endif

}  // namespace cleancopy::write

/// The writer's own way goes character by character, its vectorised one leaves U+001A to U+001F as they are
/// (1.1.0); this is where it lets the stream do better.
template <>
inline bool rapidjson::Writer<cleancopy::write::JsonText>::ScanWriteUnescapedString(StringStream& is,
                                                                                    std::size_t length) {
  const std::string_view left(is.src_, length - is.Tell());
  const std::size_t plain = cleancopy::write::plain_prefix(left);
  os_->append(left.substr(0, plain));
  is.src_ += plain;
  return plain < left.size();
}
