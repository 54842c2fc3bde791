// What is kept or left out as a whole, for its parts alone say too little: tables, lists, listings.

#include <algorithm>

#include "clean/blocks/container.hpp"
#include "clean/blocks/edges.hpp"
#include "clean/cleaner.hpp"
#include "clean/judge/thresholds.hpp"
#include "clean/neighbours/references.hpp"
#include "html/page/page.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::size_t kFewestCells = 4;     // of a table of data
constexpr std::size_t kLinesOfTable = 2;    // its caption and its source
constexpr std::uint32_t kLineOfTable = 20;  // words
constexpr std::size_t kCellsToANumber = 4;  // of a table of numbers: every fourth cell has one
constexpr std::size_t kItemsToAPrompt = 4;
constexpr double kMostOfProse = 0.5;
constexpr float kNearlyKept = 0.5F;  // a judgement of a heading

bool announces(std::string_view line) {
  return closing_of(text::trim(line)) == Closing::colon;
}

}  // namespace

// The kept block on the other side of the table's caption and of its source's line, a step of 1 or -1 from
// `index` on; blocks_.size() if there is none. `index` itself may be it.
std::size_t Cleaner::kept_beside_table(std::size_t index, int step, bool& over_lines) const {
  std::size_t lines = 0;
  for (; index < blocks_.size(); index += static_cast<std::size_t>(step)) {
    if (verdicts_[index].keep) return index;
    const Block& block = blocks_[index];
    if (block.words > kLineOfTable || ++lines > kLinesOfTable) break;
    over_lines = true;
  }
  return blocks_.size();
}

// Most of the article's prose stands around it, not only that of a box.
bool Cleaner::is_set_in_text(html::ElementId element) const {
  const double own = prose_in(element);
  html::ElementId around = page_->elements[element].parent;
  while (around != html::kNoElement && prose_in(around) <= own) around = page_->elements[around].parent;
  return around != html::kNoElement && prose_in(around) >= kMostOfProse * region_.mass;
}

// Two paragraphs of one element, or each in an element of its own that is made as the other's.
bool Cleaner::stand_in_row(const Block& one, const Block& other) const {
  const auto& elements = page_->elements;
  if (elements[one.element].tag != elements[other.element].tag) return false;
  const html::ElementId first = box_around(*page_, one.element);
  const html::ElementId second = box_around(*page_, other.element);
  if (first == second) return true;
  if (first == html::kNoElement || second == html::kNoElement) return false;
  return elements[first].parent == elements[second].parent && are_made_alike(*page_, first, second) &&
         !page_->attribute(first, html::AttributeId::class_).empty();
}

// One cell in four of blocks `begin` to `end` - 1 has a digit at its head or end.
bool Cleaner::is_of_numbers(std::size_t begin, std::size_t end) const {
  std::size_t cells = 0;
  std::size_t numbers = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view cell = text::trim(text_of(blocks_[i]));
    if (cell.empty()) continue;
    ++cells;
    numbers += text::is_ascii_digit(cell.front()) || text::is_ascii_digit(cell.back()) ? 1 : 0;
  }
  return numbers * kCellsToANumber >= cells;
}

// A table of data between paragraphs that are kept is theirs, whole; its cells alone say too little. With
// its caption or source between it and them, or at the end of the text, its cells have to be numbers.
void Cleaner::keep_tables() {
  for (std::size_t i = 1; i < blocks_.size(); ++i) {
    if (!blocks_[i].place.in_table || blocks_[i - 1].place.in_table) continue;
    const html::ElementId table = page_->nearest(blocks_[i].element, html::TagId::table);
    if (table == html::kNoElement) continue;  // the builder makes no cell outside of a table
    bool over_lines = false;
    if (kept_beside_table(i - 1, -1, over_lines) == blocks_.size()) continue;
    const std::size_t end = std::max(i, first_from(blocks_, page_->elements[table].text_end));
    const std::uint32_t linked = sums_[end].link_bytes - sums_[i].link_bytes;
    const std::uint32_t cells = sums_[end].cells - sums_[i].cells;
    if (cells < kFewestCells || linked * 3 >= page_->elements[table].text_bytes()) continue;
    const bool ends_text = kept_beside_table(end, 1, over_lines) == blocks_.size();
    const bool clear = !blocks_[i].off_limits && is_of_numbers(i, end) && is_set_in_text(table);
    if ((ends_text || over_lines) && !clear) continue;
    for (std::size_t j = i; j < end; ++j) {
      if (!blocks_[j].hidden) {
        verdicts_[j] = {true, Kind::table, 0, Reason::table_in_region, verdicts_[j].score};
      }
    }
    i = end - 1;
  }
}

