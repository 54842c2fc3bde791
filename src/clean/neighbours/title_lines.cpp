#include "clean/neighbours/title_lines.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "clean/blocks/edges.hpp"
#include "clean/blocks/rules.hpp"
#include "dates/date.hpp"
#include "text/find_text.hpp"
#include "text/fnv.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

enum Feature : std::uint8_t {
#include "clean/neighbours/title_features.inc"
  count
};
static_assert(count == TitleLines::kFeatures);

constexpr float kWeights[] = {
#include "clean/neighbours/title_weights.inc"
};
static_assert(std::size(kWeights) == TitleLines::kFeatures + 1);  // the last is added to every line

constexpr std::uint32_t kTitleLeast = 2;  // words of a headline
constexpr std::uint32_t kTitleMost = 45;
constexpr std::uint32_t kTitleBytes = 400;
constexpr std::size_t kAbove = 70;         // lines from the headline to a paragraph
constexpr double kProseBehind = 20;        // words of prose that follow a headline, at least
constexpr std::uint32_t kLongLine = 60;    // words of a paragraph without a full stop
constexpr std::uint32_t kMostProse = 120;  // more do not count
constexpr std::uint32_t kParagraph = 20;   // words of the paragraph that a story begins with
constexpr std::uint32_t kDateLine = 14;    // words of a line that is a date and little else
constexpr std::uint32_t kLabelWords = 4;
constexpr std::size_t kNear = 6;          // lines beside it that it may say again
constexpr std::size_t kNearBytes = 4096;  // of the lines around, where it may stand in a longer one
constexpr std::size_t kSaidAgain = 20;    // bytes
constexpr std::size_t kText = 60;         // lines that its words may be in
constexpr std::size_t kProseLines = 40;   // lines whose prose counts
constexpr std::size_t kLead = 13;         // lines in which the first two paragraphs are
constexpr std::size_t kAnchorNear = 4;    // lines from the headline to byline or date
constexpr std::size_t kAnchorFar = 7;
constexpr std::size_t kLabelsBefore = 5;
constexpr std::size_t kTitlesBeside = 4;
constexpr std::size_t kLargeGroup = 12;  // lines without a blank one between them
constexpr std::size_t kLetters = 4;      // of a word that says what a line is about

bool is_long_prose(const Block& line) {
  return (line.words >= kProseSentence && line.ends_sentence) || line.words >= kLongLine;
}

// Calls `take(hash)` for each word of a line that says what it is about: of some letters, or two neighbours
// where no space parts words.
template <class Take>
void for_each_telling_word(std::string_view line, Take take) {
  const std::string folded = text::folded(line);
  std::uint32_t word = text::kFnvStart;
  std::size_t letters = 0;
  char32_t before = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const text::CodePoint point = text::decode_at(folded, i);
    if (text::is_unspaced(point.value)) {
      if (before != 0) take(static_cast<std::uint32_t>(before * 0x9E3779B1U + point.value));
      before = point.value;
    } else {
      before = 0;
    }
    if (point.value == ' ') {
      if (letters >= kLetters) take(word);
      word = text::kFnvStart;
      letters = 0;
    } else {
      for (std::size_t k = i; k < i + point.length; ++k) word = text::fnv_with(word, folded[k]);
      ++letters;
    }
    i += point.length;
  }
  if (letters >= kLetters) take(word);
}

// Each once, sorted.
std::vector<std::uint32_t> telling_words(std::string_view line) {
  std::vector<std::uint32_t> words;
  for_each_telling_word(line, [&](std::uint32_t word) { words.push_back(word); });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool opens_with_small_letter(std::string_view line) {
  const char32_t first = text::decode_at(line, 0).value;
  return text::to_lower(first) == first && text::is_word(first) && first < text::kFirstCaseless &&
         !text::is_ascii_digit(line.front());
}

// "Home / World / Europe", "Photo | Video".
bool has_trail_sign(std::string_view line) {
  constexpr std::string_view kSigns[] = {"|", "\u00B7", " / ", " > ", "\u203A"};
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
    return text::find_text(line, sign) != std::string_view::npos;
  });
}

bool holds(std::string_view line, std::string_view part) {
  return part.size() < line.size() && text::find_text(line, part) != std::string_view::npos;
}

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

bool is_anchor(const html::Page& page, const Block& line) {
  if (line.tells_author() || lexicon::is_date_label(line.phrase.phrase)) return true;
  return line.words <= kDateLine && !line.ends_sentence &&
         dates::find_date(page.text_of(line), {}).has_value();
}

TitleLines::TitleLines(const html::Page& page, const std::vector<Block>& blocks, const Region& region)
    : page_(&page), blocks_(&blocks), region_(region) {
  read_lines();
}

