/// Looking outwards from an element.
#pragma once

#include "html/page.hpp"

namespace cleancopy::article {

/// The innermost `tag` around `element`, itself included, or kNoElement. Not farther than any page of news
/// has it: a page that is nested without end costs no more than its text. O(256).
[[nodiscard]] inline html::ElementId nearest_around(const html::Page& page, html::ElementId element,
                                                    html::TagId tag) noexcept {
  constexpr int kFarthest = 256;
  for (int steps = 0; steps < kFarthest && element != html::kNoElement; ++steps) {
    if (page.elements[element].tag == tag) return element;
    element = page.elements[element].parent;
  }
  return html::kNoElement;
}

}  // namespace cleancopy::article
