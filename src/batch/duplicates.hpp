/// What two pages of the same story have in common: their canonical address, or their words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::batch {

/// A text of fewer words than this has no fingerprint: "Subscribe to read on" is no story.
inline constexpr std::size_t kFingerprintWords = 20;

/// FNV-1a of 64 bits over the text's letters and digits: what ASCII letters look like in lower case, without
/// the other ASCII characters, without U+00A0, U+2000 to U+206F (spaces, dashes, quotation marks) and U+3000.
/// So spacing, punctuation and ASCII case do not count; all else does. 0: no fingerprint. O(bytes).
[[nodiscard]] std::uint64_t fingerprint_of(std::string_view text, std::size_t words);

/// A canonical address to compare by: without scheme, fragment, and "/" at the end; the host in lower case.
/// Empty where it names no page but a whole site ("https://example.org/"), which careless pages give as
/// theirs.
[[nodiscard]] std::string comparable_address(std::string_view url);

}  // namespace cleancopy::batch
