#include "clean/blocks/repeats.hpp"

#include <string>

#include "catch.hpp"
#include "html/built_page.hpp"

using namespace cleancopy;

TEST_CASE("lines of the same words are counted, whatever their case and punctuation") {
  const html::Page page = html::built_page(
      "<p>Lamps on the quay</p><p>LAMPS – on the quay!</p><p>Lamps at the quay</p><p>The wind fell</p>"
      "<p>Lamps on the quay</p><p>!</p><p>…</p>");
  std::vector<clean::Block> blocks;
  clean::segment(page, blocks);
  REQUIRE(blocks.size() == 7);
  clean::Repeats repeats;
  for (int turn = 0; turn < 2; ++turn) {  // the second time with what the first left behind
    repeats.compute(page, blocks, [](std::size_t) { return true; });
    const std::size_t times[] = {3, 3, 1, 1, 3, 2, 2};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      INFO(i);
      CHECK(repeats.times_said(i) == times[i]);
    }
    CHECK(repeats.fingerprint(0) == repeats.fingerprint(4));
    CHECK(repeats.fingerprint(0) != repeats.fingerprint(2));
    CHECK(repeats.fingerprint(3) == 0);
  }
}

TEST_CASE("the like of a block is found though only the block was asked about") {
  const html::Page page = html::built_page("<p>Lamps on the quay</p><p>Wind</p><p>Lamps on the quay</p>");
  std::vector<clean::Block> blocks;
  clean::segment(page, blocks);
  clean::Repeats repeats;
  repeats.compute(page, blocks, [](std::size_t block) { return block == 2; });
  CHECK(repeats.times_said(2) == 2);
  repeats.compute(page, blocks, [](std::size_t) { return false; });
  CHECK(repeats.fingerprint(2) == 0);
}
