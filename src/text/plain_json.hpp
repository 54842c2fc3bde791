/// What stands in a string of JSON as it is.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#include "text/byte_masks.hpp"

namespace cleancopy::text {

/// The bytes before the first one that JSON has to escape: a control character, quote or backslash. O(n).
[[nodiscard]] inline std::size_t plain_json_prefix(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size(); at += kMaskBytes) {
    if (const std::uint32_t escaped = byte_masks_at(text, at).escaped; escaped != 0)
      return at + static_cast<std::size_t>(std::countr_zero(escaped));
  }
  return text.size();
}

}  // namespace cleancopy::text
