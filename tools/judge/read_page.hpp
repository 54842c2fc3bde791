/// Pages from their bytes and lines of their text, for the programs that dump features.
#pragma once

#include <algorithm>
#include <fstream>
#include <iostream>
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

/// Calls `each(path, page)` with every page named on standard input, a line a path.
template <class Each>
void for_each_page(Each each) {
  cleancopy::html::Page page;
  for (std::string path; std::getline(std::cin, path);) {
    read_page(path, page);
    each(path, page);
  }
}

/// A block's text in one line, without what parts the columns.
inline std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}
