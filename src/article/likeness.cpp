#include "article/likeness.hpp"

#include <algorithm>
#include <vector>

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

// What parts a title from the name of its site, the white space around it included.
constexpr std::string_view kSeparators[] = {" | ", " - ", " – ", " — ", " :: ", " · ",  " • ", " » ",
                                            " « ", " / ", "｜",  " |",  "| ",   " // ", "_"};

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};

Cut last_separator(std::string_view title) {
  Cut best;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos || at == 0) continue;
    if (best.at == std::string_view::npos || at > best.at) best = {at, separator.size()};
  }
  return best;
}

Cut first_separator(std::string_view title) {
  Cut best;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.find(separator);
    if (at == std::string_view::npos || at == 0) continue;
    if (at < best.at) best = {at, separator.size()};
  }
  return best;
}

// A site's name is short, or is the name that the page gives itself.
bool is_site_name(std::string_view segment, std::string_view site_folded, std::size_t rest_words) {
  const std::string folded = text::folded(segment);
  if (folded.empty()) return true;
  if (!site_folded.empty() && (folded == site_folded || folded.find(site_folded) != std::string::npos ||
                               (site_folded.find(folded) != std::string::npos && folded.size() > 2))) {
    return true;
  }
  const std::size_t words = text::count_words(segment);
  return words <= 4 && rest_words >= 5 && rest_words >= words * 2;
}

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  const std::string folded_a = text::folded(a);
  const std::string folded_b = text::folded(b);
  if (folded_a.empty() || folded_b.empty()) return 0;
  if (folded_a == folded_b) return 1;
  const auto words_a = words_of(folded_a);
  const auto words_b = words_of(folded_b);
  std::vector<std::string_view> common;
  std::set_intersection(words_a.begin(), words_a.end(), words_b.begin(), words_b.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(words_a.size() + words_b.size());
}

std::string without_site_name(std::string_view title, std::string_view site_name, std::string_view shown) {
  const std::string site_folded = text::folded(site_name);
  const std::string shown_folded = text::folded(shown);
  title = text::trim(title);
  for (;;) {
    if (!shown_folded.empty() && text::folded(title) == shown_folded) break;
    const Cut last = last_separator(title);
    if (last.at == std::string_view::npos) break;
    const std::string_view head = text::trim(title.substr(0, last.at));
    const std::string_view tail = text::trim(title.substr(last.at + last.length));
    if (is_site_name(tail, site_folded, text::count_words(head))) {
      title = head;
      continue;
    }
    const Cut first = first_separator(title);
    const std::string_view before = text::trim(title.substr(0, first.at));
    const std::string_view after = text::trim(title.substr(first.at + first.length));
    if (!site_folded.empty() && text::folded(before) == site_folded) {
      title = after;
      continue;
    }
    break;
  }
  return text::collapse_space(title);
}

bool is_cut_off(std::string_view text) noexcept {
  text = text::trim(text);
  return text.ends_with("...") || text.ends_with("…") || text.ends_with("[…]") || text.ends_with("[...]");
}

}  // namespace cleancopy::article
