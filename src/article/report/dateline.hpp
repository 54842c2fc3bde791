/// The dateline: the place at the head of a story, "BERLIN (Reuters) — …".
#pragma once

#include <string_view>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// The place that `paragraph`, the first of a story, begins with: in capitals, or before an agency or a day,
/// and parted from the text by a dash or colon. "NEW DELHI, May 14 (PTI) -" gives "NEW DELHI",
/// "新华社北京5月14日电" "北京". Empty if there is none. O(1).
[[nodiscard]] std::string_view place_of_dateline(std::string_view paragraph);

/// The place of "HARWICK (Reuters) — …", with which the story begins; empty where it does not. Before a colon
/// may stand a name in capitals: "NATO: …". O(1).
[[nodiscard]] std::string_view opening_place(std::string_view line);

/// What stands behind the dateline, or nothing. O(1).
[[nodiscard]] std::string_view behind_dateline(std::string_view line);

/// That of the body's first paragraphs, else the one that JSON-LD declares.
[[nodiscard]] Text resolve_dateline(const std::vector<Block>& body, const Evidence& evidence);

}  // namespace cleancopy::article
