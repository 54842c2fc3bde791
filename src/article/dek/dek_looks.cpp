#include "article/dek/dek_looks.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "article/body/notes.hpp"
#include "article/evidence/story_words.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/degrees.hpp"
#include "clean/blocks/container.hpp"
#include "clean/blocks/rules.hpp"
#include "dates/date_line.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using lexicon::NameHint;

constexpr float kOwnShare = 0.15F;  // of the prose: a line with a shape of less is set off

// "has-drop-cap", "dropcap", "lettrine": a text's first paragraph begins so.
bool begins_with_cap(const Evidence& evidence, const Block& block) {
  constexpr std::string_view kCaps[] = {"drop-cap", "dropcap", "drop_cap", "dropCap", "lettrine"};
  const std::string_view name = evidence.page.attribute(block.element, html::AttributeId::class_);
  return text::has_any_of(name, kCaps);
}

// The next paragraph of running text; the number of blocks where there is none.
std::size_t next_text(const std::vector<Block>& blocks, std::size_t index) {
  ++index;
  while (index < blocks.size() && blocks[index].mass <= clean::kRunningText) ++index;
  return index;
}

bool share_box(const Evidence& evidence, std::size_t one, std::size_t other) {
  const auto& blocks = evidence.cleaner.blocks();
  return clean::box_around(evidence.page, blocks[one].element) ==
         clean::box_around(evidence.page, blocks[other].element);
}

// A summary in a teaser's element that is the page's only one of its kind, and no link: some papers call
// their standfirst so.
bool is_lone_teaser(const Evidence& evidence, std::size_t index) {
  const Block& block = evidence.cleaner.blocks()[index];
  const clean::Shapes& shapes = evidence.cleaner.shapes();
  return block.is_called(NameHint::teaser) && !block.is_called(NameHint::related) && !block.place.in_aside &&
         clean::reason_to_drop(block) == clean::Reason::related && block.link_bytes == 0 &&
         shapes.blocks_in_region(index) + shapes.blocks_outside(index) == 1 &&
         !dates::has_clock_time(evidence.cleaner.text_of(block));
}

bool tells_of_story(const Evidence& evidence, std::size_t index) {
  return evidence.cleaner.blocks()[index].words >= kTellingWords &&
         line_speaks_of_story(evidence, index, SIZE_MAX);
}

// Many papers set no stop behind a standfirst. It has to speak of the story then, in words that can be told
// apart: what asks for something, and roles of authors, do not.
bool tells_without_stop(const Evidence& evidence, std::size_t index) {
  const Block& block = evidence.cleaner.blocks()[index];
  const std::string_view line = text::trim(evidence.cleaner.text_of(block));
  const auto spaces = static_cast<std::size_t>(std::count(line.begin(), line.end(), ' '));
  return block.place.list_depth == 0 && spaces + 2 >= kTellingWords && block.link_bytes == 0 &&
         !block.tells_author() && !block.tells_date() && !line.ends_with(':') &&
         !dates::has_clock_time(line) && tells_of_story(evidence, index);
}

}  // namespace

bool is_hinted_dek(const Block& block) {
  return block.is_called(NameHint::dek);
}

bool tells_of_page(const Evidence& evidence, std::size_t index) {
  const std::string_view line = evidence.cleaner.text_of(evidence.cleaner.blocks()[index]);
  return is_reviewers(line) || are_names_with_degrees(line) || note_kind_of(line).has_value() ||
         lexicon::phrase_within(line) == lexicon::Phrase::advertisement;
}

bool is_called_summary(const Evidence& evidence, const Block& block) {
  constexpr std::string_view kNames[] = {"description", "summary",  "subheading",
                                         "intro",       "abstract", "entrada"};
  const std::string_view name = text::trim(evidence.page.attribute(block.element, html::AttributeId::class_));
  return text::is_among(kNames, name);
}

bool is_alone_in_box(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Shapes& shapes = evidence.cleaner.shapes();
  if (shapes.blocks_in_region(index) > 1 || shapes.own_share(index) >= kCalledShare) return false;
  const html::ElementId parent = clean::box_around(evidence.page, blocks[index].element);
  if (parent == html::kNoElement || !blocks[index].place.is_paragraph) return false;
  return index + 1 == blocks.size() || evidence.page.elements[parent].text_end <= blocks[index + 1].begin;
}

