// What is kept or left out as a whole, for its parts alone say too little: tables, lists, listings.

#include <algorithm>

#include "clean/cleaner.hpp"
#include "html/page.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::size_t kFewestCells = 4;  // of a table of data

bool announces(std::string_view line) {
  line = text::trim(line);
  return line.ends_with(':') || line.ends_with("：");
}

}  // namespace

// A table of data between paragraphs that are kept is theirs, whole; its cells alone say too little.
void Cleaner::keep_tables() {
  for (std::size_t i = 1; i < blocks_.size(); ++i) {
    if (!blocks_[i].place.in_table || blocks_[i - 1].place.in_table || !verdicts_[i - 1].keep) continue;
    const html::ElementId table = page_->nearest(blocks_[i].element, html::TagId::table);
    if (table == html::kNoElement) continue;  // the builder makes no cell outside of a table
    const std::size_t end = std::max(i, first_from(page_->elements[table].text_end));
    const std::uint32_t linked = sums_[end].link_bytes - sums_[i].link_bytes;
    const bool data =
        sums_[end].cells - sums_[i].cells >= kFewestCells && linked * 3 < page_->elements[table].text_bytes();
    if (!data || end == blocks_.size() || !verdicts_[end].keep) continue;
    for (std::size_t j = i; j < end; ++j) {
      if (blocks_[j].words > 0 && !blocks_[j].hidden) {
        verdicts_[j] = {true, Kind::table, 0, Reason::table_in_region, verdicts_[j].score};
      }
    }
    i = end - 1;
  }
}

// A list that a kept paragraph announces ("Here is what to bring:") is its text.
void Cleaner::keep_lists() {
  for (std::size_t i = 1; i < blocks_.size(); ++i) {
    const Block& before = blocks_[i - 1];
    if (blocks_[i].place.list_depth == 0 || before.place.list_depth > 0 || !verdicts_[i - 1].keep) continue;
    if (!announces(text_of(before))) continue;
    html::ElementId list = page_->nearest(blocks_[i].element, html::TagId::ul);
    const html::ElementId numbered = page_->nearest(blocks_[i].element, html::TagId::ol);
    if (list == html::kNoElement || (numbered != html::kNoElement && numbered > list)) list = numbered;
    if (list == html::kNoElement || page_->elements[list].text_begin < before.end) continue;
    const std::size_t end = std::max(i + 1, first_from(page_->elements[list].text_end));
    const std::uint32_t linked = sums_[end].link_bytes - sums_[i].link_bytes;
    if (linked * 2 > page_->elements[list].text_bytes()) continue;
    for (std::size_t j = i; j < end; ++j) {
      if (!verdicts_[j].keep && blocks_[j].words > 0 && !blocks_[j].off_limits) keep(j);
    }
    i = end - 1;
  }
}

// Code between paragraphs that are kept is theirs.
void Cleaner::keep_listings() {
  for (std::size_t i = 1; i + 1 < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    if (!block.place.in_pre || verdicts_[i].keep || block.words == 0 || block.off_limits) continue;
    if (verdicts_[i - 1].keep && (verdicts_[i + 1].keep || blocks_[i + 1].place.in_pre)) keep(i);
  }
}

}  // namespace cleancopy::clean
