#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/blocks/block.hpp"
#include "html/built_page.hpp"

using namespace cleancopy;
using clean::Block;

namespace {

struct Segmented {
  html::Page page;
  std::vector<Block> blocks;
};

Segmented segmented(const std::string& html) {
  Segmented out{html::built_page(html), {}};
  clean::segment(out.page, out.blocks);
  return out;
}

std::vector<std::string> texts_of(const std::string& html) {
  const Segmented cut = segmented(html);
  std::vector<std::string> texts;
  for (const Block& block : cut.blocks) texts.emplace_back(cut.page.text_between(block.begin, block.end));
  return texts;
}

using Texts = std::vector<std::string>;

const std::string kLong = "This line has quite enough words to be a paragraph all by itself, surely.";
const std::string kOther = "And this one has no fewer of them, so that it is another paragraph.";

}  // namespace

TEST_CASE("words and sentences of a block") {
  const struct {
    std::string text;
    std::uint32_t words;
    std::uint32_t sentence_ends;
    bool ends_sentence;
    bool has_comma;
  } rows[] = {
      {"One two three.", 3, 1, true, false},      {"One, two", 2, 0, false, true},
      {"Who? Me! No.", 3, 3, true, false},        {"He said: “No.”", 3, 1, true, false},
      {"(So it goes.)", 3, 1, true, false},       {"No end here", 3, 0, false, false},
      {"It rose. Then it", 4, 1, false, false},   {"Größe überrascht", 2, 0, false, false},
      {"東京は晴れ。明日も", 8, 1, false, false}, {"東京は、晴れ。", 5, 1, true, true},
      {"यह समाचार है।", 3, 1, true, false},        {"هذا، خبر", 2, 0, false, true},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const Segmented cut = segmented("<p>" + row.text + "</p>");
    REQUIRE(cut.blocks.size() == 1);
    const Block& block = cut.blocks.front();
    CHECK(block.words == row.words);
    CHECK(block.sentence_ends == row.sentence_ends);
    CHECK(block.ends_sentence == row.ends_sentence);
    CHECK(block.has_comma == row.has_comma);
  }
}

TEST_CASE("a decimal point ends no sentence") {
  CHECK(segmented("<p>Rates rose 3.5 percent</p>").blocks.front().sentence_ends == 0);
}

TEST_CASE("where line breaks part paragraphs") {
  const struct {
    std::string html;
    Texts texts;
  } rows[] = {
      {"<p>one</p><p>two</p>", {"one", "two"}},
      {"<p>" + kLong + "<br><br>" + kOther + "</p>", {kLong, kOther}},
      {"<p>" + kLong + "<br>" + kOther + "</p>", {kLong, kOther}},
      {"<p>short<br><br>lines</p>", {"short", "lines"}},
      // A verse, an address: one block.
      {"<p>The quay<br>is dark</p>", {"The quay\nis dark"}},
      {"<p>" + kLong + "<br>and on it goes</p>", {kLong + "\nand on it goes"}},
      // A heading made by hand.
      {"<p><b>What comes next</b><br>" + kLong + "</p>", {"What comes next", kLong}},
      {"<p>" + kLong + "<br><strong>What comes next</strong><br>" + kOther + "</p>",
       {kLong, "What comes next", kOther}},
  };
  for (const auto& row : rows) {
    INFO(row.html);
    CHECK(texts_of(row.html) == row.texts);
  }
}

TEST_CASE("linked bytes are counted for each piece of a cut paragraph") {
  const Segmented cut = segmented("<p>" + kLong + "<br><br><a href=/a>Go on</a> reading, please</p>");
  REQUIRE(cut.blocks.size() == 2);
  CHECK(cut.blocks[0].link_bytes == 0);
  CHECK(cut.blocks[1].link_bytes == 5);
  CHECK(segmented("<p><a href=/a>All of it</a></p>").blocks.front().link_density() == 1.0);
}

TEST_CASE("hidden text is a hidden block") {
  const Segmented cut = segmented("<p>shown</p><p hidden>unseen</p>");
  REQUIRE(cut.blocks.size() == 2);
  CHECK_FALSE(cut.blocks[0].hidden);
  CHECK(cut.blocks[1].hidden);
}

TEST_CASE("blocks are cleared first, and cover the text in order") {
  Segmented cut = segmented("<p>one</p><ul><li>two<li>three</ul><p>four<br><br>five</p>");
  const std::size_t count = cut.blocks.size();
  clean::segment(cut.page, cut.blocks);
  CHECK(cut.blocks.size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    CHECK(cut.blocks[i].begin < cut.blocks[i].end);
    if (i > 0) CHECK(cut.blocks[i - 1].end <= cut.blocks[i].begin);
  }
}

TEST_CASE("a line is of the element that says something of it") {
  const auto class_of = [](const std::string& html) {
    const Segmented cut = segmented(html);
    REQUIRE(cut.blocks.size() == 1);
    return std::string(cut.page.attribute(cut.blocks.front().element, html::AttributeId::class_));
  };
  CHECK(class_of("<p class=a><span style='font-weight: 400'>One two.</span></p>") == "a");
  CHECK(class_of("<p class=a><span>One</span> two.</p>") == "a");
  CHECK(class_of("<p class=a><span class=b>One two.</span></p>") == "b");
  CHECK(class_of("<div class=a><div><div>One two.</div></div></div>") == "a");
  CHECK(class_of("<section class=a><div>One two.</div></section>").empty());
}

TEST_CASE("a page of lines without end is cut into so many, and the rest is one block") {
  std::string lines = "<p>";
  for (int i = 0; i < 60'000; ++i) lines += "a<br><br>";
  const Segmented cut = segmented(lines + "b</p><p>c</p>");
  REQUIRE(cut.blocks.size() == 50'002);
  CHECK(cut.page.text_of(cut.blocks[50'000]).ends_with("b"));
  CHECK(cut.page.text_of(cut.blocks[50'001]) == "c");
}
