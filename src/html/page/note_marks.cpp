#include "html/page/note_marks.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

constexpr std::size_t kLongestMark = 8;  // bytes: "[1, 12]"

bool is_number(std::string_view mark) {
  mark = text::trim(mark);
  if (mark.empty() || mark.size() > kLongestMark) return false;
  constexpr std::string_view kBeside = "[](), ";
  std::size_t digits = 0;
  for (const char c : mark) {
    if (text::is_ascii_digit(c)) {
      if (++digits > 3) return false;
    } else if (c == ',') {
      digits = 0;
    } else if (kBeside.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return digits > 0;
}

// What ends words, and stands behind one: not the comma of "19,99".
bool ends_words(std::string_view before) {
  constexpr std::u32string_view kMarks = U".,;:!?\"”“’»…。、，؟";
  if (before.empty()) return false;
  const text::CodePoint last = text::decode_before(before, before.size());
  if (kMarks.find(last.value) == std::u32string_view::npos) return false;
  before.remove_suffix(last.length);
  return !before.empty() && !text::is_ascii_digit(before.back());
}

// What stands before `at` in its block.
std::string_view before_in_block(const Page& page, std::uint32_t at) {
  const auto block =
      std::upper_bound(page.blocks.begin(), page.blocks.end(), at,
                       [](std::uint32_t offset, const TextBlock& b) { return offset < b.end; });
  if (block == page.blocks.end() || block->begin >= at) return {};
  return text::trim(page.text_between(block->begin, at));
}

// Whether a link begins in the element.
bool has_own_link(const Page& page, const Element& element) {
  if (element.link_bytes() == 0) return false;
  const std::span<const Span> spans = page.spans_in(element.text_begin, element.text_end);
  return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.tag == TagId::a; });
}

// With the space before it, unless a word follows; and with that before a comma or full stop.
TextRange with_space_before(const Page& page, TextRange mark) {
  const auto at = [&](std::uint32_t i) { return i < page.text.size() ? page.text[i] : ' '; };
  if (at(mark.end) == ' ' && (at(mark.end + 1) == '.' || at(mark.end + 1) == ',')) ++mark.end;
  if (mark.begin > 0 && at(mark.begin - 1) == ' ' && !text::is_ascii_alpha(at(mark.end))) --mark.begin;
  return mark;
}

}  // namespace

std::vector<TextRange> find_note_marks(const Page& page) {
  std::vector<TextRange> marks;
  for (const Element& element : page.elements) {
    if (element.tag != TagId::sup || element.text_bytes() > kLongestMark + 2) continue;
    if (!is_number(page.text_between(element.text_begin, element.text_end))) continue;
    const std::string_view before = before_in_block(page, element.text_begin);
    if (!before.empty() && (has_own_link(page, element) || ends_words(before)))
      marks.push_back({element.text_begin, element.text_end});
  }
  for (const Span& span : page.spans) {
    if (span.tag != TagId::a || span.end - span.begin > kLongestMark || !is_number(page.text_of(span)))
      continue;
    if (span.begin == 0 || text::is_html_space(page.text[span.begin - 1])) continue;
    if (ends_words(before_in_block(page, span.begin))) marks.push_back({span.begin, span.end});
  }
  for (TextRange& mark : marks) mark = with_space_before(page, mark);
  join(marks);
  return marks;
}

void cut_note_marks(Page& page) {
  TextCuts cuts;
  for (const TextRange& mark : find_note_marks(page)) cuts.add(mark);
  cut_text(page, cuts);
}

}  // namespace cleancopy::html
