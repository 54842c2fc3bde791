/// The names in a line that says who wrote a story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::article {

/// Parts a byline as people write it: "By Ann Lee and Bo Kim, Staff Writers" gives two names. What is no
/// name (an address, a date, a site, a role) is left out, and so is what comes after 200 names. O(n).
[[nodiscard]] std::vector<std::string> split_names(std::string_view byline);

/// Short enough for a name, with letters and without digits, and no address. O(n).
[[nodiscard]] bool looks_like_name(std::string_view name);

/// Adds a name that is not among `names` yet, letter case and accents aside; 200 at most. O(names).
void add_name(std::vector<std::string>& names, std::string name);

/// `line` behind "By", "Von", "Text:" and the like. O(label).
[[nodiscard]] std::string_view without_byline_label(std::string_view line);

}  // namespace cleancopy::article
