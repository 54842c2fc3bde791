#include "html/text_notation.hpp"

#include <string>

#include "catch.hpp"
#include "html/page/page.hpp"
#include "html/text_page.hpp"

using namespace cleancopy::html;

namespace {

// The paragraphs of a dump, "|" between them.
std::string paragraphs(std::string_view dump) {
  Page page;
  build_page_from_text(dump, page, PageLimits{});
  std::string out;
  for (const TextBlock& block : page.blocks) out.append(out.empty() ? "" : "|").append(page.text_of(block));
  return out;
}

}  // namespace

TEST_CASE("marks of Markdown go") {
  TextNotation markdown;
  markdown.markdown = true;
  const struct {
    std::string_view with;
    std::string_view without;
  } rows[] = {
      {"## The lamps", "The lamps"},
      {"The [lamps](/lamps) of [the quay](https://a.example/b_(c)) came", "The lamps of the quay came"},
      {"![A lamp](https://a.example/a.jpg)The lamps", "The lamps"},
      {"**The** _lamps_ , all", "The lamps, all"},
      {"snake_case stays", "snake_case stays"},
      {"1\\. One \\[sic\\]", "1. One [sic]"},
      {"> We had them", "We had them"},
      {"[no link] and (no address)", "[no link] and (no address)"},
      {"[open](", "[open]("},
      {"[open](a [The lamps](b) came", "[open](a The lamps came"},
      {"[The [lamps](a) came", "[The lamps came"},
  };
  for (const auto& row : rows) {
    INFO(row.with);
    CHECK(without_marks(row.with, markdown) == row.without);
  }
}

TEST_CASE("buttons go") {
  TextNotation lynx;
  lynx.buttons = true;
  CHECK(without_marks("(BUTTON) The lamps(BUTTON)(BUTTON) came", lynx) == "The lamps came");
}

TEST_CASE("of a dump with too many paragraphs the first are made, and no elements of the others") {
  Page page;
  PageLimits limits;
  limits.max_blocks = 10;
  std::string dump;
  for (int i = 0; i < 1000; ++i) dump += "a\n\n";
  build_page_from_text(dump, page, limits);
  CHECK(page.truncated);
  CHECK(page.blocks.size() == 10);
  CHECK(page.elements.size() <= 23);  // a root, and of each paragraph its group and its line
}

TEST_CASE("where images stand their files' names go") {
  TextNotation w3m;
  w3m.images = true;
  const struct {
    std::string_view with;
    std::string_view without;
  } rows[] = {
      {"[portrait-ilka]Ilka Morn", "Ilka Morn"},
      {"[grey]", ""},
      {"\u2022 [lamp_01]The lamps", "\u2022 The lamps"},
      {"[]The lamps", "The lamps"},
      {"[a lamp] came", "[a lamp] came"},
      {"[12] The lamps", "[12] The lamps"},
      {"The [sic] lamps", "The [sic] lamps"},
      {"[open", "[open"},
  };
  for (const auto& row : rows) {
    INFO(row.with);
    CHECK(without_marks(row.with, w3m) == row.without);
  }
  CHECK(find_notation("[logo]Quay Post\n\n  \u2022 [lamp]Lamps\n").images);
  CHECK_FALSE(find_notation("[sic]\n\nThe lamps came.\n").images);
}

TEST_CASE("a dump's lists have items") {
  Page page;
  build_page_from_text(
      "The lamps:\n\n  * One is red.\n  * One is blue.\n  *\n\n* They came.\n\n- They went, he said.\n", page,
      PageLimits{});
  std::string out;
  for (const TextBlock& block : page.blocks) {
    const bool item = page.elements[block.element].tag == TagId::li;
    out.append(item ? "li " : "p ").append(page.text_of(block)).append("|");
  }
  CHECK(out == "p The lamps:|li One is red.|li One is blue.|li They came.|p - They went, he said.|");
  CHECK(without_bullet("+ Lamps", {}) == "+ Lamps");
  TextNotation lynx;
  lynx.buttons = true;
  CHECK(without_bullet("+ Lamps", lynx) == "Lamps");
  CHECK(without_bullet("o Lamps", lynx) == "Lamps");
  CHECK(without_bullet("old lamps", lynx) == "old lamps");
  TextNotation markdown;
  markdown.markdown = true;
  CHECK(without_bullet("- Lamps", markdown) == "Lamps");
}

TEST_CASE("a dump's notation is told from all of it") {
  CHECK(find_notation("# One\n\n# Two\n").markdown);
  CHECK_FALSE(find_notation("# One hash is no notation\n\nThe lamps [1] came.\n").markdown);
  CHECK(find_notation("****** The lamps ******\nThe lamps came.\n").starred);
  CHECK(find_notation("[1]Home\n\n   1. https://a.example/\n   2. https://b.example/\n").numbered_links);
  CHECK_FALSE(find_notation("The lamps[1] came.\n\n1. They came.\n2. They went.\n").numbered_links);
}

TEST_CASE("numbered links and their list go") {
  const std::string dump =
      "   (BUTTON) Menu\n\n   The [1]lamps came [2]back.\n\nReferences\n\n   Visible links:\n   1. "
      "https://a.example/\n"
      "   2. https://b.example/\n\n   Hidden links:\n   3. https://c.example/\n   4. https://d.example/\n";
  CHECK(paragraphs(dump) == "Menu|The lamps came back.");
  CHECK(paragraphs("The lamps [1] came.\nThey went [2].\n") == "The lamps [1] came.|They went [2].");
}

TEST_CASE("lines that were broken for want of room are joined, others not") {
  // No line is empty: only their widths tell the paragraphs.
  const std::string dump =
      "The lantern walk will return to the quay on Friday\nevening, the harbour office said, after three "
      "years\nin "
      "which storms kept it away.\nADVERTISEMENT\nAbout four hundred people are expected to carry the\npaper "
      "lamps "
      "from the fish hall to the lighthouse of\nthe old town.\nBy Tilde Marrow\nShare\n";
  CHECK(paragraphs(dump) ==
        "The lantern walk will return to the quay on Friday evening, the harbour office said, after three "
        "years in which "
        "storms kept it away.|ADVERTISEMENT|About four hundred people are expected to carry the paper lamps "
        "from the fish "
        "hall to the lighthouse of the old town.|By Tilde Marrow|Share");
}
