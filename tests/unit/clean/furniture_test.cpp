// What stands under the heading of a box.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether a sentence is kept in a box under `heading`.
bool keeps_sentence(const std::string& heading) {
  CleanedPage cleaned(
      "<main><h1>Lamps return to the quay</h1>" + prose(0, 4) + "<div>" + heading +
      "<div><p>Forty-two lamps hang in the fish hall, one for each boat that came back.</p></div></div>" +
      prose(4, 5) + "</main>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  return cleaned.cleaner.verdicts()[cleaned.find("Forty-two")].keep;
}

}  // namespace

TEST_CASE("a heading that says what its box is for says it of what is under it") {
  CHECK_FALSE(keeps_sentence("<h3>Related stories</h3>"));
  CHECK(keeps_sentence("<h3>Lamps of the quay</h3>"));
}

TEST_CASE("the names around a heading say nothing of what is under it") {
  CHECK(keeps_sentence("<div class=teaser><h3><a href=/quay>Lamps of the quay</a></h3></div>"));
}

TEST_CASE("a wall's prompt among the lines of the text's own element takes none of them along") {
  std::string lines;
  for (const std::string_view line : clean::kProse) lines.append(line).append("<br><br>");
  CleanedPage cleaned("<h1>Lamps return to the quay</h1><div>" + lines +
                      "Subscribe now to read the latest news of the quay.</div>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  CHECK(cleaned.cleaner.verdicts()[cleaned.find(clean::kProse[1].substr(0, 30))].keep);
  CHECK_FALSE(cleaned.cleaner.verdicts()[cleaned.find("Subscribe now")].keep);
}
