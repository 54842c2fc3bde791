#include "article/byline/byline_links.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_labels.hpp"
#include "article/evidence/pieces.hpp"
#include "article/names/byline_cuts.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using lexicon::NameHint;

// "/author/ann-lee", "/autoren/42": somebody's page, not the list of all authors.
bool leads_to_one_author(std::string_view address) {
  const std::size_t at = address.find("/aut");
  if (at == std::string_view::npos) return false;
  const std::size_t name = address.find('/', at + 1);
  return name != std::string_view::npos && name + 1 < address.size();
}

// "/?author=42", "/log?category=5&author=42"
bool asks_for_author(std::string_view address) {
  constexpr std::string_view kAsked = "author=";
  const std::size_t at = address.find(kAsked);
  return at != std::string_view::npos && at > 0 && (address[at - 1] == '?' || address[at - 1] == '&') &&
         at + kAsked.size() < address.size();
}

// The link is marked as the author's, or leads to the page of one.
bool leads_to_author(const html::Page& page, const html::Span& span) {
  return page.attribute(span.attributes, html::AttributeId::rel).find("author") != std::string_view::npos ||
         leads_to_one_author(page.attribute(span.attributes, html::AttributeId::href));
}

// "Ann Lee in Travel": where the story is filed.
bool ends_in_topics_word(std::string_view before) {
  const std::string_view word = before.substr(before.find_last_of(" \n") + 1);
  return word.size() < before.size() && (word == "in" || word == "en" || word == "em");
}

// "By Ann Lee | Travel": the line before a bar, where it names somebody behind its label and has its links
// behind the bar alone.
std::string_view before_bar(const html::Page& page, const Block& block) {
  const std::span<const html::Span> spans = page.spans_in(block.begin, block.end);
  const auto first = std::find_if(spans.begin(), spans.end(), [&](const html::Span& span) {
    return span.tag == html::TagId::a && span.begin >= block.begin;
  });
  if (first == spans.end() || block.phrase.phrase != lexicon::Phrase::byline_label) return {};
  const std::string_view before = page.text_between(block.begin, first->begin);
  const std::size_t bar = before.find('|');
  const bool named = bar != std::string_view::npos && bar > block.phrase.length &&
                     text::count_words(before.substr(block.phrase.length, bar - block.phrase.length)) > 1;
  return named ? before.substr(0, bar) : std::string_view();
}

// "Ann Lee. Medically reviewed by Bo Kim", "Photographs by Bo Kim", "Bo Kim (Fotos)": the link is between
// words that say what else he did.
bool is_another(const html::Page& page, const html::Span& span) {
  constexpr std::size_t kReach = 40;  // bytes
  const std::string_view all = page.text;
  const std::size_t reach = std::min<std::size_t>(span.begin, kReach);
  std::string_view before = text::trim(all.substr(span.begin - reach, reach));
  if (ends_in_reviewers(before)) return true;
  before = before.substr(before.find_last_of("\n|,;") + 1);
  return ends_in_credit_of(before, page.text_of(span)) || begins_with_credit(all.substr(span.end, kReach));
}

// "Ann Lee" and, in a line below, "Places: Harwick".
bool is_under_other_label(std::string_view before) {
  before = text::trim(before);
  const std::size_t line = before.rfind('\n');
  if (line == std::string_view::npos) return false;
  const lexicon::Phrase label = lexicon::match_phrase(before.substr(line + 1)).phrase;
  return label == lexicon::Phrase::tags_label ||
         (before.ends_with(':') && label != lexicon::Phrase::byline_label);
}

// What the link says in its first element: behind the name may stand what he is, in the next one without a
// space.
std::string_view own_words(const html::Page& page, const Block& block, const html::Span& span) {
  const char* const begin = page.text.data() + span.begin;
  const char* const end = page.text.data() + std::min(span.end, block.end);
  const std::string_view words = text::trim(page.text_between(span.begin, std::min(span.end, block.end)));
  if (block.words > kLongestByline || block.bytes() > kLabelledBytes) return words;
  for (const std::string_view piece : pieces_of(page, block)) {
    const char* const behind = piece.data() + piece.size();
    if (piece.data() < begin || behind >= end) continue;
    const std::string_view rest(behind, static_cast<std::size_t>(end - behind));
    const bool is_name = text::count_words(piece) > 1;
    return is_name && text::is_upper(text::decode_at(rest, 0).value) ? piece : words;
  }
  return words;
}

// The nearest line of the three blocks above that is all link, of a title's length; `i` without one.
std::size_t title_above(const std::vector<Block>& blocks, std::size_t i) {
  constexpr std::size_t kReach = 3;            // the title, its teaser, "By"
  constexpr std::uint32_t kShortestTitle = 4;  // words
  for (std::size_t at = i; at > 0 && i - at < kReach;) {
    const Block& block = blocks[--at];
    if (block.words >= kShortestTitle && block.link_density() > clean::kNearlyAllLinked && !block.phrase)
      return at;
  }
  return i;
}

