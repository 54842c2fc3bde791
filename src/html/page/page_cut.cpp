#include "html/page/page_cut.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// What of the cuts stands in formatting elements of a kind.
template <class IsOfKind>
TextCuts cuts_in_spans(const Page& page, const TextCuts& cuts, IsOfKind is_of_kind) {
  TextCuts inside;
  std::uint32_t done = 0;  // spans of one kind may lie in each other
  for (const Span& span : page.spans) {
    if (!is_of_kind(span.tag) || span.end <= done) continue;
    const std::uint32_t from = std::max(span.begin, done);
    const auto& ranges = cuts.ranges();
    auto range = std::lower_bound(ranges.begin(), ranges.end(), from,
                                  [](const TextRange& r, std::uint32_t at) { return r.end <= at; });
    for (; range != ranges.end() && range->begin < span.end; ++range) {
      inside.add({std::max(range->begin, from), std::min(range->end, span.end)});
    }
    done = span.end;
  }
  return inside;
}

}  // namespace

void join(std::vector<TextRange>& ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
  std::size_t count = 0;
  for (const TextRange& range : ranges) {
    if (range.empty()) continue;
    if (count > 0 && range.begin <= ranges[count - 1].end) {
      ranges[count - 1].end = std::max(ranges[count - 1].end, range.end);
    } else {
      ranges[count++] = range;
    }
  }
  ranges.resize(count);
}

void TextCuts::add(TextRange range) {
  if (range.empty()) return;
  sums_.push_back(ranges_.empty() ? 0 : sums_.back() + ranges_.back().end - ranges_.back().begin);
  ranges_.push_back(range);
}

std::uint32_t TextCuts::before(std::uint32_t offset) const noexcept {
  const auto next = std::upper_bound(ranges_.begin(), ranges_.end(), offset,
                                     [](std::uint32_t at, const TextRange& r) { return at < r.begin; });
  if (next == ranges_.begin()) return 0;
  const auto last = static_cast<std::size_t>(next - ranges_.begin()) - 1;
  return sums_[last] + std::min(offset, ranges_[last].end) - ranges_[last].begin;
}

void cut_text(Page& page, const TextCuts& cuts) {
  if (cuts.empty()) return;
  const TextCuts links = cuts_in_spans(page, cuts, [](TagId tag) { return tag == TagId::a; });
  const TextCuts bold = cuts_in_spans(page, cuts, is_bold);
  const auto within = [](const TextCuts& some, const TextBlock& block, std::uint32_t bytes) {
    return bytes - std::min(bytes, some.before(block.end) - some.before(block.begin));
  };
  for (TextBlock& block : page.blocks) {
    block.link_bytes = within(links, block, block.link_bytes);
    block.bold_bytes = within(bold, block, block.bold_bytes);
    block.begin = cuts.moved(block.begin);
    block.end = cuts.moved(block.end);
  }
  for (Element& element : page.elements) {
    element.link_begin -= std::min(element.link_begin, links.before(element.text_begin));
    element.link_end -= std::min(element.link_end, links.before(element.text_end));
    element.text_begin = cuts.moved(element.text_begin);
    element.text_end = cuts.moved(element.text_end);
  }
  for (Span& span : page.spans) {
    span.begin = cuts.moved(span.begin);
    span.end = cuts.moved(span.end);
  }
  for (Image& image : page.images) image.text_at = cuts.moved(image.text_at);
  for (std::uint32_t& mark : page.image_marks) mark = cuts.moved(mark);

  std::string text;
  text.reserve(page.text.size());
  std::size_t at = 0;
  for (const TextRange& range : cuts.ranges()) {
    text.append(page.text, at, range.begin - at);
    at = range.end;
  }
  text.append(page.text, at);
  page.text = std::move(text);
  for (TextBlock& block : page.blocks) {
    while (block.end > block.begin && text::is_html_space(page.text[block.end - 1])) --block.end;
  }
}

}  // namespace cleancopy::html
