#include "article/evidence/word_sequence.hpp"

#include <algorithm>

#include "text/fnv.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

std::uint64_t hash_of_run(const std::vector<Word>& words, std::size_t at) {
  std::uint64_t hash = text::kFnv64Start;
  for (std::size_t i = at; i < at + RunIndex::kRun; ++i) hash = text::fnv64_with(hash, words[i].hash);
  return hash;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;  // the last word goes on
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode_at(text, i);
    const bool cjk = text::is_cjk(point.value);
    if (cjk || text::is_word(point.value)) {
      if (!inside || cjk) words.push_back({text::kFnv64Start, i, i});
      words.back().hash = text::fnv64_with(words.back().hash, text::to_lower(point.value));
      words.back().end = i + point.length;
      inside = !cjk;
    } else if (!text::is_invisible(point.value)) {
      inside = false;
    }
    i += point.length;
  }
  return words;
}

RunIndex::RunIndex(const std::vector<Word>& words) : size_(words.size()) {
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) first_.try_emplace(hash_of_run(words, i), i);
}

bool RunIndex::find(const std::vector<Word>& words, WordRange& range) const {
  std::size_t found = 0;
  std::size_t asked = 0;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i, ++asked) {
    const auto run = first_.find(hash_of_run(words, i));
    if (run == first_.end()) continue;
    const std::size_t begin = run->second - std::min(run->second, i);
    const std::size_t end = std::min(size_, run->second + words.size() - i);
    if (found++ == 0) range = {begin, end};
    range = {std::min(range.begin, begin), std::max(range.end, end)};
  }
  return found * 2 > asked && range.end - range.begin <= 2 * words.size();
}

}  // namespace cleancopy::article
