#include "article/body/body.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using article::assemble_body;
using clean::CleanedPage;
using clean::kProse;
using clean::prose;

namespace {

std::vector<Block> body_of(const std::string& html) {
  CleanedPage cleaned("<article>" + html + "</article>");
  cleaned.cleaner.judge({});
  return assemble_body(cleaned.page, cleaned.cleaner);
}

bool holds_article(const std::string& html, bool says_so = false) {
  CleanedPage cleaned(html);
  cleaned.cleaner.judge({});
  return article::has_text(cleaned.cleaner, article::sum_blocks(cleaned.cleaner), says_so);
}

bool walled(const std::string& html) {
  CleanedPage cleaned(html);
  cleaned.cleaner.judge({});
  return article::ends_at_wall(cleaned.cleaner, article::sum_blocks(cleaned.cleaner));
}

// The blocks of one kind.
std::vector<std::string> texts_of(const std::vector<Block>& body, BlockKind kind) {
  std::vector<std::string> texts;
  for (const Block& block : body) {
    if (block.kind == kind) texts.push_back(block.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("paragraphs in reading order, without space around them") {
  const std::vector<Block> body = body_of(prose());
  REQUIRE(body.size() == std::size(kProse));
  for (std::size_t i = 0; i < body.size(); ++i) {
    CHECK(body[i].kind == BlockKind::paragraph);
    CHECK(body[i].level == 0);
    CHECK(body[i].text == kProse[i]);
  }
}

TEST_CASE("a line break stands without space beside it") {
  const std::vector<Block> body =
      body_of(prose(0, 3) + "<p>The lamps go out at midnight, when the choir <br> sings its last song.</p>" +
              prose(3, 5));
  REQUIRE(body.size() == std::size(kProse) + 1);
  CHECK(body[3].text == "The lamps go out at midnight, when the choir\nsings its last song.");
}

TEST_CASE("the cells of a row are one block") {
  const std::vector<Block> body = body_of(prose(0, 3) +
                                          "<table><tr><th>Pier of departure<th>Boats that leave it on "
                                          "Friday<tr><td>Northern pier<td>Nine boats to the "
                                          "islands</table>" +
                                          prose(3, 5));
  for (const std::string& row : texts_of(body, BlockKind::table)) {
    INFO(row);
    CHECK(row.find(" | ") != std::string::npos);
  }
}

TEST_CASE("paragraphs of one list item are no line") {
  const std::vector<Block> body =
      body_of("<ul><li><div>" + std::string(kProse[0]) + "</div><div>" + std::string(kProse[1]) +
              "</div><div>" + std::string(kProse[2]) + "</div></li></ul>");
  CHECK(body.size() == 3);
}

TEST_CASE("the pieces of one list item are one line") {
  const std::vector<Block> body = body_of(
      prose(0, 2) +
      "<p>The harbour office has said when the walk begins and what comes after it:</p><ul><li><p>At six in "
      "the evening, when the bell rings:</p><div>the road is closed to cars, and "
      "the ferry leaves from the "
      "northern "
      "pier.</div><li>Seven: the choir begins to sing on the steps of the fish hall, lamps in hand.</ul>" +
      prose(2, 5));
  CHECK(texts_of(body, BlockKind::list_item) ==
        Texts{"At six in the evening, when the bell rings: the road is closed to cars, and the ferry leaves "
              "from the northern pier.",
              "Seven: the choir begins to sing on the steps of the fish hall, lamps in hand."});
}

TEST_CASE("a paragraph that an advertisement cut in two is one") {
  const std::string head = "The town will build a second pier beside the old one before the winter comes,";
  const std::string rest = "and the ferry to the islands will leave from there, the harbour office said.";
  const auto cut = [&](const std::string& second) {
    return body_of(prose(0, 2) + "<p>" + head + "</p><div class=ad-slot>Advertisement</div><p>" + second +
                   "</p>" + prose(2, 5));
  };
  const std::vector<Block> joined = cut(rest);
  REQUIRE(joined.size() == std::size(kProse) + 1);
  CHECK(joined[2].text == head + ' ' + rest);
  CHECK(cut("The ferry to the islands will leave from there, the harbour office said.").size() ==
        std::size(kProse) + 2);
}

TEST_CASE("a drop cap in an element of its own is joined to its word") {
  const std::vector<Block> body = body_of(
      "<div class=dropcap>T</div><p>he pier was built before anybody alive had been born, and nobody knows "
      "by "
      "whom it was paid for.</p>" +
      prose());
  REQUIRE_FALSE(body.empty());
  CHECK(body[0].text.starts_with("The pier was built"));
}

TEST_CASE("a drop cap that white space parts from its word is joined to it, a word of one letter is not") {
  const auto first_of = [](const std::string& cap, const std::string& rest) {
    return body_of("<p>" + cap + rest +
                   " was built before anybody alive had been born, and nobody knows by whom.</p>" +
                   prose())[0]
        .text;
  };
  CHECK(
      first_of("<span class=drop-cap>N</span>", " othing on this pier").starts_with("Nothing on this pier"));
  CHECK(first_of("<span class='Initial-Letter'>H </span>", "arwick pier").starts_with("Harwick pier"));
  CHECK(first_of("<span class=drop-cap>A</span>", " pier").starts_with("A pier"));
  CHECK(first_of("<span class=drop-cap>N</span>", " Harwick").starts_with("N Harwick"));
  CHECK(first_of("<span class=brand>N</span>", " othing on this pier").starts_with("N othing"));
}

TEST_CASE("a byline that only a line's end parts from the text is none of it") {
  const std::vector<Block> body =
      body_of("<pre>By Tilde Marrow\n" + std::string(kProse[0]) + "\n\n" + std::string(kProse[1]) + "\n\n" +
              std::string(kProse[2]) + "</pre>");
  REQUIRE(body.size() == 3);
  CHECK(body[0].text == kProse[0]);
  const std::vector<Block> later =
      body_of(prose(0, 2) + "<p>By the old pier:<br>" + std::string(kProse[2]) + "</p>" + prose(3, 5));
  REQUIRE(later.size() == std::size(kProse));
  CHECK(later[2].text.starts_with("By the old pier:"));
}

TEST_CASE("is there an article?") {
  const std::string teasers = html::repeated(
      "<div><h2><a href=/x>Ferry prices rise again this spring</a></h2><p>It is the third time.</p></div>",
      12);
  CHECK(holds_article("<article><h1>Lamps return</h1>" + prose() + "</article>"));
  CHECK_FALSE(holds_article(""));
  CHECK_FALSE(holds_article("<nav><a href=/>Home</a></nav>"));
  CHECK(holds_article("<nav><a href=/>Home</a></nav>", true));  // its text is not in the markup
  CHECK_FALSE(holds_article(teasers));
  CHECK(holds_article("<article>" + prose() + "</article>" + teasers));
}

TEST_CASE("a page that goes on behind a wall") {
  const std::string text = "<article><h1>Lamps return</h1>" + prose() + "</article>";
  CHECK_FALSE(walled(text));
  CHECK(walled(text + "<p>Subscribe to continue reading</p>"));
  CHECK_FALSE(walled("<p>Subscribe to continue reading</p>" + text));
  CHECK_FALSE(walled(""));
}