bool are_in_row(const Evidence& evidence, std::size_t one, std::size_t other) {
  const auto& blocks = evidence.cleaner.blocks();
  return std::max(one, other) < blocks.size() && evidence.cleaner.shapes().is_same(one, other) &&
         share_box(evidence, one, other);
}

bool is_set_off(const Evidence& evidence, std::size_t index, bool apart) {
  const Block& block = evidence.cleaner.blocks()[index];
  const clean::Shapes& shapes = evidence.cleaner.shapes();
  const bool may_be_long =
      is_called_summary(evidence, block) || (is_alone_in_box(evidence, index) && (evidence.is_news || apart));
  const float most = may_be_long ? kCalledShare : kOwnShare;
  const bool alone = (shapes.blocks_in_region(index) <= kMostLines && shapes.share(index) < most) ||
                     (apart && tells_of_story(evidence, index));
  // Headings with no text between them head nothing.
  const bool in_row =
      are_in_row(evidence, index, index + 1) || (index > 0 && are_in_row(evidence, index - 1, index));
  const bool says_something = block.ends_sentence ||
                              (block.place.heading_level > 0 && (block.words >= kTellingWords || in_row)) ||
                              (apart && tells_without_stop(evidence, index));
  const bool well_placed =
      (!block.off_limits && !clean::reason_to_drop(block)) || (apart && is_lone_teaser(evidence, index));
  return alone && says_something && well_placed && block.words >= kShortestDek &&
         block.words <= (apart ? kLongestDek : kLongestLine) && block.link_density() < clean::kFewLinks &&
         !begins_with_cap(evidence, block);
}

bool is_heading_over_text(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const Block& block = blocks[index];
  const std::string_view line = text::trim(evidence.cleaner.text_of(block));
  const bool states = line.ends_with('.') && text::is_word(text::decode_at(line, 0).value);
  return block.place.heading_level > 0 && states && block.words >= kTellingWords &&
         block.words <= kLongestLine && block.link_bytes == 0 && !block.off_limits &&
         evidence.cleaner.shapes().blocks_in_region(index) <= 1 && index + 1 < blocks.size() &&
         blocks[index + 1].mass > clean::kRunningText;
}

bool is_bold_lead(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const Block& block = blocks[index];
  if (!block.ends_sentence || block.mass < clean::kRunningText || block.words > kLongestLine) return false;
  if (block.off_limits || block.bold_bytes + 2 < block.bytes()) return false;
  const std::size_t next = next_text(blocks, index);
  return next < blocks.size() && blocks[next].bold_bytes * 2 < blocks[next].bytes();
}

bool is_sibling_of_next_prose(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const html::Element& element = evidence.page.elements[blocks[index].element];
  for (std::size_t i = index + 1; i < blocks.size(); ++i) {
    if (blocks[i].mass < clean::kRunningText) continue;
    return share_box(evidence, i, index) && element.tag != html::TagId::html &&
           clean::are_made_alike(evidence.page, blocks[i].element, blocks[index].element) &&
           evidence.cleaner.hints_of(blocks[i].element) == evidence.cleaner.hints_of(blocks[index].element);
  }
  return false;
}

bool shares_box_with_text(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t next = next_text(blocks, index);
  return next < blocks.size() && share_box(evidence, next, index);
}

bool stands_before_text(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const auto& elements = evidence.page.elements;
  html::ElementId box = html::kNoElement;
  for (std::size_t i = index + 1; i < blocks.size(); ++i) {
    if (blocks[i].mass <= clean::kRunningText) continue;
    const html::ElementId parent = clean::box_around(evidence.page, blocks[i].element);
    if (box != html::kNoElement) return parent == box && blocks[index].begin < elements[box].text_begin;
    box = parent;
    if (box == html::kNoElement) break;
  }
  return false;
}

bool leads_the_text(const Evidence& evidence, std::size_t from, std::size_t to, std::size_t within) {
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Shapes& shapes = evidence.cleaner.shapes();
  std::vector<std::size_t> seen;  // a paragraph of each shape
  float share = 0;
  for (std::size_t i = from, passed = 0; i < to && passed < within; ++i) {
    if (blocks[i].mass <= clean::kRunningText) continue;
    ++passed;
    if (std::any_of(seen.begin(), seen.end(), [&](std::size_t one) { return shapes.is_same(one, i); }))
      continue;
    seen.push_back(i);
    share += shapes.share(i);
    if (share >= kBodyShare) return true;
  }
  return false;
}

}  // namespace cleancopy::article
