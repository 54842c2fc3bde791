// Headings over kept text: which of those in doubt are the text's.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "clean/blocks/container.hpp"
#include "clean/blocks/edges.hpp"
#include "clean/blocks/rules.hpp"
#include "clean/cleaner.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kAnswer = 8;  // words of the shortest
constexpr std::uint32_t kLongestQuestion = 20;
constexpr std::uint32_t kLinkedHeading = 4;  // words of the longest
constexpr std::size_t kFewestDays = 3;
constexpr std::size_t kFewestTitles = 3;
constexpr std::size_t kMostTitles = 64;
constexpr std::uint32_t kLongestTitle = 16;  // words
constexpr std::size_t kLongerWord = 4;       // bytes
constexpr std::size_t kSubheadWays = 16;     // of making a subhead: no story has more
constexpr std::size_t kChapter = 100;        // blocks
constexpr std::size_t kLargestBox = 12;      // blocks
constexpr std::uint32_t kLongestLabel = 5;   // words

std::string_view first_word(std::string_view line) {
  line = text::trim(line);
  return line.substr(0, line.find(' '));
}

}  // namespace

// A question right over a kept sentence is asked by the text, with less to be sure of: by a reader in a list
// of questions and answers, or by a reporter.
void Cleaner::keep_questions() {
  for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    if (verdicts_[i].keep || block.off_limits || block.words < 3 || block.words > kLongestQuestion) continue;
    if (verdicts_[i].score < thresholds_.last_resort || closing_of(text_of(block)) != Closing::question)
      continue;
    const auto opens_answer = [&] {
      return page_->nearest(block.element, html::TagId::button) != html::kNoElement;
    };
    if (verdicts_[i].score < thresholds_.carry_on && !opens_answer()) continue;
    const std::size_t below = under(i);
    const Block& answer = blocks_[below];
    if (verdicts_[below].keep && answer.ends_sentence && answer.words >= kAnswer) keep(i);
  }
}

// A word or two that link to somewhere and stand over kept text, not before all of it, head a chapter of it:
// a product, a place, or themselves. Longer ones are titles of other stories.
void Cleaner::keep_linked_headings() {
  bool text_before = false;
  for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
    text_before = text_before || (verdicts_[i].keep && blocks_[i].words >= kAnswer);
    if (!text_before || verdicts_[i].keep || blocks_[i].words > kLinkedHeading) continue;
    if (i > 0 && lexicon::is_label_of_others(blocks_[i - 1].phrase.phrase)) continue;
    if (is_over_text(i) && reason_to_drop(blocks_[i]) == Reason::mostly_links) keep(i);
  }
}

// The paragraph says the words of the line again: half of the longer ones, of a short line one.
bool Cleaner::is_told_by(std::size_t title, std::size_t paragraph) const {
  const std::string told = text::folded(text_of(blocks_[paragraph]));
  const std::string line = text::folded(text_of(blocks_[title]));
  std::size_t words = 0;
  std::size_t found = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = std::string_view(line).substr(at, end - at);
    at = end + 1;
    if (word.size() < kLongerWord) continue;
    ++words;
    found += told.find(word) != std::string::npos ? 1 : 0;
  }
  return found > 0 && (blocks_[title].words <= kLinkedHeading || (found > 1 && found * 2 >= words));
}

// The block of kept text over which a line that is a link stands, a credit aside; 0 where it stands over
// none.
std::size_t Cleaner::text_under_link(std::size_t i) const {
  const Block& block = blocks_[i];
  if (block.words < kShortestHeading || block.words > kLongestTitle || block.ends_sentence ||
      block.place.in_table)
    return 0;
  std::size_t text = i + 1;
  if (text + 1 < blocks_.size() && verdicts_[text].reason == Reason::caption && !verdicts_[text].keep) ++text;
  if (text == blocks_.size() || !verdicts_[text].keep || blocks_[text].words < kAnswer ||
      blocks_[text].link_density() >= kFewLinks)
    return 0;
  if (!verdicts_[i].keep && reason_to_drop(block) != Reason::mostly_links) return 0;
  if (verdicts_[text].kind == Kind::paragraph) return text;
  // Of a list's items, each a link, one over the other is none.
  return verdicts_[text].kind == Kind::list_item && block.place.list_depth == 0 ? text : 0;
}

// Three or more linked lines made alike, each over a kept paragraph, most of which say the words again: they
// are the titles of what the story lists.
void Cleaner::keep_told_titles() {
  struct Title {
    std::size_t line;
    bool is_told;
  };
  std::vector<Title> titles;
  bool text_before = false;
  for (std::size_t i = 0; i + 1 < blocks_.size() && titles.size() < kMostTitles; ++i) {
    const Block& block = blocks_[i];
    text_before = text_before || (verdicts_[i].keep && block.words >= kAnswer);
    if (!text_before || block.off_limits || block.link_density() < kMostlyLinked) continue;
    const std::size_t text = text_under_link(i);
    if (text > 0) titles.push_back({i, is_told_by(i, text)});
  }
  if (titles.size() < kFewestTitles) return;
  for (const Title& title : titles) {
    std::size_t alike = 0;
    std::size_t told = 0;
    std::size_t begin_alike = 0;  // "Try …": buttons
    const std::string_view begin = first_word(text_of(blocks_[title.line]));
    for (const Title& other : titles) {
      if (!shapes_.is_same(title.line, other.line)) continue;
      ++alike;
      told += other.is_told ? 1 : 0;
      begin_alike += first_word(text_of(blocks_[other.line])) == begin ? 1 : 0;
    }
    const bool are_buttons = blocks_[title.line].place.heading_level == 0 && begin_alike * 2 > alike;
    if (told >= kFewestTitles && told * 2 >= alike && !are_buttons) keep(title.line);
  }
}