// On average the judge believes the blocks `begin` to `end` - 1 as it has to where text goes on.
bool Cleaner::is_believed(std::size_t begin, std::size_t end) const {
  double scores = 0;
  for (std::size_t i = begin; i < end; ++i) scores += static_cast<double>(verdicts_[i].score);
  return scores >= static_cast<double>(thresholds_.carry_on) * static_cast<double>(end - begin);
}

// One in four of blocks `begin` to `end` - 1 asks to subscribe or for support: so do the others ("Get
// matched").
bool Cleaner::asks_for_something(std::size_t begin, std::size_t end) const {
  const auto asking =
      std::count_if(verdicts_.begin() + static_cast<std::ptrdiff_t>(begin),
                    verdicts_.begin() + static_cast<std::ptrdiff_t>(end), [](const Verdict& v) {
                      return !v.keep && (v.reason == Reason::newsletter || v.reason == Reason::subscribe);
                    });
  return static_cast<std::size_t>(asking) * kItemsToAPrompt >= end - begin && asking > 0;
}

// A list right behind a kept paragraph or heading is its text where they announce it ("Here is what to
// bring:"), or the judge nearly believes it: of short items it is never sure, alone. So is one of links under
// a heading for sources.
void Cleaner::keep_lists() {
  for (std::size_t i = 1; i < blocks_.size(); ++i) {
    const Block& before = blocks_[i - 1];
    if (blocks_[i].place.list_depth == 0 || before.place.list_depth > 0) continue;
    if (heads_kept_list(i - 1)) keep(i - 1);
    const bool nearly_heads = before.place.heading_level > 0 && !before.off_limits &&
                              verdicts_[i - 1].score >= kNearlyKept && !verdicts_[i - 1].keep;
    if (!verdicts_[i - 1].keep && !nearly_heads) continue;
    html::ElementId list = page_->nearest(blocks_[i].element, html::TagId::ul);
    const html::ElementId numbered = page_->nearest(blocks_[i].element, html::TagId::ol);
    if (list == html::kNoElement || (numbered != html::kNoElement && numbered > list)) list = numbered;
    if (list == html::kNoElement || page_->elements[list].text_begin < before.end) continue;
    const std::size_t end = std::max(i + 1, first_from(blocks_, page_->elements[list].text_end));
    const std::uint32_t linked = sums_[end].link_bytes - sums_[i].link_bytes;
    const bool is_linked = linked * 2 > page_->elements[list].text_bytes();
    const bool are_sources = is_linked && !nearly_heads && heads_references(text_of(before), before);
    if ((is_linked || (nearly_heads && linked > 0)) && !are_sources) continue;
    const bool announced = are_sources || announces(text_of(before));
    if (!announced && (!is_believed(i, end) || asks_for_something(i, end))) continue;
    if (nearly_heads) keep(i - 1);
    for (std::size_t j = i; j < end; ++j) {
      if (!verdicts_[j].keep && blocks_[j].words > 0 && !blocks_[j].off_limits) keep(j);
    }
    i = end - 1;
  }
}

// Code between paragraphs that are kept is theirs, also beside the button to copy it and the name of its
// language.
void Cleaner::keep_listings() {
  constexpr std::size_t kButtons = 2;  // lines
  constexpr std::uint32_t kWordsOfButton = 3;
  const auto text_before = [&](std::size_t i) {
    std::size_t before = i - 1;
    while (before > 0 && i - before <= kButtons && !verdicts_[before].keep && !blocks_[before].place.in_pre &&
           blocks_[before].words <= kWordsOfButton)
      --before;
    return verdicts_[before].keep;
  };
  const auto text_behind = [&](std::size_t i) {
    std::size_t behind = i + 1;
    while (behind + 1 < blocks_.size() && behind - i <= kButtons && !verdicts_[behind].keep &&
           !blocks_[behind].place.in_pre && blocks_[behind].words <= kWordsOfButton)
      ++behind;
    return verdicts_[behind].keep || blocks_[behind].place.in_pre;
  };
  for (std::size_t i = 1; i < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    if (!block.place.in_pre) continue;
    const bool may_be = !verdicts_[i].keep && block.words > 0 && !block.off_limits;
    if (may_be && i + 1 < blocks_.size() && text_before(i) && text_behind(i)) keep(i);
    // A blank line parts code, and whoever has one part has the next.
    if (verdicts_[i].keep == verdicts_[i - 1].keep || !are_of_one_listing(*page_, blocks_[i - 1], block))
      continue;
    const std::size_t dropped = verdicts_[i].keep ? i - 1 : i;
    if (blocks_[dropped].words > 0 && !blocks_[dropped].off_limits) keep(dropped);
  }
}

}  // namespace cleancopy::clean
