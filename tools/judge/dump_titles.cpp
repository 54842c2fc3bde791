// Writes what tells a headline of every line of the text dumps named on standard input that may be one, for
// train_titles.py:
//
//     #PATH
//     TEXT<TAB>FEATURE FEATURE …      a line a line
//
// Built with CLEANCOPY_TOOLS; train_titles.py runs it.
#include <cstdio>
#include <string>

#include "article/assembler.hpp"
#include "clean/neighbours/title_lines.hpp"
#include "read_page.hpp"

namespace {

using namespace cleancopy;

void dump(const html::Page& page, const clean::Cleaner& cleaner) {
  const clean::TitleLines lines(page, cleaner.blocks(), cleaner.region());
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    if (!lines.may_be_title(i)) continue;
    const std::string text = in_one_line(page.text_of(cleaner.blocks()[i]));
    std::printf("%s\t", text.c_str());
    for (const float value : lines.row(i)) std::printf("%.6g ", static_cast<double>(value));
    std::putchar('\n');
  }
}

}  // namespace

int main() {
  article::Assembler assembler;
  for_each_page([&](const std::string& path, const html::Page& page) {
    static_cast<void>(assembler.assemble(page, {}));
    std::printf("#%s\n", path.c_str());
    dump(page, assembler.cleaner());
  });
}
