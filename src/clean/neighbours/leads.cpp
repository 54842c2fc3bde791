#include "clean/neighbours/leads.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "clean/blocks/edges.hpp"
#include "dates/date_scan.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr double kAllLinked = 0.95;
constexpr std::size_t kShortestLabel = 4;  // bytes
constexpr std::size_t kLongestLabel = 24;
constexpr std::size_t kFewestChapters = 2;
constexpr std::uint32_t kFewestAnnouncing = 5;  // words of a paragraph that announces a list
constexpr std::uint32_t kFewestTitleWords = 4;  // of a title: fewer are an abbreviation or a name

// "LAMPS RETURN IN 2031"
bool is_in_capitals(std::string_view line) {
  const text::Capitals capitals = text::capitals_of(line);
  return capitals.letters > 0 && !capitals.has_other;
}

bool is_title_in_capitals(std::string_view line, const Block& block) {
  return block.link_density() >= kAllLinked && block.words >= kFewestTitleWords &&
         block.place.heading_level == 0 && block.place.list_depth == 0 && !block.place.in_table &&
         is_in_capitals(line);
}

// "MORE: Lamps return to the quay"
bool is_labelled_in_capitals(std::string_view line, const Block& block) {
  if (block.ends_sentence || block.place.heading_level > 0 || block.place.in_table) return false;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon >= kShortestLabel && colon <= kLongestLabel &&
         is_in_capitals(line.substr(0, colon)) && !dates::has_digit(line.substr(0, colon)) &&
         !is_in_capitals(line.substr(colon));
}

// "From our archive: Lamps return to the quay": all of the line but its label is linked.
bool is_labelled_link(std::string_view line, const Block& block) {
  constexpr std::uint32_t kMostOfLabel = 4;  // words
  if (!block.place.is_paragraph || block.ends_sentence || block.place.heading_level > 0 ||
      block.place.list_depth > 0 || block.place.in_table)
    return false;
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || colon < kShortestLabel) return false;
  const std::string_view label = line.substr(0, colon);
  const std::string_view title = line.substr(colon + 2);
  const auto spaces = std::count(title.begin(), title.end(), ' ');  // an address has none
  return text::count_words(label) <= kMostOfLabel && spaces + 1 >= kFewestTitleWords &&
         !dates::has_digit(label) && block.link_bytes + 1 >= title.size() &&
         block.link_bytes <= title.size() + 1;
}

// ">> Lamps return to the quay"
bool is_link_behind_arrow(std::string_view line, const Block& block) {
  constexpr std::string_view kArrows[] = {">>", "»", "→", "➡", "▶", "►", "☞"};
  return block.link_density() >= kNearlyAllLinked && block.place.list_depth == 0 && !block.place.in_table &&
         text::begins_with_any_of(line, kArrows);
}

// "[ Lamps return to the quay ]"
bool is_link_in_brackets(std::string_view line, const Block& block) {
  return line.starts_with('[') && line.find(']') + 1 == line.size() &&
         block.link_density() >= kNearlyAllLinked && block.words >= kFewestTitleWords &&
         block.place.list_depth == 0 && !block.place.in_table;
}

// A line alone amid the text: rows of links with a label each are a list of products or addresses.
bool stands_amid_text(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts, std::size_t i) {
  return i > 0 && i + 1 < blocks.size() && verdicts[i - 1].keep && verdicts[i + 1].keep &&
         blocks[i - 1].mass > kRunningText && blocks[i + 1].mass > kRunningText;
}

// "Read more about lamps" says so only as a heading.
bool asks_to_read_on(const Block& block) {
  return lexicon::is_label_of_others(block.phrase.phrase) &&
         (block.phrase.whole || block.place.heading_level > 0) && block.place.list_depth == 0;
}

// "In this article", over links to its chapters.
bool heads_contents(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts, std::size_t i) {
  const lexicon::PhraseMatch& label = blocks[i].phrase;
  if (label.phrase != lexicon::Phrase::contents_label || !label.whole || i + 1 == blocks.size()) return false;
  const Block& first = blocks[i + 1];
  return !verdicts[i + 1].keep && first.link_density() >= kMostlyLinked;
}

// A paragraph that is a link and no sentence.
bool is_title_alone(const Block& block) {
  return block.link_density() >= kAllLinked && !block.ends_sentence && block.words >= kFewestTitleWords &&
         block.place.heading_level == 0 && !block.place.in_table;
}

