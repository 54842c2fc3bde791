#include "article/pieces.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace cleancopy::article {

std::vector<std::string_view> pieces_of(const html::Page& page, const clean::Block& block) {
  std::vector<std::uint32_t> cuts{block.begin, block.end};
  const auto cut = [&](std::uint32_t at) {
    if (at > block.begin && at < block.end) cuts.push_back(at);
  };
  html::ElementId around = block.element;  // the element that all of the line stands in
  while (page.elements[around].parent != html::kNoElement && page.elements[around].text_end < block.end) {
    around = page.elements[around].parent;
  }
  for (html::ElementId id = around + 1; id < page.elements[around].end; ++id) {
    if (page.elements[id].text_begin >= block.end) break;
    cut(page.elements[id].text_begin);
    cut(page.elements[id].text_end);
  }
  for (std::size_t i = page.first_span_from(block.begin); i < page.spans.size(); ++i) {
    const html::Span& span = page.spans[i];
    if (span.begin >= block.end) break;
    if (span.tag != html::TagId::a) continue;
    cut(span.begin);
    cut(span.end);
  }
  const std::string_view line = page.text_between(block.begin, block.end);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\n' || line[i] == '|') cut(block.begin + static_cast<std::uint32_t>(i));
  }
  std::sort(cuts.begin(), cuts.end());
  std::vector<std::string_view> pieces;
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    std::string_view piece = text::trim(page.text_between(cuts[i - 1], cuts[i]));
    while (!piece.empty() && piece.front() == '|') piece = text::trim(piece.substr(1));
    if (!piece.empty()) pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace cleancopy::article
