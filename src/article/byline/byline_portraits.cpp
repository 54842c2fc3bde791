#include "article/byline/byline_portraits.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_links.hpp"
#include "article/byline/byline_lone.hpp"
#include "article/evidence/pieces.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "clean/blocks/container.hpp"
#include "clean/blocks/region.hpp"
#include "clean/neighbours/closings.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kAbove = 6;           // blocks above the headline
constexpr std::size_t kBelow = 12;          // … under it
constexpr std::size_t kLast = 3;            // blocks of the text, which may have the box on its author in it
constexpr std::size_t kBehind = 12;         // blocks behind the text
constexpr std::size_t kMostPortraits = 64;  // pictures with words in these places

// "Ann Lee", "Picture of Ann Lee", "Ann Lee's avatar": a picture of this person, and not of something with
// him.
bool portrays(std::string_view words, std::string_view name) {
  constexpr std::size_t kMostBeside = 3;  // words
  const std::string folded = text::folded(words);
  const std::string whom = text::folded(name);
  const std::size_t at = folded.find(whom);
  if (whom.empty() || at == std::string::npos) return false;
  const bool whole = (at == 0 || folded[at - 1] == ' ') &&
                     (at + whom.size() == folded.size() || folded[at + whom.size()] == ' ');
  return whole && text::count_words(words) <= text::count_words(name) + kMostBeside;
}

// A picture of a story or of its subject has its caption there, not the name alone.
bool may_hold_portrayed(const Block& block) {
  return block.words > 1 && block.words <= kLongestByline && !block.ends_sentence && !block.is_credit &&
         !block.place.in_figure && !block.place.in_caption && !is_others(block);
}

// Whom the picture shows, by the first words behind it; or nobody.
std::string_view portrayed_in(const Evidence& evidence, const Block& block, std::string_view words) {
  if (!may_hold_portrayed(block)) return {};
  const std::vector<std::string_view> pieces = pieces_of(evidence.page, block);
  for (std::size_t i = 0; i < std::min<std::size_t>(pieces.size(), 2); ++i) {
    const std::string_view piece = text::trim(pieces[i].substr(0, pieces[i].find(',')));
    // Nearly all are told from a portrait's by their last word.
    if (words.find(piece.substr(piece.rfind(' ') + 1)) == std::string_view::npos) continue;
    std::string_view name = text::trim(without_byline_label(piece));
    for (const std::string_view about : {"About ", "Über ", "Sobre ", "À propos de ", "Over ", "Om "}) {
      if (name.starts_with(about)) name.remove_prefix(about.size());
    }
    if (portrays(words, name) && may_be_name(name) && !has_plain_word(evidence.page, name)) return name;
  }
  return {};
}

// "Ann Lee" over "Ann Lee mends lamps.", "Ann writes about …": the line below tells of him whom this one
// names.
bool is_over_his_life(const Evidence& evidence, std::string_view name, const Block& below) {
  const std::string_view told = evidence.cleaner.text_of(below);
  const std::string_view first = name.substr(0, name.find(' '));
  return below.sentence_ends > 0 && told.size() > first.size() && told.starts_with(first) &&
         told[first.size()] == ' ';
}

// The line of the name, or one beside it, says that he wrote the story, what he is or when it came out:
// products and what is for sale have a picture and a name, too.
bool is_told(const Evidence& evidence, std::size_t at, std::string_view name) {
  const auto& blocks = evidence.cleaner.blocks();
  const auto labels = [](const Block& block) {
    return block.phrase.phrase == lexicon::Phrase::author_box || block.tells_author() || block.tells_date();
  };
  if (labels(blocks[at]) || (at > 0 && labels(blocks[at - 1]))) return true;
  const std::string_view line = evidence.cleaner.text_of(blocks[at]);
  if (line.size() > name.size() && (is_role(line) || date_in(line).end > 0)) return true;
  return at + 1 < blocks.size() &&
         (is_told_below(evidence, at) || is_over_his_life(evidence, name, blocks[at + 1]));
}

}  // namespace

void take_portrayed_names(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  const html::Page& page = evidence.page;
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  const std::size_t text_end = evidence.cleaner.region().last;
  std::vector<std::pair<std::string_view, std::size_t>> portrayed;  // beside the headline, and in which block
  std::size_t first_told = SIZE_MAX;
  std::string_view behind;  // who is portrayed behind the text, and told to have written it
  std::string_view last;    // … and who was last, whatever is told of him
  bool several = false;
  std::size_t looked_at = 0;
  for (const html::Image& image : page.images) {
    const std::size_t next = clean::first_from(blocks, image.text_at);
    const bool beside = next + kAbove >= headline && next <= headline + kBelow;
    const bool after = next + kLast >= text_end && next < text_end + kBehind;
    if (next >= blocks.size() || blocks[next].begin >= evidence.story_end || !(beside || after)) continue;
    const std::string_view words = page.attribute(image.attributes, html::AttributeId::alt);
    if (words.empty()) continue;
    if (++looked_at > kMostPortraits) break;
    std::string_view name;
    std::size_t at = next;
    for (; at < std::min(blocks.size(), next + 2) && name.empty(); ++at)
      name = portrayed_in(evidence, blocks[at], words);
    if (name.empty()) continue;
    const bool told = is_told(evidence, at - 1, name);
    if (beside) {
      portrayed.emplace_back(name, at - 1);
      if (told) first_told = std::min(first_told, portrayed.size() - 1);
    } else {
      several = several || (!last.empty() && last != name);
      last = name;
      if (told && !is_in_text(evidence, name)) behind = name;
    }
  }
  if (first_told < portrayed.size()) {
    // Each author in a box made as the others': what is told of one tells of all.
    const auto told = portrayed[first_told];
    for (const auto& other : portrayed) {
      if (clean::are_made_alike(page, blocks[other.second].element, blocks[told.second].element))
        gathering.take_printed(other.first, false);
    }
    if (gathering.has_people()) return;
  }
  if (!several && !behind.empty()) gathering.take_printed(behind, false);
}

void take_names_of_notes(const Evidence& evidence, Gathering& gathering) {
  constexpr std::uint32_t kLongestNote = 80;  // words
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  const std::size_t end = std::min(blocks.size(), region.last + kLast);
  for (std::size_t i = std::max(region.last - std::min(region.last, kLast), region.first + 1); i < end; ++i) {
    const Block& block = blocks[i];
    if (block.begin >= evidence.story_end) return;
    if (block.words > kLongestNote || block.sentence_ends == 0 || block.hidden || block.place.in_figure ||
        is_others(block))
      continue;
    const std::string_view name = clean::portrayed(evidence.cleaner.text_of(block));
    const bool is_headed = blocks[i - 1].phrase.phrase == lexicon::Phrase::author_box;
    if (name.empty() || !may_be_name(name) || !(is_headed || is_in_italics(evidence.page, block))) continue;
    if (!has_plain_word(evidence.page, name) && !is_in_text(evidence, name, &block))
      gathering.take(name, Source::text);
  }
}

}  // namespace cleancopy::article
