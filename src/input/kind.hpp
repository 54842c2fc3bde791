/// What are these bytes? Told from the bytes, never from a name.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::input {

/// How much of the beginning detect() wants to see, in bytes; less only where the input is shorter.
inline constexpr std::size_t kDetectionBytes = 4096;

enum class Kind : unsigned char { empty, html, text, unsupported };

struct Detection {
  Kind kind = Kind::empty;
  std::string_view name;  ///< of an unsupported kind, for people: "a PDF document"; static
  std::string_view hint;  ///< what would help; static
};

/// `head` is the beginning of the input, in its own charset. O(head).
[[nodiscard]] Detection detect(std::string_view head) noexcept;

}  // namespace cleancopy::input