void TitleLines::read_lines() {
  const std::vector<Block>& lines = *blocks_;
  prose_before_.assign(1, 0.0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Block& line = lines[i];
    prose_before_.push_back(prose_before_.back() +
                            (is_long_prose(line) ? std::min(line.words, kMostProse) : 0));
    anchors_.push_back(is_anchor(*page_, line));
    const std::vector<std::uint32_t> words = telling_words(text(i));
    if (line.words < kProseSentence) {
      menu_words_.insert(menu_words_.end(), words.begin(), words.end());
    } else {
      for (const std::uint32_t word : words) long_words_.push_back({word, static_cast<std::uint32_t>(i)});
    }
  }
  std::sort(long_words_.begin(), long_words_.end());
  std::sort(menu_words_.begin(), menu_words_.end());
  next_prose_.assign(lines.size() + 1, lines.size());
  for (std::size_t i = lines.size(); i-- > 0;) {
    next_prose_[i] = is_long_prose(lines[i]) && lines[i].words >= kParagraph ? i : next_prose_[i + 1];
  }
}

bool TitleLines::may_be_title(std::size_t line) const {
  const Block& block = (*blocks_)[line];
  if (block.words < kTitleLeast || block.words > kTitleMost || block.bytes() > kTitleBytes) return false;
  const std::size_t paragraph = next_prose_[line + (block.words >= kParagraph ? 1 : 0)];
  return paragraph < blocks_->size() && paragraph - line <= kAbove &&
         prose_in(line + 1, line + 1 + kProseLines) >= kProseBehind && !reason_to_drop(block) &&
         !block.tells_author();
}

TitleLines::Row TitleLines::row(std::size_t line) const {
  Row row{};
  add_itself(line, row);
  add_echoes(line, row);
  add_words(line, row);
  add_surroundings(line, row);
  add_neighbours(line, row);
  return row;
}

double TitleLines::score(std::size_t line) const {
  const Row numbers = row(line);
  double score = kWeights[kFeatures];
  for (std::size_t i = 0; i < kFeatures; ++i) score += static_cast<double>(numbers[i]) * kWeights[i];
  return score;
}

void TitleLines::add_itself(std::size_t line, Row& row) const {
  const Block& block = (*blocks_)[line];
  const std::string_view words = text(line);
  const Closing closing = closing_of(words);
  row[few_words] = block.words < kSayable;
  row[title_length] = block.words >= 6 && block.words <= 18;
  row[ends_in_stop] = closing == Closing::stop || closing == Closing::dots;
  row[has_colon] = words.find(':') != std::string_view::npos;
  row[has_digit] = std::any_of(words.begin(), words.end(), text::is_ascii_digit);
  row[opens_small] = opens_with_small_letter(words);
  row[is_trail] = has_trail_sign(words);
  row[is_credit] = block.tells_credit();
}

// In a trail ("Home World Europe TITLE"), over another line of itself, in a list of what is read most.
void TitleLines::add_echoes(std::size_t line, Row& row) const {
  const std::string_view words = text(line);
  const Block& block = (*blocks_)[line];
  const std::size_t end = std::min(blocks_->size(), line + kNear + 1);
  for (std::size_t k = line - std::min(line, kNear); k < end; ++k) {
    const std::string_view other = text(k);
    if (other.size() > kSaidAgain && holds(words, other)) row[holds_line_near] = 1;
    if (k < line && block.words >= kSayable && other.size() > words.size() && other.ends_with(words))
      row[ends_line_before] = 1;
  }
  if (block.words < kSayable) return;
  const auto size = static_cast<std::uint32_t>(page_->text.size());
  const std::uint32_t from = block.begin - std::min<std::uint32_t>(block.begin, kNearBytes);
  const std::uint32_t to = block.end + std::min<std::uint32_t>(size - block.end, kNearBytes);
  row[said_near] = text::find_text(page_->text_between(from, block.begin), words) != std::string_view::npos ||
                   text::find_text(page_->text_between(block.end, to), words) != std::string_view::npos;
}

