/// The escapes of characters by their number in JSON's strings (RFC 8259, section 7).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/unicode.hpp"

namespace cleancopy::text {

/// Bytes of "\uXXXX".
inline constexpr std::size_t kJsonEscape = 6;

/// Whether `json` begins with "\uXXXX". O(1).
[[nodiscard]] inline bool is_json_escape(std::string_view json) noexcept {
  const auto is_hex = [](char c) {
    return is_ascii_digit(c) || (to_ascii_lower(c) >= 'a' && to_ascii_lower(c) <= 'f');
  };
  return json.size() >= kJsonEscape && json[0] == '\\' && json[1] == 'u' &&
         std::all_of(json.begin() + 2, json.begin() + kJsonEscape, is_hex);
}

/// Whether `json` begins with the escape of the first half of a surrogate pair, "\ud83d". O(1).
[[nodiscard]] inline bool is_high_surrogate(std::string_view json) noexcept {
  return is_json_escape(json) && to_ascii_lower(json[2]) == 'd' &&
         std::string_view("89abAB").find(json[3]) != std::string_view::npos;
}

/// Whether `json` begins with the escape of the second half of a surrogate pair, "\ude00". O(1).
[[nodiscard]] inline bool is_low_surrogate(std::string_view json) noexcept {
  return is_json_escape(json) && to_ascii_lower(json[2]) == 'd' &&
         std::string_view("cdefCDEF").find(json[3]) != std::string_view::npos;
}

}  // namespace cleancopy::text
