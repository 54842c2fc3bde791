/// What two sequences have in common, in order: the diff beneath words and paragraphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cleancopy::check {

/// Elements at these places are equal.
struct Match {
  std::size_t wanted;
  std::size_t got;

  [[nodiscard]] bool operator==(const Match&) const = default;
};

/// Of how many edits at a stretch the fewest are looked for.
inline constexpr std::ptrdiff_t kMostEdits = 256;

/// A common subsequence, in order of both. The longest, as long as the two differ by no more than kMostEdits
/// deletions and insertions; where they differ by more, the best of each stretch of so many edits. Cost:
/// O((n + m) * kMostEdits) time, however unlike the two are, and O(n + m + kMostEdits^2) memory.
[[nodiscard]] std::vector<Match> align(std::span<const std::uint32_t> wanted,
                                       std::span<const std::uint32_t> got);

}  // namespace cleancopy::check
