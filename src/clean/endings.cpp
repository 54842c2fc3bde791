#include "clean/endings.hpp"

#include <algorithm>

#include "clean/blocks/container.hpp"
#include "clean/blocks/edges.hpp"
#include "clean/cleaner.hpp"
#include "clean/neighbours/talk.hpp"
#include "dates/date.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/web_address.hpp"

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;
using html::TagId;
using lexicon::NameHint;
using lexicon::Phrase;

constexpr float kSentence = 6;                 // … or a short one
constexpr float kStoryBefore = 60;             // … before one in a box of its own
constexpr std::uint32_t kCardTitle = 4;        // words of its heading, at least
constexpr std::size_t kSigned = 6;             // blocks from a headline to its byline or date, at most
constexpr std::uint32_t kLabel = 4;            // words of "Comments on this story"
constexpr std::uint32_t kLongLabel = 6;        // … of "About the author, Tilde Marrow"
constexpr std::size_t kShortestHeadline = 12;  // bytes
constexpr std::size_t kParagraphsBefore = 2;   // before the label, at least
constexpr std::size_t kParagraphWays = 16;     // of making a paragraph: no story has more
constexpr float kMostBehind = 2;               // times the article's mass
constexpr std::uint32_t kStrayLine = 12;       // words
constexpr std::size_t kStrayLines = 6;
constexpr std::size_t kLikeFirst = 2;  // lines in the text that are made as one before it
constexpr std::size_t kPoints = 5;     // that tell the story before it begins
constexpr std::size_t kTries = 16;     // headings with a byline, labels: what is behind is a list

constexpr std::uint64_t kNoStory = lexicon::bits(NameHint::live_update, NameHint::comment);

// What says, between a heading and the prose under it, that a story begins there.
enum class Sign : unsigned char { none, date, byline };

Sign sign_under(const std::vector<Block>& blocks, std::size_t heading) {
  Sign sign = Sign::none;
  for (std::size_t i = heading + 1; i < blocks.size(); ++i) {
    if (blocks[i].mass >= kRunningText) return sign;
    if (i > heading + kSigned) break;
    if (blocks[i].tells_author()) {
      sign = Sign::byline;
    } else if (sign == Sign::none && blocks[i].tells_date()) {
      sign = Sign::date;
    }
  }
  return Sign::none;
}

// The two elements beside each other in which the headline and another heading stand.
struct Pair {
  ElementId ours = html::kNoElement;
  ElementId theirs = html::kNoElement;
};

Pair boxes_of(const Page& page, ElementId ours, ElementId theirs) {
  Pair pair;
  while (ours != theirs) {
    // The deeper one goes up: the one with the larger id begins later and is not around the other.
    ElementId& later = ours > theirs ? ours : theirs;
    (ours > theirs ? pair.ours : pair.theirs) = later;
    if (page.elements[later].parent == html::kNoElement) break;
    later = page.elements[later].parent;
  }
  return pair;
}

float mass_between(const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
  float mass = 0;
  for (std::size_t i = begin; i < end; ++i) mass += blocks[i].mass;
  return mass;
}

// Stories in boxes beside each other are made alike, and ours has text in its own.
bool are_stories(const Page& page, const std::vector<Block>& blocks, std::size_t headline, const Pair& pair,
                 bool same_level) {
  if (pair.ours == html::kNoElement || pair.theirs == html::kNoElement) return false;
  const html::Element& ours = page.elements[pair.ours];
  const html::Element& theirs = page.elements[pair.theirs];
  if (ours.tag != theirs.tag) return false;
  if (ours.tag != TagId::article && !(same_level && are_made_alike(page, pair.ours, pair.theirs)))
    return false;
  std::size_t end = headline;
  while (end < blocks.size() && blocks[end].begin < ours.text_end) ++end;
  return mass_between(blocks, headline, end) >= kShortestStory;
}

bool begins_other_story(const Page& page, const std::vector<Block>& blocks, std::size_t headline,
                        std::size_t heading, Sign sign) {
  const Block& first = blocks[headline];
  const Block& other = blocks[heading];
  if (text::trim(page.text_of(first)) == text::trim(page.text_of(other)))
    return false;  // it sticks to the window
  const bool same_level = other.place.heading_level == first.place.heading_level;
  if (same_level && other.place.heading_level == 1 && sign == Sign::byline) return true;
  return are_stories(page, blocks, headline, boxes_of(page, first.element, other.element), same_level);
}

// A box that a heading of any level opens and in which a story stands; it is signed or dated, as ours is.
bool is_own_story(const Page& page, const std::vector<Block>& blocks, std::size_t headline,
                  std::size_t heading) {
  const Block& first = blocks[heading];
  if (first.words < kCardTitle) return false;
  const ElementId theirs = boxes_of(page, blocks[headline].element, first.element).theirs;
  if (theirs == html::kNoElement || !begins_with(page.elements[theirs], first)) return false;
  float mass = 0;
  for (std::size_t i = heading; i < blocks.size() && blocks[i].begin < page.elements[theirs].text_end; ++i) {
    mass += blocks[i].mass;
    if (mass >= kShortestStory) return true;
  }
  return false;
}

