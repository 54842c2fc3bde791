/// Whether a text says itself what the page says of it.
#pragma once

#include <string_view>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Nearly all of `description` stands in one paragraph of the text, or in two in a row, in the same words:
/// then it was cut out of the text. False for fewer than eight words. O(text) to find its longest words, and
/// O(words) where two of three stand.
[[nodiscard]] bool stands_in_text(std::string_view description, const Evidence& evidence);

}  // namespace cleancopy::article
