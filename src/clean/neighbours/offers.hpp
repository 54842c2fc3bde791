/// What a wall says that subscribers get.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"

namespace cleancopy::clean {

/// Drops the items of a list right under a prompt to subscribe, one of which asks for it or leads away as
/// well: a wall may stand before the text or amid it, where a box of its own proves nothing. O(blocks).
void drop_offers(const std::vector<Block>& blocks, std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
