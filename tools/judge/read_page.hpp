/// A page from its bytes, for the programs that dump features.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "html/decode/decoder.hpp"
#include "html/page/page_builder.hpp"
#include "html/text_page.hpp"
#include "html/tokens/tokenizer.hpp"

/// Fills `page` from the file at `path`, a text dump if it is called so; an empty page if there is none.
inline void read_page(const std::string& path, cleancopy::html::Page& page) {
  using namespace cleancopy;
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  page.clear();
  if (path.ends_with(".txt")) return html::build_page_from_text(bytes, page, {});
  html::PageBuilder builder(page, {});
  html::Tokenizer<html::PageBuilder> tokenizer(builder);
  html::Decoder decoder;
  if (!decoder.reset()) return;
  for (const std::string_view piece : decoder.feed(bytes)) tokenizer.feed(piece);
  tokenizer.feed(decoder.finish());
  tokenizer.finish();
  builder.finish();
}
