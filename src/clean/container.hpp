/// What a block shares with its neighbours.
#pragma once

#include "clean/block.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

/// The nearest element around the block that holds more than its own line. O(depth).
[[nodiscard]] inline html::ElementId container_of(const html::Page& page, const Block& block) {
  html::ElementId id = block.element;
  while (page.elements[id].parent != html::kNoElement &&
         (!html::has_trait(page.elements[id].tag, html::kBreaksText) ||
          page.elements[id].text_bytes() <= block.bytes() + 2)) {
    id = page.elements[id].parent;
  }
  return id;
}

}  // namespace cleancopy::clean
