/// Takes pieces of text out of a page that is complete, as though they had never stood there.
#pragma once

#include <cstdint>
#include <vector>

#include "html/page/page.hpp"

namespace cleancopy::html {

/// Bytes of Page::text.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const noexcept { return begin >= end; }
};

/// Puts them in order, those that touch or overlap made one; empty ones go. O(n log n).
void join(std::vector<TextRange>& ranges);

/// Ranges in order, none overlapping another.
class TextCuts {
 public:
  /// `range` begins where the last one ended or behind it; an empty one is none.
  void add(TextRange range);

  [[nodiscard]] bool empty() const noexcept { return ranges_.empty(); }
  [[nodiscard]] const std::vector<TextRange>& ranges() const noexcept { return ranges_; }
  /// How many bytes before `offset` are cut. O(log ranges).
  [[nodiscard]] std::uint32_t before(std::uint32_t offset) const noexcept;
  /// Where what stood at `offset` stands after the cut. O(log ranges).
  [[nodiscard]] std::uint32_t moved(std::uint32_t offset) const noexcept { return offset - before(offset); }
  [[nodiscard]] TextRange moved(TextRange range) const noexcept {
    return {moved(range.begin), moved(range.end)};
  }

 private:
  std::vector<TextRange> ranges_;
  std::vector<std::uint32_t> sums_;  // bytes of all ranges before each
};

/// Cuts the text, and moves all that points into it; a block's last space goes too. Some text must be left of
/// every block.
/// O(page * log cuts).
void cut_text(Page& page, const TextCuts& cuts);

}  // namespace cleancopy::html
