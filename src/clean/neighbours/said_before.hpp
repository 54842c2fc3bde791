/// What the body does not say because it is said already.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/known.hpp"
#include "clean/blocks/shapes.hpp"
#include "clean/judge/features.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops what is kept of headline, dek, byline and the site's name, and every paragraph that an earlier one
/// says in the same words. `features`: as computed for this page. O(text).
void drop_said_before(const html::Page& page, const std::vector<Block>& blocks, const Known& known,
                      const Shapes& shapes, const FeatureTable& features, std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
