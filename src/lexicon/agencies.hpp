/// The world's news agencies, by the names and signs under which papers print their reports.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cleancopy::lexicon {

/// The agency that `name` is: a number that all its names share, or nothing. "The Associated Press", "AP" and
/// "AP News" are one; "dpa-infocom" is dpa. A sign that is also a word or a name ("ANI", "SID") counts only
/// as the agency itself writes it. O(name), less than a microsecond.
[[nodiscard]] std::optional<std::size_t> agency_of(std::string_view name);

/// Whether a part of `line` may be an agency's name, whatever parts it is cut into; most lines have no word
/// that any of them begins with. O(line).
[[nodiscard]] bool may_name_agency(std::string_view line);

/// The agency whose name a Chinese or Japanese report begins with ("新华社北京5月14日电"), as it stands
/// there; empty if none.
[[nodiscard]] std::string_view leading_agency(std::string_view text);

/// The agency's sign that stands alone behind the last sentence of `text`: "… on Monday. EFE", "… on Monday.
/// — AFP"; empty if none. O(1).
[[nodiscard]] std::string_view sign_behind_sentence(std::string_view text);

}  // namespace cleancopy::lexicon
