#include "html/unseen_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/find_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// Bytes that a line has to have beside what is cut out of it.
constexpr std::uint32_t kLongLine = 80;

// As style libraries call them: Bootstrap, Tailwind, WordPress, Drupal, HTML5 Boilerplate.
bool is_for_screen_readers(const Page& page, const Element& element) {
  constexpr std::array<std::string_view, 7> kNames = {"sr-only",        "visually-hidden", "visuallyhidden",
                                                      "visuallyHidden", "VisuallyHidden",  "screen-reader",
                                                      "screenreader"};
  const std::string_view classes = page.attribute(element.attributes, AttributeId::class_);
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return text::find_text(classes, name) != std::string_view::npos;
  });
}

// The block in which `range` stands as a whole, or null.
const TextBlock* block_around(const Page& page, TextRange range) {
  const auto block =
      std::upper_bound(page.blocks.begin(), page.blocks.end(), range.begin,
                       [](std::uint32_t offset, const TextBlock& b) { return offset < b.end; });
  return block != page.blocks.end() && block->begin <= range.begin && range.end <= block->end ? &*block
                                                                                              : nullptr;
}

bool is_in_long_line(const Page& page, TextRange range) {
  const TextBlock* const block = block_around(page, range);
  return block != nullptr && block->end - block->begin >= range.end - range.begin + kLongLine;
}

// Whether a link that has words before `range` ends with it.
bool ends_link(const Page& page, TextRange range) {
  const TextBlock* const block = block_around(page, range);
  if (block == nullptr) return false;
  const std::span<const Span> spans = page.spans_in(block->begin, range.begin);
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    return span.tag == TagId::a && span.end >= range.end &&
           text::trim(page.text_between(range.end, span.end)).empty();
  });
}

// With the space before it where none would be left between words otherwise, or two.
TextRange with_space(const Page& page, TextRange range) {
  const bool ends = range.end >= page.text.size() || !text::is_ascii_alpha(page.text[range.end]);
  if (ends && range.begin > 0 && page.text[range.begin - 1] == ' ') --range.begin;
  return range;
}

}  // namespace

void lift_lines_out_of_unseen(Page& page) {
  for (TextBlock& block : page.blocks) {
    const Element& element = page.elements[block.element];
    const bool begins = element.text_end > block.begin && element.text_end + kLongLine <= block.end;
    if (begins && is_for_screen_readers(page, element)) block.element = element.parent;
  }
}

std::vector<TextRange> find_unseen_text(const Page& page) {
  std::vector<TextRange> unseen;
  for (const Element& element : page.elements) {
    if (element.text_bytes() == 0 || element.link_bytes() < element.text_bytes()) continue;
    if (!is_for_screen_readers(page, element)) continue;
    const TextRange range{element.text_begin, element.text_end};
    if (is_in_long_line(page, range) && ends_link(page, range)) unseen.push_back(with_space(page, range));
  }
  for (const Span& span : page.spans) {
    if (!span.hidden || span.begin >= span.end) continue;
    const TextRange range{span.begin, span.end};
    if (is_in_long_line(page, range)) unseen.push_back(with_space(page, range));
  }
  std::sort(unseen.begin(), unseen.end(),
            [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
  std::uint32_t end = 0;
  std::erase_if(unseen, [&](TextRange& range) {
    range.begin = std::max(range.begin, end);
    end = std::max(end, range.end);
    return range.empty();
  });
  return unseen;
}

void cut_unseen_text(Page& page) {
  lift_lines_out_of_unseen(page);
  TextCuts cuts;
  for (const TextRange& range : find_unseen_text(page)) cuts.add(range);
  cut_text(page, cuts);
}

}  // namespace cleancopy::html
