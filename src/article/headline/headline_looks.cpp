#include "article/headline/headline_looks.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/among.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kReach = 6;       // blocks above the first paragraph
constexpr std::uint32_t kShortest = 4;  // words
constexpr std::uint32_t kLongest = 30;  // words

// Words of the class of a headline's element.
constexpr std::string_view kNames[] = {"title", "titulo", "título",    "titre",   "titel",    "titolo",
                                       "tytul", "baslik", "zagolovok", "heading", "headline", "head"};

bool is_called_title(std::string_view names) {
  return text::any_word(text::folded(names),
                        [](std::string_view word) { return text::is_among(kNames, word); });
}

// All in larger letters, or in letters of its own, which the text's first paragraph has not.
bool is_in_letters_of_its_own(const html::Page& page, const Block& block, const Block& text) {
  const auto is_all_in = [&](const Block& one, html::TagId tag) {
    return page.bytes_in_spans(one.begin, one.end, [tag](html::TagId t) { return t == tag; }) >= one.bytes();
  };
  return is_all_in(block, html::TagId::big) ||
         (is_all_in(block, html::TagId::font) && !is_all_in(text, html::TagId::font));
}

// The elements that hold the block's words and no others: one of them is called a title.
bool is_set_apart(const html::Page& page, const Block& block) {
  if (block.place.heading_level > 0 || block.bold_bytes >= block.bytes()) return true;
  const auto is_own = [&](const html::Element& element) {
    return element.text_begin <= block.begin && element.text_end >= block.end &&
           element.text_end - element.text_begin <= block.bytes() + 1;
  };
  const auto tells = [&](html::ElementId id) {
    return is_called_title(page.attribute(id, html::AttributeId::class_));
  };
  for (html::ElementId id = block.element; id != html::kNoElement && is_own(page.elements[id]);
       id = page.elements[id].parent) {
    if (tells(id)) return true;
  }
  const html::ElementId end = page.elements[block.element].end;
  for (html::ElementId id = block.element + 1; id < end && page.elements[id].text_begin <= block.begin;
       ++id) {
    if (is_own(page.elements[id]) && tells(id)) return true;
  }
  return false;
}

}  // namespace

std::size_t headline_by_looks(const Evidence& evidence) {
  const auto& blocks = evidence.cleaner.blocks();
  const auto text =
      std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(evidence.cleaner.region().first),
                   blocks.end(), [](const Block& block) { return block.mass >= clean::kRunningText; });
  const auto end = static_cast<std::size_t>(text - blocks.begin());
  if (end == blocks.size()) return SIZE_MAX;
  for (std::size_t i = end - std::min(end, kReach); i < end; ++i) {
    const Block& block = blocks[i];
    const bool long_enough = block.words >= kShortest && block.words <= kLongest;
    if (!long_enough || block.ends_sentence || block.link_bytes > 0 || block.hidden || block.phrase ||
        block.is_date || block.place.in_navigation || block.place.in_figure || block.place.list_depth > 0) {
      continue;
    }
    if (is_set_apart(evidence.page, block) || is_in_letters_of_its_own(evidence.page, block, *text)) return i;
  }
  return SIZE_MAX;
}

std::size_t nearest_to_text(const Evidence& evidence, std::size_t headline) {
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Block& first = blocks[headline];
  if (!first.is_linked_heading()) return headline;
  for (std::size_t i = headline + 1; i < blocks.size() && blocks[i].mass < clean::kRunningText; ++i) {
    if (blocks[i].place.heading_level == first.place.heading_level && !blocks[i].off_limits &&
        evidence.cleaner.text_of(blocks[i]) == evidence.cleaner.text_of(first))
      headline = i;
  }
  return headline;
}

}  // namespace cleancopy::article
