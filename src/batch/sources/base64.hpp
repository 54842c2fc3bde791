/// Base64 as a whole text (RFC 4648).
#pragma once

#include <string>

namespace cleancopy::batch {

/// Decodes `text` in its own place: either alphabet, white space passed over, with or without padding. False
/// where there is anything else in it, or half a byte at its end; then it is left as it was, or in part
/// decoded. O(text).
[[nodiscard]] bool decode_base64(std::string& text);

}  // namespace cleancopy::batch
