#include "clean/judge/told_words.hpp"

#include <string>

#include "catch.hpp"

using cleancopy::clean::ToldWords;

namespace {

float share(std::string_view told, std::string_view text) {
  ToldWords words;
  words.assign(told);
  return words.share_told(text);
}

}  // namespace

TEST_CASE("the share of a line's pairs of words that were told") {
  const std::string told = "The lamps are lit on the quay. The choir sings!";
  CHECK(share(told, "The lamps are lit on the quay.") == 1);
  CHECK(share(told, "THE LAMPS, are lit") == 1);
  CHECK(share(told, "lit on the roof") == 2.0F / 3.0F);
  CHECK(share(told, "Nobody saw him leave") == 0);
  CHECK(share(told, "lit are lamps") == 0);  // the same words the other way round
}

TEST_CASE("a line of one word and a page that tells nothing say nothing") {
  CHECK(share("The lamps are lit", "lamps") == -1);
  CHECK(share("The lamps are lit", "") == -1);
  CHECK(share("", "The lamps are lit") == -1);
}

TEST_CASE("markup, character references and marks beyond ASCII part words and are none") {
  CHECK(share("<p class='a b'>The lamps</p><p>are&nbsp;lit &#8211; at last</p>",
              "The lamps are lit – at last") == 1);
  CHECK(share("“The lamps”\u00A0are lit", "\"The lamps\" are lit") == 1);
  CHECK(share("Größe der Straße", "Größe der Straße") == 1);
  CHECK(share("灯は、今夜。港で", "灯は 今夜 港で") == 1);
  CHECK(share("lamps < oil & wicks", "lamps oil wicks") == 1);
}

TEST_CASE("what was told of the page before is forgotten") {
  ToldWords words;
  words.assign("The lamps are lit on the quay");
  CHECK(words.share_told("lamps are lit") == 1);
  words.assign("The choir sings");
  CHECK(words.share_told("lamps are lit") == 0);
  words.assign("");
  CHECK(words.share_told("The choir sings") == -1);
}
