#include "clean/neighbours/talk.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/blocks/container.hpp"
#include "dates/date.hpp"
#include "dates/relative_date.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using lexicon::NameHint;

constexpr float kStory = 60;               // mass of the story before
constexpr std::size_t kFewest = 3;         // comments
constexpr std::size_t kFarthest = 5;       // blocks from one to the next
constexpr std::uint32_t kMomentWords = 9;  // of the line that says when
constexpr std::uint32_t kReadersName = 4;
constexpr float kMostCommentWords = 60;  // of a comment, on average
constexpr std::size_t kLines = 16;       // that are compared
constexpr int kChapterLevel = 3;
constexpr std::uint32_t kReplyWords = 3;  // of the line that lets a reader reply
constexpr std::uint64_t kNoTalk = lexicon::bits(NameHint::live_update, NameHint::thread);

bool may_be_moment(std::string_view line, const Block& block) {
  return block.words <= kMomentWords && block.sentence_ends <= 1 && block.place.heading_level == 0 &&
         !block.off_limits && block.link_density() <= kMostlyLinked &&
         std::any_of(line.begin(), line.end(), text::is_ascii_digit);
}

// Says when somebody spoke: "3 hours ago", or a day with the time. (A day alone is an event's or a story's.)
bool is_moment(std::string_view line, const Block& block) {
  if (block.is_date) {
    const auto date = dates::find_date(line, {});
    return date && date->when.has_time();
  }
  return dates::find_age(line, {}).has_value();
}

// ("Harold J." may seem to end a sentence.)
bool is_name(const Block& block) {
  return block.words >= 1 && block.words <= (block.ends_sentence ? kReadersName / 2 : kReadersName) &&
         block.place.heading_level == 0 && !block.is_date && !lexicon::is_date_label(block.phrase.phrase);
}

// Where the name stands: in the line that says when, right before it, or the next one's right behind it.
enum class NameAt : unsigned char { same, before, behind };

// Lines that say when, near each other.
struct Run {
  const std::vector<Block>& blocks;
  std::vector<std::size_t> moments;

  [[nodiscard]] bool names(NameAt at) const;
  [[nodiscard]] bool is_of_few_words() const;
  [[nodiscard]] std::size_t begin(NameAt at) const;
};

// Nearly all: a moderator's word may stand among them.
bool Run::names(NameAt at) const {
  const auto named = std::count_if(moments.begin(), moments.end(), [&](std::size_t moment) {
    const Block& block = blocks[moment];
    if (at == NameAt::same) return !block.is_date && !lexicon::is_date_label(block.phrase.phrase);
    if (at == NameAt::before) return moment > 0 && is_name(blocks[moment - 1]);
    return moment == moments.back() || is_name(blocks[moment + 1]);
  });
  return static_cast<std::size_t>(named) * 4 >= moments.size() * 3;
}

bool Run::is_of_few_words() const {
  std::uint32_t words = 0;
  for (std::size_t i = moments.front(); i < moments.back(); ++i) words += blocks[i].words;
  return static_cast<float>(words) <= kMostCommentWords * static_cast<float>(moments.size() - 1);
}

// The first comment's first line.
std::size_t Run::begin(NameAt at) const {
  std::size_t first = moments.front();
  if (at == NameAt::before) return first - 1;
  if (at == NameAt::same) return first;
  for (std::size_t back = 0; back < kFarthest && first > 0 && !is_name(blocks[first]); ++back) --first;
  return first;
}

// Where the first of the comments begins whose lines say when.
std::size_t find_dated_talk(const html::Page& page, const std::vector<Block>& blocks, std::size_t story) {
  float before = 0;
  Run run{blocks, {}};
  // Where comments begin, if those of the run are some.
  const auto begin_of_run = [&]() -> std::size_t {
    if (run.moments.size() < kFewest || !run.is_of_few_words()) return SIZE_MAX;
    for (const NameAt at : {NameAt::before, NameAt::same, NameAt::behind}) {
      if (run.names(at)) return run.begin(at);
    }
    return SIZE_MAX;
  };
  // What a line says is worked out where another such line is near.
  std::size_t next = story;  // line from `i` on
  const auto has_next = [&](std::size_t i) {
    for (next = std::max(next, i + 1); next < blocks.size() && next <= i + kFarthest; ++next)
      if (may_be_moment(page.text_of(blocks[next]), blocks[next])) return true;
    return false;
  };
  for (std::size_t i = story; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (before >= kStory && may_be_moment(page.text_of(block), block) &&
        (!run.moments.empty() || has_next(i)) && is_moment(page.text_of(block), block)) {
      if ((block.hints & kNoTalk) != 0) return SIZE_MAX;
      run.moments.push_back(i);
    } else if (!run.moments.empty() && i - run.moments.back() > kFarthest) {
      if (const std::size_t begin = begin_of_run(); begin != SIZE_MAX) return begin;
      run.moments.clear();
    }
    before += block.mass;
  }
  return begin_of_run();
}

// "Reply", under a comment.
bool is_reply(const Block& block) {
  return block.phrase.phrase == lexicon::Phrase::comments && block.phrase.whole &&
         block.words <= kReplyWords && block.place.heading_level == 0 && (block.hints & kNoTalk) == 0;
}

// Where the list begins that has the same such line twice, no chapters, and the story before it.
std::size_t find_replies(const html::Page& page, const std::vector<Block>& blocks) {
  std::vector<std::pair<std::string_view, html::ElementId>> said;  // each line and where it stands first
  std::size_t tries = 0;
  float before = 0;
  for (const Block& block : blocks) {
    before += block.mass;
    if (before < kStory || !is_reply(block)) continue;
    const std::string_view line = text::trim(page.text_of(block));
    if (std::any_of(line.begin(), line.end(), text::is_ascii_digit)) continue;  // how many there are
    const auto same =
        std::find_if(said.begin(), said.end(), [&](const auto& one) { return one.first == line; });
    if (same == said.end()) {
      if (said.size() < kLines) said.emplace_back(line, block.element);
      continue;
    }
    if (++tries > kLines) return SIZE_MAX;
    const html::Element& list = page.elements[element_around(page, same->second, block.element)];
    const auto end = blocks.begin() + (&block - blocks.data());
    const auto begin =
        std::min(end, blocks.begin() + static_cast<std::ptrdiff_t>(first_from(blocks, list.text_begin)));
    const auto is_chapter = [](const Block& b) {
      return b.place.heading_level > 0 && b.place.heading_level <= kChapterLevel;
    };
    if (std::any_of(begin, end, is_chapter)) return SIZE_MAX;
    float story = 0;
    for (auto other = blocks.begin(); other != begin; ++other) story += other->mass;
    if (story >= kStory) return static_cast<std::size_t>(begin - blocks.begin());
  }
  return SIZE_MAX;
}

}  // namespace

std::size_t find_talk(const html::Page& page, const std::vector<Block>& blocks, std::size_t story) {
  return std::min(find_replies(page, blocks), find_dated_talk(page, blocks, story));
}

}  // namespace cleancopy::clean
