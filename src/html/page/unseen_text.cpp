#include "html/page/unseen_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/among.hpp"
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

bool is_long_without(const TextBlock& block, TextRange range) {
  return block.end - block.begin >= range.end - range.begin + kLongLine;
}

// The links of a page, which never stand in each other, asked for in document order.
class Links {
 public:
  explicit Links(const Page& page) : page_(&page), next_(page.spans.begin()) {}

  // Whether a link of the block that has words before `range` ends with it. O(1) and the spans passed.
  bool ends_with(const TextBlock& block, TextRange range) {
    for (; next_ != page_->spans.end() && next_->begin < range.begin; ++next_) {
      if (next_->tag == TagId::a) last_ = {next_->begin, next_->end};
    }
    return last_.begin >= block.begin && last_.end >= range.end &&
           text::trim(page_->text_between(range.end, last_.end)).empty();
  }

 private:
  const Page* page_;
  std::vector<Span>::const_iterator next_;
  TextRange last_;  // the last link that begins before what is asked for
};

// Calls `each` with those of `parts` (elements or spans) that stand amid a long line, and with their block.
// Both are in order of their beginnings.
template <class Parts, class RangeOf, class Each>
void for_each_in_long_line(const Page& page, const Parts& parts, RangeOf range_of, Each each) {
  auto block = page.blocks.begin();
  for (const auto& part : parts) {
    const TextRange range = range_of(part);
    if (range.empty()) continue;
    while (block != page.blocks.end() && block->end <= range.begin) ++block;
    if (block == page.blocks.end()) return;
    if (block->begin <= range.begin && range.end <= block->end && is_long_without(*block, range))
      each(part, range, *block);
  }
}

bool is_in_heading(const Page& page, ElementId element) {
  while (element != kNoElement && heading_level(page.elements[element].tag) == 0)
    element = page.elements[element].parent;
  return element != kNoElement;
}

// The link of a heading to itself, which most sites show under the pointer alone.
bool is_anchor(std::string_view text) {
  constexpr std::array<std::string_view, 6> kMarks = {"#", "¶", "§", "🔗", "⚓", "⚑"};
  return text::is_among(kMarks, text::trim(text));
}

// Those at an end of their heading, with the space beside them.
void find_anchors(const Page& page, std::vector<TextRange>& unseen) {
  constexpr std::uint32_t kLongestMark = 6;  // bytes, with spaces
  auto block = page.blocks.begin();
  for (const Span& span : page.spans) {
    if (span.tag != TagId::a || span.end - span.begin > kLongestMark || !is_anchor(page.text_of(span)))
      continue;
    while (block != page.blocks.end() && block->end <= span.begin) ++block;
    if (block == page.blocks.end()) return;
    const std::string_view before = text::trim(page.text_between(block->begin, span.begin));
    const std::string_view behind = text::trim(page.text_between(span.end, block->end));
    if (before.empty() == behind.empty() || !is_in_heading(page, block->element)) continue;
    TextRange range{span.begin, std::min(span.end, block->end)};
    while (before.empty() && page.text[range.end] == ' ') ++range.end;
    while (behind.empty() && page.text[range.begin - 1] == ' ') --range.begin;
    unseen.push_back(range);
  }
}

// With the space before it where none would be left between words otherwise, or two.
TextRange with_space_between(const Page& page, TextRange range) {
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
  Links links(page);
  for_each_in_long_line(
      page, page.elements,
      [](const Element& element) {
        const bool linked_span = element.tag == TagId::span && element.link_bytes() >= element.text_bytes();
        return linked_span ? TextRange{element.text_begin, element.text_end} : TextRange{};
      },
      [&](const Element& element, TextRange range, const TextBlock& block) {
        if (is_for_screen_readers(page, element) && links.ends_with(block, range))
          unseen.push_back(with_space_between(page, range));
      });
  for_each_in_long_line(
      page, page.spans,
      [](const Span& span) {
        return span.hidden ? TextRange{span.begin, span.end} : TextRange{};
      },
      [&](const Span&, TextRange range, const TextBlock&) {
        unseen.push_back(with_space_between(page, range));
      });
  find_anchors(page, unseen);
  join(unseen);
  return unseen;
}

void cut_unseen_text(Page& page) {
  lift_lines_out_of_unseen(page);
  TextCuts cuts;
  for (const TextRange& range : find_unseen_text(page)) cuts.add(range);
  cut_text(page, cuts);
}

}  // namespace cleancopy::html
