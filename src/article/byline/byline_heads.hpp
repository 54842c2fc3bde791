/// Names that stand right under the headline without any label, in a line with the date or a title.
#pragma once

#include <string_view>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// "Ann Lee | Senior Writer | 14 May", "Ann Lee • 14 May 2031 • 4 min.", "14 May 2031 – Ann Lee": one name,
/// and nothing beside it but its role and when the story came out. O(block), and O(page) where there is a
/// name.
void take_dated_name(const Evidence& evidence, const clean::Block& block, Gathering& gathering);

/// "Ann Lee in Travel", "Ann Lee in" with the topic in the next line: without where the story is filed.
/// O(part).
[[nodiscard]] std::string_view without_filing(std::string_view part);

/// "김민서 기자", "記者王小明／台北報導": signed in a line of its own with a reporter's title. O(block).
void take_reporter(const Evidence& evidence, const clean::Block& block, Gathering& gathering);

}  // namespace cleancopy::article
