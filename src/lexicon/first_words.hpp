/// Phrases that are looked up by their first word, in a table that is made while the program is compiled.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "text/fixed_text.hpp"
#include "text/phrase_row.hpp"

namespace cleancopy::lexicon {

/// `Entry` has `first_word`, a hash, and `words`. A bit for each hash tells most words that begin none.
template <typename Entry, std::size_t kCount>
class FirstWords {
 public:
  consteval explicit FirstWords(const std::array<Entry, kCount>& entries) : entries_(entries) {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& one, const Entry& other) {
      return one.first_word != other.first_word ? one.first_word < other.first_word
                                                : std::string_view(one.words) < std::string_view(other.words);
    });
    for (const Entry& entry : entries_) marks_[entry.first_word % kMarks / 64] |= bit_of(entry.first_word);
  }

  /// Those that begin with the word of this hash, in the order of their letters. O(log entries).
  [[nodiscard]] std::span<const Entry> with(std::uint32_t first_word) const noexcept {
    if ((marks_[first_word % kMarks / 64] & bit_of(first_word)) == 0) return {};
    const auto before = [](const Entry& entry, std::uint32_t wanted) { return entry.first_word < wanted; };
    const auto behind = [](std::uint32_t wanted, const Entry& entry) { return wanted < entry.first_word; };
    return {std::lower_bound(entries_.begin(), entries_.end(), first_word, before),
            std::upper_bound(entries_.begin(), entries_.end(), first_word, behind)};
  }

 private:
  static constexpr std::size_t kMarks = 4096;
  static constexpr std::uint64_t bit_of(std::uint32_t first_word) {
    return std::uint64_t{1} << first_word % 64;
  }

  std::array<Entry, kCount> entries_;
  std::array<std::uint64_t, kMarks / 64> marks_{};
};

/// A row of a table: phrases that bars part, and what they say.
template <typename Kind>
struct KindRow {
  Kind kind;
  std::string_view phrases;
};

/// One phrase of a row.
template <typename Kind, std::size_t kLongest>
struct KindPhrase {
  std::uint32_t first_word = 0;  ///< its hash
  text::FixedText<kLongest> words;
  Kind kind{};
};

/// The phrases of `kRows`, an array of KindRow, none of more than `kLongest` bytes; `hash_of_first_word` is
/// asked of each.
template <const auto& kRows, std::size_t kLongest, typename Hash>
consteval auto first_words_of(Hash hash_of_first_word) {
  using Entry = KindPhrase<decltype(std::begin(kRows)->kind), kLongest>;
  constexpr std::size_t kCount = [] {
    std::size_t count = 0;
    for (const auto& row : kRows) count += text::count_phrases(row.phrases);
    return count;
  }();
  std::array<Entry, kCount> phrases{};
  std::size_t count = 0;
  for (const auto& row : kRows) {
    text::for_each_phrase(row.phrases, [&](std::string_view words) {
      phrases[count++] = {hash_of_first_word(words), words, row.kind};
    });
  }
  return FirstWords(phrases);
}

}  // namespace cleancopy::lexicon
