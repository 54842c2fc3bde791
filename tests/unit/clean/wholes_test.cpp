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

namespace {

// Paragraphs enough for the judge to be asked for more on the page. From `first` to `last`.
std::string years(int first, int last) {
  std::string text;
  for (int year = first; year <= last; ++year) {
    text += "<p>In the year " + std::to_string(year) + " so it was: ";
    text.append(clean::kProse[static_cast<std::size_t>(year) % 5]).append("</p>");
  }
  return text;
}

bool keeps_line(const std::string& body, std::string_view words) {
  CleanedPage cleaned("<main><h1>Lamps return to the quay</h1>" + body + "</main>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  return cleaned.cleaner.verdicts()[cleaned.find(words)].keep;
}

// One over a quotation, behind another one over paragraphs.
bool keeps_heading(const std::string& heading) {
  return keeps_line(years(2010, 2018) + "<div class=b><h5 class=part>What the choir sings</h5>" +
                        years(2019, 2022) + "</div><div class=b>" + heading + "<blockquote>" +
                        std::string(clean::kProse[0]) + "</blockquote></div>" + years(2023, 2026),
                    "42");
}

}  // namespace

TEST_CASE("a heading between kept text is kept, with less to be sure of") {
  CHECK(keeps_heading("<h5 class=small>Lamps 42</h5>"));
  CHECK_FALSE(keeps_heading("<h5 class=small>42</h5>"));
}

TEST_CASE("a heading made like another over text is kept with it") {
  CHECK(keeps_heading("<h5 class=part>42</h5>"));
  CHECK_FALSE(keeps_heading("<h5 class=small>42</h5>"));
}

TEST_CASE("short lines made alike between kept paragraphs are kept") {
  const auto is_kept = [](const std::string& line, const std::string& other) {
    return keeps_line(years(2010, 2014) + other + years(2015, 2018) + line + years(2019, 2024), "42");
  };
  const std::string line = "<p class=between>Lamps 42 of them</p>";
  CHECK(is_kept(line, "<p class=between>What the choir sings</p>"));
  CHECK_FALSE(is_kept(line, ""));
}

TEST_CASE("a short list behind a kept paragraph is its own, where the judge is not sure of it") {
  const auto keeps_item = [](const std::string& item) {
    return keeps_line(years(2010, 2018) + "<ul><li>Rope</li><li>" + item + "</li></ul>" + years(2019, 2024),
                      "oil");
  };
  CHECK(keeps_item("Lamp oil"));
  CHECK_FALSE(keeps_item("<a href=/shop>Lamp oil and wicks in our shop</a>"));
}

TEST_CASE("a sure heading right over another one is kept, where it is made like one with text under it") {
  const std::string_view longer = "What the choir sings at the quay on Monday";
  const auto is_kept = [&](const std::string& headings, std::string_view rest = {}) {
    return keeps_line(years(2010, 2014) + "<h2 class=part>The quay</h2>" + years(2015, 2018) + headings +
                          "<h2 class=part>The first lamp</h2>" + years(2019, 2024) + std::string(rest),
                      longer);
  };
  const std::string heading = "<h2 class=part>" + std::string(longer) + "</h2>";
  CHECK(is_kept(heading));
  CHECK_FALSE(is_kept("<h2 class=x>" + std::string(longer) + "</h2>"));
  CHECK_FALSE(
      is_kept("<h2 class=part>The lamps of the harbour</h2>" + heading + "<h2 class=part>Boats</h2>"));
  CHECK_FALSE(
      is_kept(heading, heading + "<p>Nobody had sung there since the war, and the boats went by.</p>"));
}

TEST_CASE("a question over a kept answer is kept, with less to be sure of") {
  const std::string text = years(2010, 2024);
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

TEST_CASE("a list of short items in which one asks for something is no text") {
  const auto keeps_item = [](const std::string& item) {
    return keeps_line(
        years(2001, 2040) + "<p>The harbour office looks after the lamps and the choir.</p><ul><li>Get " +
            "a lamp that meets your needs</li><li>" + item + "</li><li>Walk with us along the quay</li></ul>",
        "Get a lamp");
  };
  CHECK(keeps_item("Light it in the fish hall"));
  CHECK_FALSE(keeps_item("Sign up for our newsletter for tides and tips"));
}
