#include "check/comparison.hpp"

#include "catch.hpp"
#include "check/expectation.hpp"
#include "write/sample.hpp"

using cleancopy::check::compare;
using cleancopy::check::Comparison;
using cleancopy::check::Difference;
using cleancopy::check::expectation_file;
using cleancopy::check::is_same;
using cleancopy::check::Json;
using cleancopy::check::new_expectation;
using cleancopy::check::read_expectation;
using cleancopy::check::renewed_expectation;

namespace {

Json json(std::string_view text) {
  return Json::parse(text);
}

std::vector<std::string> told_of(const Comparison& comparison) {
  std::vector<std::string> out;
  for (const Difference& difference : comparison.differences)
    out.push_back(difference.where + '|' + difference.wanted + '|' + difference.got);
  return out;
}

using Lines = std::vector<std::string>;

const Json kOutcome = json(R"({
  "headline": "Lamps return", "dek": null, "byline": ["Tilde Marrow", "Jo Öst"],
  "published": {"iso": "2031-02-03T04:05:00+02:00", "precision": "second", "text": "3 Feb", "source": "meta"},
  "tags": [], "paywalled": false, "word_count": 9, "article_confidence": 0.97,
  "image": {"url": "https://pics.example/1.jpg", "caption": "Two lamps"},
  "body": [{"kind": "paragraph", "text": "One."}, {"kind": "subhead", "text": "Two", "level": 2},
           {"kind": "paragraph", "text": "Three lamps hang there."}]})");

Lines differences(std::string_view expected) {
  return told_of(compare(json(expected), kOutcome));
}

}  // namespace

TEST_CASE("Only what is pinned is compared") {
  REQUIRE(differences(R"({"headline": "Lamps return"})").empty());
  REQUIRE(differences(R"({"headline": "Lamps return", "comment": "whatever"})").empty());
  REQUIRE(differences(R"({"published": {"iso": "2031-02-03T04:05:00+02:00"}})").empty());
  REQUIRE(differences(R"({"headline": "Lamps", "byline": ["Jo Öst"]})") ==
          Lines{"headline|Lamps|Lamps return", "byline|Jo Öst|Tilde Marrow; Jo Öst"});
  REQUIRE(differences(R"({"published": {"iso": "2031", "source": "meta"}})") ==
          Lines{"published.iso|2031|2031-02-03T04:05:00+02:00"});
}

TEST_CASE("Nothing is nothing, however it is written") {
  REQUIRE(
      differences(R"({"dek": null, "tags": null, "kicker": "", "key_points": [], "updated": {}})").empty());
  REQUIRE(differences(R"({"dek": "A dek", "headline": null})") ==
          Lines{"dek|A dek|", "headline||Lamps return"});
  REQUIRE(differences(R"({"paywalled": null})") == Lines{"paywalled||false"});
  REQUIRE(differences(R"({"tags": ["one"]})") == Lines{"tags|one|"});
}

TEST_CASE("Values of other sorts") {
  REQUIRE(differences(R"({"paywalled": false, "word_count": 9})").empty());
  REQUIRE(differences(R"({"word_count": 10})") == Lines{"word_count|10|9"});
  REQUIRE(differences(R"({"word_count": "9"})") == Lines{"word_count|\"9\"|9"});
}

