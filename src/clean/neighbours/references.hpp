/// What a text rests on: its list of sources, links for the most part, which elsewhere lead to other stories.
#pragma once

#include <string_view>

#include "clean/blocks/block.hpp"

namespace cleancopy::clean {

/// The block, whose text is `line`, is a heading without a link that is a word for sources ("References",
/// "Quellen:"). O(n).
[[nodiscard]] bool heads_references(std::string_view line, const Block& block);

}  // namespace cleancopy::clean
