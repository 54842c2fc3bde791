#include "article/evidence/recorder.hpp"

#include <string>

#include "article/byline/byline.hpp"
#include "article/dates/dates.hpp"
#include "article/dek/dek.hpp"
#include "article/headline/headline.hpp"
#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using namespace cleancopy::article;

namespace {

const std::string kHead =
    "<title>Lamps return to the quay - Ostrel Post</title>"
    "<meta property=og:title content='Lamps return to the quay'>"
    "<meta property=og:description content='Four hundred people are expected on the quay with lamps of "
    "paper.'>"
    "<meta property=article:published_time content='2024-05-13T08:00:00Z'>" +
    json_ld(R"("headline":"Lamps return to the quay","author":{"@type":"Person","name":"Ann Lee"},)"
            R"("datePublished":"2024-05-14T09:57:00Z","dateModified":"soon")");
const std::string kPage =
    kHead + "<h2>Most read of the week</h2><article><h1>Lamps return to the quay</h1><p>By Ann Lee</p>" +
    clean::prose() + "</article>";

const Candidate* chosen_of(const Recorder& recorder, Field field) {
  const Candidate* chosen = nullptr;
  for (const Candidate& candidate : recorder.candidates(field)) {
    if (!candidate.chosen) continue;
    REQUIRE(chosen == nullptr);
    chosen = &candidate;
  }
  return chosen;
}

const Candidate* find(const Recorder& recorder, Field field, std::string_view value) {
  for (const Candidate& candidate : recorder.candidates(field))
    if (candidate.value == value) return &candidate;
  return nullptr;
}

// Evidence of a page, with a recorder at its side.
struct Recorded {
  explicit Recorded(std::string_view html) : page(html) { page.evidence.recorder = &recorder; }

  PageEvidence page;
  Recorder recorder;
};

}  // namespace

TEST_CASE("what is chosen was noted before, or is noted by that") {
  Recorder recorder;
  recorder.note(Field::dek, {"one", Source::meta, Ground::less_trusted});
  recorder.note(Field::dek, {"two", Source::element, Ground::less_trusted, 2});
  recorder.note(Field::dek, {" \n ", Source::element});
  recorder.choose(Field::dek, {" two\n", Source::element, Ground::made_for_it});
  REQUIRE(recorder.candidates(Field::dek).size() == 2);
  const Candidate& two = recorder.candidates(Field::dek)[1];
  CHECK(two.chosen);
  CHECK(two.why == words_of(Ground::made_for_it));
  CHECK(two.weight == 2);
  recorder.choose(Field::dek, {"three", Source::text, Ground::set_off});
  CHECK(recorder.candidates(Field::dek).size() == 3);
  recorder.choose(Field::dek, {"", Source::text, Ground::set_off});
  CHECK(recorder.candidates(Field::dek).size() == 3);
  recorder.overturn(Field::dek, Ground::cut_off);
  for (const Candidate& candidate : recorder.candidates(Field::dek)) CHECK_FALSE(candidate.chosen);
  CHECK(recorder.candidates(Field::dek)[2].why == "was cut off");
  CHECK(recorder.candidates(Field::byline).empty());
}

TEST_CASE("no page makes a recorder hold more than a reader could look at, and the chosen one is held") {
  Recorder recorder;
  for (int i = 0; i < 1000; ++i) recorder.note(Field::byline, {std::to_string(i), Source::text});
  recorder.choose(Field::byline, {"Ann Lee", Source::meta, Ground::person});
  CHECK(recorder.candidates(Field::byline).size() == 41);
  CHECK(recorder.candidates(Field::byline).back().chosen);
}

