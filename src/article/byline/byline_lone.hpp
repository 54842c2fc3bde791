/// Names and agencies that stand alone in a line right under the headline, without any label.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// The line under a name says what he is ("Coastal correspondent"), when the story came out, how long it
/// takes to read, or where and when. `name` is no last block. O(line).
[[nodiscard]] bool is_told_below(const Evidence& evidence, std::size_t name);

/// A name in a line of its own between the headline and the text, which stands nowhere else: over the text,
/// the date or a line that says what he is. O(page).
void take_lone_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// "PTI | Mumbai | Updated: 14 May", "Reuters" over the date: the agencies that sign so. O(blocks looked at).
[[nodiscard]] std::vector<std::string> agencies_under_headline(const Evidence& evidence,
                                                               std::size_t headline_block);

}  // namespace cleancopy::article
