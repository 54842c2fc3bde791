/// Pages for tests, written down so that a row of a table can hold them.
#pragma once

#include <string>
#include <string_view>

#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

inline Page built_page(std::string_view html, const PageLimits& limits = {}) {
  Page page;
  PageBuilder builder(page, limits);
  Tokenizer<PageBuilder> tokenizer(builder);
  tokenizer.feed(html);
  tokenizer.finish();
  builder.finish();
  return page;
}

/// "p:one|li:two|h!div:three": each block's innermost element and text, h! where it is hidden.
inline std::string blocks_of(const Page& page) {
  std::string out;
  for (const TextBlock& block : page.blocks) {
    const Element& element = page.elements[block.element];
    if (!out.empty()) out += '|';
    if (element.hidden) out += "h!";
    out.append(name_of(element.tag)).append(":").append(page.text_of(block));
  }
  return out;
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace cleancopy::html
