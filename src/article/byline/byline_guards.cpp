#include "article/byline/byline_guards.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "article/evidence/pieces.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/name_words.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/name_particles.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kMostGuardWords = 4;  // of a name

// It begins with a capital, or in a script that has none.
bool has_capital_first(std::string_view part) {
  const char32_t first = text::decode_at(part, 0).value;
  return text::is_upper(first) || first >= text::kFirstCaseless;
}

}  // namespace

bool may_be_name(std::string_view part) {
  constexpr std::size_t kMostNames = 6;
  if (part.find(' ') == std::string_view::npos || !has_capital_first(part)) return false;
  if (is_role(part) || lexicon::match_phrase(part)) return false;
  const std::vector<std::string> names = split_names(part);
  return !names.empty() && names.size() <= kMostNames &&
         std::all_of(names.begin(), names.end(), [&](const std::string& name) {
           // "Ann Lee with AFP"
           if (&name != &names.front() && lexicon::agency_of(name)) return true;
           const std::size_t words = text::count_words(name);
           return words > 1 && words <= kMostGuardWords && is_written_as_name(name) && is_printed_name(name);
         });
}

bool stands_between_likes(std::string_view line, std::size_t begin, std::size_t end) {
  const std::string_view before = text::trim(line.substr(0, begin));
  const std::string_view behind = text::trim(line.substr(end));
  const std::string_view word = behind.substr(0, behind.find(' '));
  return !word.empty() && before.substr(before.rfind(' ') + 1) == word;
}

bool is_in_text(const Evidence& evidence, std::string_view name, const Block* but_for) {
  const auto& blocks = evidence.cleaner.blocks();
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    return &block != but_for && block.mass >= clean::kRunningText &&
           evidence.cleaner.text_of(block).find(name) != std::string_view::npos;
  });
}

bool stands_whole(const html::Page& page, std::string_view name) {
  const auto count = [&](std::string_view words) {
    const std::string_view all = page.text;
    std::size_t times = 0;
    for (std::size_t at = all.find(words); at != std::string_view::npos; at = all.find(words, at + 1))
      ++times;
    return times;
  };
  return count(name) == count(name.substr(name.rfind(' ') + 1));
}

bool is_in_italics(const html::Page& page, const Block& block) {
  const std::span<const html::Span> spans = page.spans_in(block.begin, block.begin + 1);
  return std::any_of(spans.begin(), spans.end(), [&](const html::Span& span) {
    return (span.tag == html::TagId::em || span.tag == html::TagId::i) && span.end >= block.end;
  });
}

bool leads_to_topic(const html::Page& page, const html::Span& span) {
  const std::string_view rel = page.attribute(span.attributes, html::AttributeId::rel);
  return span.tag == html::TagId::a && rel.find("tag") != std::string_view::npos;
}

bool has_tag_link(const html::Page& page, const Block& block) {
  const std::span<const html::Span> spans = page.spans_in(block.begin, block.end);
  return std::any_of(spans.begin(), spans.end(),
                     [&](const html::Span& span) { return leads_to_topic(page, span); });
}

std::vector<std::string_view> pieces_of_signature(const html::Page& page, const Block& block) {
  std::vector<std::string_view> pieces = pieces_of(page, block);
  const auto label = std::find_if(pieces.begin(), pieces.end(), [](std::string_view piece) {
    const lexicon::PhraseMatch match = lexicon::match_phrase(piece);
    return match.whole && match.phrase == lexicon::Phrase::tags_label;
  });
  pieces.erase(label, pieces.end());
  std::vector<html::Span> topics;
  for (const html::Span& span : page.spans_in(block.begin, block.end)) {
    if (leads_to_topic(page, span)) topics.push_back(span);
  }
  auto topic = topics.begin();  // pieces and links stand in the order of the text
  std::erase_if(pieces, [&](std::string_view piece) {
    const auto begin = static_cast<std::uint32_t>(piece.data() - page.text.data());
    while (topic != topics.end() && topic->end <= begin) ++topic;
    return topic != topics.end() && topic->begin <= begin;
  });
  return pieces;
}

bool is_topic(const Evidence& evidence, std::string_view name) {
  constexpr std::uint64_t kTopics =
      lexicon::bits(lexicon::NameHint::tags, lexicon::NameHint::section_or_kicker,
                    lexicon::NameHint::breadcrumb, lexicon::NameHint::navigation);
  const std::string folded = text::folded(name);
  const auto says = [&](std::string_view words) { return text::folded(words) == folded; };
  if (says(evidence.json_ld.article.section)) return true;
  for (const std::string_view key : {"article:section", "article:tag", "parsely-section", "section"}) {
    const auto all = evidence.metadata.all_of(key);
    if (std::any_of(all.begin(), all.end(), says)) return true;
  }
  bool linked = false;
  for (const html::Span& span : evidence.page.spans) {
    if (span.tag != html::TagId::a || span.end - span.begin != name.size() ||
        !says(evidence.page.text_of(span)))
      continue;
    const Block* const block = evidence.cleaner.block_around(span.begin);
    if (block == nullptr || block->place.in_navigation || (block->hints & kTopics) != 0) return true;
    linked = true;
  }
  return linked && is_in_text(evidence, name);
}

bool has_plain_word(const html::Page& page, std::string_view name) {
  const std::string_view all = page.text;
  return text::any_word(text::folded(name), [&](std::string_view word) {
    if (word.size() == 1 || lexicon::is_name_particle(word))
      return false;  // "Ann C. Lee", "Ans van der Meer"
    for (std::size_t at = all.find(word); at != std::string_view::npos; at = all.find(word, at + 1)) {
      const bool begins = at == 0 || !text::is_word(text::decode_before(all, at).value);
      const std::size_t behind = at + word.size();
      if (begins && (behind == all.size() || !text::is_word(text::decode_at(all, behind).value))) return true;
    }
    return false;
  });
}

}  // namespace cleancopy::article
