// Writes what the clean stage says of every block of the pages named on standard input, for loss_by_cause.py:
//
//     #PATH
//     KEPT<TAB>SCORE<TAB>KIND<TAB>REASON<TAB>TEXT      a line a block; KEPT is 1 or 0, REASON in words
//
// Built with CLEANCOPY_TOOLS; loss_by_cause.py runs it.
#include <cstdio>
#include <string>

#include "article/assembler.hpp"
#include "clean/blocks/reason.hpp"
#include "read_page.hpp"

namespace {

using namespace cleancopy;

// What a block is by its place, whether it is kept or not.
const char* kind_of(const clean::Block& block) {
  const clean::Place& place = block.place;
  if (place.heading_level > 0) return "heading";
  if (place.in_caption || place.in_figure) return "caption";
  if (place.in_pre) return "code";
  if (place.in_table) return "table";
  if (place.list_depth > 0) return "list";
  return place.in_quote ? "quote" : "line";
}

void dump(const html::Page& page, const clean::Cleaner& cleaner) {
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    const clean::Block& block = cleaner.blocks()[i];
    const clean::Verdict& verdict = cleaner.verdicts()[i];
    const std::string text = in_one_line(page.text_between(block.begin, block.end));
    const std::string reason(clean::words_of(verdict.reason));
    std::printf("%d\t%.2f\t%s\t%s\t%s\n", verdict.keep ? 1 : 0, static_cast<double>(verdict.score),
                kind_of(block), reason.c_str(), text.c_str());
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
