#include "clean/blocks/region.hpp"

#include <algorithm>
#include <cstddef>

#include "clean/blocks/container.hpp"
#include "lexicon/name_tokens.hpp"

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;

// What a block that is no prose costs a region that goes over it, in words of prose; less where an article
// has such blocks too: headings, list items, the cells of a table.
constexpr double kGap = 7;
constexpr double kGapOfHeading = 3;
constexpr double kGapOfListItem = 3;
constexpr double kGapOfCell = 1;
// … and one more for each word of it that is linked.
constexpr double kLinkedWord = 0.5;
constexpr double kMostForOneGap = 20;

// A line of fewer words is no paragraph by itself; one longer than the cap counts no more for it.
constexpr double kShortest = 7;
constexpr double kCap = 160;

// Prose under the title of so many words is a story, however much stands far below it.
constexpr double kStory = 100;
constexpr std::uint32_t kShortestTitle = 4;  // words
constexpr std::size_t kBelowTitle = 20;      // blocks from it to the story
constexpr std::size_t kFarBelow = 20;        // blocks behind the story

double gap_of(const Block& block) {
  if (block.off_limits || block.link_density() > kMostlyLinked) return kGap;
  if (block.place.heading_level > 0) return kGapOfHeading;
  if (block.place.in_table) return kGapOfCell;
  if (block.place.list_depth > 0) return kGapOfListItem;
  return kGap;
}

// Two paragraphs of the same tag, in elements of the same class.
bool are_alike(const Page& page, const Block& one, const Block& other) {
  const ElementId around = page.elements[one.element].parent;
  const ElementId around_other = page.elements[other.element].parent;
  const auto class_of = [&page](ElementId id) { return page.attribute(id, html::AttributeId::class_); };
  return are_made_alike(page, one.element, other.element) &&
         (around == html::kNoElement || around_other == html::kNoElement ||
          class_of(around) == class_of(around_other));
}

// The first paragraphs of a run.
std::vector<const Block*> paragraphs_of(const std::vector<Block>& blocks, const Region& run) {
  constexpr std::size_t kMost = 100;
  std::vector<const Block*> paragraphs;
  for (std::size_t i = run.first; i < run.last && paragraphs.size() < kMost; ++i)
    if (blocks[i].mass >= kRunningText) paragraphs.push_back(&blocks[i]);
  return paragraphs;
}

// Some paragraph of one is made like one of the other.
bool go_together(const Page& page, const std::vector<Block>& blocks, const Region& one, const Region& other) {
  const std::vector<const Block*> others = paragraphs_of(blocks, other);
  for (const Block* const paragraph : paragraphs_of(blocks, one))
    if (std::any_of(others.begin(), others.end(),
                    [&](const Block* its) { return are_alike(page, *paragraph, *its); }))
      return true;
  return false;
}

// Between two runs of prose an article has ended.
bool ends_between(const std::vector<Block>& blocks, std::size_t from, std::size_t to) {
  constexpr std::uint64_t kEnds =
      lexicon::bits(lexicon::NameHint::tags, lexicon::NameHint::comment, lexicon::NameHint::related);
  return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                     blocks.begin() + static_cast<std::ptrdiff_t>(to),
                     [](const Block& block) { return (block.hints & kEnds) != 0; });
}

}  // namespace

float prose_mass(const Block& block) noexcept {
  if (block.words < kShortest || block.link_density() > kMostlyLinked || block.off_limits) return 0;
  double mass = std::min<double>(block.words, kCap);
  if (block.sentence_ends == 0) mass *= block.has_comma ? 0.5 : 0.2;
  if (block.place.heading_level > 0) mass *= 0.2;
  if (block.place.list_depth > 0) mass *= 0.5;
  return static_cast<float>(mass * (1.0 - block.link_density()));
}

Region find_region(const Page& page, const std::vector<Block>& blocks) {
  Region region;
  Region titled;  // under the first h1
  std::size_t title = SIZE_MAX;
  double sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const double mass = block.mass;
    const double linked = block.words * block.link_density();
    sum += mass > 0 ? mass : -std::min(gap_of(block) + kLinkedWord * linked, kMostForOneGap);
    if (sum <= 0) {
      sum = 0;
      begin = i + 1;
    } else {
      if (sum > region.mass) region = {begin, i + 1, sum};
      if (title < i && begin <= title + kBelowTitle && sum > titled.mass) titled = {begin, i + 1, sum};
    }
    const bool is_title = block.place.heading_level == 1 && !block.off_limits &&
                          block.words >= kShortestTitle && block.link_density() <= kMostlyLinked;
    if (title == SIZE_MAX && is_title) title = i;
  }
  // Behind a short story a page may have more of something else: death notices, users' words, rules.
  if (titled.mass >= kStory && region.first > titled.last + kFarBelow &&
      ends_between(blocks, titled.last, region.first) && !go_together(page, blocks, titled, region))
    region = titled;
  if (region.last == 0) return region;
  // The smallest element that holds all of it.
  const std::uint32_t text_begin = blocks[region.first].begin;
  const std::uint32_t text_end = blocks[region.last - 1].end;
  ElementId root = blocks[region.first].element;
  while (root != 0 &&
         (page.elements[root].text_end < text_end || page.elements[root].text_begin > text_begin)) {
    root = page.elements[root].parent;
  }
  region.root = root;
  return region;
}

}  // namespace cleancopy::clean
