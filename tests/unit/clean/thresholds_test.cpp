#include "clean/judge/thresholds.hpp"

#include <catch.hpp>
#include <vector>

namespace cleancopy::clean {
namespace {

// Blocks of ten words, with these scores.
Thresholds thresholds_of_page(const std::vector<float>& scores, Favor favor = Favor::balanced) {
  std::vector<Block> blocks(scores.size());
  for (Block& block : blocks) block.words = 10;
  return thresholds_for(favor, Judge::of_pages, blocks, scores);
}

TEST_CASE("a page that is neither clear nor strange is judged as any other") {
  const Thresholds page = thresholds_of_page({0.9F, 0.9F, 0.55F, 0.1F});
  CHECK(page.keep == thresholds_of(Favor::balanced).keep);
  CHECK(page.paragraph == thresholds_of(Favor::balanced).paragraph);
}

TEST_CASE("where all but a line is sure, the line has to be surer, but a paragraph of the region has not") {
  std::vector<float> scores(20, 0.95F);
  scores.push_back(0.55F);
  const Thresholds page = thresholds_of_page(scores);
  CHECK(page.keep > 0.55F);
  CHECK(page.paragraph < 0.55F);
}

TEST_CASE("where more is in doubt than would be kept, doubt is enough") {
  const Thresholds page = thresholds_of_page({0.6F, 0.4F, 0.4F, 0.35F, 0.01F});
  CHECK(page.keep < 0.35F);
  CHECK(page.paragraph < 0.35F);
  CHECK(page.keep > 0.01F);
}

TEST_CASE("of a dump it takes more than of a page for doubt to be enough") {
  std::vector<Block> blocks(6);
  for (Block& block : blocks) block.words = 10;
  const std::vector<float> scores = {0.6F, 0.4F, 0.4F, 0.4F, 0.3F, 0.01F};
  CHECK(thresholds_for(Favor::balanced, Judge::of_pages, blocks, scores).keep < 0.3F);
  CHECK(thresholds_for(Favor::balanced, Judge::of_dumps, blocks, scores).keep > 0.3F);
  CHECK(thresholds_for(Favor::balanced, Judge::of_dumps, blocks, scores).keep < 0.4F);
}

TEST_CASE("doubt is never enough for what stands where text does not") {
  CHECK(thresholds_of_page({0.6F, 0.4F, 0.4F, 0.35F, 0.01F}).off_limits ==
        thresholds_of(Favor::balanced).keep);
}

TEST_CASE("linked lines are not what a page is in doubt of, nor are linked titles kept for it") {
  std::vector<Block> blocks(5);
  for (Block& block : blocks) block.words = 10;
  const std::vector<float> scores = {0.6F, 0.4F, 0.4F, 0.35F, 0.01F};
  const Thresholds plain = thresholds_for(Favor::balanced, Judge::of_pages, blocks, scores);
  CHECK(plain.keep < 0.35F);
  CHECK(plain.off_limits == thresholds_of(Favor::balanced).keep);
  for (Block& block : blocks) {
    block.end = block.begin + 60;
    block.set_link_bytes(50);
  }
  CHECK(thresholds_for(Favor::balanced, Judge::of_pages, blocks, scores).keep ==
        thresholds_of(Favor::balanced).keep);
}

TEST_CASE("who favours one side has the same thresholds on every page") {
  const Thresholds page = thresholds_of_page({0.6F, 0.4F, 0.4F, 0.35F}, Favor::precision);
  CHECK(page.keep == thresholds_of(Favor::precision).keep);
  CHECK(thresholds_of_page({}).keep == thresholds_of(Favor::balanced).keep);
}

}  // namespace
}  // namespace cleancopy::clean
