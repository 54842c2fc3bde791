/// How names are written: with capitals, where the script has them.
#pragma once

#include <string_view>

namespace cleancopy::article {

/// Every word of it begins with a capital, or the script has none. O(n).
[[nodiscard]] bool is_in_capitals(std::string_view line);

/// All of its word characters are capitals, and no digits; a line without any has no other. O(n).
[[nodiscard]] bool is_all_capitals(std::string_view line);

/// Every word begins with a capital, but for the small words in names: "Nick van Mead". O(n).
[[nodiscard]] bool is_written_as_name(std::string_view line);

/// Two words or more, the first and the last with a capital ("Hani al-Masri", "Ans van der Meer"), where the
/// script has any, and nothing of a question, a label or a cry: no button, topic or phrase. O(n).
[[nodiscard]] bool is_printed_name(std::string_view name);

/// A small word stands in it that names never have: "Add as preferred on", "Anchor for Resistance Bands".
/// O(n).
[[nodiscard]] bool has_small_word(std::string_view line);

}  // namespace cleancopy::article
