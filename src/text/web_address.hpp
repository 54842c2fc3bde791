/// What an address of the web begins with, and what stands in one by its number.
#pragma once

#include <string>
#include <string_view>

#include "text/unicode.hpp"

namespace cleancopy::text {

/// Whether it is absolute, with http or https, in whatever case (RFC 3986, section 3.1).
[[nodiscard]] inline bool is_web_address(std::string_view text) noexcept {
  const auto begins = [text](std::string_view scheme) {
    return equals_ignoring_ascii_case(text.substr(0, scheme.size()), scheme);
  };
  // Most of what is asked for is none.
  return !text.empty() && to_ascii_lower(text.front()) == 'h' && (begins("http://") || begins("https://"));
}

/// Whether no address holds `c` as it is: controls, spaces, quotation marks, angle brackets (RFC 3986, 2).
[[nodiscard]] constexpr bool is_outside_addresses(char c) noexcept {
  return static_cast<unsigned char>(c) <= 0x20 || c == '\x7F' || c == '"' || c == '<' || c == '>';
}

/// "%20" for ' ' (RFC 3986, section 2.1).
inline void append_percent_encoded(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.append("%").append({kHex[byte >> 4U], kHex[byte & 15U]});
}

}  // namespace cleancopy::text
