#include "text/nearest_word.hpp"

#include <algorithm>
#include <cstddef>

namespace cleancopy::text {
namespace {

constexpr std::size_t kBeginning = 4;  // letters that may stand for a word, dashes among them

std::size_t distance(std::string_view a, std::string_view b) {
  // Rows of the usual table: what the beginnings of `a`, two letters less, one less and as far as it is,
  // take to become each beginning of `b`.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_word(std::string_view word, const std::vector<std::string>& words) {
  const auto begun = std::find_if(words.begin(), words.end(), [&](const std::string& candidate) {
    return word.size() >= kBeginning && candidate.starts_with(word);
  });
  if (begun != words.end()) return *begun;
  std::string_view nearest;
  std::size_t least = word.size() / 3 + 1;
  for (const std::string& candidate : words) {
    const std::size_t far = distance(word, candidate);
    if (far >= least) continue;
    least = far;
    nearest = candidate;
  }
  return nearest;
}

std::string suggestion_for(std::string_view word, const std::vector<std::string>& words) {
  const std::string_view near = nearest_word(word, words);
  return near.empty() ? std::string() : "; is " + std::string(near) + " meant?";
}

}  // namespace cleancopy::text
