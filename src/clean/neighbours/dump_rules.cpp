#include "clean/neighbours/dump_rules.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "clean/blocks/edges.hpp"
#include "clean/blocks/rules.hpp"
#include "dates/date.hpp"
#include "text/find_text.hpp"
#include "text/fnv.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kProse = 12;      // words of a sentence that is a paragraph
constexpr std::uint32_t kLongProse = 25;  // words that are a paragraph without any full stop
constexpr std::uint32_t kDateLine = 14;   // words of a line that is a date and little else
constexpr std::uint32_t kFirstText = 20;  // words of the paragraph that the story begins with
constexpr std::size_t kAbove = 70;        // blocks from it up to the headline
constexpr std::uint32_t kTitleLeast = 2;  // words of a headline
constexpr std::uint32_t kTitleMost = 45;
constexpr std::uint32_t kTitleBytes = 400;
constexpr std::uint32_t kSaidNear = 16U << 10U;  // bytes from a line to where it is said again
constexpr std::size_t kUnderTitle = 4;           // blocks from the headline to the byline or the date
constexpr std::size_t kNear = 6;                 // blocks beside it that it may say again
constexpr std::size_t kSaidAgain = 20;           // bytes
constexpr std::uint32_t kSayable = 4;            // words
constexpr std::size_t kLetters = 4;              // of a word that says what a line is about
constexpr std::size_t kWordsShared = 6;
constexpr std::uint32_t kLabelWords = 4;
constexpr std::uint32_t kDekLeast = 6;  // words
constexpr std::uint32_t kDekMost = 90;

bool is_prose(const Block& block) {
  return (block.words >= kProse && block.ends_sentence) || block.words >= kLongProse;
}

