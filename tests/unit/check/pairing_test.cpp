#include "catch.hpp"
#include "check/fixture.hpp"

using cleancopy::check::Fixture;
using cleancopy::check::pair_names;

namespace {

// "PAGE<EXPECTATION", or "PAGE?EXPECTATION" where that is not there.
std::vector<std::string> pairs(const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const Fixture& fixture : pair_names("f/", names))
    out.push_back(fixture.page + (fixture.expected ? '<' : '?') + fixture.expectation);
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A page and its expectation find each other by name") {
  REQUIRE(pairs({"a.expected.json", "a.html"}) == Lines{"f/a.html<f/a.expected.json"});
  REQUIRE(pairs({"a.html", "a.html.expected.json"}) == Lines{"f/a.html<f/a.html.expected.json"});
  REQUIRE(pairs({"a.html"}) == Lines{"f/a.html?f/a.expected.json"});
  REQUIRE(pairs({"a.expected.json"}) == Lines{"<f/a.expected.json"});
  REQUIRE(pairs({"a.b.html", "a.b.expected.json"}) == Lines{"f/a.b.html<f/a.b.expected.json"});
}

TEST_CASE("Where names clash, each page has its own, and the short one is the first kind's") {
  REQUIRE(pairs({"a.expected.json", "a.html", "a.txt", "a.txt.expected.json"}) ==
          Lines{"f/a.html<f/a.expected.json", "f/a.txt<f/a.txt.expected.json"});
  REQUIRE(pairs({"a.expected.json", "a.eml", "a.html"}) ==
          Lines{"f/a.eml?f/a.eml.expected.json", "f/a.html<f/a.expected.json"});
  REQUIRE(pairs({"a.html", "a.txt"}) ==
          Lines{"f/a.html?f/a.html.expected.json", "f/a.txt?f/a.txt.expected.json"});
}

TEST_CASE("Packed pages, and pages called by no kind") {
  REQUIRE(pairs({"a.expected.json", "a.html.gz"}) == Lines{"f/a.html.gz<f/a.expected.json"});
  REQUIRE(pairs({"a.html.expected.json", "a.html.gz"}) == Lines{"f/a.html.gz<f/a.html.expected.json"});
  REQUIRE(pairs({"a.warc.gz", "b.gz"}) == Lines{"f/a.warc.gz?f/a.expected.json", "f/b.gz?f/b.expected.json"});
  REQUIRE(pairs({"a.expected.json", "a.bin"}) == Lines{"f/a.bin<f/a.expected.json"});
  REQUIRE(pairs({"page", "page.expected.json"}) == Lines{"f/page<f/page.expected.json"});
}

TEST_CASE("Whatever is a page elsewhere is one here") {
  REQUIRE(pairs({"A.HTML", "b.xht", "c.shtml", "d.Txt.GZ"}) ==
          Lines{"f/A.HTML?f/A.expected.json", "f/b.xht?f/b.expected.json", "f/c.shtml?f/c.expected.json",
                "f/d.Txt.GZ?f/d.expected.json"});
  REQUIRE(pairs({"a.EML", "a.HTML", "a.expected.json"}) ==
          Lines{"f/a.EML?f/a.EML.expected.json", "f/a.HTML<f/a.expected.json"});
}

TEST_CASE("What is no page unless something is expected of it") {
  REQUIRE(pairs({"README.md", "notes.json", "run.sh", "plain"}).empty());
  REQUIRE(pairs({"story.expected.json", "story.md"}) == Lines{"f/story.md<f/story.expected.json"});
}
