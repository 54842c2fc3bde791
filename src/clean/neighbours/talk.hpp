/// Readers' comments that nothing names: no label over them, no class that says so.
#pragma once

#include <cstddef>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Where readers' comments begin behind the story: at the first of three lines or more that say when somebody
/// spoke, each with a name and a few words, one behind the other to the end of the text; or of the list that
/// has a line to reply in twice, and no chapters. The story begins at block `story`. SIZE_MAX: nowhere.
/// O(blocks).
[[nodiscard]] std::size_t find_talk(const html::Page& page, const std::vector<Block>& blocks,
                                    std::size_t story = 0);

}  // namespace cleancopy::clean
