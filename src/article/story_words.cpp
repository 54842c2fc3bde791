#include "article/story_words.hpp"

#include <string>
#include <vector>

#include "text/among.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr double kLeastShare = 0.3;      // found on the labelled pages: docs/FIELDS.md
constexpr std::size_t kLeastStems = 4;   // that tell something
constexpr std::size_t kMostStems = 40;   // that are looked for
constexpr std::size_t kLeastWords = 50;  // of a text that tells something
constexpr std::size_t kStemLetters = 5;  // what declension leaves alone
constexpr std::size_t kShortest = 4;     // letters

// The first letters of a word that means something by itself; empty for a shorter one.
std::string_view stem_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t end = 0;
  while (end < word.size() && letters < kStemLetters) {
    end += text::decode_at(word, end).length;
    ++letters;
  }
  return letters < kShortest ? std::string_view() : word.substr(0, end);
}

bool has_caseless(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const text::CodePoint point = text::decode_at(line, i);
    if (point.value >= text::kFirstCaseless && text::is_word(point.value)) return true;
    i += point.length;
  }
  return false;
}

// The stems of one line, looked for in others.
class Stems {
 public:
  explicit Stems(std::string_view folded) {
    static_cast<void>(text::any_word(folded, [&](std::string_view word) {
      const std::string_view stem = stem_of(word);
      if (!stem.empty() && !text::is_among(left_, stem)) left_.push_back(stem);
      return left_.size() == kMostStems;
    }));
    count_ = left_.size();
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// Whether enough of them stand in the lines so far.
  bool find_in(std::string_view line) {
    folded_.clear();
    text::append_folded(folded_, line);
    return text::any_word(folded_, [&](std::string_view word) {
      std::erase(left_, stem_of(word));
      return static_cast<double>(count_ - left_.size()) >= kLeastShare * static_cast<double>(count_);
    });
  }

 private:
  std::vector<std::string_view> left_;
  std::size_t count_ = 0;
  std::string folded_;
};

}  // namespace

bool speaks_of_story(std::string_view folded, const Evidence& evidence, std::size_t headline_block) {
  if (has_caseless(folded)) return true;
  Stems stems(folded);
  if (stems.count() < kLeastStems) return true;
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block < blocks.size() && stems.find_in(evidence.cleaner.text_of(blocks[headline_block])))
    return true;
  std::size_t words = 0;
  for (const clean::Block& block : blocks) {
    if (block.mass <= 0) continue;
    words += block.words;
    if (stems.find_in(evidence.cleaner.text_of(block))) return true;
  }
  return words < kLeastWords;
}

}  // namespace cleancopy::article
