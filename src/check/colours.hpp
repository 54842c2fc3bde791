/// The terminal's colours of a report (ECMA-48, 8.3.117: select graphic rendition).
#pragma once

#include <string_view>

namespace cleancopy::check {

inline constexpr std::string_view kBold = "\x1B[1m";
inline constexpr std::string_view kRed = "\x1B[31m";
inline constexpr std::string_view kGreen = "\x1B[32m";
inline constexpr std::string_view kBoldRed = "\x1B[1;31m";
inline constexpr std::string_view kBoldGreen = "\x1B[1;32m";
inline constexpr std::string_view kPlain = "\x1B[0m";  ///< ends any of them

}  // namespace cleancopy::check