// The names in links near the headline whose address `leads` to an author.
void take_links_near(const Evidence& evidence, std::size_t headline_block, Gathering& gathering,
                     bool (*leads)(std::string_view)) {
  const html::Page& page = evidence.page;
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  const std::size_t until = std::min(blocks.size(), headline + byline_reach(gathering));
  for (std::size_t i = headline - std::min(headline, kLabelReach); i < until && !gathering.has_people();
       ++i) {
    const Block& block = blocks[i];
    if (block.begin >= evidence.story_end) break;
    if (block.words > kLongestByline || is_others(block) || is_on_cards(evidence, headline, i)) continue;
    // In a list above the headline stand cards of other stories.
    if (i < headline && block.place.list_depth > 0) continue;
    for (const html::Span& span : page.spans_in(block.begin, block.end)) {
      if (span.tag != html::TagId::a) continue;
      if (!leads(page.attribute(span.attributes, html::AttributeId::href))) continue;
      if (is_another(page, span)) continue;
      const std::string_view name = own_words(page, block, span);
      if (text::count_words(name) <= kLongestLone) gathering.take(name, Source::element);
    }
  }
}

}  // namespace

bool is_others(const Block& block) {
  constexpr std::uint64_t kOthers = lexicon::bits(NameHint::comment, NameHint::related, NameHint::teaser);
  return (block.hints & kOthers) != 0 || block.place.in_navigation || block.place.in_named_furniture;
}

bool is_under_lead(const std::vector<Block>& blocks, std::size_t i) {
  constexpr std::size_t kReach = 2;  // blocks: the label, the title
  const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(i);
  const auto label =
      std::find_if(at - static_cast<std::ptrdiff_t>(std::min(i, kReach)), at,
                   [](const Block& b) { return lexicon::is_label_of_others(b.phrase.phrase); });
  return label != at &&
         std::any_of(blocks.begin(), label, [](const Block& b) { return b.mass > clean::kRunningText; });
}

bool is_under_title(const std::vector<Block>& blocks, std::size_t i) {
  return title_above(blocks, i) != i;
}

namespace {

bool names_author(const Block& block) {
  return block.phrase.phrase == lexicon::Phrase::byline_label || block.is_called(NameHint::byline);
}

}  // namespace

bool is_on_cards(const Evidence& evidence, std::size_t headline, std::size_t i) {
  constexpr std::size_t kReach = 60;  // blocks to both sides in which the other cards stand
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t title = title_above(blocks, i);
  if (i <= headline || title == i || i <= evidence.cleaner.region().first) return false;
  const std::string_view line = evidence.cleaner.text_of(blocks[i]);
  const std::size_t end = std::min(blocks.size(), i + kReach);
  for (std::size_t j = std::max(headline + 1, i - std::min(i, kReach)); j < end; ++j) {
    if (!names_author(blocks[j]) || !evidence.cleaner.shapes().is_same(i, j)) continue;
    // "Author: Ann Lee" and "Editor: Bo Kim" stand under one.
    const std::size_t other = title_above(blocks, j);
    if (other != j && other != title && evidence.cleaner.text_of(blocks[j]) != line) return true;
  }
  return false;
}

void take_author_links(const Evidence& evidence, LinkPlace place, Gathering& gathering) {
  constexpr std::ptrdiff_t kBeside = 4;  // blocks from one author to the next
  const html::Page& page = evidence.page;
  const Block* last = nullptr;  // where the last of them stands
  const Block* const behind_text = evidence.cleaner.blocks().data() + evidence.cleaner.region().last;
  for (const html::Span& span : page.spans) {
    if (span.tag != html::TagId::a) continue;
    if (page.attribute(span.attributes, html::AttributeId::rel).find("author") == std::string_view::npos)
      continue;
    if (span.begin >= evidence.story_end) break;
    const Block* const block = evidence.cleaner.block_around(span.begin);
    if (place == LinkPlace::before_end_of_text && block >= behind_text) break;
    if (block == nullptr || is_others(*block) || is_another(page, span)) continue;
    // Those on the cards below signed other stories.
    if (gathering.has_people() && last != nullptr && block - last > kBeside) break;
    gathering.take(own_words(page, *block, span), Source::element);
    last = block;
  }
}

void take_links_to_authors(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  take_links_near(evidence, headline_block, gathering, leads_to_one_author);
}

void take_links_that_ask(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  take_links_near(evidence, headline_block, gathering, asks_for_author);
}

bool links_author(const html::Page& page, const Block& block) {
  const std::span<const html::Span> spans = page.spans_in(block.begin, block.end);
  return std::any_of(spans.begin(), spans.end(), [&](const html::Span& span) {
    return span.tag == html::TagId::a && leads_to_author(page, span);
  });
}

void take_links(const html::Page& page, const Block& block, Gathering& gathering) {
  if (block.bytes() > kLabelledBytes) return;  // a thousand bullets are a few words, too
  const bool has_author = links_author(page, block);
  if (const std::string_view line = before_bar(page, block); !has_author && !line.empty())
    return gathering.take_printed(line, true);
  for (const html::Span& span : page.spans_in(block.begin, block.end)) {
    if (span.tag != html::TagId::a || span.end > block.end) continue;
    if (span.begin > block.begin &&
        ends_in_topics_word(text::trim(page.text_between(block.begin, span.begin))))
      return;
    if (is_another(page, span) || leads_to_topic(page, span)) continue;
    if (is_under_other_label(page.text_between(block.begin, span.begin))) continue;
    if (!has_author || leads_to_author(page, span))
      gathering.take(own_words(page, block, span), Source::element);
  }
}

}  // namespace cleancopy::article
