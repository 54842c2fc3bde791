#include "clean/neighbours/leads.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether the block that holds `words` is said to lead to another story, all others but labels kept.
bool is_lead(const std::string& body, std::string_view words) {
  const CleanedPage cleaned("<body><article>" + prose(0, 3) + body + prose(3, 5) + "</article></body>");
  std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::furniture);
  drop_leads(cleaned.page, cleaned.cleaner.blocks(), verdicts);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  return !verdicts[block].keep && verdicts[block].reason == clean::Reason::related;
}

}  // namespace

TEST_CASE("a link in capitals leads to another story") {
  CHECK(is_lead("<p><a href=/1>HARBOUR TOWN BUYS 40 LAMPS</a></p>", "HARBOUR"));
  CHECK(is_lead("<p><a href=/1>ПОРТ КУПИЛ СОРОК ЛАМП</a></p>", "ПОРТ"));
  CHECK_FALSE(is_lead("<p>HARBOUR TOWN BUYS 40 LAMPS</p>", "HARBOUR"));
  CHECK_FALSE(is_lead("<p><a href=/1>Harbour town buys 40 lamps</a></p>", "Harbour"));
  CHECK_FALSE(is_lead("<p><a href=/1>HARBOUR OFFICE</a></p>", "HARBOUR"));
  CHECK_FALSE(is_lead("<h2><a href=/1>HARBOUR TOWN BUYS 40 LAMPS</a></h2>", "HARBOUR"));
  CHECK_FALSE(is_lead("<p><a href=/1>港町が四十の灯を買う</a></p>", "港町"));
}

TEST_CASE("so does a link behind a label in capitals") {
  CHECK(is_lead("<p><a href=/1>MORE: Lamps cost more again</a></p>", "cost more"));
  CHECK(is_lead("<ul><li><a href=/1><b>ÄVEN:</b> Lyktorna blir dyrare</a></li></ul>", "dyrare"));
  CHECK_FALSE(is_lead("<p><a href=/1>More: Lamps cost more again</a></p>", "cost more"));
  CHECK_FALSE(is_lead("<p>NASA: Lamps cost more <a href=/1>again</a></p>", "cost more"));
  CHECK_FALSE(is_lead("<p><a href=/1>NASA: Lamps cost more again, the office said.</a></p>", "cost more"));
}

TEST_CASE("and a link behind an arrow") {
  CHECK(is_lead("<p>&gt;&gt; <a href=/1>Lamps cost more again</a></p>", "cost more"));
  CHECK(is_lead("<p><a href=/1>→ Lamps cost more again</a></p>", "cost more"));
  CHECK_FALSE(is_lead("<p>→ Lamps cost more <a href=/1>again</a></p>", "cost more"));
}

TEST_CASE("and one alone amid the text, behind a label that is not linked") {
  CHECK(is_lead("<p><b>From our files:</b> <a href=/1>Lamps cost more again</a></p>", "cost more"));
  CHECK(is_lead("<p>Из нашего архива: <a href=/1>Лампы снова стали дороже</a></p>", "дороже"));
  CHECK_FALSE(
      is_lead("<p>From our files: <a href=/1>https://lamps.example/once/more/again</a></p>", "lamps"));
  CHECK_FALSE(is_lead("<p>He has one question left: <a href=/1>Will lamps cost more</a></p>", "cost more"));
  CHECK_FALSE(is_lead("<p>The office says: <a href=/1>Lamps cost more again.</a></p>", "cost more"));
  CHECK_FALSE(
      is_lead("<p>Best lamp: <a href=/1>Quay Works Model Nine</a></p><p>Best wick: <a href=/2>Old "
              "Harbour Flat Cotton</a></p>",
              "Model Nine"));
}

TEST_CASE("a link in the words of a card among other stories") {
  const std::string link = "<p><a href=/ferry>The ferry gets a second deck</a></p>";
  const std::string card =
      "<div class=related><h3><a href=/ferry>The ferry gets a second deck</a></h3></div>";
  const auto is_kept = [](const std::string& html) {
    CleanedPage cleaned(html);
    cleaned.cleaner.judge({"", "", SIZE_MAX, {}});
    return cleaned.cleaner.verdicts()[cleaned.find("The ferry gets")].keep;
  };
  const std::string story = "<div>" + prose(0, 3) + link + prose(3) + "</div>";
  CHECK_FALSE(is_kept(story + card));
}

TEST_CASE("the links under a label that asks to read on") {
  const std::string items = "<ul><li><a href=/1>Lamps cost more again</a></li><li>Bring a coat</li></ul>";
  CHECK(is_lead("<p>Read also:</p>" + items, "cost more"));
  CHECK_FALSE(is_lead("<p>Read also:</p>" + items, "Bring a coat"));
  CHECK_FALSE(is_lead("<p>The office sells three kinds:</p>" + items, "cost more"));
  const std::string lines = "<p><a href=/1>Lamps cost more again</a></p><p>Bring a coat</p>";
  CHECK(is_lead("<p>Read also:</p>" + lines, "cost more"));
  CHECK_FALSE(is_lead("<p>Read also:</p>" + lines, "Bring a coat"));
  CHECK_FALSE(is_lead("<p>Read also:</p><h3><a href=/1>Lamps cost more again</a></h3>", "cost more"));
}

TEST_CASE("a label over links to the chapters goes with them") {
  const auto keeps_label = [](const std::string& list) {
    const CleanedPage cleaned("<body><article>" + prose(0, 3) + "<p>In this article</p>" + list +
                              prose(3, 5) + "</article></body>");
    std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::furniture);
    const std::size_t label = cleaned.find("In this");
    REQUIRE(label != SIZE_MAX);
    verdicts[label].keep = true;
    verdicts[label + 1].keep = list.find("<a") == std::string::npos;
    drop_leads(cleaned.page, cleaned.cleaner.blocks(), verdicts);
    return verdicts[label].keep;
  };
  CHECK_FALSE(keeps_label("<ol><li><a href=#a>Who carries the lamps</a></li></ol>"));
  CHECK(keeps_label("<ol><li>Who carries the lamps</li></ol>"));
}

TEST_CASE("links to the chapters by their headings go") {
  const auto keeps_item = [](const std::string& before, const std::string& first) {
    const CleanedPage cleaned(
        "<body><article>" + prose(0, 2) + before + "<ul><li>" + first +
        "</li><li><a href=#b>When the boats leave</a></li></ul><h2>Who carries the lamps</h2>" + prose(2, 4) +
        "<h2>When the boats leave</h2>" + prose(4, 5) + "</article></body>");
    std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::furniture);
    drop_leads(cleaned.page, cleaned.cleaner.blocks(), verdicts);
    return verdicts[cleaned.find("When the boats")].keep;
  };
  const std::string link = "<a href=#a>Who carries the lamps</a>";
  CHECK_FALSE(keeps_item("", link));
  CHECK_FALSE(keeps_item("<p>On this page:</p>", link));
  CHECK(keeps_item("", "<a href=#a>Who lights the lamps</a>"));
  CHECK(keeps_item("<p>There are two things to be told:</p>", link));
}
