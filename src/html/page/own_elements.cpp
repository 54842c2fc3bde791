// Elements of a site's own ("x-heading", "x-paragraph"): inline without their style, and boxes with it, as
// likely.
#include <cstddef>
#include <string_view>

#include "html/page/page_writer.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {

// Side by side they are boxes. In a paragraph they part words or sentences for something else.
bool PageWriter::stands_beside_own(const Tag& tag) const {
  return own_end_ == page_->text.size() && tag.name.find('-') != std::string_view::npos &&
         !is_any_open({TagId::p, TagId::a});
}

// So is one in which a block began, and a sentence ends.
bool PageWriter::is_paragraph(ElementId id) const {
  constexpr std::size_t kShortest = 40;  // bytes
  constexpr std::size_t kSigns = 32;     // bytes behind a sentence's end: quotation marks, brackets, a note
  if (page_->blocks.empty() || page_->blocks.back().element < id || is_any_open({TagId::p})) return false;
  std::string_view line = std::string_view(page_->text).substr(page_->blocks.back().begin);
  if (line.size() < kShortest) return false;
  // All elements around one text ask of the same end.
  line.remove_prefix(line.size() - kSigns);
  while (!line.empty()) {
    const text::CodePoint last = text::decode_before(line, line.size());
    if (text::is_sentence_end(last.value)) return true;
    if (text::is_word(last.value)) return false;
    line.remove_suffix(last.length);
  }
  return false;
}

}  // namespace cleancopy::html
