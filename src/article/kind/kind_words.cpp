#include "article/kind/kind_words.hpp"

#include <algorithm>
#include <array>

#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kLongest = 400;     // bytes of a text that are looked at
constexpr std::size_t kLongestWord = 20;  // of the table

struct WordRow {
  text::FixedText<kLongestWord> word;
  KindWord kind;
};

constexpr bool by_word(const WordRow& a, const WordRow& b) {
  return std::string_view(a.word) < b.word;
}

constexpr auto kRows = [] {
  std::array rows = std::to_array<WordRow>({
#include "article/kind/kind_words.inc"
  });
  std::sort(rows.begin(), rows.end(), by_word);
  return rows;
}();
static_assert(std::adjacent_find(kRows.begin(), kRows.end(),
                                 [](const WordRow& a, const WordRow& b) {
                                   return std::string_view(a.word) == b.word;
                                 }) == kRows.end(),
              "a word is in kind_words.inc twice");

// Where the words of each letter begin in kRows.
constexpr auto kOfLetter = [] {
  std::array<std::uint16_t, 27> begins{};
  for (std::size_t letter = 0; letter < begins.size(); ++letter) {
    const char first = static_cast<char>('a' + letter);
    for (const WordRow& row : kRows) begins[letter] += row.word.front() < first ? 1 : 0;
  }
  return begins;
}();

void count(std::string_view word, KindWordCounts& counts) noexcept {
  ++counts.words;
  if (word.size() > kLongestWord) return;
  std::array<char, kLongestWord> lower{};
  std::transform(word.begin(), word.end(), lower.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  const std::string_view wanted(lower.data(), word.size());
  const auto letter = static_cast<std::size_t>(wanted.front() - 'a');
  for (std::size_t i = kOfLetter[letter]; i < kOfLetter[letter + 1]; ++i) {
    if (kRows[i].word != wanted) continue;
    ++counts.of[static_cast<std::size_t>(kRows[i].kind)];
    return;
  }
}

}  // namespace

KindWordCounts& KindWordCounts::operator+=(const KindWordCounts& other) noexcept {
  for (std::size_t i = 0; i < of.size(); ++i) of[i] = static_cast<std::uint16_t>(of[i] + other.of[i]);
  words = static_cast<std::uint16_t>(words + other.words);
  digits = static_cast<std::uint16_t>(digits + other.digits);
  return *this;
}

KindWordCounts count_kind_words(std::string_view text) noexcept {
  KindWordCounts counts;
  text = text.substr(0, kLongest);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool letter = i < text.size() && text::is_ascii_alpha(text[i]);
    const bool hump =
        letter && i > begin && text::is_ascii_upper(text[i]) && !text::is_ascii_upper(text[i - 1]);
    if (i < text.size() && text[i] >= '0' && text[i] <= '9') ++counts.digits;
    if (letter && !hump) continue;
    if (i > begin) count(text.substr(begin, i - begin), counts);
    begin = hump ? i : i + 1;
  }
  return counts;
}

}  // namespace cleancopy::article
