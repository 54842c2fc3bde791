// Writes the features of every block of the pages named on standard input, for train.py:
//
//     #PATH
//     SETTLED<TAB>TEXT<TAB>FEATURE FEATURE …      a line a block; no features where SETTLED is 1
//
// Built with CLEANCOPY_TOOLS; train.py runs it.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "article/assembler.hpp"
#include "clean/features.hpp"
#include "html/decoder.hpp"
#include "html/page_builder.hpp"
#include "html/tokenizer.hpp"

namespace {

using namespace cleancopy;

void read_page(const std::string& bytes, html::Page& page) {
  page.clear();
  html::PageBuilder builder(page, {});
  html::Tokenizer<html::PageBuilder> tokenizer(builder);
  html::Decoder decoder;
  if (!decoder.reset()) return;
  for (const std::string_view piece : decoder.feed(bytes)) tokenizer.feed(piece);
  tokenizer.feed(decoder.finish());
  tokenizer.finish();
  builder.finish();
}

void dump(const html::Page& page, const article::Assembler& assembler, const clean::FeatureTable& features) {
  const auto& blocks = assembler.cleaner().blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::string text(page.text_between(blocks[i].begin, blocks[i].end));
    for (char& c : text) {
      if (c == '\n' || c == '\t') c = ' ';
    }
    std::printf("%d\t%s\t", features.is_settled(i) ? 1 : 0, text.c_str());
    if (!features.is_settled(i)) {
      for (const float value : features.row(i)) std::printf("%.6g ", static_cast<double>(value));
    }
    std::putchar('\n');
  }
}

}  // namespace

int main() {
  html::Page page;
  article::Assembler assembler;
  clean::FeatureTable features;
  for (std::string path; std::getline(std::cin, path);) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    read_page(bytes, page);
    static_cast<void>(assembler.assemble(page, {}));
    const clean::Cleaner& cleaner = assembler.cleaner();
    features.compute(page, cleaner.blocks(), cleaner.region(), assembler.headline_block());
    std::printf("#%s\n", path.c_str());
    dump(page, assembler, features);
  }
}
