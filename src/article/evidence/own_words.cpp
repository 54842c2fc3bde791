#include "article/evidence/own_words.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "article/evidence/word_sequence.hpp"
#include "text/find_text.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kFewestWords = 8;
constexpr double kNearlyAll = 0.9;  // of its pairs of words; found on the labelled pages: docs/FIELDS.md
constexpr std::uint32_t kFewestOfLine = 4;  // words
constexpr std::size_t kLookedFor = 3;       // words
constexpr std::size_t kEnough = 2;          // of them, for a closer look

// Two words in a row, as one number.
std::uint64_t pair_at(const std::vector<Word>& words, std::size_t i) {
  return words[i].hash * 31 + words[i + 1].hash;
}

// The pairs of words of a line, found in others one after the other.
class Pairs {
 public:
  explicit Pairs(const std::vector<Word>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) pairs_.push_back({pair_at(words, i)});
    std::sort(pairs_.begin(), pairs_.end(), [](const Pair& a, const Pair& b) { return a.hash < b.hash; });
    const auto is_same = [](const Pair& a, const Pair& b) { return a.hash == b.hash; };
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), is_same), pairs_.end());
  }

  /// `line` is the `number`th, from 1 on.
  void see(std::string_view line, std::size_t number) {
    const std::vector<Word> words = words_of(line);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), pair_at(words, i),
                                          [](const Pair& p, std::uint64_t hash) { return p.hash < hash; });
      if (found != pairs_.end() && found->hash == pair_at(words, i)) found->line = number;
    }
  }

  /// Whether nearly all stand in the `number`th line, or in it and the one before.
  [[nodiscard]] bool are_in(std::size_t number) const {
    const auto seen = std::count_if(pairs_.begin(), pairs_.end(),
                                    [&](const Pair& p) { return p.line != 0 && p.line + 1 >= number; });
    return static_cast<double>(seen) >= kNearlyAll * static_cast<double>(pairs_.size());
  }

 private:
  struct Pair {
    std::uint64_t hash;
    std::size_t line = 0;  // in which it was seen last, from 1 on
  };
  std::vector<Pair> pairs_;
};

// The longest words, as they are printed: what most paragraphs have none of.
using Longest = std::array<std::string_view, kLookedFor>;

Longest longest_of(std::string_view line, const std::vector<Word>& words) {
  Longest longest{};
  for (const Word& word : words) {
    const std::string_view own = line.substr(word.begin, word.end - word.begin);
    auto& shortest =
        *std::min_element(longest.begin(), longest.end(), [](auto a, auto b) { return a.size() < b.size(); });
    if (own.size() > shortest.size()) shortest = own;
  }
  return longest;
}

struct Line {
  std::string_view text;
  std::bitset<kLookedFor> holds{};  // which of the longest words
  bool is_seen = false;             // its pairs of words are
};

}  // namespace

bool stands_in_text(std::string_view description, const Evidence& evidence) {
  const std::vector<Word> words = words_of(description);
  if (words.size() < kFewestWords) return false;
  const Longest longest = longest_of(description, words);
  Pairs pairs(words);
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  std::size_t number = 0;
  Line before;
  for (std::size_t i = region.first; i < region.last; ++i) {
    if (blocks[i].words < kFewestOfLine || blocks[i].off_limits) continue;
    Line line{evidence.cleaner.text_of(blocks[i])};
    ++number;
    for (std::size_t k = 0; k < longest.size(); ++k)
      line.holds[k] = text::find_text(line.text, longest[k]) != std::string_view::npos;
    if ((line.holds | before.holds).count() >= kEnough) {
      if (!before.is_seen && number > 1) pairs.see(before.text, number - 1);
      pairs.see(line.text, number);
      line.is_seen = true;
      if (pairs.are_in(number)) return true;
    }
    before = line;
  }
  return false;
}

}  // namespace cleancopy::article
