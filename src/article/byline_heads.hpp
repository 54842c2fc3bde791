/// Names that stand right under the headline without any label: in a line with the date, or alone.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/byline_gathering.hpp"
#include "article/evidence.hpp"

namespace cleancopy::article {

/// One of the words stands in the page's text without a capital, too: "Climate Change", "You Look Good".
/// O(page).
[[nodiscard]] bool has_plain_word(const html::Page& page, std::string_view name);

/// "Ann Lee | Senior Writer | 14 May", "Ann Lee • 14 May 2031 • 4 min.", "14 May 2031 – Ann Lee": one name,
/// and nothing beside it but its role and when the story came out. O(block), and O(page) where there is a
/// name.
void take_dated_name(const Evidence& evidence, const clean::Block& block, Gathering& gathering);

/// "김민서 기자", "記者王小明／台北報導": signed in a line of its own with a reporter's title. O(block).
void take_reporter(const Evidence& evidence, const clean::Block& block, Gathering& gathering);

/// A name in a line of its own between the headline and the text, which stands nowhere else. O(page).
void take_lone_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

}  // namespace cleancopy::article