bool Cleaner::is_made_like_one_of(const std::vector<std::size_t>& ways, std::size_t i) const {
  return std::any_of(ways.begin(), ways.end(), [&](std::size_t one) { return shapes_.is_same(i, one); });
}

// The block under one, a sign in a box of its own aside: "🔗", a heading's button.
std::size_t Cleaner::under(std::size_t i) const {
  return i + 2 < blocks_.size() && blocks_[i + 1].words == 0 ? i + 2 : i + 1;
}

// Text that is no heading is kept right under the heading.
bool Cleaner::is_over_text(std::size_t i) const {
  const Verdict& below = verdicts_[under(i)];
  return blocks_[i].place.heading_level > 0 && below.keep && below.kind != Kind::subhead;
}

// "FAQ", "Technology": a word that menus say heads a chapter, too, where it stands over lesser headings, or
// over text and one of its kind stands below. At the end it is the site's ("Disclaimer"); so are more words
// ("Contact us").
bool Cleaner::heads_chapter(std::size_t i) const {
  const Block& block = blocks_[i];
  const bool is_menus = block.phrase.whole && block.phrase.phrase == lexicon::Phrase::menu;
  if (!is_menus || block.words > 1 || block.place.heading_level < 2 || block.link_bytes > 0 ||
      !verdicts_[i + 1].keep)
    return false;
  if (verdicts_[i + 1].kind == Kind::subhead) return verdicts_[i + 1].level > block.place.heading_level;
  const std::size_t end = std::min(blocks_.size() - 1, i + kChapter);
  for (std::size_t below = i + 2; below < end; ++below) {
    if (verdicts_[below].keep && is_over_text(below) && shapes_.is_same(below, i)) return true;
  }
  return false;
}

// Its box begins with it, but for a button, and all else in there is kept: key points before the text, a
// recipe's notes.
bool Cleaner::heads_kept_box(std::size_t i) const {
  const html::Element& box = page_->elements[container_of(*page_, blocks_[i])];
  const bool counts = blocks_[i].words == 1 && text::is_ascii_digit(page_->text[blocks_[i].begin]);
  if (counts) return false;  // "3": boxes
  std::size_t first = i;
  while (first > 0 && blocks_[first - 1].begin >= box.text_begin && blocks_[first - 1].place.in_form) --first;
  if (!begins_with(box, blocks_[first])) return false;
  const std::size_t end = first_from(blocks_, box.text_end);
  if (end <= i + 1 || end - i > kLargestBox) return false;
  return std::all_of(verdicts_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                     verdicts_.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Verdict& verdict) { return verdict.keep; });
}

// A heading over kept text is the text's, with less to be sure of where text is kept before it, too, and with
// least where it is made like another such heading that is kept.
void Cleaner::keep_headings() {
  std::vector<std::size_t> kept;  // one of each shape
  for (std::size_t i = 0; i + 1 < blocks_.size() && kept.size() < kSubheadWays; ++i) {
    if (verdicts_[i].keep && is_over_text(i) && !is_made_like_one_of(kept, i)) kept.push_back(i);
  }
  std::vector<std::size_t> dates;
  bool text_before = false;
  for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    text_before = text_before || (verdicts_[i].keep && block.words >= kAnswer);
    if (verdicts_[i].keep || block.off_limits) continue;
    if (text_before && heads_chapter(i)) {
      keep(i);
      continue;
    }
    if (!is_over_text(i)) continue;
    if (block.is_date) dates.push_back(i);
    const float score = verdicts_[i].score;
    const bool leads_on = ((text_before && block.words >= kShortestHeading) || heads_kept_box(i)) &&
                          block.link_density() < kMostlyLinked;
    // "In other news", "Transcript": where nothing under it leads away, the paper's own news, or what was
    // said.
    const bool is_label =
        lexicon::is_label_of_others(block.phrase.phrase) || block.phrase.phrase == lexicon::Phrase::media;
    const bool heads_own =
        is_label && block.phrase.whole && blocks_[i + 1].link_bytes == 0 && is_made_like_one_of(kept, i);
    if ((leads_on && score >= thresholds_.carry_on) || (text_before && heads_own) ||
        ((score >= thresholds_.last_resort || block.place.in_header) && is_made_like_one_of(kept, i)))
      keep(i);
  }
  keep_days(dates);
}

// "Pros", "In season": a short line with which the box of a kept list begins is the list's heading, whatever
// element it is.
bool Cleaner::heads_kept_list(std::size_t i) const {
  const Block& block = blocks_[i];
  return !verdicts_[i].keep && verdicts_[i + 1].keep && block.words > 0 && block.words <= kLongestLabel &&
         !block.off_limits && block.link_bytes == 0 && !features_.is_settled(i) && heads_kept_box(i);
}

// "3 May 2020", made alike over three texts or more: the days of a chronicle.
void Cleaner::keep_days(const std::vector<std::size_t>& dates) {
  std::vector<std::size_t> days;
  for (const std::size_t date : dates) {
    const bool is_day = text_of(blocks_[date]).find(':') == std::string_view::npos;
    if (is_day && (days.empty() || shapes_.is_same(days.front(), date))) days.push_back(date);
  }
  if (days.size() < kFewestDays) return;
  for (const std::size_t day : days) keep(day);
}

}  // namespace cleancopy::clean
