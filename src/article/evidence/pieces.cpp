#include "article/evidence/pieces.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {

std::vector<std::string_view> pieces_of(const html::Page& page, const clean::Block& block) {
  std::vector<std::uint32_t> cuts{block.begin, block.end};
  const auto cut = [&](std::uint32_t at) {
    if (at > block.begin && at < block.end) cuts.push_back(at);
  };
  const auto& elements = page.elements;
  // The elements around its beginning that end inside the line, then those that begin in it.
  for (html::ElementId id = block.element; id != html::kNoElement; id = elements[id].parent) {
    if (elements[id].text_end >= block.end) break;
    cut(elements[id].text_end);
  }
  const auto first =
      std::partition_point(elements.begin() + block.element + 1, elements.end(),
                           [&](const html::Element& element) { return element.text_begin < block.begin; });
  for (auto element = first; element != elements.end() && element->text_begin < block.end; ++element) {
    cut(element->text_begin);
    cut(element->text_end);
  }
  for (const html::Span& span : page.spans_in(block.begin, block.end)) {
    if (span.tag != html::TagId::a) continue;
    cut(span.begin);
    cut(span.end);
  }
  const std::string_view line = page.text_of(block);
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

std::string spaced_text(const html::Page& page, const clean::Block& block) {
  std::string text;
  const char* end = nullptr;  // of the last piece
  for (const std::string_view piece : pieces_of(page, block)) {
    if (end == piece.data() && text::is_upper(text::decode_at(piece, 0).value)) text += ' ';
    if (end != nullptr) text.append(end, static_cast<std::size_t>(piece.data() - end));
    text += piece;
    end = piece.data() + piece.size();
  }
  return text;
}

}  // namespace cleancopy::article
