#include "article/byline/byline_beside.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "article/byline/byline_gathering.hpp"
#include "article/byline/byline_lines.hpp"
#include "article/byline/byline_links.hpp"
#include "article/evidence/pieces.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/name_words.hpp"
#include "clean/blocks/container.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kMostNameWords = 5;  // "Marna van der Merwe"; "Ann Lee Edited by Bo Kim" is no name

// Who stands behind the block's last link and the word for "and", up to a bar, a comma or the end of his
// element.
std::string_view behind_last_link(const html::Page& page, const Block& block) {
  std::size_t end = block.end;
  for (const html::Span& span : page.spans_in(block.begin, block.end)) {
    if (span.tag == html::TagId::a && span.end <= block.end) end = span.end;
  }
  const char* const behind = page.text.data() + end;
  bool joined = false;
  for (const std::string_view piece : pieces_of(page, block)) {
    if (piece.data() < behind) continue;
    if (parts_names(piece)) {
      joined = true;
      continue;
    }
    const std::string_view name = joined ? piece : behind_and(piece);
    return name.substr(0, name.find_first_of("|,\n"));
  }
  return {};
}

// Nobody asks what is looked at on the way.
Evidence unrecorded(const Evidence& evidence) {
  Evidence quiet = evidence;
  quiet.recorder = nullptr;
  return quiet;
}

// The people of a byline's line: those it links, else those it prints.
void take_people_of(const Evidence& evidence, const Block& block, Gathering& gathering) {
  take_links(evidence.page, block, gathering);
  if (!gathering.has_people()) gathering.take_printed(unglued_text(evidence.page, block), true);
}

// The people gathered, or nobody where one of them has no person's name.
std::vector<std::string> names_alone(Gathering& gathering) {
  std::vector<std::string> names = gathering.people().names;
  const bool all_names = std::all_of(names.begin(), names.end(), [](const std::string& one) {
    return text::count_words(one) <= kMostNameWords && is_printed_name(one);
  });
  return all_names ? names : std::vector<std::string>();
}

}  // namespace

std::vector<std::vector<std::string>> printed_bylines(const Evidence& evidence, std::size_t headline_block,
                                                      std::string_view name) {
  std::vector<std::vector<std::string>> bylines;
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t from = headline_block < blocks.size() ? headline_block + 1 : 0;
  const Evidence quiet = unrecorded(evidence);
  for (std::size_t i = from; i < std::min(blocks.size(), from + kLabelReach); ++i) {
    const Block& block = blocks[i];
    if (block.words > kLongestByline || is_others(block)) continue;
    const bool labelled = block.phrase.phrase == lexicon::Phrase::byline_label;
    if (!labelled && !is_byline_element(block) && !links_author(evidence.page, block)) continue;
    if (evidence.cleaner.text_of(block).find(name) == std::string_view::npos) continue;
    Gathering gathering(quiet);
    take_people_of(evidence, block, gathering);
    // "By <a>Ann Lee</a> and Bo Kim": not all of them have a page of their own.
    gathering.take_printed(behind_last_link(evidence.page, block), false);
    std::vector<std::string> names = names_alone(gathering);
    if (names.size() > 1) bylines.push_back(std::move(names));
  }
  return bylines;
}

std::vector<std::string> labelled_under(const Evidence& evidence, std::size_t headline_block) {
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return {};
  const Evidence quiet = unrecorded(evidence);
  const std::size_t from = headline_block + 1;
  for (std::size_t i = from; i < std::min(blocks.size(), from + kHeadReach); ++i) {
    const Block& block = blocks[i];
    const bool labelled = block.phrase.phrase == lexicon::Phrase::byline_label && block.phrase.length > 0;
    if (!labelled || block.words > kLongestByline || !may_be_head(block)) continue;
    Gathering gathering(quiet);
    take_people_of(evidence, block, gathering);
    if (std::vector<std::string> names = names_alone(gathering); !names.empty()) return names;
  }
  return {};
}

std::vector<std::string> labelled_in_text(const Evidence& evidence, std::size_t headline_block) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t end =
      std::min(blocks.size(), headline_block < blocks.size() ? headline_block + kLabelReach : 0);
  for (std::size_t i = headline_block; i + 1 < end; ++i) {
    const Block& block = blocks[i];
    if (block.mass > clean::kRunningText) return {};
    const bool labelled = block.phrase.phrase == lexicon::Phrase::byline_label && block.phrase.length > 0;
    if (!labelled || !block.place.is_paragraph || block.words > kLongestByline || !may_be_head(block))
      continue;
    const Block& next = blocks[i + 1];
    const bool opens_text =
        next.mass > clean::kRunningText && next.place.is_paragraph &&
        clean::box_around(evidence.page, block.element) == clean::box_around(evidence.page, next.element);
    if (!opens_text) continue;
    const Evidence quiet = unrecorded(evidence);
    Gathering gathering(quiet);
    take_people_of(evidence, block, gathering);
    return names_alone(gathering);
  }
  return {};
}

}  // namespace cleancopy::article
