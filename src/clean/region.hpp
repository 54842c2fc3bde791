/// Where on the page is the article? The smallest element that holds nearly all of its running text.
#pragma once

#include <vector>

#include "clean/block.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

/// How much running text a block is, in words: 0 for what is surely no paragraph of an article. O(1).
[[nodiscard]] double prose_mass(const Block& block) noexcept;

struct Region {
  html::ElementId root = 0;
  double mass = 0;  ///< prose in it
  /// Blocks from the first to the last paragraph of it: [first, last). Nothing outside is body.
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Walks down from the root of the page as long as one child holds nearly all the prose of its parent. O(blocks
/// + children on the way).
[[nodiscard]] Region find_region(const html::Page& page, const std::vector<Block>& blocks);

}  // namespace cleancopy::clean
