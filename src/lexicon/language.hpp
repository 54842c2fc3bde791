/// Which language a text is in: by its script, and by the small words that every sentence needs.
#pragma once

#include <string_view>

namespace cleancopy::lexicon {

/// The language of `text` (ISO 639-1: "de"), or empty where it is too short or too mixed to tell. The first
/// 800 bytes are looked at. Languages that differ in little are told as one: "no" for Norwegian and Danish
/// alike where the words leave it open, "hr" for Croatian, Bosnian and Serbian in Latin letters, "id" for
/// Indonesian and Malay. O(1), a few microseconds.
[[nodiscard]] std::string_view detect_language(std::string_view text);

/// Whether two BCP 47 tags can stand for one text, as far as detect_language() tells languages apart. O(1).
[[nodiscard]] bool is_same_language(std::string_view one, std::string_view other);

}  // namespace cleancopy::lexicon
