/// Short tables of words, and what a text has of them.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/unicode.hpp"

namespace cleancopy::text {

/// Whether `one` is an element of `all`. O(all).
template <class All, class One>
[[nodiscard]] constexpr bool is_among(const All& all, const One& one) {
  return std::find(std::begin(all), std::end(all), one) != std::end(all);
}

/// Whether `word` is an element of `all`, small and capital ASCII letters being the same. O(all).
template <class All>
[[nodiscard]] bool is_among_ignoring_ascii_case(const All& all, std::string_view word) {
  return std::any_of(std::begin(all), std::end(all),
                     [&](std::string_view one) { return equals_ignoring_ascii_case(word, one); });
}

/// Whether one of `parts` stands in `line`. O(line · parts).
template <class Parts>
[[nodiscard]] bool has_any_of(std::string_view line, const Parts& parts) {
  return std::any_of(std::begin(parts), std::end(parts),
                     [&](std::string_view part) { return line.find(part) != std::string_view::npos; });
}

/// Whether `line` begins with one of `heads`. O(heads).
template <class Heads>
[[nodiscard]] bool begins_with_any_of(std::string_view line, const Heads& heads) {
  return std::any_of(std::begin(heads), std::end(heads),
                     [&](std::string_view head) { return line.starts_with(head); });
}

}  // namespace cleancopy::text