// Byline, dates: what stands between the headline and the text.
bool is_anchor(const html::Page& page, const Block& block) {
  if (block.tells_author() || lexicon::is_date_label(block.phrase.phrase)) return true;
  return block.words <= kDateLine && !block.ends_sentence &&
         dates::find_date(page.text_of(block), {}).has_value();
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

// The lines of a dump, weighed as headlines of the story that stands in the region.
class Titles {
 public:
  Titles(const html::Page& page, const std::vector<Block>& blocks, const Region& region)
      : page_(&page), blocks_(&blocks), region_(region), text_(region.first) {
    while (text_ < region.last && blocks[text_].words < kFirstText) ++text_;
    if (text_ == region.last) text_ = region.first;
    for (std::size_t i = region.first; i < region.last; ++i) {
      if (blocks[i].words < kProse) continue;
      for_each_telling_word(page.text_of(blocks[i]), [&](std::uint32_t word) { words_.push_back(word); });
    }
    std::sort(words_.begin(), words_.end());
  }

  // The one for which most speaks; SIZE_MAX where little speaks for any.
  [[nodiscard]] std::size_t best() const {
    constexpr double kLeast = -3.5;
    constexpr double kMuch = 1.5;
    std::size_t best = SIZE_MAX;
    double most = kLeast;
    const std::size_t first = text_ - std::min(text_, kAbove);
    for (std::size_t i = first; i < std::min(blocks_->size(), text_ + 2); ++i) {
      if (!may_be_title(i)) continue;
      const double score = weigh(i);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    // Of two titles one above the other the lower one is the dek.
    const bool has_title_above = best != SIZE_MAX && best > first && may_be_title(best - 1) &&
                                 (*blocks_)[best - 1].words >= kSayable && weigh(best - 1) > most - kMuch;
    return has_title_above ? best - 1 : best;
  }

 private:
  [[nodiscard]] bool may_be_title(std::size_t i) const {
    const Block& line = (*blocks_)[i];
    return line.words >= kTitleLeast && line.words <= kTitleMost && line.bytes() <= kTitleBytes &&
           !reason_to_drop(line) && !line.tells_author();
  }

  // Weights of a logistic regression over the dumps of the labelled pages, rounded (docs/EXPERIMENTS.md).
  [[nodiscard]] double weigh(std::size_t i) const {
    return -6.9 + by_itself(i) + by_the_text(i) + by_what_is_under_it(i) + by_what_is_over_it(i);
  }

  [[nodiscard]] double by_itself(std::size_t i) const {
    const Block& line = (*blocks_)[i];
    const std::string_view words = page_->text_of(line);
    const html::Element& group = page_->elements[page_->elements[line.element].parent];
    double score = line.words < 4 ? -0.5 : line.words < 6 ? 1.0 : line.words <= 18 ? 2.4 : 0.0;
    const Closing closing = closing_of(words);
    if (closing == Closing::stop || closing == Closing::dots) score -= 3.9;
    if (words.find(':') != std::string_view::npos) score += 0.8;
    if (opens_small(words)) score -= 1.9;
    if (is_trail(words)) score -= 3.0;
    if (group.text_begin == line.begin && group.text_end == line.end) score += 1.1;
    if (line.words >= kSayable && is_said_again(line)) score += 2.0;
    if (says_line_beside_it(i)) score -= 1.7;
    return score;
  }

  [[nodiscard]] double by_the_text(std::size_t i) const {
    const Block& line = (*blocks_)[i];
    const std::size_t above = i < text_ ? text_ - i : 0;
    std::size_t all = 0;
    std::size_t shared = 0;
    for_each_telling_word(page_->text_of(line), [&](std::uint32_t word) {
      ++all;
      // What stands in the region is itself among its words.
      const auto [from, to] = std::equal_range(words_.begin(), words_.end(), word);
      shared += to - from > (i >= region_.first && line.words >= kProse ? 1 : 0) ? 1 : 0;
    });
    const double share = all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
    double score = 2.3 * share + 0.26 * static_cast<double>(std::min(shared, kWordsShared));
    score -= 0.163 * static_cast<double>(std::min<std::size_t>(above, 20)) + (above > 20 ? 0.28 : 0.0);
    if (i >= region_.first) score -= 1.3;
    return score;
  }

  [[nodiscard]] double by_what_is_under_it(std::size_t i) const {
    double score = 0;
    std::uint32_t longest = 0;
    for (std::size_t k = i + 1; k < text_; ++k) longest = std::max(longest, (*blocks_)[k].words);
    score += 0.026 * std::min<std::uint32_t>(longest, 50);
    const std::size_t end = std::min(blocks_->size(), i + 1 + kUnderTitle);
    for (std::size_t k = i + 1; k < end; ++k) {
      if (!is_anchor(*page_, (*blocks_)[k])) continue;
      score += 1.2;
      break;
    }
    if (i + 1 < blocks_->size()) {
      const Block& next = (*blocks_)[i + 1];
      if (next.words >= kProse) score += 0.5;
      if (next.ends_sentence) score += 0.6;
      if (next.tells_author()) score += 1.1;
      if (is_anchor(*page_, next)) score += 0.4;
    }
    return score;
  }

  [[nodiscard]] double by_what_is_over_it(std::size_t i) const {
    double score = 0;
    for (std::size_t k = i - std::min<std::size_t>(i, 5); k < i; ++k)
      score += (*blocks_)[k].words <= kLabelWords + 1 ? 0.36 : 0.0;
    if (i == 0) return score;
    const Block& before = (*blocks_)[i - 1];
    if (before.words <= kLabelWords) score += 1.0;
    if (before.ends_sentence) score -= 0.6;
    if (is_anchor(*page_, before)) score += 0.8;
    return score;
  }

  static bool opens_small(std::string_view line) {
    const char32_t first = text::decode_at(line, 0).value;
    return text::to_lower(first) == first && text::is_word(first) && first < text::kFirstCaseless &&
           !text::is_ascii_digit(line.front());
  }

  // "Home / World / Europe", "Photo | Video".
  static bool is_trail(std::string_view line) {
    constexpr std::string_view kSigns[] = {"|", "\u00B7", " / ", " > ", "\u203A"};
    return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
      return text::find_text(line, sign) != std::string_view::npos;
    });
  }

  // In a trail, on a share button, in a list of what is read most: not too far off.
  [[nodiscard]] bool is_said_again(const Block& line) const {
    const std::string_view before =
        page_->text_between(line.begin - std::min(line.begin, kSaidNear), line.begin);
    const auto size = static_cast<std::uint32_t>(page_->text.size());
    const std::string_view behind =
        page_->text_between(line.end, line.end + std::min(size - line.end, kSaidNear));
    const std::string_view words = page_->text_of(line);
    return text::find_text(before, words) != std::string_view::npos ||
           text::find_text(behind, words) != std::string_view::npos;
  }

  [[nodiscard]] bool says_line_beside_it(std::size_t i) const {
    const std::string_view line = page_->text_of((*blocks_)[i]);
    const std::size_t end = std::min(blocks_->size(), i + kNear + 1);
    for (std::size_t k = i - std::min(i, kNear); k < end; ++k) {
      const std::string_view other = page_->text_of((*blocks_)[k]);
      if (other.size() > kSaidAgain && other.size() < line.size() &&
          text::find_text(line, other) != std::string_view::npos)
        return true;
    }
    return false;
  }

  const html::Page* page_;
  const std::vector<Block>* blocks_;
  Region region_;
  std::size_t text_;
  std::vector<std::uint32_t> words_;  // of the region's paragraphs, hashes, sorted
};