// "Read more from us:" and, on further lines of the same paragraph, the titles of other stories.
bool is_in_paragraph_of_label(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts,
                              std::size_t i) {
  return i > 0 && blocks[i - 1].element == blocks[i].element && !verdicts[i - 1].keep &&
         verdicts[i - 1].reason == Reason::related;
}

std::string_view line_of(const html::Page& page, const Block& block) {
  return text::trim(page.text_of(block));
}

// The lines of cards of other stories: the text may link to one of them in the words of its title.
using Lines = std::unordered_set<std::string_view>;

Lines lines_of_cards(const html::Page& page, const std::vector<Block>& blocks,
                     const std::vector<Verdict>& verdicts) {
  Lines lines;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!verdicts[i].keep && verdicts[i].reason == Reason::related) lines.insert(line_of(page, blocks[i]));
  }
  return lines;
}

bool is_linked_item(const Block& block) {
  return block.place.list_depth > 0 && block.place.heading_level == 0 && block.link_density() >= kAllLinked;
}

// Where headings stand, by their words.
class Headings {
 public:
  Headings(const html::Page& page, const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].place.heading_level > 0) headings_.emplace_back(line_of(page, blocks[i]), i);
    }
    std::sort(headings_.begin(), headings_.end());
  }

  // The first one of these words behind a block; SIZE_MAX where there is none.
  [[nodiscard]] std::size_t behind(std::size_t block, std::string_view line) const {
    const auto heading = std::lower_bound(headings_.begin(), headings_.end(), std::pair(line, block + 1));
    return heading != headings_.end() && heading->first == line ? heading->second : SIZE_MAX;
  }

 private:
  std::vector<std::pair<std::string_view, std::size_t>> headings_;
};

// A list of links before the text's headings, some of which say what a heading behind them says, and no
// paragraph announces it.
void drop_contents(const html::Page& page, const std::vector<Block>& blocks, std::vector<Verdict>& verdicts) {
  std::optional<Headings> headings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!verdicts[i].keep || !is_linked_item(blocks[i])) continue;
    if (!headings) headings.emplace(page, blocks);  // most pages have no such list
    const bool announced = i > 0 && verdicts[i - 1].keep && blocks[i - 1].words >= kFewestAnnouncing &&
                           closing_of(line_of(page, blocks[i - 1])) == Closing::colon;
    std::size_t end = i;
    std::size_t chapters = 0;
    std::size_t last = i;
    for (; end < blocks.size() && blocks[end].place.list_depth > 0; ++end) {
      if (!is_linked_item(blocks[end])) continue;
      const std::size_t heading = headings->behind(std::max(last, end), line_of(page, blocks[end]));
      if (heading == SIZE_MAX) continue;
      last = heading;
      ++chapters;
    }
    for (std::size_t item = i; !announced && chapters >= kFewestChapters && item < end; ++item) {
      if (verdicts[item].keep) verdicts[item].drop(Reason::navigation);
    }
    i = end - 1;
  }
}

}  // namespace

void drop_leads(const html::Page& page, const std::vector<Block>& blocks, std::vector<Verdict>& verdicts) {
  drop_contents(page, blocks, verdicts);
  bool under_label = false;
  std::optional<Lines> of_cards;
  const auto is_title_of_card = [&](std::string_view line) {
    if (!of_cards) of_cards = lines_of_cards(page, blocks, verdicts);
    return of_cards->contains(line);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool is_item =
        is_title_alone(block) || (block.place.list_depth > 0 && block.link_density() >= kMostlyLinked);
    under_label = is_item ? under_label : !verdicts[i].keep && asks_to_read_on(block);
    if (verdicts[i].keep && heads_contents(blocks, verdicts, i)) verdicts[i].drop(Reason::navigation);
    if (!verdicts[i].keep || block.link_density() < kMostlyLinked) continue;
    const std::string_view line = line_of(page, block);
    const bool leads_away = (is_item && under_label) || is_in_paragraph_of_label(blocks, verdicts, i) ||
                            is_title_in_capitals(line, block) || is_labelled_in_capitals(line, block) ||
                            is_link_behind_arrow(line, block) || is_link_in_brackets(line, block) ||
                            (is_labelled_link(line, block) && stands_amid_text(blocks, verdicts, i)) ||
                            (is_title_alone(block) && block.place.list_depth == 0 && is_title_of_card(line));
    if (!leads_away) continue;
    verdicts[i].drop(Reason::related);
    if (of_cards) of_cards->insert(line);
  }
}

}  // namespace cleancopy::clean
