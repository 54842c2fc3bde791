/// The words of a text that single spaces part, as they do in a folded one (text/unicode.hpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cleancopy::text {

/// Whether `is(word)` says yes of one of the words; asks no further. O(n).
template <typename Is>
[[nodiscard]] bool any_word(std::string_view text, Is is) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (is(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace cleancopy::text
