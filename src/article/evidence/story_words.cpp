#include "article/evidence/story_words.hpp"

#include <algorithm>
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
constexpr std::size_t kLongWord = 6;     // letters of a word that hardly any text has by chance
constexpr std::size_t kFewestLong = 2;   // of them that tell something
constexpr std::size_t kSeveralLong = 6;  // … of which one may stand anywhere by chance

// The first letters of a word that means something by itself; empty for one of less than `shortest` letters.
std::string_view stem_of(std::string_view word, std::size_t shortest) {
  std::size_t letters = 0;
  std::size_t end = 0;
  std::size_t stem = 0;  // bytes
  while (end < word.size() && letters < std::max(kStemLetters, shortest)) {
    end += text::decode_at(word, end).length;
    if (++letters == kStemLetters) stem = end;
  }
  return letters < shortest ? std::string_view() : word.substr(0, letters < kStemLetters ? end : stem);
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
  Stems(std::string_view folded, std::size_t shortest) {
    static_cast<void>(text::any_word(folded, [&](std::string_view word) {
      const std::string_view stem = stem_of(word, shortest);
      if (!stem.empty() && !text::is_among(left_, stem)) left_.push_back(stem);
      return left_.size() == kMostStems;
    }));
    count_ = left_.size();
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// Whether `enough` of them stand in the lines so far.
  bool find_in(std::string_view line, double enough) {
    folded_.clear();
    text::append_folded(folded_, line);
    return text::any_word(folded_, [&](std::string_view word) {
      std::erase(left_, stem_of(word, kShortest));
      return static_cast<double>(count_ - left_.size()) >= enough;
    });
  }

 private:
  std::vector<std::string_view> left_;
  std::size_t count_ = 0;
  std::string folded_;
};

// Whether `enough` of them stand in the headline or in running text, but for the block `line`; also where
// there is too little text.
bool stand_in_story(Stems& stems, double enough, const Evidence& evidence, std::size_t headline_block,
                    std::size_t line) {
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block < blocks.size() &&
      stems.find_in(evidence.cleaner.text_of(blocks[headline_block]), enough))
    return true;
  std::size_t words = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].mass <= 0 || i == line) continue;
    words += blocks[i].words;
    if (stems.find_in(evidence.cleaner.text_of(blocks[i]), enough)) return true;
  }
  return words < kLeastWords;
}

}  // namespace

bool speaks_of_story(std::string_view folded, const Evidence& evidence, std::size_t headline_block) {
  if (has_caseless(folded)) return true;
  Stems stems(folded, kShortest);
  if (stems.count() < kLeastStems) return true;
  return stand_in_story(stems, kLeastShare * static_cast<double>(stems.count()), evidence, headline_block,
                        SIZE_MAX);
}

bool line_speaks_of_story(const Evidence& evidence, std::size_t line, std::size_t headline_block) {
  const std::string folded = text::folded(evidence.cleaner.text_of(evidence.cleaner.blocks()[line]));
  if (has_caseless(folded)) return true;
  Stems stems(folded, kLongWord);
  if (stems.count() < kFewestLong) return true;
  return stand_in_story(stems, stems.count() < kSeveralLong ? 1 : 2, evidence, headline_block, line);
}

}  // namespace cleancopy::article
