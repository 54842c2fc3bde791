#include "article/dek/description.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "article/evidence/likeness.hpp"
#include "structured/json_ld_text.hpp"
#include "text/find_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kLongEnough = 40;      // bytes of a cut-off description that a line may be told by
constexpr std::size_t kShortestSummary = 7;  // words of a description without a stop
constexpr double kNearlyTheSame = 0.9;       // likeness of a line that was edited after the description
constexpr std::size_t kLongestOpening = 60;  // bytes of "By Tilde Marrow NORDHAVEN, May 14 (dpa) - "
constexpr std::size_t kHeadBytes = 64;       // two different lines differ here already

// `line` without " | Site name" behind it.
std::string without_tail(std::string line, std::string_view site_name) {
  const std::size_t bar = line.rfind(" | ");
  if (bar != std::string::npos && text::trim(std::string_view(line).substr(bar + 3)) == text::trim(site_name))
    line.resize(bar);
  return line;
}

using Offers = std::array<std::pair<std::string_view, Source>, 5>;

// All that the page says of itself, in the order of trust.
Offers offers_of(const Evidence& evidence) {
  const auto& metadata = evidence.metadata;
  const auto& article = evidence.json_ld.article;
  return {{{metadata.first_of({"og:description"}), Source::meta},
           {article.found ? std::string_view(article.description) : std::string_view(), Source::json_ld},
           {metadata.first_of({"description"}), Source::meta},
           {metadata.first_of({"twitter:description"}), Source::meta},
           {metadata.first_of({"dc.description", "sailthru.description"}), Source::meta}}};
}

// The first words of a line, folded.
std::string beginning_of(std::string_view line) {
  std::size_t head = std::min(line.size(), kHeadBytes);
  while (head < line.size() && text::is_trailing_byte(line[head])) ++head;
  return text::folded(line.substr(0, head));
}

// "Terms ✓ Forms ✓ Costs → Read more now!": what is to catch the eye in a list of results.
bool is_list_for_search(std::string_view line) {
  constexpr std::string_view kSigns[] = {"✓", "✔", "✅", "☑", "➤", "►", "➔", "➜", "→", "⇒", "⭐", "★", "➨"};
  constexpr std::size_t kLeast = 2;
  std::size_t signs = 0;
  for (const std::string_view sign : kSigns) {
    for (std::size_t at = line.find(sign); at != std::string_view::npos;
         at = line.find(sign, at + sign.size()))
      ++signs;
  }
  return signs >= kLeast;
}

bool ends_sentence(std::string_view line) {
  return text::is_sentence_end(text::decode_before(line, line.size()).value);
}

// "Recipes, travel, gardens and books", "quay,harbour news,the town": a few words each, and no stop.
bool is_list_of_topics(std::string_view line) {
  constexpr std::size_t kFewestTopics = 3;
  constexpr std::size_t kLongestTopic = 5;  // words
  if (ends_sentence(line)) return false;
  std::size_t topics = 0;
  for (std::string_view rest = line; !rest.empty(); ++topics) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    if (text::count_words(rest.substr(0, end)) > kLongestTopic) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return topics >= kFewestTopics;
}

}  // namespace

bool is_summary(std::string_view line) {
  if (is_list_for_search(line) || is_list_of_topics(line)) return false;
  if (text::count_words(line) >= kShortestSummary) return true;
  return ends_sentence(line);
}

Description description_of(const Evidence& evidence) {
  Description first;
  for (const auto& [value, source] : offers_of(evidence)) {
    std::string clean = without_tail(structured::clean_line(value), evidence.site.name.value);
    if (clean.empty()) continue;
    if (!is_cut_off(clean)) return {std::move(clean), source};
    if (first.value.empty()) first = {std::move(clean), source};
  }
  return first;
}

bool is_said(const Evidence& evidence, std::string_view line) {
  const std::string folded = text::folded(line);
  const Offers offers = offers_of(evidence);
  return std::any_of(offers.begin(), offers.end(), [&](const auto& offer) {
    return text::folded(structured::clean_line(offer.first)) == folded;
  });
}

DescriptionLikeness::DescriptionLikeness(const Description& description)
    : folded_(text::folded(description.value)), is_cut_off_(is_cut_off(description.value)) {}

bool DescriptionLikeness::is_in(std::string_view line) {
  if (folded_.empty()) return false;
  line_.clear();
  text::append_folded(line_, line);
  if (line_ == folded_) return true;
  if (is_cut_off_ && folded_.size() > kLongEnough && line_.starts_with(folded_)) return true;
  return is_alike_in_size() && WordBag(line_).likeness(WordBag(folded_)) > kNearlyTheSame;
}

bool DescriptionLikeness::begins(std::string_view line) const {
  const std::string beginning = beginning_of(line);
  const std::size_t common = std::min(beginning.size(), folded_.size());
  return (common == folded_.size() || common > kLongEnough) &&
         beginning.compare(0, common, folded_, 0, common) == 0;
}

bool DescriptionLikeness::holds_beginning_of(std::string_view line) const {
  const std::string beginning = beginning_of(line);
  return beginning.size() > kLongEnough && text::find_text(folded_, beginning) <= kLongestOpening;
}

// Whether so many words can be nearly the same, before they are looked at.
bool DescriptionLikeness::is_alike_in_size() const {
  const auto words = [](const std::string& folded) {
    return 1.0 + static_cast<double>(std::count(folded.begin(), folded.end(), ' '));
  };
  const auto [fewer, more] = std::minmax({words(line_), words(folded_)});
  return 2 * fewer / (fewer + more) > kNearlyTheSame;
}

}  // namespace cleancopy::article
