// Writes the features of the pages named on standard input, for train_kinds.py: PATH<TAB>FEATURE FEATURE …
//
// Built with CLEANCOPY_TOOLS; train_kinds.py runs it.
#include <cstdio>
#include <string>

#include "article/assembler.hpp"
#include "article/kind/kind_features.hpp"
#include "read_page.hpp"

using namespace cleancopy;

int main() {
  article::Assembler assembler;
  for_each_page([&](const std::string& path, const html::Page& page) {
    std::printf("%s\t", path.c_str());
    static_cast<void>(assembler.assemble(page, {}));
    for (const float value : assembler.kind_features()) std::printf("%.6g ", static_cast<double>(value));
    std::putchar('\n');
  });
}
