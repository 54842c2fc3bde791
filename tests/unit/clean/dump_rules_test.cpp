#include "clean/neighbours/dump_rules.hpp"

#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::dumped_page;
using clean::Kind;
using clean::kProse;
using clean::Reason;

namespace {

const std::string kHeadline = "Lantern walk returns to the quay after three years";
const std::string kDek = "Four hundred people are expected on the harbour road on Friday";

std::string lines(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += part + "\n\n";
  return out;
}

std::string text_at(const CleanedPage& cleaned, std::size_t index) {
  return index == SIZE_MAX ? std::string()
                           : std::string(cleaned.cleaner.text_of(cleaned.cleaner.blocks()[index]));
}

std::vector<std::string> kept_of(CleanedPage& cleaned) {
  cleaned.cleaner.judge({});
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < cleaned.cleaner.blocks().size(); ++i) {
    if (cleaned.cleaner.verdicts()[i].keep) kept.push_back(text_at(cleaned, i));
  }
  return kept;
}

const std::string kBody = lines({std::string(kProse[0]), std::string(kProse[1]), std::string(kProse[2])});
const std::vector<std::string> kKeptBody = {std::string(kProse[0]), std::string(kProse[1]),
                                            std::string(kProse[2])};

struct OutlineRow {
  const char* what;
  std::string dump;
  std::string headline;
  std::string dek;
};

void check_outlines(const std::vector<OutlineRow>& rows) {
  for (const OutlineRow& row : rows) {
    INFO(row.what);
    const CleanedPage cleaned(dumped_page(row.dump));
    const clean::DumpOutline& outline = cleaned.cleaner.outline();
    CHECK(text_at(cleaned, outline.headline) == row.headline);
    CHECK(text_at(cleaned, outline.dek) == row.dek);
  }
}

}  // namespace

TEST_CASE("headline and dek stand above the byline or the dates, else above the text") {
  check_outlines({
      {"headline, byline", lines({kHeadline, "By Tilde Marrow"}) + kBody, kHeadline, ""},
      {"headline, dek, date", lines({kHeadline, kDek, "14 May 2024, 09:57 IST"}) + kBody, kHeadline, kDek},
      {"headline alone", lines({kHeadline}) + kBody, kHeadline, ""},
      {"headline, dek", lines({kHeadline, kDek}) + kBody, kHeadline, kDek},
      {"under a menu",
       lines({"Home", "Sport", "Menu", "ADVERTISEMENT", kHeadline, "Last Updated : 14 May 2024"}) + kBody,
       kHeadline, ""},
      {"nothing above the text", kBody, "", ""},
  });
}

TEST_CASE("the headline is the line for which most speaks") {
  const std::string teaser = "Choir of the western harbours looks for tenors and basses";
  const std::string dek = "Four hundred people are expected on the harbour road. A choir will sing.";
  check_outlines({
      {"a trail has it too", lines({"Home / Harwick / " + kHeadline, kHeadline, "By Tilde Marrow"}) + kBody,
       kHeadline, ""},
      {"another story's title stands nearer", lines({kHeadline, dek, "Share", teaser, "14 May 2024"}) + kBody,
       kHeadline, dek},
      {"buttons and a caption stand between",
       lines({"Harwick", kHeadline, dek, "Save", "Share", "Lamps on the quay.", "Photo: Bo Kim",
              "Tilde Marrow", "14 May 2024"}) +
           kBody,
       kHeadline, dek},
      {"the first paragraph is no dek", lines({kHeadline}) + kBody, kHeadline, ""},
      {"a title of two lines is one of a card",
       lines({"Sport", "Ferry prices rise again.", kHeadline, "By Tilde Marrow"}) + kBody, kHeadline, ""},
  });
}

TEST_CASE("what stands far over the story does not hide its headline") {
  std::vector<std::string> menu(
      2,
      "Town Coast Islands Weather Sport Letters Choirs Ferries Boats Lamps Markets "
      "Schools Harbour Fish Tides Culture Books Video Podcasts Shop Puzzles Archive");
  std::vector<std::string> stories = {"Latest"};
  for (const char* const title :
       {"Ferry prices rise again on the northern line", "Choir looks for tenors and basses",
        "Three boats tied up after the storm", "New lamp for the lighthouse of Ostrel",
        "Market moves to the fish hall for a week"}) {
    stories.emplace_back("Coast / 4 h ago");
    stories.emplace_back(title);
  }
  const std::string story = lines({"COAST", kHeadline, "By Tilde Marrow", "14 May 2024, 09:57 IST"}) + kBody;
  check_outlines({
      {"a menu of many words", lines(menu) + story, kHeadline, ""},
      {"the latest stories with their ages", lines(stories) + story, kHeadline, ""},
  });
  CleanedPage cleaned(dumped_page(lines(stories) + story));
  CHECK(kept_of(cleaned) == kKeptBody);
}