TEST_CASE("A date or a picture may be pinned by its own value alone") {
  REQUIRE(differences(R"({"published": "2031-02-03T04:05:00+02:00", "image": "https://pics.example/1.jpg"})")
              .empty());
  REQUIRE(differences(R"({"published": "2031-02-04"})") ==
          Lines{"published|2031-02-04|2031-02-03T04:05:00+02:00"});
}

TEST_CASE("Lists are the same item by item, and their objects in what is pinned") {
  const Json got = json(R"([{"url": "a", "alt": "x"}, {"url": "b"}])");
  REQUIRE(is_same(json(R"([{"url": "a"}, {"url": "b"}])"), got));
  REQUIRE_FALSE(is_same(json(R"([{"url": "a"}])"), got));
  REQUIRE_FALSE(is_same(json(R"([{"url": "b"}, {"url": "a"}])"), got));
}

TEST_CASE("Bodies as blocks and as plain strings") {
  REQUIRE(differences(R"({"body": ["One.", "Two", "Three lamps hang there."]})").empty());
  REQUIRE(
      differences(
          R"({"body": [{"text": "One."}, {"kind": "subhead", "text": "Two"}, "Three lamps hang there."]})")
          .empty());
  REQUIRE(
      differences(
          R"({"body": ["One.", {"kind": "paragraph", "text": "Two", "level": 3}, "Three lamps hang there."]})") ==
      Lines{"body[2].kind|paragraph|subhead", "body[2].level|3|2"});
  REQUIRE(differences(R"({"body": ["One.", "Two"]})") == Lines{"body[3]||Three lamps hang there."});
  REQUIRE(differences(R"({"body": ["Zero.", "One.", "Two", "Three lamps hang there."]})") ==
          Lines{"body[1]|Zero.|"});
  REQUIRE(differences(R"({"body": ["One.", "Three lamps hang there."]})") == Lines{"body[2]||subhead: Two"});
  REQUIRE(differences(R"({"body": ["One.", "Two", "Three lamps hung there."]})") ==
          Lines{"body[3]|Three lamps hung there.|Three lamps hang there."});
  REQUIRE(differences(R"({"body": ["One.", "Two", "Nothing of the sort."]})") ==
          Lines{"body[3]|Nothing of the sort.|", "body[3]||Three lamps hang there."});
}

TEST_CASE("A body is tolerated above the F1 that is asked for") {
  const Json expected =
      json(R"({"headline": "Lamps return", "body": ["One.", "Two", "Three lamps hung there."]})");
  const Comparison strict = compare(expected, kOutcome);
  REQUIRE(strict.body_f1.value_or(0) == Approx(5.0 / 6));
  REQUIRE(strict.differences.size() == 1);
  REQUIRE_FALSE(strict.body_tolerated);
  const Comparison lenient = compare(expected, kOutcome, 0.8);
  REQUIRE(lenient.differences.empty());
  REQUIRE(lenient.body_tolerated);
  REQUIRE_FALSE(compare(expected, kOutcome, 0.9).body_tolerated);
  REQUIRE(compare(json(R"({"body": ["One."], "headline": "x"})"), kOutcome, 0).differences.size() == 1);
}

TEST_CASE("A page without an article against fields, and the other way") {
  const Json refused = json(R"({"error": "not_an_article"})");
  REQUIRE(compare(refused, refused).differences.empty());
  REQUIRE(told_of(compare(json(R"({"error": "empty_input"})"), refused)) ==
          Lines{"error|empty_input|not_an_article"});
  REQUIRE(told_of(compare(refused, kOutcome)) == Lines{"error|not_an_article|"});
  REQUIRE(told_of(compare(json(R"({"headline": "Lamps"})"), refused)).front() == "headline|Lamps|");
}

TEST_CASE("An expectation may pin all that an article has") {
  cleancopy::Article article = cleancopy::write::full_article();
  article.captured_at = article.updated;
  cleancopy::Block& block = article.body.front();
  block.ordinal = 1;
  block.time = block.by = "x";
  block.rows = {{"x"}};
  block.links = {{0, 1, "https://a.example/"}};
  const auto read = read_expectation(cleancopy::check::outcome_of(article, "a.html").dump());
  REQUIRE((read ? "" : read.error().detail) == "");
}

TEST_CASE("No body is expected by whatever says nothing") {
  const auto read = read_expectation(R"({"body": null})");
  REQUIRE(read.ok());
  REQUIRE(compare(*read, json(R"({"body": []})")).differences.empty());
  REQUIRE(compare(*read, kOutcome).differences.size() == kOutcome["body"].size());
}

TEST_CASE("All codes of errors are among them") {
  int next = 0;
  for (const cleancopy::ErrorCode code : cleancopy::kErrorCodes) {
    REQUIRE(static_cast<int>(code) == next++);
    REQUIRE(name_of(code) != "unknown");
  }
  REQUIRE(name_of(static_cast<cleancopy::ErrorCode>(next)) == "unknown");
}

TEST_CASE("What is no expectation") {
  const auto fault = [](std::string_view text) {
    const auto read = read_expectation(text);
    return read ? std::string("none") : read.error().detail;
  };
  REQUIRE(fault(R"({"headline": null})") == "none");
  REQUIRE(fault("[1]") == "is no JSON object");
  REQUIRE(fault("{}") == "pins no field");
  REQUIRE(fault(R"({"comment": "later"})") == "pins no field");
  REQUIRE(fault(R"({"headlin": "x"})") == "no field is called \"headlin\"; is headline meant?");
  REQUIRE(fault(R"({"body": "text"})") == "body: is no list of paragraphs");
  for (const char* none : {"null", "\"\"", "[]", "{}"})
    REQUIRE(fault(R"({"body": )" + std::string(none) + '}') == "none");
  REQUIRE(fault(R"({"published": {"sorce": "meta"}})") ==
          "published: no member is called \"sorce\"; is source meant?");
  REQUIRE(fault(R"({"image": {"url": "x", "size": 3}})") ==
          "image: no member is called \"size\" (docs/article.schema.json has them all)");
  REQUIRE(fault(R"({"pictures": [{"url": "x"}, {"link": "x"}]})").starts_with("pictures[2]: no member"));
  REQUIRE(fault(R"({"body": ["a", {"text": "b", "lvl": 2}]})").starts_with("body[2]: no member"));
  REQUIRE(fault(R"({"body": [{"text": "b", "links": [{"text": "b", "href": "c"}]}]})")
              .starts_with("body[1].links[1]: no member"));
  REQUIRE(fault(R"({"sources": {"hedline": "meta"}})") ==
          "sources: no member is called \"hedline\"; is headline meant?");
  REQUIRE(fault(R"({"body": ["a", {"kind": "quote"}]})") ==
          "body[2]: is neither a text nor an object with a \"text\"");
  REQUIRE(fault(R"({"error": 3})") == "error: is no code, such as \"not_an_article\"");
  REQUIRE(fault(R"({"error": "not_an_articel"})") == "error: is no code; is not_an_article meant?");
  REQUIRE(fault(R"({"error": "unknown"})").starts_with("error: is no code"));
  REQUIRE(fault(R"({"error": "cannot_write"})") == "none");
  REQUIRE(fault(R"({"error": "empty_input", "dek": null})") ==
          "error: a page without an article has no other fields");
  REQUIRE(fault("{\n  \"headline\" \"x\"}").starts_with("parse error at line 2, column 16"));
  REQUIRE(fault(std::string(100, '[') + std::string(100, ']')) == "is nested too deeply");
  REQUIRE(fault(std::string(1'000'000, '[')).starts_with("parse error"));
}

TEST_CASE("A new expectation pins what depends on the page alone") {
  const Json made = new_expectation(kOutcome);
  REQUIRE(made["published"] == json(R"({"iso": "2031-02-03T04:05:00+02:00"})"));
  REQUIRE(made.contains("dek"));
  REQUIRE_FALSE(made.contains("article_confidence"));
  REQUIRE_FALSE(made.contains("word_count"));
  REQUIRE(made["body"][1] == json(R"({"kind": "subhead", "text": "Two", "level": 2})"));
  REQUIRE(compare(made, kOutcome).differences.empty());
  REQUIRE(read_expectation(expectation_file(made)).ok());
  REQUIRE(new_expectation(json(R"({"error": "empty_input"})")) == json(R"({"error": "empty_input"})"));
}

TEST_CASE("A renewed expectation keeps its fields and their form") {
  const auto renewed = [](std::string_view text) { return renewed_expectation(json(text), kOutcome).dump(); };
  REQUIRE(renewed(R"({"comment": "c", "headline": "x"})") == R"({"comment":"c","headline":"Lamps return"})");
  REQUIRE(renewed(R"({"published": {"precision": "day"}})") == R"({"published":{"precision":"second"}})");
  REQUIRE(renewed(R"({"published": "2031"})") == R"({"published":"2031-02-03T04:05:00+02:00"})");
  REQUIRE(renewed(R"({"published": null})") == R"({"published":{"iso":"2031-02-03T04:05:00+02:00"}})");
  REQUIRE(renewed(R"({"body": ["One."]})") == R"({"body":["One.","Two","Three lamps hang there."]})");
  REQUIRE(renewed(R"({"body": [{"text": "x", "kind": "subhead"}]})") ==
          R"({"body":[{"kind":"paragraph","text":"One."},{"text":"Two","kind":"subhead"},)"
          R"({"kind":"paragraph","text":"Three lamps hang there."}]})");
  REQUIRE(renewed(R"({"error": "empty_input"})") == new_expectation(kOutcome).dump());
  REQUIRE(renewed_expectation(json(R"({"comment": "c", "dek": "x"})"), json(R"({"error": "empty_input"})"))
              .dump() == R"({"comment":"c","error":"empty_input"})");
}

TEST_CASE("An expectation's file has a field a line and a paragraph a line") {
  REQUIRE(
      expectation_file(json(
          R"({"dek":null,"byline":["A"],"published":{"iso":"2031"},"body":[{"kind":"note","text":"n"},"t"]})")) ==
      "{\n  \"dek\": null,\n  \"byline\": [\n    \"A\"\n  ],\n  \"published\": {\n    \"iso\": \"2031\"\n  "
      "},\n"
      "  \"body\": [\n    {\"kind\": \"note\", \"text\": \"n\"},\n    \"t\"\n  ]\n}\n");
}
