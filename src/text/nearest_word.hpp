/// What somebody may have meant who wrote a word that is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::text {

/// The first of `words` that begins with `word`; else the one that it becomes by the fewest letters put in,
/// left out, changed or swapped with the next; empty where a third of the letters would be others (restricted
/// Damerau-Levenshtein distance).
[[nodiscard]] std::string_view nearest_word(std::string_view word, const std::vector<std::string>& words);

/// The same as the end of a complaint: "; is --out meant?"; empty where nothing is near.
[[nodiscard]] std::string suggestion_for(std::string_view word, const std::vector<std::string>& words);

}  // namespace cleancopy::text
