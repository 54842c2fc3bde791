/// The second front end: a page from gumbo's complete HTML5 tree. The authority for broken markup, and the
/// oracle that the page builder is tested against.
#pragma once

#include <cstddef>
#include <string_view>

#include "cleancopy/error.hpp"
#include "html/page/outline.hpp"
#include "html/page/page.hpp"
#include "html/page/page_writer.hpp"

namespace cleancopy::html {

/// What gumbo is trusted with: its time grows with the square of depth and of attributes, and it frees its
/// tree by recursion.
struct GumboLimits {
  std::size_t max_depth = 2'000;        ///< open elements, formatting and foreign ones among them
  std::size_t max_steps = 200'000'000;  ///< that depth, added up over all tags
  std::size_t max_attributes = 1'000;   ///< of one tag
  std::size_t max_nodes = 1'000'000;    ///< with the copies of formatting elements left open
};

/// Fills `page`, which must be clear, with what the page builder would make of a page whose markup is sound.
/// `utf8` is the whole page. Scripting counts as on. Two passes: our own tokenizer first, as a guard.
/// `outline` (null: none) is written beside it.
/// O(bytes), about a hundredth of the page builder's speed.
/// Errors: too_deep, too_many_elements; `page` is empty then.
[[nodiscard]] Result<void> build_page_with_gumbo(std::string_view utf8, Page& page, const PageLimits& limits,
                                                 const GumboLimits& gumbo_limits = {},
                                                 Outline* outline = nullptr);

}  // namespace cleancopy::html
