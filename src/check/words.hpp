/// A text as words, the unit in which differences are shown and counted.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace cleancopy::check {

/// What stands between white space, with its punctuation; of scripts that are written without spaces, each
/// character.
struct Word {
  std::string_view text;
  bool spaced = false;  ///< white space stands before it
};

/// The words of `text`, which they are views of. O(n).
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// The harmonic mean of precision and recall of the words in `got`, each counted as often as it stands there,
/// against those in `wanted`: 0 to 1; 1 where both have none. O(n log n).
[[nodiscard]] double word_f1(std::span<const Word> wanted, std::span<const Word> got);

}  // namespace cleancopy::check
