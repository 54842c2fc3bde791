/// Dates that are told from the reader's own moment: "2 hours ago".
#pragma once

#include <cstddef>
#include <optional>

#include "article/dates/date_found.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Fills `published` and `updated`, as far as they are empty, from lines near the headline that tell an age.
/// Without `saved`, the moment at which the page was saved, a field gets the page's words and no date.
/// O(blocks near the headline).
void read_ages(const Evidence& evidence, std::size_t headline_block, const dates::DateContext& context,
               const std::optional<dates::DateTime>& saved, FoundDate& published, FoundDate& updated);

}  // namespace cleancopy::article