// What its words are about: the text's beginning, the text, or what menus and lists of stories say.
void TitleLines::add_words(std::size_t line, Row& row) const {
  const std::vector<std::uint32_t> words = telling_words(text(line));
  const bool is_long = (*blocks_)[line].words >= kProseSentence;
  const auto [first_lead, second_lead] = leads(line);
  std::size_t in_text = 0;
  std::size_t in_story = 0;
  std::size_t in_menus = 0;
  std::size_t in_first = 0;
  std::size_t in_second = 0;
  for (const std::uint32_t word : words) {
    in_text += is_said_in(word, line + 1, line + 1 + kText) ? 1 : 0;
    in_story += is_said_in(word, region_.first, std::min(line, region_.last)) ||
                        is_said_in(word, std::max(line + 1, region_.first), region_.last)
                    ? 1
                    : 0;
    const auto [from, to] = std::equal_range(menu_words_.begin(), menu_words_.end(), word);
    in_menus += to - from > (is_long ? 0 : 1) ? 1 : 0;  // a short line is itself among them
    in_first += is_said_in(word, first_lead, first_lead + 1) ? 1 : 0;
    in_second += is_said_in(word, second_lead, second_lead + 1) ? 1 : 0;
  }
  row[share_in_text] = static_cast<float>(share(in_text, words.size()));
  row[words_in_region] = static_cast<float>(std::min<std::size_t>(in_story, 6));
  row[share_in_menus] = static_cast<float>(share(in_menus, words.size()));
  row[share_in_lead] = static_cast<float>(share(std::max(in_first, in_second), words.size()));
}

void TitleLines::add_surroundings(std::size_t line, Row& row) const {
  const double before = prose_before_[line];
  row[prose_before] = static_cast<float>(std::min(before, 300.0) / 100);
  row[share_of_prose_before] = static_cast<float>(before / std::max(1.0, prose_before_.back()));
  row[prose_behind] = static_cast<float>(std::min(prose_in(line + 1, line + 1 + kProseLines), 600.0) / 100);
  const html::Element& group = page_->elements[page_->elements[(*blocks_)[line].element].parent];
  row[in_large_group] =
      first_from(*blocks_, group.text_end) - first_from(*blocks_, group.text_begin) > kLargeGroup;
  row[in_region] = line >= region_.first && line < region_.last;
  row[titles_before] = static_cast<float>(titles_in(line - std::min(line, kTitlesBeside), line));
  row[titles_behind] = static_cast<float>(titles_in(line + 1, line + 1 + kTitlesBeside));
}

void TitleLines::add_neighbours(std::size_t line, Row& row) const {
  const std::vector<Block>& lines = *blocks_;
  if (line > 0) {
    row[label_before] = lines[line - 1].words <= kLabelWords;
    row[anchor_before] = anchors_[line - 1];
    row[sentence_before] = lines[line - 1].ends_sentence;
  }
  for (std::size_t k = line - std::min(line, kLabelsBefore); k < line; ++k)
    row[labels_before] += lines[k].words <= kLabelWords + 1 ? 1.0F : 0.0F;
  if (line + 1 < lines.size()) {
    row[long_behind] = lines[line + 1].words >= kProseSentence;
    row[sentence_behind] = lines[line + 1].ends_sentence;
    row[author_behind] = lines[line + 1].tells_author();
  }
  const auto first = anchors_.begin() + static_cast<std::ptrdiff_t>(line) + 1;
  const auto end = first + static_cast<std::ptrdiff_t>(std::min(kAnchorFar, lines.size() - line - 1));
  const auto anchor = std::find(first, end, true);
  row[anchor_near] = anchor != end && anchor - first < static_cast<std::ptrdiff_t>(kAnchorNear);
  row[no_anchor_near] = anchor == end;
}

// In a long line of [first, last).
bool TitleLines::is_said_in(std::uint32_t word, std::size_t first, std::size_t last) const {
  if (first >= last) return false;
  const auto found =
      std::lower_bound(long_words_.begin(), long_words_.end(), Word{word, static_cast<std::uint32_t>(first)});
  return found != long_words_.end() && found->hash == word && found->line < last;
}

// The two paragraphs that a story under the line would begin with; the number of lines where there is none.
std::pair<std::size_t, std::size_t> TitleLines::leads(std::size_t line) const {
  const std::size_t end = std::min(blocks_->size(), line + 1 + kLead);
  const auto next = [&](std::size_t from) {
    while (from < end && !((*blocks_)[from].words >= kProseSentence && (*blocks_)[from].ends_sentence))
      ++from;
    return from < end ? from : blocks_->size();
  };
  const std::size_t first = next(line + 1);
  return {first, first < end ? next(first + 1) : blocks_->size()};
}

// Lines that are as long as a title, and no sentence: a list of stories has many.
std::size_t TitleLines::titles_in(std::size_t first, std::size_t last) const {
  last = std::min(last, blocks_->size());
  std::size_t count = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Block& line = (*blocks_)[i];
    if (line.words < 5 || line.words > kParagraph) continue;
    const Closing closing = closing_of(text(i));
    count += closing != Closing::stop && closing != Closing::dots && !reason_to_drop(line) ? 1 : 0;
  }
  return count;
}

double TitleLines::prose_in(std::size_t first, std::size_t last) const {
  const std::size_t lines = blocks_->size();
  return prose_before_[std::min(last, lines)] - prose_before_[std::min(first, lines)];
}

}  // namespace cleancopy::clean
