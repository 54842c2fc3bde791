// The page builder, whole and in pieces, and gumbo behind its guard. What they build is held together by
// rules of its own; which blocks there are may differ between the two.
#include <cstdlib>

#include "html/gumbo_front_end.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"
#include "pieces.hpp"
#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace {

using namespace cleancopy;

void require(bool holds) {
  if (!holds) std::abort();
}

// `has_characters`: the page's bytes are what a decoder gives. Others may make a character out of two halves
// that a tag stood between.
void check(const html::Page& page, bool has_characters) {
  const auto size = page.text.size();
  // In the text, and at a character's begin.
  const auto require_place = [&](std::uint32_t at) {
    require(at <= size && (at == size || !has_characters || !text::is_trailing_byte(page.text[at])));
  };
  for (std::size_t i = 0; i < page.elements.size(); ++i) {
    const html::Element& element = page.elements[i];
    require(element.end > i && element.end <= page.elements.size());
    require(element.text_begin <= element.text_end && element.link_begin <= element.link_end);
    require(i == 0 ? element.parent == html::kNoElement : element.parent < i);
    if (i > 0) require(element.end <= page.elements[element.parent].end);
    require_place(element.text_begin);
    require_place(element.text_end);
  }
  std::uint32_t end = 0;
  for (const html::TextBlock& block : page.blocks) {
    require(block.begin >= end && block.begin < block.end && block.end <= size);
    require(block.element < page.elements.size());
    end = block.end;
  }
  for (const html::Span& span : page.spans) {
    require(span.begin <= span.end);
    require_place(span.begin);
    require_place(span.end);
  }
  for (const html::Image& image : page.images) require_place(image.text_at);
  for (const html::PageAttribute& attribute : page.attributes) {
    require(std::size_t{attribute.begin} + attribute.size <= page.attribute_text.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::CutInput input = fuzz::cut_input(data, size);
  // Narrow ones too, so that a small input reaches its page's end.
  const std::size_t narrow = size == 0 ? 0 : data[0] / 64;
  html::PageLimits limits;
  limits.max_elements = 2'000 >> (2 * narrow);
  limits.max_text_bytes = 10'000 >> (3 * narrow);

  const bool has_characters = text::is_utf8(input.bytes);

  html::Page whole;
  html::PageBuilder builder(whole, limits);
  html::Tokenizer<html::PageBuilder> tokenizer(builder);
  tokenizer.feed(input.bytes);
  tokenizer.finish();
  builder.finish();
  check(whole, has_characters);

  html::Page cut;
  html::PageBuilder cut_builder(cut, limits);
  html::Tokenizer<html::PageBuilder> cut_tokenizer(cut_builder);
  fuzz::feed_pieces(input, [&](std::string_view piece) { cut_tokenizer.feed(piece); });
  cut_tokenizer.finish();
  cut_builder.finish();
  require(whole.text == cut.text && whole.blocks.size() == cut.blocks.size());
  require(whole.elements.size() == cut.elements.size());
  require(std::string_view(whole.attribute_text) == std::string_view(cut.attribute_text));

  html::Page tree;
  const Result<void> built = html::build_page_with_gumbo(input.bytes, tree, limits);
  if (built) check(tree, has_characters);
  return 0;
}
