
#include "clean/blocks/block.hpp"
#include "clean/blocks/measure.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

using html::Page;
using html::TagId;
using html::TextBlock;

// Two lines that a single <br> parts are paragraphs of their own if each has at least this many words.
constexpr std::uint32_t kLineIsParagraph = 12;

// A page with more blocks has no more of its lines cut: those that the page counts are limited, lines are
// not.
constexpr std::size_t kMostBlocks = 50'000;

// Blocks are copies of it: to write one's zeros in place takes compilers longer.
constexpr Block kNewBlock;

// Editors and translators wrap words in such elements.
bool says_nothing(const html::Element& element) {
  return element.attributes.count == 0 && !element.on_own_lines &&
         (element.tag == TagId::span || element.tag == TagId::unknown);
}

struct Cut {
  std::uint32_t begin;
  std::uint32_t end;
};

std::uint32_t words_between(const Page& page, std::uint32_t begin, std::uint32_t end) {
  return static_cast<std::uint32_t>(text::count_words(page.text_between(begin, end)));
}

bool ends_sentence(const Page& page, Cut line) {
  std::string_view text = text::trim(page.text_of(line));
  while (!text.empty()) {
    const text::CodePoint last = text::decode_before(text, text.size());
    if (text::is_sentence_end(last.value) || last.value == ':') return true;
    if (text::is_word(last.value)) return false;
    text.remove_suffix(last.length);
  }
  return false;
}

// The whole line is set off by one formatting element: a heading made by hand.
bool is_set_off(const Page& page, Cut line) {
  // A span that begins before the line covers the lines above it too.
  for (const html::Span& span : page.spans_in(line.begin, line.begin + 2)) {
    const bool sets_off = html::is_bold(span.tag) || span.tag == TagId::big || span.tag == TagId::font;
    if (sets_off && span.end >= line.end && span.end <= line.end + 1) return true;
  }
  return false;
}

// Cuts a block at its line breaks: always at two or more in a row; at a single one where both lines are
// paragraphs in themselves, or one of them is a heading made by hand. What is left after `most` cuts is one
// block.
void cut_lines(const Page& page, const TextBlock& source, std::size_t most, std::vector<Cut>& cuts) {
  cuts.clear();
  std::uint32_t begin = source.begin;
  std::uint32_t at = begin;
  Cut last_line{begin, begin};
  std::uint32_t line_begin = begin;
  const auto text = std::string_view(page.text).substr(0, source.end);  // no search goes past the block
  while (at < source.end) {
    const std::size_t found = text.find('\n', at);
    if (found == std::string_view::npos) break;
    const auto feed = static_cast<std::uint32_t>(found);
    std::uint32_t next = feed;
    std::uint32_t feeds = 0;
    while (next < source.end && (text[next] == '\n' || text[next] == ' ' || text[next] == '\t')) {
      feeds += text[next] == '\n' ? 1 : 0;
      ++next;
    }
    last_line = {line_begin, feed};
    const std::size_t line_end = std::min<std::size_t>(text.find('\n', next), source.end);
    const bool paragraphs =
        feeds == 1 && ends_sentence(page, last_line) &&
        words_between(page, last_line.begin, last_line.end) >= kLineIsParagraph &&
        words_between(page, next, static_cast<std::uint32_t>(line_end)) >= kLineIsParagraph;
    const Cut next_line{next, static_cast<std::uint32_t>(line_end)};
    const bool heading =
        feeds == 1 && next < line_end && (is_set_off(page, last_line) || is_set_off(page, next_line));
    if (feeds > 1 || paragraphs || heading) {
      if (cuts.size() == most) break;
      if (feed > begin) cuts.push_back({begin, feed});
      begin = next;
    }
    line_begin = next;
    at = next;
  }
  if (source.end > begin) cuts.push_back({begin, source.end});
}

// The element that a line is of: not one that says nothing and is no box ("<p><span style=…>"), and of boxes
// in boxes that hold nothing else the outermost.
html::ElementId element_of(const Page& page, html::ElementId id) {
  const auto parent_of = [&](html::ElementId element) { return page.elements[element].parent; };
  while (parent_of(id) != html::kNoElement && says_nothing(page.elements[id])) id = parent_of(id);
  while (parent_of(id) != html::kNoElement && html::is_plain_box(page.elements[id])) {
    const html::Element& around = page.elements[parent_of(id)];
    if (around.tag != TagId::div || around.text_bytes() > page.elements[id].text_bytes() + 2) break;
    id = parent_of(id);
  }
  return id;
}

std::uint32_t linked_bytes(const Page& page, Cut cut) {
  return page.bytes_in_spans(cut.begin, cut.end, [](TagId tag) { return tag == TagId::a; });
}

}  // namespace

void segment(const Page& page, std::vector<Block>& blocks) {
  blocks.clear();
  blocks.reserve(page.blocks.size());
  std::vector<Cut> cuts;
  std::size_t feed = page.text.find('\n');  // the next one; most pages have few
  for (const TextBlock& source : page.blocks) {
    const bool is_named = page.elements[source.element].attributes.count > 0;
    const html::ElementId element = is_named ? source.element : element_of(page, source.element);
    if (feed < source.begin) feed = page.text.find('\n', source.begin);
    if (feed < source.end && blocks.size() < kMostBlocks) {
      cut_lines(page, source, kMostBlocks - blocks.size(), cuts);
    } else {
      cuts.assign(source.end > source.begin ? 1 : 0, {source.begin, source.end});
    }
    for (const Cut cut : cuts) {
      Block& block = blocks.emplace_back(kNewBlock);
      block.begin = cut.begin;
      block.end = cut.end;
      block.element = element;
      block.hidden = page.elements[source.element].hidden;
      const bool whole = cuts.size() == 1;
      block.set_link_bytes(whole ? source.link_bytes : linked_bytes(page, cut));
      block.bold_bytes = whole ? source.bold_bytes : 0;
      measure(page.text_of(cut), page.text.size() - cut.begin, block);
    }
  }
}

}  // namespace cleancopy::clean
