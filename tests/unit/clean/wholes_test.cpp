// Tables that belong to the text, and those that do not.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

constexpr std::string_view kNumbers =
    "<tr><th>Year</th><th>Lamps</th></tr><tr><td>2029</td><td>380</td></tr><tr><td>2031</td><td>412</td></"
    "tr>";

// Whether the cells of a table are kept between two paragraphs and three.
bool keeps_cells(const std::string& before, std::string_view rows, const std::string& behind,
                 const std::string& rest = prose(2, 5)) {
  CleanedPage cleaned("<main><h1>Lamps return to the quay</h1>" + prose(0, 2) + before + "<table>" +
                      std::string(rows) + "</table>" + behind + rest + "</main>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  const std::size_t cell = cleaned.find("2029");
  REQUIRE(cell != SIZE_MAX);
  return cleaned.cleaner.verdicts()[cell].keep && cleaned.cleaner.verdicts()[cell].kind == clean::Kind::table;
}

}  // namespace

TEST_CASE("a table of numbers is kept over its caption and the line of its source") {
  const std::string caption = "<caption>Lamps on the quay</caption>";
  CHECK(keeps_cells("", caption + std::string(kNumbers), ""));
  CHECK(keeps_cells("<figure>", kNumbers, "<figcaption>Source: harbour office</figcaption></figure>"));
  CHECK(keeps_cells("<div>", kNumbers, "<p>Source: harbour office</p></div>"));
}

TEST_CASE("a table of numbers may end the text") {
  CHECK(keeps_cells("", kNumbers, "", ""));
  CHECK_FALSE(keeps_cells("</main><aside>" + prose(2, 3), kNumbers, "</aside>", ""));
}

TEST_CASE("a question over a kept answer is kept, with less to be sure of") {
  std::string text;  // on a page of so much prose a line has to be sure
  for (int year = 2010; year < 2025; ++year) {
    text += "<p>In the year " + std::to_string(year) + " so it was: ";
    text.append(clean::kProse[static_cast<std::size_t>(year) % 5]).append("</p>");
  }
  const auto keeps_question = [&](std::string_view answer) {
    CleanedPage cleaned("<main><h1>Lamps return to the quay</h1>" + text +
                        "<div><div>Where do the boats leave?</div>" + prose(0, 1) +
                        "</div><div><div>What does a lamp cost?</div><p>" + std::string(answer) +
                        "</p></div><div><div>Will it rain?</div>" + prose(2, 3) + "</div></main>");
    cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
    return cleaned.cleaner.verdicts()[cleaned.find("What does")].keep;
  };
  CHECK(keeps_question(clean::kProse[1]));
  CHECK_FALSE(keeps_question("<a href=/shop>Lamps and wicks in our shop</a>"));
}

TEST_CASE("a short linked heading over kept text heads it") {
  const auto is_kept = [](const std::string& heading) {
    CleanedPage cleaned("<body><article><h1>Lamps return</h1><div>" + prose(0, 3) + heading + prose(3, 5) +
                        "</div></article></body>");
    cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}});
    return cleaned.cleaner.verdicts()[cleaned.find("Fish hall")].keep;
  };
  CHECK(is_kept("<h2><a href=#fish>The Fish hall</a></h2>"));
  CHECK_FALSE(is_kept("<h2><a href=/1>Fish hall gets a new roof of glass</a></h2>"));
  CHECK_FALSE(is_kept("<p>Read also</p><h3><a href=/1>Fish hall reopens</a></h3>"));
}
