#include "rules/rule_stage.hpp"

#include <string>

#include "catch.hpp"
#include "rules/ruled_page.hpp"

namespace cleancopy::rules {
namespace {

// A page to which rules for every site have been applied.
struct Applied {
  Applied(const std::string& members, std::string_view html, bool with_gumbo = false)
      : rules(rules_for_all(members)),
        ruled(html, rules->names(), with_gumbo),
        findings(RuleStage().apply(*rules, ruled.outline, "", ruled.page)) {}

  [[nodiscard]] std::string blocks() const {
    std::string out;
    for (const html::TextBlock& block : ruled.page.blocks) {
      if (!out.empty()) out += '|';
      out += ruled.page.text_of(block);
    }
    return out;
  }
  [[nodiscard]] std::string texts(const std::vector<html::TextRange>& ranges) const {
    std::string out;
    for (const html::TextRange& range : ranges) {
      if (!out.empty()) out += '|';
      out += ruled.page.text_between(range.begin, range.end);
    }
    return out;
  }

  std::shared_ptr<const SiteRules> rules;
  RuledPage ruled;
  Findings findings;
};

std::string value(const std::optional<Found>& found) {
  return found ? found->value : "(none)";
}

}  // namespace

TEST_CASE("whole blocks stay to be told of, what is inside a block is cut out") {
  constexpr std::string_view kPage =
      "<div class=ad><p>Buy</p><p>this</p></div><p>One <span class=ad>ad</span> two</p>"
      "<p><span class=ad>ad</span> three <b>four</b> <b class=ad>ad</b></p><p><b class=ad>ad</b> <i "
      "class=ad>ad</i></p>"
      "<p>five<span class=ad>ad</span>, six <a href=x>se<em class=ad>ad</em>ven</a></p>";
  for (const bool with_gumbo : {false, true}) {
    INFO(with_gumbo);
    const Applied page(R"("drop": ".ad")", kPage, with_gumbo);
    CHECK(page.blocks() == "Buy|this|One two|three four|ad ad|five, six seven");
    CHECK(page.texts(page.findings.drop) == "Buy|this|ad ad");
    const auto& last = page.ruled.page.blocks.back();
    CHECK(last.link_bytes == 6);  // with the space before, as ever
    CHECK(page.ruled.page.blocks[3].bold_bytes == 6);
    for (const html::Element& element : page.ruled.page.elements) {
      CHECK(element.text_end <= page.ruled.page.text.size());
      CHECK(element.link_begin <= element.link_end);
    }
    CHECK(page.ruled.page.text_of(page.ruled.page.elements[last.element]) == "five, six seven");
  }
}

TEST_CASE("the marks of notes are cut with what is dropped") {
  const Applied page(R"("drop": "i")",
                     "<p>one <i>or</i> two lamps.<sup>1</sup> Three</p><p>four<i>teen</i></p>");
  CHECK(page.blocks() == "one two lamps. Three|four");
}

TEST_CASE("what is kept") {
  const Applied page(R"("keep": [".a", "b"], "drop": "i")",
                     "<div class=a><p>one</p><p>two <i>x</i></p></div><p>three <b>four</b></p><p>five</p>");
  CHECK(page.texts(page.findings.keep) == "onetwo|four");
  CHECK(page.findings.drop.empty());
}

TEST_CASE("fields: the first selector of a list that finds words, its first element that has any") {
  constexpr std::string_view kPage =
      "<head><meta name=by content=' Ann  Lee '><meta itemprop=when content=2031-05-06></head>"
      "<h1></h1><h1>The <i>Post</i></h1><h2 class=t>Head <i>line</i></h2><h2 class=t>Other</h2>"
      "<p class=by>Bo Ek</p><p class=by>Cy Fox</p><time datetime='2031-05-07'>yesterday</time><time>8 May "
      "2031</time>"
      "<header><p>two</p><p>lines</p></header>";
  for (const bool with_gumbo : {false, true}) {
    INFO(with_gumbo);
    CHECK(value(Applied(R"("headline": ["h3", ".t", "h1"])", kPage, with_gumbo).findings.headline) ==
          "Head line");
    CHECK(value(Applied(R"("headline": "h3, .t, h1")", kPage, with_gumbo).findings.headline) == "The Post");
    CHECK(value(Applied(R"("headline": ".t", "drop": ".t i")", kPage, with_gumbo).findings.headline) ==
          "Head");
    CHECK(value(Applied(R"("headline": "h3")", kPage, with_gumbo).findings.headline) == "(none)");
    CHECK(value(Applied(R"("dek": "header")", kPage, with_gumbo).findings.dek) == "two lines");
    CHECK(value(Applied(R"("published": "time")", kPage, with_gumbo).findings.published) == "2031-05-07");
    CHECK(value(Applied(R"("published": "[itemprop=when]")", kPage, with_gumbo).findings.published) ==
          "2031-05-06");
    CHECK(value(Applied(R"("updated": "h2")", kPage, with_gumbo).findings.updated) == "Head line");
    const Applied byline(R"("byline": [".none", ".by", "[name=by]"])", kPage, with_gumbo);
    REQUIRE(byline.findings.byline.size() == 2);
    CHECK(byline.findings.byline[1].value == "Cy Fox");
    const Applied meta(R"("byline": "[name=by]")", kPage, with_gumbo);
    REQUIRE(meta.findings.byline.size() == 1);
    CHECK(meta.findings.byline[0].value == "Ann Lee");
    CHECK(meta.findings.byline[0].text.empty());
  }
}

TEST_CASE("the most special site is asked first, and what it does not find the others are") {
  const auto rules = read_rules(R"({"sites": [
      {"host": "*", "headline": "h1", "dek": "h3", "drop": "b"},
      {"host": "a.example", "headline": "h2", "dek": "h4", "drop": "i"}]})");
  const RuledPage ruled("<h1>one</h1><h2>two</h2><h3>three</h3><p>x <b>y</b> <i>z</i></p>", rules->names());
  html::Page page = ruled.page;
  const Findings findings = RuleStage().apply(*rules, ruled.outline, "https://www.a.example/x", page);
  CHECK(value(findings.headline) == "two");
  CHECK(value(findings.dek) == "three");
  CHECK(page.text_of(page.blocks.back()) == "x");
  page = ruled.page;
  CHECK(value(RuleStage().apply(*rules, ruled.outline, "https://b.example/", page).headline) == "one");
  CHECK(findings.found.host == "www.a.example");
  CHECK(findings.found.sites == 2);
  CHECK(findings.found.drop == 2);
  CHECK(findings.found.keep == 0);
  CHECK(findings.found.fields == 3);
  page = ruled.page;
  const Findings unknown = RuleStage().apply(*rules, ruled.outline, "", page);
  CHECK(unknown.found.host.empty());
  CHECK(unknown.found.sites == 1);
}

TEST_CASE("a page's own address") {
  const auto rules = read_rules(R"({"sites": [{"host": "a.example", "headline": "p"}]})");
  const auto applies = [&](const std::string& head) {
    const RuledPage ruled(head + "<p>x</p>", rules->names());
    html::Page page = ruled.page;
    return RuleStage().apply(*rules, ruled.outline, "", page).headline.has_value();
  };
  CHECK(applies("<link rel=canonical href='https://www.a.example/x'>"));
  CHECK(applies("<meta property='og:url' content='https://a.example/x'>"));
  CHECK(applies("<meta property='og:url' content='https://a.example/x'><link rel=canonical href='/x'>"));
  CHECK(
      applies("<link rel=license href='https://b.example/by'><link rel=amphtml href='https://c.example/x'>"
              "<link rel=' Canonical' href='https://a.example/x'>"));
  CHECK_FALSE(applies("<link rel=license href='https://a.example/by'>"));
  CHECK_FALSE(applies(
      "<link rel=canonical href='https://b.example/x'><meta property='og:url' content='https://a.example'>"));
  CHECK_FALSE(applies(""));
}

}  // namespace cleancopy::rules
