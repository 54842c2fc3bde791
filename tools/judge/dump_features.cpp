// Writes the features of every block of the pages named on standard input, for train.py:
//
//     #PATH
//     SETTLED<TAB>TEXT<TAB>FEATURE FEATURE …      a line a block; no features where SETTLED is 1
//
// Built with CLEANCOPY_TOOLS; train.py runs it.
#include <cstdio>
#include <string>

#include "article/assembler.hpp"
#include "clean/judge/features.hpp"
#include "read_page.hpp"

namespace {

using namespace cleancopy;

void dump(const html::Page& page, const article::Assembler& assembler, const clean::FeatureTable& features) {
  const auto& blocks = assembler.cleaner().blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string text = in_one_line(page.text_between(blocks[i].begin, blocks[i].end));
    std::printf("%d\t%s\t", features.is_settled(i) ? 1 : 0, text.c_str());
    if (!features.is_settled(i)) {
      for (const float value : features.row(i)) std::printf("%.6g ", static_cast<double>(value));
    }
    std::putchar('\n');
  }
}

}  // namespace

int main() {
  article::Assembler assembler;
  for_each_page([&](const std::string& path, const html::Page& page) {
    static_cast<void>(assembler.assemble(page, {}));
    std::printf("#%s\n", path.c_str());
    dump(page, assembler, assembler.cleaner().features());
  });
}