// Heads the readers' comments or what is told of the author.
bool is_label(const Block& block) {
  if (block.phrase.phrase == Phrase::author_box) return block.words <= kLongLabel;
  return block.phrase.phrase == Phrase::comments && block.phrase.whole && block.words <= kLabel &&
         block.link_bytes == 0;
}

// "12 comments"; or "59 thoughts on “Lamps return to the quay”", which names the story in quotation marks: a
// heading that counts what readers say is no chapter's. (A dump has few headings.)
bool counts_comments(const Page& page, const Block& block, std::string_view headline) {
  // In a dump's list it is one of the buttons over a story.
  if (page.from_text_dump)
    return is_label(block) && text::is_ascii_digit(page.text[block.begin]) && block.place.list_depth == 0;
  if (block.place.heading_level < 2 || block.link_bytes > 0 || !text::is_ascii_digit(page.text[block.begin]))
    return false;
  if (block.phrase.phrase == Phrase::comments && block.phrase.whole) return block.words <= kLabel;
  const std::string_view line = page.text_of(block);
  const std::size_t at = headline.size() < kShortestHeadline ? std::string_view::npos : line.find(headline);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view before = text::trim(line.substr(0, at));
  return opening_of(before.substr(before.size() - text::decode_before(before, before.size()).length)) ==
         Opening::quote;
}

// Each item of a list has a number of comments. (A dump has it over the story, too, among the buttons.)
bool is_one_of_many(const Page& page, const std::vector<Block>& blocks, std::size_t label) {
  const auto words_of = [&](const Block& block) {
    std::string_view words = page.text_of(block);
    while (!words.empty() && (text::is_ascii_digit(words.front()) || words.front() == ' '))
      words.remove_prefix(1);
    return words;
  };
  const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(page.from_text_dump ? label : 0);
  return std::any_of(first, blocks.end(), [&](const Block& other) {
    return &other != &blocks[label] && is_label(other) && words_of(other) == words_of(blocks[label]);
  });
}

// Behind the label no paragraph is made like one before it and stands with it; of a dump all are made alike.
// Of comments that are counted there may be more than of the story.
bool heads_the_rest(const Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                    const Region& region, std::size_t first, std::size_t label, bool counts) {
  if (is_one_of_many(page, blocks, label)) return false;
  struct Made {
    std::size_t like = 0;  // a block
    ElementId container = html::kNoElement;
  };
  std::vector<Made> ways;
  const auto is_made = [&](std::size_t block, ElementId container) {
    return std::any_of(ways.begin(), ways.end(), [&](const Made& way) {
      return way.container == container && shapes.is_same(way.like, block);
    });
  };
  std::size_t paragraphs = 0;
  float before = 0;
  for (std::size_t i = std::max(first, region.first); i < std::min(label, region.last); ++i) {
    before += blocks[i].mass;
    if (blocks[i].mass < kSentence || blocks[i].phrase || blocks[i].is_date) continue;
    ++paragraphs;
    const ElementId container = container_of(page, blocks[i]);
    if (ways.size() < kParagraphWays && !is_made(i, container)) ways.push_back({i, container});
  }
  if (paragraphs < kParagraphsBefore || before < kShortestStory) return false;
  float behind = 0;
  for (std::size_t i = label + 1; i < blocks.size(); ++i) {
    behind += blocks[i].mass;
    if (blocks[i].mass >= kSentence && !page.from_text_dump && is_made(i, container_of(page, blocks[i])))
      return false;
  }
  return counts || behind <= kMostBehind * before;
}

}  // namespace

std::size_t find_next_story(const Page& page, const std::vector<Block>& blocks, std::size_t headline_block) {
  if (headline_block >= blocks.size()) return SIZE_MAX;
  float mass = blocks[headline_block].mass;
  std::size_t tries = 0;
  const bool signed_itself = sign_under(blocks, headline_block) != Sign::none;
  std::size_t own = SIZE_MAX;  // a story in a box of its own
  std::size_t owns = 0;
  for (std::size_t i = headline_block + 1; i < blocks.size() && tries < kTries; ++i) {
    const Block& block = blocks[i];
    mass += block.mass;
    if (mass < kShortestStory || block.off_limits || (block.hints & kNoStory) != 0 ||
        block.place.heading_level == 0)
      continue;
    const Sign sign = sign_under(blocks, i);
    if (sign == Sign::none) continue;
    if (begins_other_story(page, blocks, headline_block, i, sign)) return i;
    ++tries;
    if (!signed_itself || mass < kStoryBefore || !is_own_story(page, blocks, headline_block, i)) continue;
    own = std::min(own, i);
    ++owns;
  }
  // More of them are the parts of a digest.
  return owns == 1 ? own : SIZE_MAX;
}

