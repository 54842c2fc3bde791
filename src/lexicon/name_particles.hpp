/// The small words in people's names, and between two of them.
#pragma once

#include <string_view>

namespace cleancopy::lexicon {

/// "van", "de", "bin": written small between the words of a name, in any language. As it is written. O(1).
[[nodiscard]] bool is_name_particle(std::string_view word);

/// "and", "und", "dan", "και": a word that stands between two names, in any language. O(1).
[[nodiscard]] bool is_and(std::string_view word);

}  // namespace cleancopy::lexicon
