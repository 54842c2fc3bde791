/// Letters behind a person's name that are no part of it.
#pragma once

#include <string_view>

namespace cleancopy::article {

/// "MD", "Ph.D.", "CFP", "PA-C", "MSc", "Jr.": a degree, a title or a generation, alone and without space.
/// Capitals of two letters or more, or one of the few that are written with small letters. O(1).
[[nodiscard]] bool is_degree(std::string_view piece);

/// "Ann Lee, MD, PhD; Bo Kim, VTS (Behavior) & Jo Ost, RN": nothing but names and degrees, two of these at
/// least. O(line).
[[nodiscard]] bool are_names_with_degrees(std::string_view line);

}  // namespace cleancopy::article
