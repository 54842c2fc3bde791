/// Judging a plain-text dump: no markup says what a line is, so its words, its length and its neighbours do.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Where a dump's story stands. Indexes of blocks; SIZE_MAX: nowhere.
struct DumpOutline {
  std::size_t headline = SIZE_MAX;
  std::size_t dek = SIZE_MAX;
  std::size_t body = 0;  ///< the first block under headline and dek
};

/// Finds headline and dek: the lines right above the byline or the dates, else right above the text.
/// O(blocks).
[[nodiscard]] DumpOutline outline_dump(const html::Page& page, const std::vector<Block>& blocks);

/// A verdict for each block. O(blocks).
void judge_dump(const html::Page& page, const std::vector<Block>& blocks, const DumpOutline& outline,
                std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
