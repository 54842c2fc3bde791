#include "article/body/body_filler.hpp"

#include <string>
#include <vector>

#include "article/body/told_text.hpp"
#include "article/told_story.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::fill_body;
using article::kFirst;
using article::kSecond;
using article::kThird;
using article::ToldTextReader;

namespace {

const std::string kFourth =
    "The harbour master, who has kept the engine in his shed, wants it known that the noise was never as "
    "bad as people said it was.";

std::vector<std::string> texts_of(const std::vector<Block>& blocks) {
  std::vector<std::string> texts;
  for (const Block& block : blocks) texts.push_back(block.text);
  return texts;
}

std::vector<Block> told(const std::string& text) {
  return ToldTextReader().read(text);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("lines of plain text are paragraphs") {
  CHECK(texts_of(told(kFirst + "\n\n" + kSecond + "\r\n" + kThird)) == Texts{kFirst, kSecond, kThird});
  CHECK(texts_of(told("Two &amp; two make four, said the clerk <who> knew, and 3 < 4.")) ==
        Texts{"Two & two make four, said the clerk knew, and 3 < 4."});
}

TEST_CASE("markup keeps its structure, escaped or not") {
  const std::vector<Block> blocks =
      told("<h2>What it costs</h2><p>" + kThird + "</p><ul><li>" + kFirst +
           "</li></ul><figure><figcaption>The quay at dusk</figcaption></figure>");
  REQUIRE(texts_of(blocks) == Texts{"What it costs", kThird, kFirst});
  CHECK(blocks[0].kind == BlockKind::subhead);
  CHECK(blocks[0].level == 2);
  CHECK(blocks[2].kind == BlockKind::list_item);
  CHECK(texts_of(told("&lt;p&gt;" + kFirst + "&lt;/p&gt;&lt;p&gt;" + kSecond + "&lt;/p&gt;")) ==
        Texts{kFirst, kSecond});
}

TEST_CASE("a told table is one block") {
  const std::vector<Block> blocks =
      told("<p>" + kFirst +
           "</p><table><tr><td>Adult</td><td>4.20</td></tr><tr><td>Dog</td><td>1.00</td></tr></table>");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[1].kind == BlockKind::table);
  CHECK(blocks[1].text == "Adult | 4.20\nDog | 1.00");
}

TEST_CASE("lines that lead elsewhere are left out") {
  CHECK(texts_of(told(kFirst + "\nAlso read: Island school gets a new roof\n" + kSecond)) ==
        Texts{kFirst, kSecond});
}

TEST_CASE("an empty body is filled; headline and dek are not told again") {
  std::vector<Block> body;
  CHECK(fill_body(
      body, told("Ferry runs again\nA winter's wait is over\n" + kFirst + "\n" + kSecond + "\n" + kThird),
      "Ferry runs again", "A winter’s wait is over"));
  CHECK(texts_of(body) == Texts{kFirst, kSecond, kThird});
}

TEST_CASE("a teaser fills nothing, nor a text that the markup has the better part of") {
  std::vector<Block> body;
  CHECK_FALSE(fill_body(body, told(kFirst), "", ""));
  body = {{BlockKind::paragraph, 0, kFirst}, {BlockKind::paragraph, 0, kSecond}};
  CHECK_FALSE(fill_body(body, told(kFirst + "\n" + kSecond + "\n" + kThird), "", ""));
  CHECK(body.size() == 2);
}

TEST_CASE("what stands keeps its kind and place, what is missing comes between") {
  std::vector<Block> body = {{BlockKind::quote, 0, kSecond}};
  REQUIRE(fill_body(body, told(kFirst + "\n" + kSecond + "\n" + kThird + "\n" + kFourth), "", ""));
  CHECK(texts_of(body) == Texts{kFirst, kSecond, kThird, kFourth});
  CHECK(body[1].kind == BlockKind::quote);
}

TEST_CASE("a told text without line breaks is cut where the markup's blocks stand") {
  std::vector<Block> body = {{BlockKind::paragraph, 0, kSecond}};
  REQUIRE(fill_body(body, told(kFirst + " " + kSecond + " “" + kThird + "” " + kFourth), "", ""));
  CHECK(texts_of(body) == Texts{kFirst, kSecond, "“" + kThird + "” " + kFourth});
}

TEST_CASE("a subhead of the markup alone stays above what it heads") {
  std::vector<Block> body = {{BlockKind::subhead, 2, "The timetable"}, {BlockKind::paragraph, 0, kSecond}};
  REQUIRE(fill_body(body, told(kFirst + "\n" + kSecond + "\n" + kThird + "\n" + kFourth + "\n" + kFirst), "",
                    ""));
  CHECK(texts_of(body) == Texts{kFirst, "The timetable", kSecond, kThird, kFourth, kFirst});
}

TEST_CASE("a markup without any of it gives way") {
  std::vector<Block> body = {{BlockKind::paragraph, 0, "Please enable JavaScript to read this page."}};
  REQUIRE(fill_body(body, told(kFirst + "\n" + kSecond + "\n" + kThird), "", ""));
  CHECK(texts_of(body) == Texts{kFirst, kSecond, kThird});
}

TEST_CASE("nothing is said twice") {
  std::vector<Block> body = {{BlockKind::paragraph, 0, kThird}, {BlockKind::quote, 0, kFirst.substr(0, 60)}};
  REQUIRE(fill_body(body, told(kFirst + "\n" + kSecond + "\n" + kThird + "\n" + kFourth), "", ""));
  CHECK(texts_of(body) == Texts{kFirst, kSecond, kThird, kFourth});
}

TEST_CASE("a text without spaces between words is compared by its characters") {
  const std::string one = "港の渡し船は月曜日からふたたび運航を始めると船主が金曜日に発表した。";
  const std::string two = "冬のあいだ機関は取り外され四人の検査官が調べたあとで元の場所に戻された。";
  const std::string three = "運賃は去年と変わらず十二歳に満たない子どもは無料で乗ることができる。";
  std::vector<Block> body = {{BlockKind::subhead, 3, "運航再開"}, {BlockKind::paragraph, 0, two}};
  REQUIRE(fill_body(body, told(one + two + three), "", ""));
  CHECK(texts_of(body) == Texts{one, "運航再開", two, three});
}
