/// Rows of tables in which several phrases mean the same, parted by bars: "first|second".
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cleancopy::text {

/// How many phrases `row` has. O(n).
[[nodiscard]] constexpr std::size_t count_phrases(std::string_view row) {
  return row.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(row.begin(), row.end(), '|'));
}

/// Calls `take` with each of them, in their order. O(n).
template <typename Take>
constexpr void for_each_phrase(std::string_view row, Take take) {
  for (std::size_t left = count_phrases(row); left > 0; --left) {
    const std::size_t end = std::min(row.find('|'), row.size());
    take(row.substr(0, end));
    row.remove_prefix(std::min(end + 1, row.size()));
  }
}

}  // namespace cleancopy::text