TEST_CASE("a dump without text has no outline") {
  for (const std::string& dump : {std::string(), lines({"Home", "Sport"}), lines({"ADVERTISEMENT"})}) {
    CleanedPage cleaned(dumped_page(dump));
    CHECK(cleaned.cleaner.outline().headline == SIZE_MAX);
    CHECK(kept_of(cleaned).empty());
  }
}

TEST_CASE("lines of the page's furniture go wherever they stand") {
  const std::string dump =
      lines({"Home", "×", kHeadline, "By Tilde Marrow", "Last Updated : 14 May 2024, 09:57 IST",
             "Follow Us :", std::string(kProse[0]), "ADVERTISEMENT", "Also read: Ferry prices rise again",
             std::string(kProse[1]), "Lamps in the fish hall. Photo: Ilka Morn", std::string(kProse[2]),
             "Published 14 May 2024, 09:57 IST", "Comments"});
  CleanedPage cleaned(dumped_page(dump));
  CHECK(kept_of(cleaned) == kKeptBody);
}

TEST_CASE("a short line over a paragraph is a subhead") {
  CleanedPage cleaned(
      dumped_page(lines({kHeadline, "By Tilde Marrow", std::string(kProse[0]), "What the choir sings",
                         std::string(kProse[1]), std::string(kProse[2])})));
  cleaned.cleaner.judge({});
  const clean::Verdict verdict = cleaned.cleaner.verdicts()[cleaned.find("What the choir")];
  CHECK(verdict.keep);
  CHECK(verdict.kind == Kind::subhead);
}

TEST_CASE("what follows the end of the story is not of it") {
  CleanedPage cleaned(
      dumped_page(lines({kHeadline, "By Tilde Marrow"}) + kBody +
                  lines({"Related stories", "Ferry prices rise again", "Choir looks for tenors"})));
  CHECK(kept_of(cleaned) == kKeptBody);
}

TEST_CASE("two paragraphs in a row after a heading of furniture are the story again") {
  CleanedPage cleaned(
      dumped_page(lines({kHeadline, "By Tilde Marrow", std::string(kProse[0]), "Related stories",
                         "Ferry prices rise again", std::string(kProse[1]), std::string(kProse[2])})));
  CHECK(kept_of(cleaned) == kKeptBody);
}

TEST_CASE("the list of other stories that a dump ends with goes with its summaries") {
  const std::string others =
      lines({"Related stories", "Ferry prices rise again",
             "The ferry to the islands costs a crown more from June, the company said.",
             "Choir looks for tenors", "Who can hold a note is asked to come to the fish hall on Sunday."});
  const std::vector<std::string> story(std::begin(kProse), std::end(kProse));
  CleanedPage cleaned(dumped_page(lines({kHeadline, "By Tilde Marrow"}) + lines(story) + others));
  CHECK(kept_of(cleaned) == story);
}

TEST_CASE(
    "behind the number of readers' comments nothing is of the story, over it the number is a button's") {
  const std::string talk =
      lines({"2 Comments", "Bettina Crook",
             "My uncle carried one of these lamps in his boat, and he never came home without it.",
             "Harold Ness", "They should have kept the road open, as half of the town lives behind it."});
  CleanedPage cleaned(
      dumped_page(lines({kHeadline, "By Tilde Marrow", "Share", "2 Comments"}) + kBody + talk));
  CHECK(kept_of(cleaned) == kKeptBody);
}

TEST_CASE("the last paragraph may lack its full stop") {
  const std::string last = "The harbour office said it would put out the lamps at midnight, if nobody minded";
  CleanedPage cleaned(dumped_page(lines({kHeadline, "By Tilde Marrow"}) + kBody + lines({last})));
  std::vector<std::string> wanted = kKeptBody;
  wanted.push_back(last);
  CHECK(kept_of(cleaned) == wanted);
}

TEST_CASE("the two lines nearest to the text are headline and dek") {
  const CleanedPage cleaned(dumped_page(
      lines({"The paper of the western harbours since 1871", kHeadline, kDek, "By Tilde Marrow"}) + kBody));
  CHECK(text_at(cleaned, cleaned.cleaner.outline().headline) == kHeadline);
  CHECK(text_at(cleaned, cleaned.cleaner.outline().dek) == kDek);
}
