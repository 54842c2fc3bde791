/// What RapidJSON's writer writes into: a string, to which runs of characters that stand as they are go
/// whole.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>
#include <utility>

#include "text/eight_bytes.hpp"

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

/// The bytes before the first one that JSON has to escape. O(n).
[[nodiscard]] inline std::size_t plain_prefix(std::string_view text) noexcept {
  constexpr std::size_t kBytes = 8;
  constexpr std::uint64_t kEach = 0x0101010101010101;
  constexpr std::uint64_t kTop = 0x80 * kEach;
  // The top bit of each byte that is less than `limit` (at most 128). What is borrowed from the bytes behind
  // one that is makes at most more of them.
  const auto less = [](std::uint64_t bytes, std::uint64_t limit) {
    return (bytes - limit * kEach) & ~bytes & kTop;
  };
  for (std::size_t at = 0; at < text.size(); at += kBytes) {
    const std::uint64_t bytes = text::eight_bytes_at(text, at);
    const std::uint64_t escaped =
        less(bytes, ' ') | less(bytes ^ '"' * kEach, 1) | less(bytes ^ '\\' * kEach, 1);
    // The zeros behind the end are found, too.
    if (escaped != 0)
      return std::min(text.size(), at + static_cast<std::size_t>(std::countr_zero(escaped)) / 8);
  }
  return text.size();
}

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
