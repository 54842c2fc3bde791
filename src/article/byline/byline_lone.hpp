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

/// Nothing but dates is in the line. O(line).
[[nodiscard]] bool tells_time(const Evidence& evidence, std::size_t at);

/// "Ann", "Jan 23", "11 min read": one word is a name where both stand below it. O(page).
[[nodiscard]] bool is_given_name(const Evidence& evidence, std::size_t at);

/// "森山みどり" alone, beside a date or once more below, on the author's card. O(page).
[[nodiscard]] bool is_east_asian_author(const Evidence& evidence, std::size_t at);

/// A name, or names in a row of links: one of each line. O(page).
[[nodiscard]] bool are_names(const Evidence& evidence, std::string_view lines);

/// How many lines of the page say the same. O(page).
[[nodiscard]] std::ptrdiff_t times_said(const Evidence& evidence, const clean::Block& block);

/// A name in a line of its own between the headline and the text, which stands nowhere else: over the text,
/// the date or a line that says what he is. O(page).
void take_lone_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// "PTI | Mumbai | Updated: 14 May", "Reuters" over the date: the agencies that sign so. O(blocks looked at).
[[nodiscard]] std::vector<std::string> agencies_under_headline(const Evidence& evidence,
                                                               std::size_t headline_block);

}  // namespace cleancopy::article
