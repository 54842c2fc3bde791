#include "clean/blocks/wording.hpp"

#include "dates/date.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLongestCjkLine = 100;  // as kLongestPhraseLine, where each letter counts as a word

constexpr std::size_t kShortestButton = 3;  // letters

constexpr std::uint32_t kDateLine = 24;  // words of a line that is dates and little else
constexpr double kDateShare = 0.35;      // bytes of it that are dates
// In a title of a few words it is what the box is for; the word is the same in most languages, and parts of
// longer ones ("Morgen-Newsletter"), so that the lexicon does not find it.
constexpr std::string_view kNewsletter = "newsletter";
constexpr std::uint32_t kTitleOfBox = 6;      // words
constexpr double kLinkedLine = 0.9;           // from here on a line is a link, and judged as one
constexpr std::uint32_t kShortestPrompt = 4;  // words
constexpr std::size_t kFewestOfLabel = 2;     // words of a label that a space parts from its link
constexpr std::uint32_t kStop = 3;            // bytes behind a link that goes to the end of its line

// Nothing but a date or two, their labels and a little more.
bool is_date_line(std::string_view text, std::uint32_t words) {
  if (words == 0 || words > kDateLine) return false;
  std::size_t bytes = 0;
  for (std::size_t from = 0; from < text.size();) {
    const auto date = dates::find_date(text.substr(from), {});
    if (!date) break;
    bytes += date->end - date->begin;
    from += std::max<std::size_t>(date->end, 1);
  }
  return static_cast<double>(bytes) >= kDateShare * static_cast<double>(text.size());
}

// Looks for its rarest letter first.
bool names_newsletter(std::string_view text) {
  constexpr std::size_t kRarest = kNewsletter.find('w');
  for (std::size_t i = kRarest; i + (kNewsletter.size() - kRarest) <= text.size(); ++i) {
    if ((text[i] | 0x20) == 'w' &&
        text::equals_ignoring_ascii_case(text.substr(i - kRarest, kNewsletter.size()), kNewsletter)) {
      return true;
    }
  }
  return false;
}

bool is_too_long_for_phrase(const Block& block) {
  const bool words_are_letters = block.letters < block.words + block.words / 2;
  return block.words > (words_are_letters ? kLongestCjkLine : kLongestPhraseLine);
}

// "SubscribeBy signing up …": what programs make of a button that stands before a line. Where the second line
// begins, or npos.
std::size_t glued_line(std::string_view text) {
  for (std::size_t i = kShortestButton; i < text.size() && text::is_ascii_alpha(text[i]); ++i) {
    if (text::is_ascii_upper(text[i]) && !text::is_ascii_upper(text[i - 1])) return i;
  }
  return std::string_view::npos;
}

lexicon::PhraseMatch phrase_of(std::string_view text) {
  const lexicon::PhraseMatch match = lexicon::match_phrase(text);
  const std::size_t second = match ? std::string_view::npos : glued_line(text);
  if (second == std::string_view::npos) return match;
  lexicon::PhraseMatch glued = lexicon::match_phrase(text.substr(second));
  if (glued) glued.length += second;
  return glued;
}

}  // namespace

void read_wording(std::string_view text, Block& block) {
  // In a menu or a list of links nobody asks what a line says.
  if (is_too_long_for_phrase(block) || block.place.in_navigation || block.hidden) return;
  if (block.off_limits && block.link_density() > kMostlyLinked) return;
  // "6. Instagram": the heading of a chapter, whatever it says.
  if (block.place.heading_level > 0 && lexicon::is_numbered_item(text)) return;
  block.phrase = phrase_of(text);
  if (block.phrase || block.off_limits) return;
  block.is_date = is_date_line(text, block.words);
  if (block.words <= kTitleOfBox && names_newsletter(text)) block.prompt = lexicon::Phrase::newsletter;
  if (block.prompt != lexicon::Phrase::none || block.words < kShortestPrompt ||
      block.link_density() > kLinkedLine)
    return;
  block.prompt = lexicon::phrase_within(text);
  block.is_credit = lexicon::ends_in_credit(text);
  block.ends_in_sign =
      block.is_credit && (text::trim(text).ends_with(')') || !lexicon::sign_behind_sentence(text).empty());
}

void read_label(const html::Page& page, std::size_t span, Block& block) {
  if (is_too_long_for_phrase(block) || block.off_limits || block.link_density() < kMostlyLinked) return;
  std::size_t link = span;
  while (link < page.spans.size() && page.spans[link].tag != html::TagId::a &&
         page.spans[link].begin < block.end)
    ++link;
  if (link == page.spans.size() || page.spans[link].begin >= block.end) return;
  const std::string_view label_text = page.text_between(block.begin, page.spans[link].begin);
  // "Read <a>the report</a>": with a space between, one word may begin a sentence.
  const bool parted = !text::is_word(text::decode_before(label_text, label_text.size()).value);
  if (parted && (!label_text.ends_with(' ') || text::count_words(label_text) < kFewestOfLabel ||
                 block.ends_sentence || page.spans[link].end + kStop < block.end))
    return;
  const lexicon::PhraseMatch label = lexicon::match_phrase(label_text);
  if (label.whole && lexicon::is_label_of_others(label.phrase)) block.phrase = label;
}

void read_ask(const html::Page& page, std::size_t span, Block& block) {
  constexpr std::size_t kFewestOfLink = 3;  // words
  if (block.prompt != lexicon::Phrase::ask || block.place.heading_level > 0) return;
  const html::Span* last = nullptr;
  for (; span < page.spans.size() && page.spans[span].begin < block.end; ++span) {
    if (page.spans[span].tag == html::TagId::a) last = &page.spans[span];
  }
  if (last == nullptr || last->begin == block.begin || last->end + kStop < block.end) return;
  const std::string_view words = text::trim(page.text_of(*last));
  if (text::count_words(words) < kFewestOfLink || !names_newsletter(words)) return;
  if (lexicon::match_phrase(words).phrase == lexicon::Phrase::newsletter)
    block.prompt = lexicon::Phrase::newsletter;
}

}  // namespace cleancopy::clean