Ending find_ending(const Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                   const Region& region, std::size_t headline_block, std::size_t next_story) {
  const bool has_headline = headline_block < blocks.size();
  const std::size_t first = has_headline ? headline_block : 0;
  const std::string_view headline =
      has_headline ? text::trim(page.text_of(blocks[first])) : std::string_view();
  float mass = 0;
  std::size_t tries = 0;
  for (std::size_t i = first; i < std::min(next_story, blocks.size()) && tries < kTries; ++i) {
    const Block& block = blocks[i];
    mass += block.mass;
    if (mass < kShortestStory || block.off_limits || (block.hints & kNoStory) != 0) continue;
    const bool counts = counts_comments(page, block, headline);
    if (!counts && !is_label(block)) continue;
    if (has_headline && block.place.heading_level > 0 && !counts) continue;  // a chapter's, as likely
    ++tries;
    if (heads_the_rest(page, blocks, shapes, region, first, i, counts))
      return {i, block.phrase.phrase == Phrase::comments ? Reason::comments : Reason::author_box};
  }
  return {next_story, Reason::other_story};
}

std::vector<std::size_t> find_lead_in(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts,
                                      const Shapes& shapes, std::size_t headline_block) {
  std::size_t text = std::min(headline_block, blocks.size());
  while (text < blocks.size() &&
         !(verdicts[text].keep && blocks[text].sentence_ends > 0 && blocks[text].mass >= kSentence))
    ++text;
  if (text == blocks.size()) return {};
  std::vector<std::size_t> lines;
  std::vector<std::size_t> points;
  bool is_led_in = false;  // the points, by a line that is kept
  // Where the text has more such lines in bold, the first heads its first part.
  const auto goes_on = [&](std::size_t line) {
    if (blocks[line].bold_bytes + 2 < blocks[line].bytes()) return false;
    std::size_t likes = 0;
    for (std::size_t i = text; i < blocks.size() && likes < kLikeFirst; ++i)
      likes += verdicts[i].keep && blocks[i].sentence_ends == 0 && shapes.is_same(i, line) ? 1 : 0;
    return likes == kLikeFirst;
  };
  for (std::size_t i = 0; i < text; ++i) {
    if (!verdicts[i].keep || i == headline_block) continue;
    const Block& line = blocks[i];
    const bool is_point = verdicts[i].kind == Kind::list_item && i > headline_block && !is_led_in;
    const bool stray = (is_point || verdicts[i].kind == Kind::paragraph) && line.sentence_ends == 0 &&
                       line.words <= kStrayLine && shapes.share(i) < kRareShape &&
                       (is_point || lines.size() > kStrayLines || !goes_on(i));
    if (!is_point) is_led_in = i > headline_block;
    if (stray) (is_point ? points : lines).push_back(i);
  }
  // More of them are a list that the text begins with.
  if (lines.size() > kStrayLines) lines.clear();
  if (points.size() <= kPoints) lines.insert(lines.end(), points.begin(), points.end());
  return lines;
}

float Cleaner::kept_mass_before(std::size_t block) const noexcept {
  float mass = 0;
  for (std::size_t i = 0; i < std::min(block, blocks_.size()); ++i)
    mass += verdicts_[i].keep ? blocks_[i].mass : 0;
  return mass;
}

// The judge may take long talk for the text, and nothing else.
void Cleaner::keep_before_talk(std::size_t headline_block, std::size_t talk) {
  const auto is_kept = [](const Verdict& verdict) { return verdict.keep; };
  const auto end = verdicts_.begin() + static_cast<std::ptrdiff_t>(talk);
  if (headline_block >= talk || std::any_of(verdicts_.begin(), end, is_kept)) return;
  for (std::size_t i = headline_block + 1; i < talk; ++i) {
    if (blocks_[i].mass >= kRunningText && !features_.is_settled(i)) keep(i);
  }
}

void Cleaner::drop_behind_ending(const Known& known) {
  // A story of which no text was kept has not ended: the headline is that of a box above it.
  const std::size_t next_story =
      kept_mass_before(known.next_story) >= kShortestStory ? known.next_story : SIZE_MAX;
  Ending ending = find_ending(*page_, blocks_, shapes_, region_, known.headline_block, next_story);
  // The latest stories with their ages, over a dump's headline, look like talk: no element tells them from
  // it.
  const bool begins_at_headline = page_->from_text_dump && known.headline_block < blocks_.size();
  if (const std::size_t talk = find_talk(*page_, blocks_, begins_at_headline ? known.headline_block : 0);
      talk < ending.begin)
    ending = {talk, Reason::comments};
  if (ending.reason == Reason::comments) keep_before_talk(known.headline_block, ending.begin);
  for (std::size_t i = ending.begin; i < blocks_.size(); ++i) {
    if (verdicts_[i].keep) verdicts_[i].drop(ending.reason);
  }
}

}  // namespace cleancopy::clean
