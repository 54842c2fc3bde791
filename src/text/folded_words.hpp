/// The words of a folded text (text/unicode.hpp), which single spaces part.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cleancopy::text {

/// Whether `is(word)` says yes of one of the words; asks no further. O(n).
template <typename Is>
[[nodiscard]] bool any_word(std::string_view folded, Is is) {
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (is(folded.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace cleancopy::text