TEST_CASE("the headings of a page and what it says of itself are the headline's candidates") {
  Recorded recorded(kPage);
  const Headline headline = resolve_headline(recorded.page.evidence);
  const Candidate* const chosen = chosen_of(recorded.recorder, Field::headline);
  REQUIRE(chosen != nullptr);
  CHECK(chosen->value == headline.text.value);
  CHECK(chosen->why == words_of(Ground::best_heading));
  const Candidate* const other = find(recorded.recorder, Field::headline, "Most read of the week");
  REQUIRE(other != nullptr);
  CHECK(other->weight < chosen->weight);
  std::size_t claims = 0;
  for (const Candidate& candidate : recorded.recorder.candidates(Field::headline))
    if (candidate.why == words_of(Ground::speaks_only)) ++claims;
  CHECK(claims == 3);
}

TEST_CASE("a page without headings has what it says of itself for a headline") {
  Recorded recorded("<title>Lamps return to the quay</title>" + clean::prose());
  CHECK(resolve_headline(recorded.page.evidence).text.value == "Lamps return to the quay");
  const Candidate* const chosen = chosen_of(recorded.recorder, Field::headline);
  REQUIRE(chosen != nullptr);
  CHECK(chosen->why == words_of(Ground::claim_alone));
}

TEST_CASE("the lines over the headline are the kicker's candidates") {
  Recorded above("<div class=kicker>Harbour</div><p>Now with tides</p><h1>Lamps return</h1>" +
                 clean::prose());
  const Headline headline = resolve_headline(above.page.evidence);
  CHECK(headline.kicker.value == "Harbour");
  const Candidate* const chosen = chosen_of(above.recorder, Field::kicker);
  REQUIRE(chosen != nullptr);
  CHECK(chosen->value == "Harbour");
  CHECK(chosen->why == words_of(Ground::made_for_it));
  const Candidate* const other = find(above.recorder, Field::kicker, "Now with tides");
  REQUIRE(other != nullptr);
  CHECK(other->why == words_of(Ground::not_made_for_it));

  Recorded within(
      "<title>Harbour Lamps return</title><h1><span class=kicker>Harbour</span> <span>Lamps "
      "return</span></h1>" +
      clean::prose());
  CHECK(resolve_headline(within.page.evidence).kicker.empty());
  const Candidate* const part = find(within.recorder, Field::kicker, "Harbour");
  REQUIRE(part != nullptr);
  CHECK(part->why == words_of(Ground::counted_in));
}

TEST_CASE("why a description is a dek or is none") {
  Recorded recorded(kPage);
  const Headline headline = resolve_headline(recorded.page.evidence);
  CHECK(resolve_dek(recorded.page.evidence, headline.block).text.source == Source::meta);
  const Candidate* const chosen = chosen_of(recorded.recorder, Field::dek);
  REQUIRE(chosen != nullptr);
  CHECK(chosen->why == words_of(Ground::description));

  Recorded motto("<meta property=og:description content='News and tides'><h1>Lamps return</h1>" +
                 clean::prose());
  CHECK(resolve_dek(motto.page.evidence, 0).text.empty());
  const Candidate* const none = find(motto.recorder, Field::dek, "News and tides");
  REQUIRE(none != nullptr);
  CHECK(none->why == words_of(Ground::no_summary));
}

TEST_CASE("dates: the winner, what came after it and what cannot be read") {
  Recorded recorded(kPage);
  const Dates dates = resolve_dates(recorded.page.evidence, 1, "en");
  const Candidate* const chosen = chosen_of(recorded.recorder, Field::published);
  REQUIRE(chosen != nullptr);
  CHECK(chosen->read == dates.published.iso);
  CHECK(chosen->source == Source::json_ld);
  const Candidate* const soon = find(recorded.recorder, Field::updated, "soon");
  REQUIRE(soon != nullptr);
  CHECK(soon->why == words_of(Ground::unreadable));
}

TEST_CASE("who signs is told from who does not") {
  Recorded recorded(kPage);
  CHECK(resolve_byline(recorded.page.evidence, 1).names == std::vector<std::string>{"Ann Lee"});
  const Candidate* const chosen = chosen_of(recorded.recorder, Field::byline);
  REQUIRE(chosen != nullptr);
  CHECK(chosen->value == "Ann Lee");
  CHECK(chosen->source == Source::json_ld);
}
