#include "rules/selector_set.hpp"

#include <string>

#include "catch.hpp"
#include "rules/ruled_page.hpp"
#include "text/unicode.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::string_view kPage =
    "<html lang=en><head><meta name=author content='Ann Lee'></head><body class='story page'>"
    "<div id=a class='box big'><p class=lead>one <b class=k>two</b></p><p>three</p>"
    "<section><p data-role='x y'>four</p><my-box>five</my-box></section></div>"
    "<div class=Box><a href='/b.pdf' rel='x "
    "author'>six</a><ul><li>seven<ul><li>eight</ul></ul></div></body></html>";

// The texts of what `selector` names on `html`, with "|" between them.
std::string named(const std::string& selector, bool with_gumbo, std::string_view html = kPage) {
  html::OutlineNames names;
  std::vector<Selector> selectors;
  INFO(selector);
  REQUIRE_FALSE(parse_selectors(selector, names, selectors));
  SelectorSet set(names);
  for (Selector& one : selectors) set.add(std::move(one), {});
  const RuledPage ruled(html, names, with_gumbo);
  std::vector<Hit> hits;
  SelectorMatcher matcher;
  matcher.match(set, ruled.outline, hits);
  std::string out;
  for (const Hit& hit : hits) {
    const html::OutlineNode& node = ruled.outline.nodes()[hit.node];
    if (!out.empty()) out += '|';
    out += text::trim(ruled.page.text_between(node.text_begin, node.text_end));
  }
  return out;
}

struct FoundRow {
  const char* selector;
  const char* texts;
};

constexpr FoundRow kRows[] = {
    {"b", "two"},
    {"p.lead", "one two"},
    {".lead b", "two"},
    {".lead > b", "two"},
    {"div > b", ""},
    {"div b", "two"},
    {"#a > p", "one two|three"},
    {"#a p", "one two|three|four"},
    {"section > *", "four|five"},
    {"div * p", "four"},
    {".box", "one twothreefourfive"},
    {".Box a", "six"},
    {".box.big p.lead", "one two"},
    {"[class]  > .k", "two"},
    {"[data-role~=y]", "four"},
    {"[data-role=x]", ""},
    {"[data-role='x y']", "four"},
    {"[data-role^=x]", "four"},
    {"[data-role$=y]", "four"},
    {"[data-role*=' ']", "four"},
    {"[data-role*='']", ""},
    {"[DATA-ROLE]", "four"},
    {"my-box", "five"},
    {"other-box", ""},
    {"a[href$='.pdf'][rel~=author]", "six"},
    {"a[href$='.pdf'][rel~=editor]", ""},
    {"li li", "eight"},
    {"li > ul > li", "eight"},
    {"b, .lead, li li", "one two|two|eight"},
    {"b, b.k", "two|two"},
    {"body.story > div#a b", "two"},
    {"html[lang=en] > body b", "two"},
    {"html > div", ""},
    {"head > meta[name=author]", ""},
    {"meta p", ""},
    {"body meta", ""},
};

}  // namespace

TEST_CASE("what selectors name, by either front end") {
  for (const FoundRow& row : kRows) {
    INFO(row.selector);
    CHECK(named(row.selector, false) == row.texts);
    CHECK(named(row.selector, true) == row.texts);
  }
}

TEST_CASE("elements that the markup leaves out, or leaves open") {
  for (const bool with_gumbo : {false, true}) {
    INFO(with_gumbo);
    CHECK(named("body > p", with_gumbo, "<p>one<p>two") == "one|two");
    CHECK(named("table > tbody > tr > td", with_gumbo, "<table><tr><td>one<td>two</table>") == "one|two");
    CHECK(named("div > p", with_gumbo, "<div><p>one <b>two<p>three</div>") == "one two|three");
    CHECK(named("body.a.b p", with_gumbo, "<body class='a b'><p>one<body class=c id=d><p>two") == "one|two");
    CHECK(named("body#d p", with_gumbo, "<body class='a b'><p>one<body class=c id=d><p>two") == "one|two");
    CHECK(named("b.x", with_gumbo, "<p><b class=x>one</b> <b class=y>two</b>") == "one");
    CHECK(named("p", with_gumbo, "<p></p><p> </p><p>one</p>") == "one");
  }
}

TEST_CASE("a page nested without end is named as deep as the outline goes, in time that is linear") {
  std::string html = "<div class=a>";
  for (int i = 0; i < 20'000; ++i) html += "<b class='a a a'>";
  html += "one";
  const std::string found = named(".a .a .a", false, html);
  CHECK(found.starts_with("one|one"));
}

TEST_CASE("many compounds have their places in one set") {
  std::string selector;
  for (int i = 0; i < 60; ++i) selector += "div p.x" + std::to_string(i) + ", ";
  CHECK(named(selector + ".lead > b", false) == "two");
}

}  // namespace cleancopy::rules
