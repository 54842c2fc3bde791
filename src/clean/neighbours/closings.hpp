/// What stands behind a story's last sentence and is none of it: who wrote it, the small print, whom to call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops the last lines that are kept where they begin with a name and tell who that is ("Tilde Marrow is a
/// staff writer …"), one of `authors` or somebody whom the story has not named; those that are small print
/// ("… do not necessarily reflect …", closings.inc); those under "Media contact", with an address of mail or
/// a telephone; and all that stands behind "- ENDS -". What is left is a story. O(text of the last lines; of
/// a portrait, all text).
void drop_closings(const html::Page& page, const std::vector<Block>& blocks,
                   const std::vector<std::string>& authors, std::vector<Verdict>& verdicts);

/// The name that a note on an author begins with: two to four words with capitals before "is a", in several
/// languages; or "". A view of `line`. O(1).
[[nodiscard]] std::string_view portrayed(std::string_view line);

}  // namespace cleancopy::clean
