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

TEST_CASE("nothing before the page's first heading is text, where the story stands behind it") {
  const std::string notice =
      "<div><p>We keep small files on your device, so that the lamps are lit when you come back to the quay."
      "</p></div>";
  const auto keeps_notice = [&](const std::string& heading, const std::string& text) {
    CleanedPage cleaned("<body>" + notice + heading + "<div>" + text + "</div></body>");
    cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
    return cleaned.cleaner.verdicts()[cleaned.find("We keep small")].keep;
  };
  CHECK_FALSE(keeps_notice("<h1>Lamps return to the quay</h1>", prose()));
  CHECK(keeps_notice("<h2>Lamps return to the quay</h2>", prose()));
}

TEST_CASE("where no name tells anything, what is in doubt behind the text's box is left out") {
  std::string lines;
  for (int i = 0; i < 12; ++i) lines += "<li>Lanterns of the quay " + std::to_string(i) + "</li>";
  const auto kept_lines = [&](const std::string& name) {
    CleanedPage cleaned("<body><div" + name + "><h1>Lamps return to the quay</h1>" + prose() +
                        "</div><div><ul>" + lines + "</ul></div></body>");
    cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
    int kept = 0;
    for (std::size_t i = cleaned.find("quay 0"); i < cleaned.cleaner.blocks().size(); ++i)
      kept += cleaned.cleaner.verdicts()[i].keep ? 1 : 0;
    return kept;
  };
  CHECK(kept_lines("") == 0);
}
