/// Who signs in a text dump: no element parts a name from what stands around it in its line, and none tells
/// the lines of the story's head from those of others.
#pragma once

#include <cstddef>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// A name without a label in a line of its own or with a date, below the headline or right above it: first
/// one that a date, a role or a reviewer's line tells, then one that only stands where names do. O(lines near
/// · page).
void take_name_of_dump(const Evidence& evidence, std::size_t headline_line, Gathering& gathering);

}  // namespace cleancopy::article
