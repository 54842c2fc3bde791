#include "article/evidence/likeness.hpp"

#include <algorithm>
#include <functional>

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// What parts a title from the name of its site, the white space around it included.
constexpr std::string_view kFullWidthBar = "｜";
constexpr std::string_view kSeparators[] = {
    " || ", " | ", " - ",  " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / ", kFullWidthBar,
    " |",   "| ",  " // ", "_",   " ~ ", " ‹ ",  " › ", " > ", " < ", " ⋆ ", " ★ ", " -- "};

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};

// The separator that begins at `at`, if one does.
Cut separator_at(std::string_view title, std::size_t at) {
  const char first = title[at];
  if (first != ' ' && first != '|' && first != '_' && first != kFullWidthBar[0]) return {};
  if (first == ' ' && at + 1 < title.size() && text::is_ascii_alpha(title[at + 1])) return {};  // most spaces
  const std::string_view rest = title.substr(at);
  for (const std::string_view separator : kSeparators) {
    if (rest.starts_with(separator)) return {at, separator.size()};
    // A site without a name: the title ends in what parts it from none.
    if (separator.ends_with(' ') && rest == separator.substr(0, separator.size() - 1))
      return {at, rest.size()};
  }
  return {};
}

// No separator at the very beginning parts anything.
Cut last_separator(std::string_view title) {
  for (std::size_t at = title.size(); at-- > 1;) {
    if (const Cut cut = separator_at(title, at); cut.length > 0) return cut;
  }
  return {};
}

Cut first_separator(std::string_view title) {
  for (std::size_t at = 1; at < title.size(); ++at) {
    if (const Cut cut = separator_at(title, at); cut.length > 0) return cut;
  }
  return {};
}

// A site's name is short, or is the name that the page gives itself.
bool is_site_name(std::string_view segment, std::string_view site_folded, std::size_t rest_words) {
  const std::string folded = text::folded(segment);
  if (folded.empty()) return true;
  if (!site_folded.empty() && (folded == site_folded || folded.find(site_folded) != std::string::npos ||
                               (site_folded.find(folded) != std::string::npos && folded.size() > 2))) {
    return true;
  }
  // "Example.com": an address.
  if (segment.find(' ') == std::string_view::npos && segment.find('.') < segment.size() - 1) return true;
  const std::size_t words = text::count_words(segment);
  return words <= 4 && rest_words >= 5 && rest_words >= words * 2;
}

}  // namespace

void WordBag::assign(std::string_view text) {
  folded_.clear();
  words_.clear();
  text::append_folded(folded_, text);
  for (std::size_t begin = 0; begin < folded_.size();) {
    const std::size_t end = std::min(folded_.find(' ', begin), folded_.size());
    words_.push_back(std::hash<std::string_view>{}(std::string_view(folded_).substr(begin, end - begin)));
    begin = end + 1;
  }
  std::sort(words_.begin(), words_.end());
}

double WordBag::likeness(const WordBag& other, double least) const {
  const auto share = [&](std::size_t common) {
    return 2.0 * static_cast<double>(common) / static_cast<double>(words_.size() + other.words_.size());
  };
  if (words_.empty() || other.words_.empty()) return 0;
  if (share(std::min(words_.size(), other.words_.size())) < least) return 0;
  std::size_t common = 0;
  for (auto a = words_.begin(), b = other.words_.begin(); a != words_.end() && b != other.words_.end();) {
    if (*a == *b) {
      ++common;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  return share(common) < least ? 0 : share(common);
}

std::string_view tail_of_title(std::string_view title) {
  const Cut cut = last_separator(title);
  return cut.length == 0 ? std::string_view() : title.substr(cut.at + cut.length);
}

TitleParts part_title(std::string_view title) {
  const Cut cut = first_separator(title);
  if (cut.at == std::string_view::npos) return {title, {}, false};
  const std::string_view sign = text::trim(title.substr(cut.at, cut.length));
  return {text::trim(title.substr(0, cut.at)), text::trim(title.substr(cut.at + cut.length)),
          sign == "-" || sign == "–" || sign == "—" || sign == "--"};
}

std::string_view longest_part(std::string_view title) {
  std::string_view longest;
  while (!title.empty()) {
    Cut cut = first_separator(title);
    if (const std::size_t colon = title.find(": "); colon < cut.at) cut = {colon, 2};
    cut.at = std::min(cut.at, title.size());
    if (cut.at > longest.size()) longest = title.substr(0, cut.at);
    title.remove_prefix(std::min(title.size(), cut.at + cut.length));
  }
  return longest;
}

std::string without_site_name(std::string_view title, std::string_view site_name) {
  constexpr int kMostCuts = 8;  // each goes through the rest of the title
  const std::string site_folded = text::folded(site_name);
  title = text::trim(title);
  for (int cuts = 0; cuts < kMostCuts; ++cuts) {
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
