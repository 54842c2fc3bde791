/// The marks around what somebody says, in the languages that papers are written in. The one of a typewriter
/// that is an apostrophe, too ('), is none of them: who wants it asks for it.
#pragma once

#include <string_view>

#include "text/among.hpp"

namespace cleancopy::text {

/// Opens or closes a quotation.
[[nodiscard]] constexpr bool is_quotation_mark(char32_t c) noexcept {
  return c == '"' || c == U'«' || c == U'»' || (c >= U'‘' && c <= U'‟') || c == U'‹' || c == U'›' ||
         (c >= U'「' && c <= U'』');
}

/// Opens one, at the head of a line: ’ is an apostrophe there, › an arrow.
[[nodiscard]] constexpr bool opens_quotation(char32_t c) noexcept {
  return is_quotation_mark(c) && c != U'’' && c != U'‹' && c != U'›';
}

/// Whether something stands in quotation marks: one is there that is nothing else amid a line. O(n).
[[nodiscard]] inline bool has_quotation(std::string_view line) {
  constexpr std::string_view kMarks[] = {"\"", "“", "„", "«", "「", "『"};
  return has_any_of(line, kMarks);
}

}  // namespace cleancopy::text
