/// Where this story ends and the next one begins, on pages that load one below the other.
#pragma once

#include <cstddef>
#include <cstdint>

#include "article/evidence.hpp"

namespace cleancopy::article {

/// The offset in Page::text of the first element below the headline that is made as the one around it is, and
/// has a headline of its own; UINT32_MAX where there is none. O(blocks and their ancestors).
[[nodiscard]] std::uint32_t story_end(const Evidence& evidence, std::size_t headline_block);

}  // namespace cleancopy::article
