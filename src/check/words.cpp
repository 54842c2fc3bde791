#include "check/words.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::check {
namespace {

std::vector<std::string_view> sorted(std::span<const Word> words) {
  std::vector<std::string_view> out;
  out.reserve(words.size());
  for (const Word& word : words) out.push_back(word.text);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool spaced = false;
  bool open = false;  // the last word goes on
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint point = text::decode_at(text, at);
    const bool alone = text::is_cjk(point.value) || text::is_unspaced(point.value);
    if (text::is_space(point.value)) {
      spaced = true;
      open = false;
    } else if (open && !alone) {
      words.back().text = text.substr(static_cast<std::size_t>(words.back().text.data() - text.data()),
                                      words.back().text.size() + point.length);
    } else {
      words.push_back({text.substr(at, point.length), spaced && !words.empty()});
      spaced = false;
      open = !alone;
    }
    at += point.length;
  }
  return words;
}

double word_f1(std::span<const Word> wanted, std::span<const Word> got) {
  if (wanted.empty() && got.empty()) return 1;
  const std::vector<std::string_view> a = sorted(wanted);
  const std::vector<std::string_view> b = sorted(got);
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++both, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(both) / static_cast<double>(a.size() + b.size());
}

}  // namespace cleancopy::check
