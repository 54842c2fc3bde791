/// What a page's judged blocks come to, for the judge of pages.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "clean/cleaner.hpp"

namespace cleancopy::article {

/// Counts of blocks, where nothing else is said.
struct BlockSums {
  std::size_t words = 0;
  std::size_t bytes = 0;
  std::size_t link_bytes = 0;
  std::size_t short_blocks = 0;
  std::size_t dates = 0;  ///< that are nothing but a date
  std::size_t prices = 0;
  std::size_t headings = 0;
  std::size_t linked_headings = 0;
  // Of those that are kept.
  std::size_t kept = 0;
  std::size_t kept_words = 0;
  std::size_t kept_bytes = 0;
  std::size_t kept_link_bytes = 0;
  std::size_t first_kept = SIZE_MAX;  ///< its index
  std::size_t last_kept = SIZE_MAX;
  std::size_t runs = 0;       ///< of kept blocks without another between them
  std::size_t gap_words = 0;  ///< not kept, between the first kept and the last
  std::size_t longest = 0;    ///< in words
  std::size_t long_blocks = 0;
  std::size_t sentences = 0;
  std::size_t sentence_ends = 0;  ///< blocks that end with a sentence
  std::size_t commas = 0;         ///< blocks that have one
  std::size_t paragraphs = 0;
  std::size_t subheads = 0;
  bool kept_by_user = false;  ///< one of them by a user's rule
  /// Of those that are not: how many for each reason.
  std::array<std::uint32_t, static_cast<std::size_t>(clean::Reason::count_)> reasons{};
};

/// A short line that names a price: "From $12", "€ 9,99", "12.99 £". O(line).
[[nodiscard]] bool is_price(std::string_view line);

/// The cleaner has judged. O(blocks + bytes of short ones).
[[nodiscard]] BlockSums sum_blocks(const clean::Cleaner& cleaner);

}  // namespace cleancopy::article
