#include "clean/neighbours/dump_rules.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "clean/blocks/rules.hpp"
#include "clean/neighbours/title_lines.hpp"
#include "text/among.hpp"
#include "text/find_text.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLongProse = 25;  // words that are a paragraph without any full stop
constexpr std::size_t kUnderTitle = 4;    // blocks from the headline to the byline or the date
constexpr std::uint32_t kTitleOfBox = 6;  // words
constexpr float kSureOfLine = 0.65F;      // a judgement of such a line
constexpr std::uint32_t kDekLeast = 6;    // words
constexpr std::uint32_t kDekMost = 90;

bool is_prose(const Block& block) {
  return (block.words >= kProseSentence && block.ends_sentence) || block.words >= kLongProse;
}

// The line for which most speaks; SIZE_MAX where too little speaks for any.
std::size_t best_title(const std::vector<Block>& blocks, const TitleLines& lines) {
  constexpr double kMuch = 0.7;
  std::size_t best = SIZE_MAX;
  double most = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!lines.may_be_title(i)) continue;
    const double score = lines.score(i);
    if (score > most) {
      most = score;
      best = i;
    }
  }
  // Of two titles one above the other the lower one is the dek.
  const bool has_title_above = best != SIZE_MAX && best > 0 && blocks[best - 1].words >= kSayable &&
                               lines.may_be_title(best - 1) && lines.score(best - 1) > most - kMuch;
  return has_title_above ? best - 1 : best;
}

// Who wrote the story, or when.
bool is_signature(const Block& line) {
  return line.tells_date() || line.phrase.phrase == lexicon::Phrase::byline_label ||
         line.phrase.phrase == lexicon::Phrase::reading_time;
}

// What parts two paragraphs of a story: an advertisement, a link to another one, an ask.
bool parts_paragraphs(const Block& line) {
  using lexicon::Phrase;
  constexpr Phrase kBetween[] = {Phrase::advertisement, Phrase::related,   Phrase::read_more,
                                 Phrase::newsletter,    Phrase::subscribe, Phrase::app_prompt};
  return text::is_among(kBetween, line.phrase.phrase);
}

// The first line of a sentence's length under the headline, if no paragraph follows it: byline, date, what
// shares it, a caption. Else it is the first paragraph, and so is a sentence behind the signature, before an
// advertisement.
std::size_t dek_under(const html::Page& page, const std::vector<Block>& blocks, std::size_t headline) {
  const std::string_view title = page.text_of(blocks[headline]);
  const auto is_no_words_of_it = [&](const Block& line) {
    return line.words < kDekLeast || reason_to_drop(line) || line.tells_credit() || is_anchor(page, line) ||
           text::find_text(page.text_of(line), title) != std::string_view::npos;
  };
  const std::size_t end = std::min(blocks.size(), headline + 1 + kUnderTitle);
  std::size_t dek = headline + 1;
  while (dek < end && is_no_words_of_it(blocks[dek])) ++dek;
  if (dek == end || dek + 1 >= blocks.size() || blocks[dek].words > kDekMost) return SIZE_MAX;
  if (!blocks[dek].ends_sentence) return dek;
  const bool over_text = is_prose(blocks[dek + 1]) && !is_anchor(page, blocks[dek + 1]);
  const auto begin = blocks.begin();
  const bool under_signature = std::any_of(begin + static_cast<std::ptrdiff_t>(headline) + 1,
                                           begin + static_cast<std::ptrdiff_t>(dek), is_signature);
  return over_text || (under_signature && parts_paragraphs(blocks[dek + 1])) ? SIZE_MAX : dek;
}

// Where a list of other stories begins that the dump ends with: behind its label few words are kept, and
// those with doubts, for a summary reads like a story. The number of blocks if nowhere.
std::size_t find_last_list(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts) {
  constexpr std::uint32_t kLabelWords = 4;
  constexpr double kMostBehind = 0.35;  // of the words before
  constexpr double kSure = 0.8;
  double before = 0;  // words that are kept
  double behind = 0;
  double sure = 0;  // of those behind, each as far as the judge believes in it
  const auto add = [&](std::size_t i, double sign) {
    const double words = verdicts[i].keep ? sign * blocks[i].words : 0.0;
    behind += words;
    sure += words * static_cast<double>(verdicts[i].score);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) add(i, 1);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& line = blocks[i];
    const bool is_label = line.phrase.phrase == lexicon::Phrase::related && line.phrase.whole &&
                          line.words <= kLabelWords && line.place.list_depth == 0;
    if (is_label && before >= static_cast<double>(kShortestStory) && behind <= kMostBehind * before &&
        sure <= kSure * behind)
      return i;
    add(i, -1);
    before += verdicts[i].keep ? line.words : 0;
  }
  return blocks.size();
}

}  // namespace

DumpOutline outline_dump(const html::Page& page, const std::vector<Block>& blocks, const Region& region) {
  DumpOutline outline;
  if (region.first >= region.last) return outline;
  outline.headline = best_title(blocks, TitleLines(page, blocks, region));
  if (outline.headline != SIZE_MAX) outline.dek = dek_under(page, blocks, outline.headline);
  return outline;
}

void judge_lines_of_dump(const std::vector<Block>& blocks, std::vector<Verdict>& verdicts) {
  const auto is_kept_prose = [&](std::size_t i) {
    return i < blocks.size() && verdicts[i].keep && is_prose(blocks[i]);
  };
  for (std::size_t i = find_last_list(blocks, verdicts); i < blocks.size(); ++i) {
    if (verdicts[i].keep) verdicts[i].drop(Reason::related);
  }
  bool under_label = false;  // of other stories
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    under_label =
        lexicon::is_label_of_others(blocks[i].phrase.phrase) || (under_label && !is_prose(blocks[i]));
    if (under_label && verdicts[i].keep) verdicts[i].drop(Reason::related);
    if (!verdicts[i].keep || blocks[i].words > kProseSentence || blocks[i].ends_sentence) continue;
    // "The Morning Tide", over buttons: the name of a newsletter.
    const bool over_furniture = i + 1 < blocks.size() && reason_to_drop(blocks[i + 1]);
    if (over_furniture && blocks[i].words <= kTitleOfBox && verdicts[i].score < kSureOfLine)
      verdicts[i].drop(Reason::fragment);
    else if (is_kept_prose(i + 1))
      verdicts[i] = {true, Kind::subhead, 2, Reason::subhead_of_kept, verdicts[i].score};
  }
}

}  // namespace cleancopy::clean
