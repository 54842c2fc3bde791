/// The names in a line that says who wrote a story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::article {

/// Parts a byline as people write it: "By Ann Lee and Bo Kim, Staff Writers" gives two names. What is no
/// name (an address, a date, a site, a role) is left out, and so is what comes after 200 names or 4,000
/// bytes. O(n).
[[nodiscard]] std::vector<std::string> split_names(std::string_view byline);

/// The same with roles and desks among them ("The Quay Staff"), and with the agency that stands in
/// parentheses behind a name or for which it is given ("Ann Lee (Reuters)", "Ann Lee of The Associated
/// Press"). O(n).
[[nodiscard]] std::vector<std::string> split_signatures(std::string_view byline);

/// A word in it says that it is no person: a role, a desk, an office.
[[nodiscard]] bool is_role(std::string_view name);

/// A role that many have together and sign with: "Sports Desk", "The Quay Staff", "IN-Redaktion".
[[nodiscard]] bool is_desk(std::string_view name);

/// Short enough for a name, with letters and without digits, and no address. O(n).
[[nodiscard]] bool looks_like_name(std::string_view name);

/// Adds a name that is not among `names` yet, letter case aside; 200 at most. O(names).
void add_name(std::vector<std::string>& names, std::string name);

/// `text` behind the word for "and" that it begins with: "Bo Kim" of " and Bo Kim". Empty if it begins with
/// another. O(word).
[[nodiscard]] std::string_view behind_and(std::string_view text);

/// `line` behind "By", "Von", "Text:" and the like. O(label).
[[nodiscard]] std::string_view without_byline_label(std::string_view line);

}  // namespace cleancopy::article