// The first line of a sentence's length under the headline, if no paragraph follows it: byline, date, what
// shares it, a caption. Else it is the first paragraph.
std::size_t dek_under(const html::Page& page, const std::vector<Block>& blocks, std::size_t headline) {
  const std::string_view title = page.text_of(blocks[headline]);
  const auto is_no_words_of_it = [&](const Block& line) {
    return line.words < kDekLeast || reason_to_drop(line) || is_anchor(page, line) ||
           text::find_text(page.text_of(line), title) != std::string_view::npos;
  };
  const std::size_t end = std::min(blocks.size(), headline + 1 + kUnderTitle);
  std::size_t dek = headline + 1;
  while (dek < end && is_no_words_of_it(blocks[dek])) ++dek;
  if (dek == end || dek + 1 >= blocks.size() || blocks[dek].words > kDekMost) return SIZE_MAX;
  const bool over_text = is_prose(blocks[dek + 1]) && !is_anchor(page, blocks[dek + 1]);
  return over_text && blocks[dek].ends_sentence ? SIZE_MAX : dek;
}

}  // namespace

DumpOutline outline_dump(const html::Page& page, const std::vector<Block>& blocks, const Region& region) {
  DumpOutline outline;
  if (region.first >= region.last) return outline;
  const Titles titles(page, blocks, region);
  outline.headline = titles.best();
  if (outline.headline != SIZE_MAX) outline.dek = dek_under(page, blocks, outline.headline);
  return outline;
}

void judge_lines_of_dump(const std::vector<Block>& blocks, std::vector<Verdict>& verdicts) {
  const auto is_kept_prose = [&](std::size_t i) {
    return i < blocks.size() && verdicts[i].keep && is_prose(blocks[i]);
  };
  bool under_label = false;  // of other stories
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    under_label =
        lexicon::is_label_of_others(blocks[i].phrase.phrase) || (under_label && !is_prose(blocks[i]));
    if (under_label && verdicts[i].keep) verdicts[i].drop(Reason::related);
    if (!verdicts[i].keep || blocks[i].words > kProse || blocks[i].ends_sentence) continue;
    if (is_kept_prose(i + 1))
      verdicts[i] = {true, Kind::subhead, 2, Reason::subhead_of_kept, verdicts[i].score};
  }
}

}  // namespace cleancopy::clean
