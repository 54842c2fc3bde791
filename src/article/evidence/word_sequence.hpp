/// A text as its words in their order, to find the text of one block in another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cleancopy::article {

/// One word: a hash of its folded form, and where it stands. A CJK character is a word.
struct Word {
  std::uint64_t hash = 0;
  std::size_t begin = 0;  ///< byte range of the text
  std::size_t end = 0;
};

/// The words of `text`, in order. O(n).
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// Where a run of words stands among others: [begin, end) of their indices.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Finds texts in one text by their runs of kRun words.
class RunIndex {
 public:
  static constexpr std::size_t kRun = 5;

  explicit RunIndex(const std::vector<Word>& words);

  /// Where `words` (at least kRun of them) stand, nearly as they are: at least half of their runs, and not
  /// scattered. False where they do not. O(words).
  [[nodiscard]] bool find(const std::vector<Word>& words, WordRange& range) const;

 private:
  std::size_t size_;
  std::unordered_map<std::uint64_t, std::size_t> first_;  // of each run
};

}  // namespace cleancopy::article
