#include "article/dek/dek_places.hpp"

#include <algorithm>
#include <string_view>

#include "article/dek/dek_looks.hpp"
#include "clean/blocks/container.hpp"
#include "dates/date_line.hpp"
#include "dates/date_scan.hpp"
#include "dates/relative_date.hpp"
#include "text/among.hpp"
#include "text/find_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {

using clean::Block;

namespace {

// One element holds the headline and the line, and not the next running text, of those of which the region
// has such a share.
bool is_in_head(const Evidence& evidence, std::size_t headline_block, std::size_t index, float share) {
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return false;
  std::size_t text = index + 1;
  while (text < blocks.size() && (blocks[text].mass <= clean::kRunningText || blocks[text].hidden ||
                                  evidence.cleaner.shapes().share(text) < share))
    ++text;
  if (text == blocks.size()) return false;
  const html::ElementId head =
      clean::element_around(evidence.page, blocks[headline_block].element, blocks[index].element);
  return evidence.page.elements[head].text_end <= blocks[text].begin;
}

// "Updated 2:05 p.m.", "5:00" as a date, "14 minutes ago".
bool tells_minute(const Block& block, std::string_view line) {
  constexpr std::uint32_t kLongestSignature = 16;  // words
  constexpr std::uint32_t kLongestAge = 10;
  if (block.words > kLongestSignature || !dates::has_digit(line)) return false;
  if (dates::has_clock_time(line) || (block.tells_date() && dates::is_clock_time(line))) return true;
  const auto age =
      block.words <= kLongestAge && !block.ends_sentence ? dates::find_age(line, {}) : std::nullopt;
  return age && (age->unit == dates::AgeUnit::minute || age->unit == dates::AgeUnit::hour);
}

}  // namespace

bool is_over_signature(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const auto signs = [](const Block& b) { return b.tells_author() || b.tells_date(); };
  std::size_t next = index + 1;
  while (next < blocks.size() &&
         (blocks[next].words == 0 ||
          (blocks[next].off_limits && !(next < evidence.cleaner.region().first && signs(blocks[next])))))
    ++next;
  if (next == blocks.size() || blocks[next].mass > clean::kRunningText) return false;
  const auto& authors = evidence.json_ld.article.authors;
  return signs(blocks[next]) || text::is_among(authors, text::trim(evidence.cleaner.text_of(blocks[next])));
}

bool is_under_headline(const Evidence& evidence, std::size_t from, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  return std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                     blocks.begin() + static_cast<std::ptrdiff_t>(index), [](const Block& b) {
                       return b.hidden || b.words < kShortestDek || b.tells_author() || b.tells_date();
                     });
}

bool tells_of_author(const Evidence& evidence, std::size_t from, std::size_t index) {
  constexpr std::uint32_t kLongestName = 4;  // words
  constexpr std::size_t kShortestName = 3;   // bytes
  constexpr std::size_t kLongestIs = 4;      // "is", "has", "ist", "est", "è"
  const auto& blocks = evidence.cleaner.blocks();
  const std::string_view line = text::trim(evidence.cleaner.text_of(blocks[index]));
  const std::size_t first = line.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos || first < kShortestName) return false;
  const char32_t letter = text::decode_at(line, first + 1).value;
  const bool one_word = second - first <= kLongestIs && text::to_lower(letter) == letter;
  const std::string_view name = line.substr(0, one_word ? first : second);
  return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                     blocks.begin() + static_cast<std::ptrdiff_t>(index), [&](const Block& b) {
                       return (b.tells_author() || (!one_word && b.words <= kLongestName)) &&
                              text::find_text(evidence.cleaner.text_of(b), name) != std::string_view::npos;
                     });
}

bool is_text_of_picture(const Evidence& evidence, std::size_t index) {
  constexpr std::uint32_t kMostBeside = 60;  // bytes: a credit, a button
  const html::Page& page = evidence.page;
  const Block& block = evidence.cleaner.blocks()[index];
  return std::any_of(page.images.begin(), page.images.end(), [&](const html::Image& image) {
    if (image.text_at > block.begin || clean::first_from(evidence.cleaner.blocks(), image.text_at) != index)
      return false;
    const html::Element& box = page.elements[clean::element_around(page, image.element, block.element)];
    return clean::begins_with(box, block) && box.text_end <= block.end + kMostBeside;
  });
}

bool stands_with_headline(const Evidence& evidence, std::size_t headline_block, std::size_t index) {
  return is_in_head(evidence, headline_block, index, 0);
}

bool stands_in_head(const Evidence& evidence, std::size_t headline_block, std::size_t index) {
  return is_in_head(evidence, headline_block, index, kBodyShare);
}

bool prints_minute(const Evidence& evidence, std::size_t from, std::size_t to) {
  constexpr std::size_t kAbove = 4;  // blocks above the headline's end
  const auto& blocks = evidence.cleaner.blocks();
  for (std::size_t i = from - std::min(from, kAbove); i < to; ++i) {
    if (i >= from && blocks[i].mass > clean::kRunningText) break;
    if (!blocks[i].hidden && tells_minute(blocks[i], evidence.cleaner.text_of(blocks[i]))) return true;
  }
  return false;
}

}  // namespace cleancopy::article
