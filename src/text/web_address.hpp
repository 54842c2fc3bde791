/// What an address of the web begins with.
#pragma once

#include <string_view>

namespace cleancopy::text {

/// Whether it is absolute, with http or https.
[[nodiscard]] inline bool is_web_address(std::string_view text) noexcept {
  return text.starts_with("http://") || text.starts_with("https://");
}

}  // namespace cleancopy::text
