/// What an address of the web begins with.
#pragma once

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

}  // namespace cleancopy::text
