#include "clean/blocks/region.hpp"

#include <string>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::Block;
using clean::CleanedPage;
using clean::kProse;
using clean::prose;

TEST_CASE("the region is the run of paragraphs") {
  const CleanedPage cleaned(
      "<ul><li><a href=/a>Town and country</a><li><a href=/b>Harbour</a><li><a href=/c>Sport</a></ul>"
      "<h1>Lamps return</h1><div id=story>" +
      prose() +
      "</div><ul><li><a href=/d>Ferry prices rise again</a><li><a href=/e>Choir looks for tenors</a></ul>");
  const clean::Region& region = cleaned.cleaner.region();
  CHECK(region.first == cleaned.find(kProse[0]));
  CHECK(region.last == cleaned.find(kProse[4]) + 1);
  CHECK(cleaned.page.attribute(region.root, html::AttributeId::id) == "story");
  CHECK(region.mass > 100);
}

TEST_CASE("a region goes over what interrupts it") {
  const struct {
    std::string between;
    const char* what;
  } rows[] = {
      {"<h2>What comes next</h2>", "a subhead"},
      {"<p>ADVERTISEMENT</p>", "a placeholder"},
      {"<p><a href=/a>Also read: ferry prices rise again</a></p>", "a link"},
      {"<ul><li>lamps<li>candles<li>matches</ul>", "a list"},
      {"<aside><p>" + std::string(kProse[4]) + "</p></aside>", "a box beside the text"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const CleanedPage cleaned("<div>" + prose(0, 2) + row.between + prose(2, 4) + "</div>");
    const clean::Region& region = cleaned.cleaner.region();
    CHECK(region.first == cleaned.find(kProse[0]));
    CHECK(region.last == cleaned.find(kProse[3]) + 1);
  }
}

TEST_CASE("of two runs the one with more text is the region") {
  const std::string links =
      html::repeated("<p><a href=/x>Another story of the day, told elsewhere</a></p>", 12);
  const CleanedPage cleaned("<div>" + prose(4, 5) + "</div>" + links + "<div>" + prose(0, 4) + "</div>");
  CHECK(cleaned.cleaner.region().first == cleaned.find(kProse[0]));
}

TEST_CASE("a story under the title is the region, though something else far below it is longer") {
  const auto region_begins = [](const std::string& between, const std::string& below) {
    const CleanedPage cleaned("<h1>Lamps return to the quay</h1><div class=notices>" + prose(0, 4) +
                              "</div>" + between + "<div class=notices>" + below + "</div>");
    return cleaned.cleaner.region().first == cleaned.find(kProse[0]);
  };
  const std::string links =
      html::repeated("<li><a href=/x>Another story of the day, told elsewhere on this page</a>", 40);
  const std::string notice =
      "<div class=notice>Oda Marlow, who for forty years sold lamps on the western pier, has left us, in "
      "her eighty-first year.</div>";
  const std::string notices = html::repeated(notice, 40);
  CHECK(region_begins("<ul class=related-stories>" + links + "</ul>", notices));
  // No article ends between the two, or the longer one is made as the story is.
  CHECK_FALSE(region_begins("<ul>" + links + "</ul>", notices));
  CHECK_FALSE(region_begins(
      "<ul class=related-stories>" + links + "</ul>",
      html::repeated("<p>Oda Marlow sold lamps on the western pier, in all weathers.</p>", 40)));
}

TEST_CASE("no prose, no region") {
  for (const std::string html : {"", "<p>Lamps</p>",
                                 "<nav><p>A menu that is long enough to be prose, if only it "
                                 "were none, but a menu it is.</p></nav>"}) {
    INFO(html);
    const CleanedPage cleaned(html);
    CHECK(cleaned.cleaner.region().first == cleaned.cleaner.region().last);
    CHECK(cleaned.cleaner.region().mass == 0);
  }
}

TEST_CASE("how much running text a block is") {
  Block paragraph;
  paragraph.end = 200;
  paragraph.words = 30;
  paragraph.sentence_ends = 2;
  const float full = clean::prose_mass(paragraph);
  CHECK(full == 30);

  Block other = paragraph;
  other.set_link_bytes(60);
  CHECK(clean::prose_mass(other) < full);
  other.set_link_bytes(150);
  CHECK(clean::prose_mass(other) == 0);

  other = paragraph;
  other.off_limits = true;
  CHECK(clean::prose_mass(other) == 0);

  other = paragraph;
  other.words = 3;
  CHECK(clean::prose_mass(other) == 0);

  other = paragraph;
  other.sentence_ends = 0;
  const float unended = clean::prose_mass(other);
  CHECK(unended < full);
  other.has_comma = true;
  CHECK(clean::prose_mass(other) > unended);

  for (const bool heading : {false, true}) {
    other = paragraph;
    (heading ? other.place.heading_level : other.place.list_depth) = 2;
    CHECK(clean::prose_mass(other) < full);
    CHECK(clean::prose_mass(other) > 0);
  }
}
