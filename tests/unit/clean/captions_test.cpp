#include "clean/neighbours/captions.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether the block that holds `words` is told to be a caption, amid text that is kept.
bool is_caption(const std::string& body, std::string_view words) {
  const CleanedPage cleaned("<body><article>" + prose(0, 3) + body + prose(3, 5) + "</article></body>");
  std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::caption);
  drop_captions(cleaned.page, cleaned.cleaner.blocks(), cleaned.cleaner.shapes(), verdicts);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  return !verdicts[block].keep;
}

const std::string kImage = "<img src=lamp.jpg width=800 height=500>";
const std::string kCredit = "<p>Image: Joss Tarrant</p>";

}  // namespace

TEST_CASE("what stands between a picture and its credit is the caption") {
  const std::string line =
      "<p>The lamps are carried over the bridge. It is the last one before the quay.</p>";
  CHECK(is_caption(kImage + line + kCredit, "over the bridge"));
  CHECK_FALSE(is_caption(line + kImage + kCredit, "over the bridge"));
  CHECK_FALSE(is_caption(kImage + line + kImage + kCredit, "over the bridge"));
  CHECK_FALSE(is_caption(kImage + line, "over the bridge"));
  CHECK_FALSE(is_caption(kImage + "<h2>Lamp of the year</h2>" + kCredit, "Lamp of the year"));
}

TEST_CASE("what stands behind a picture and ends in a day or in who made it is a caption") {
  const std::string dated = "Children carry lamps over the bridge, 14 May 2031";
  CHECK(is_caption(kImage + "<p>" + dated + "</p>", "over the bridge"));
  CHECK_FALSE(is_caption("<p>" + dated + "</p>", "over the bridge"));
  const std::string sentence = "Children carried lamps over the bridge on Wednesday, May 14, 2031.";
  CHECK_FALSE(is_caption(kImage + "<p>" + sentence + "</p>", "over the bridge"));  // made like the text
  CHECK(is_caption(kImage + "<p class=s7>" + sentence + "</p>", "over the bridge"));
  CHECK_FALSE(
      is_caption(kImage + "<p>On 14 May 2031 the lamps were carried over the bridge</p>", "over the bridge"));
  CHECK(is_caption(kImage + "<p>Lamps on the bridge. (The Courier/Ilse Rook)</p>", "on the bridge"));
  CHECK(is_caption(kImage + "<p>Left: lamps on the bridge. Right: the choir.</p>", "on the bridge"));
  CHECK_FALSE(is_caption("<p>Left: lamps on the bridge. Right: the choir.</p>", "on the bridge"));
  CHECK_FALSE(
      is_caption(kImage + "<p>Lamps on the bridge cost a fee (2/3 of it is a gift)</p>", "on the bridge"));
}

TEST_CASE("a short text in the figure of a picture is its caption") {
  const auto figure = [](const std::string& text) { return "<figure>" + kImage + text + "</figure>"; };
  CHECK(is_caption(figure("<p>Visitors on the old bridge.</p>"), "old bridge"));
  CHECK_FALSE(is_caption("<figure><p>Visitors on the old bridge.</p></figure>", "old bridge"));
  CHECK_FALSE(is_caption(figure("<blockquote>All of us carried one over the old bridge.</blockquote>"),
                         "old bridge"));
  CHECK_FALSE(
      is_caption(figure("<p>Nobody here has carried a lamp over the old bridge since the winter of the year "
                        "in which it fell.</p>"),
                 "old bridge"));
  CHECK_FALSE(is_caption(figure("<p>Visitors on the old bridge.</p>" + prose(0, 5)), "old bridge"));
}

TEST_CASE("lines without a stop that all stand between a picture and a paragraph are captions") {
  const std::string lamp = kImage + "<p>A lamp on the old bridge</p>" + prose(1, 2);
  const std::string boat = kImage + "<p class=b>The boat at the pier</p>" + prose(2, 3);
  CHECK(is_caption(lamp + boat, "old bridge"));
  CHECK(is_caption(lamp + boat, "at the pier"));
  CHECK_FALSE(is_caption(lamp, "old bridge"));  // one proves nothing
  CHECK_FALSE(is_caption(lamp + boat + "<p>What to bring along</p>" + prose(3, 4), "old bridge"));
  CHECK_FALSE(is_caption(lamp + boat + kImage + "<p>Here is what we saw:</p>", "we saw"));
  CHECK_FALSE(is_caption(lamp + boat + kImage + "<p><b>The third evening</b></p>" + prose(3, 4), "third"));
}
