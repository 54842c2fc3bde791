#include "article/headline/kicker.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "article/names/name_words.hpp"
#include "clean/blocks/container.hpp"
#include "dates/date.hpp"
#include "dates/date_line.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::uint32_t kLongestKicker = 10;   // words
constexpr std::size_t kLongestHeading = 1000;  // bytes; a longer one is no headline, and is not parted
constexpr std::uint32_t kLongestCapitals = 6;  // words of a line that only its capitals make a kicker
constexpr std::size_t kShortestCapitals = 4;   // bytes
constexpr std::size_t kLinesAbove = 3;         // blocks over the headline in which a kicker may stand
constexpr int kHeadingDepth = 4;               // elements between a heading and a line of it
constexpr auto kKicker = lexicon::NameHint::section_or_kicker;
constexpr std::uint64_t kNoKicker = lexicon::bits(lexicon::NameHint::breadcrumb, lexicon::NameHint::date,
                                                  lexicon::NameHint::media, lexicon::NameHint::byline);

bool is_separator(char32_t c) noexcept {
  return c == ':' || c == '|' || c == '-' || c == 0x2013 || c == 0x2014 || text::is_space(c);
}

std::string_view without_leading_separator(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint first = text::decode_at(text, 0);
    if (!is_separator(first.value)) break;
    text.remove_prefix(first.length);
  }
  return text;
}

std::string_view without_last_separator(std::string_view kicker) {
  kicker = text::trim(kicker);
  if (kicker.ends_with(':') || kicker.ends_with('/') || kicker.ends_with('|')) kicker.remove_suffix(1);
  return text::trim(kicker);
}

// A line that is of another kind than a kicker: a date, a stop of the trail, a button, a link to a section.
bool is_other(const Block& block) {
  const std::uint64_t hints = block.hints | block.own_hints;
  return block.hidden || block.is_date || block.off_limits || (hints & kNoKicker) != 0 ||
         block.link_density() > clean::kMostlyLinked;
}

// "INTERVIEW": a line in capitals right over a headline that is not, in the same box, on a page of news.
bool is_set_as_kicker(const Evidence& evidence, const Block& line, const Block& headline) {
  const std::string_view words = evidence.cleaner.text_of(line);
  const html::Page& page = evidence.page;
  const bool is_genre = line.phrase.whole && lexicon::is_label_of_others(line.phrase.phrase);
  return line.words <= kLongestCapitals && words.size() >= kShortestCapitals && line.link_bytes == 0 &&
         (!line.phrase || is_genre) && is_all_capitals(words) &&
         !is_all_capitals(evidence.cleaner.text_of(headline)) && evidence.is_news &&
         page.elements[clean::box_around(page, line.element)].text_end >= headline.end;
}

}  // namespace

bool may_be_kicker(std::string_view line) {
  const lexicon::PhraseMatch match = lexicon::match_phrase(line);
  // "Abonné": who may read the story.
  const bool is_wall = match.whole && match.phrase == lexicon::Phrase::subscribe;
  return !is_wall && !lexicon::is_date_label(match.phrase) && !lexicon::agency_of(line) &&
         !dates::is_dates(line, {});
}

html::ElementId heading_around(const html::Page& page, const Block& block) {
  html::ElementId id = block.element;
  for (int up = 0; up < kHeadingDepth && id != html::kNoElement; ++up, id = page.elements[id].parent) {
    const html::TagId tag = page.elements[id].tag;
    if (tag == html::TagId::h1 || tag == html::TagId::h2) return id;
  }
  return block.element;
}

namespace {

// "Lanterns on the quay⏎14 May 2031 09:26 Source: Quay Post Comments: 0": some systems set what they know of
// the story into its heading.
std::string_view above_data(std::string_view heading) {
  const std::size_t feed = heading.find('\n');
  if (feed == std::string_view::npos || !dates::has_digit(heading.substr(feed))) return heading;
  return dates::find_date(heading.substr(feed + 1), {}) ? text::trim(heading.substr(0, feed)) : heading;
}

}  // namespace

HeadingLine part_heading(const Evidence& evidence, const Block& block, const Claims& claims) {
  const html::Page& page = evidence.page;
  const html::ElementId heading = heading_around(page, block);
  const std::uint32_t begin = std::min(block.begin, page.elements[heading].text_begin);
  const std::string_view whole = text::trim(page.text_between(begin, page.elements[heading].text_end));
  const auto end = begin + static_cast<std::uint32_t>(whole.size());
  const html::ElementId elements_end = whole.size() <= kLongestHeading ? page.elements[heading].end : heading;
  for (html::ElementId id = heading; id < elements_end; ++id) {
    const html::Element& element = page.elements[id];
    if (element.text_begin > begin) break;
    if (element.text_begin < begin || element.text_end >= end || element.text_bytes() == 0) continue;
    const std::string_view first = text::trim(whole.substr(0, element.text_bytes()));
    const std::string_view behind = text::trim(whole.substr(element.text_bytes()));
    const std::string_view rest = without_leading_separator(behind);
    std::string both = std::string(first) + ' ' + std::string(rest);  // markup glues them together
    const bool called = lexicon::has(evidence.cleaner.hints_of(id), kKicker);
    const bool by_colon = first.ends_with(':') || behind.starts_with(':');
    const bool is_kicker = called || by_colon || claims.have(rest) || claims.have(both);
    if (!is_kicker || rest.empty() || text::count_words(first) > kLongestKicker) continue;
    if (claims.find_any(text::folded(whole)) != nullptr) both = whole;  // nothing was glued together
    return {std::move(both), without_last_separator(first), rest,
            end - static_cast<std::uint32_t>(rest.size())};
  }
  const std::string_view line = above_data(evidence.cleaner.text_of(block));
  return {std::string(line), {}, without_leading_separator(line), block.begin};
}

Text kicker_above(const Evidence& evidence, std::size_t headline_block, const Claims& claims) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::string_view headline = evidence.cleaner.text_of(blocks[headline_block]);
  for (std::size_t i = headline_block, seen = 0; i-- > 0 && seen < kLinesAbove; ++seen) {
    const Block& block = blocks[i];
    if (is_other(block) || block.words == 0 || block.words > kLongestKicker) continue;
    const std::string_view line = evidence.cleaner.text_of(block);
    if (!may_be_kicker(line)) continue;
    const bool called =
        block.is_called(kKicker) || (seen == 0 && is_set_as_kicker(evidence, block, blocks[headline_block]));
    if (called || claims.find(text::folded(std::string(line) + ' ' + std::string(headline))) != nullptr) {
      choose(evidence.recorder, Field::kicker, {line, Source::element, Ground::made_for_it});
      return {text::collapse_space(without_last_separator(line)), Source::element};
    }
    note(evidence.recorder, Field::kicker, {line, Source::element, Ground::not_made_for_it});
  }
  std::string said = text::collapse_space(without_last_separator(
      evidence.metadata.first_of({"kicker", "article:kicker", "cxenseparse:kicker", "ob_kicker"})));
  if (said.empty()) return {};
  choose(evidence.recorder, Field::kicker, {said, Source::meta, Ground::most_trusted});
  return {std::move(said), Source::meta};
}

}  // namespace cleancopy::article
