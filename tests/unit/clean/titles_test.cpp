// Lines and headings that stand over text, or under it, again and again.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;

namespace {

// Whether the line that has `words` is kept of a story of five paragraphs, each with one of `before` over it
// and one of `behind` under it.
bool keeps(const std::vector<std::string>& before, std::string_view words,
           const std::vector<std::string>& behind = {}) {
  std::string body = clean::prose(0, 1);
  for (std::size_t i = 1; i < std::size(clean::kProse); ++i) {
    if (i - 1 < before.size()) body += before[i - 1];
    body += clean::prose(i, i + 1);
    if (i - 1 < behind.size()) body += behind[i - 1];
  }
  CleanedPage cleaned("<main><h1>Lamps return to the quay</h1><div>" + body + "</div></main>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  const std::size_t line = cleaned.find(words);
  REQUIRE(line != SIZE_MAX);
  return cleaned.cleaner.verdicts()[line].keep;
}

std::string linked(std::string_view words) {
  return "<p><b><a href=/to/somewhere>" + std::string(words) + "</a></b></p>";
}

}  // namespace

TEST_CASE("linked lines are titles where the text under them says their words again") {
  const std::vector<std::string> told = {linked("Four hundred paper lamps"), linked("Tilde Marrow counts"),
                                         linked("Quay road closes early"), linked("Fish hall stands ready")};
  CHECK(keeps(told, "Tilde Marrow counts"));
  CHECK(keeps(told, "Quay road closes"));
  const std::vector<std::string> others = {linked("Ostmere bakes its bread"), linked("Goats visit a museum"),
                                           linked("Nobody wants Pell"), linked("Trams are late again")};
  CHECK_FALSE(keeps(others, "Goats visit"));
}

TEST_CASE("buttons over each paragraph are none") {
  CHECK_FALSE(keeps({linked("Visit the lighthouse"), linked("Visit the cellar"), linked("Visit the ferry"),
                     linked("Visit the choir")},
                    "Visit the cellar"));
}

TEST_CASE("a heading stands over text though its button stands between them") {
  CHECK(keeps({"<h3>How the lamps were counted<button>\U0001F517</button></h3>"}, "How the lamps"));
}

TEST_CASE("headings with nothing under them, one in each chapter, are lines of the text") {
  const std::vector<std::string> chapters = {"<h3>The lighthouse</h3>", "<h3>The cellar</h3>",
                                             "<h3>The ferry</h3>", "<h3>The fish hall</h3>"};
  CHECK(keeps(chapters, "for two people",
              {"<h4>A walk for two people in an hour</h4>", "<h4>A walk for one alone in two hours</h4>",
               "<h4>A walk for families in half an hour</h4>", ""}));
  CHECK_FALSE(
      keeps(chapters, "Where to buy",
            {"<h4>Where to buy the lamps of the walk</h4>", "<h4>Where to buy the lamps of the walk</h4>",
             "<h4>Where to buy the lamps of the walk</h4>", ""}));
}

TEST_CASE("a label to read on over a list without a link heads text") {
  const std::string list =
      "<ul><li>A lamp costs four crowns in the harbour office.</li><li>Children pay two crowns "
      "for the same lamp.</li></ul></div>";
  CHECK(keeps({"<div><h3>Read more about the prices:</h3>" + list}, "Children pay"));
  CHECK_FALSE(
      keeps({"<div><h3>Read more about the prices:</h3><p><a href=/lamps>Lamps are dearer</a></p>" + list},
            "Children pay"));
}
