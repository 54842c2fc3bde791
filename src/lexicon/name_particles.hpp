/// The small words in people's names.
#pragma once

#include <string_view>

namespace cleancopy::lexicon {

/// "van", "de", "bin": written small between the words of a name, in any language. As it is written. O(1).
[[nodiscard]] bool is_name_particle(std::string_view word);

}  // namespace cleancopy::lexicon
