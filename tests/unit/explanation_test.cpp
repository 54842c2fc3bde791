// Extractor::explain(): the same article, and what is said of it.
#include "cleancopy/explanation.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"
#include "files.hpp"
#include "write/json_writer.hpp"

using namespace cleancopy;

namespace {

const std::filesystem::path kFixtures = std::filesystem::path(CLEANCOPY_SOURCE_DIR) / "fixtures";

const ExplainedField& field_of(const Explanation& explanation, std::string_view name) {
  const auto found = std::find_if(explanation.fields.begin(), explanation.fields.end(),
                                  [&](const ExplainedField& field) { return field.name == name; });
  REQUIRE(found != explanation.fields.end());
  return *found;
}

}  // namespace

TEST_CASE("the article is the same whether it is explained or not, and the parts are the page") {
  std::size_t explained = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFixtures)) {
    if (entry.path().extension() != ".html" && entry.path().extension() != ".txt") continue;
    const std::string page = read_file(entry.path());
    INFO(entry.path());
    const Result<Article> article = extract(page);
    const Result<Explanation> explanation = explain(page);
    REQUIRE(explanation.ok());
    CHECK(explanation->has_article == article.ok());
    if (article.ok()) {
      CHECK(write::to_json(*article, write::JsonLayout::indented) ==
            write::to_json(explanation->article, write::JsonLayout::indented));
    }
    // A page in UTF-8 is as long as its parts together.
    if (explanation->article.encoding.charset == "utf-8") CHECK(explanation->bytes.total() == page.size());
    ++explained;
  }
  CHECK(explained > 20);
}

TEST_CASE("every block is in or out for a reason, and scores are where the judge was asked") {
  const Result<Explanation> explanation = explain(read_file(kFixtures / "harbour-bridge.html"));
  REQUIRE(explanation.ok());
  std::size_t kept = 0;
  for (const ExplainedBlock& block : explanation->blocks) {
    INFO(block.text);
    CHECK_FALSE(block.words.empty());
    CHECK_FALSE(block.reason.empty());
    CHECK_FALSE(block.place.empty());
    CHECK(block.contributions.empty() == !block.scored);
    CHECK(block.contributions.size() <= 5);
    CHECK(std::is_sorted(block.contributions.begin(), block.contributions.end(),
                         [](const Contribution& a, const Contribution& b) {
                           return std::abs(a.weight) > std::abs(b.weight);
                         }));
    if (block.kept) ++kept;
  }
  CHECK(kept >= explanation->article.body.size());
  CHECK(std::abs(explanation->least_score - 0.65) < 1e-6);
}

TEST_CASE("every field that was found has been chosen among its candidates") {
  const Result<Explanation> explanation = explain(read_file(kFixtures / "harbour-bridge.html"));
  REQUIRE(explanation.ok());
  for (const std::string_view name :
       {"headline", "dek", "byline", "published", "updated", "section", "url"}) {
    const ExplainedField& field = field_of(*explanation, name);
    INFO(name);
    CHECK_FALSE(field.value.empty());
    CHECK(field.source != Source::none);
    CHECK(std::any_of(field.candidates.begin(), field.candidates.end(),
                      [](const Candidate& candidate) { return candidate.chosen; }));
  }
  CHECK(field_of(*explanation, "site_name").candidates.empty());
}

TEST_CASE("a page without an article is explained: nothing of it is text worth giving") {
  const Result<Explanation> explanation = explain("<nav><a href=/a>Home</a></nav><p>Closed</p>");
  REQUIRE(explanation.ok());
  CHECK_FALSE(explanation->has_article);
  CHECK(explanation->blocks.size() == 2);
}

TEST_CASE("what is no page at all is an error, as without an explanation") {
  CHECK(explain("").error().code == ErrorCode::empty_input);
  CHECK(explain("%PDF-1.7").error().code == ErrorCode::unsupported_kind);
}

TEST_CASE("an extractor that has explained is ready for the next page") {
  Extractor extractor;
  const std::string page = read_file(kFixtures / "blog.html");
  REQUIRE(extractor.feed(page).ok());
  const Result<Explanation> first = extractor.explain();
  REQUIRE(extractor.feed(page).ok());
  const Result<Explanation> second = extractor.explain();
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  CHECK(first->bytes.total() == second->bytes.total());
  CHECK(first->blocks.size() == second->blocks.size());
}

TEST_CASE("a declared language that is none is told as the page has it, and so is the one that is taken") {
  const Result<Explanation> explanation = explain(
      "<html lang=x-default><meta property=og:locale content=en_GB><p>The lamps are back on the quay, said "
      "the "
      "council, and whoever had come stayed until they were lit.</p>");
  REQUIRE(explanation.ok());
  const ExplainedField& field = field_of(*explanation, "language");
  CHECK(field.value == "en-GB");
  REQUIRE(field.candidates.size() == 2);
  CHECK((field.candidates[0].value == "x-default" && !field.candidates[0].chosen));
  CHECK((field.candidates[1].value == "en_GB" && field.candidates[1].chosen));
}
