#include "rules/selector.hpp"

#include <string>

#include "catch.hpp"

namespace cleancopy::rules {
namespace {

struct FaultyRow {
  std::string selector;
  std::size_t position;  // 0: it is understood
  std::string what;
};

// What is wrong with `list`: "" for nothing, else "7: '+' is not known …".
std::string fault_of(const std::string& list) {
  html::OutlineNames names;
  std::vector<Selector> selectors;
  const auto error = parse_selectors(list, names, selectors);
  return error ? std::to_string(error->position) + ": " + error->what : "";
}

std::vector<Selector> parsed(const std::string& list, html::OutlineNames& names) {
  std::vector<Selector> selectors;
  const auto error = parse_selectors(list, names, selectors);
  INFO(list);
  REQUIRE_FALSE(error);
  return selectors;
}

}  // namespace

TEST_CASE("selectors that are understood") {
  for (const char* selector : {"p",
                               "*",
                               ".lead",
                               "#top",
                               "p.lead",
                               "*.lead",
                               "p#top.lead.big",
                               "[lang]",
                               "[ lang ]",
                               "[lang=de]",
                               "[lang = \"de\"]",
                               "[lang='de']",
                               "[class~=lead]",
                               "[href^=\"/a b\"]",
                               "[href$='.pdf']",
                               "[href*=\"\"]",
                               "[a='\"']",
                               "div p",
                               "div>p",
                               "div > p",
                               "div >p",
                               " p ",
                               "p,h1",
                               "p , h1",
                               "div > p.a b[c] *",
                               "my-element",
                               "data-x",
                               ".überschrift",
                               ".-a",
                               "._b",
                               ".2col",
                               "a[rel~=author][href]",
                               "p\n.a\t.b",
                               "P.Lead",
                               "[data-x=\"]\"]",
                               "[data-x=',']"}) {
    INFO(selector);
    CHECK(fault_of(selector) == "");
  }
}

TEST_CASE("what a selector's error says, and where it is") {
  const FaultyRow rows[] = {
      {"", 1, "the selector is empty"},
      {" \n", 1, "the selector is empty"},
      {"p:nth-child(2)", 2, "':nth-child' is not known: no pseudo-class or pseudo-element is"},
      {"ul li:first-child", 6, "':first-child' is not known: no pseudo-class or pseudo-element is"},
      {"p::before", 2, "'::before' is not known: no pseudo-class or pseudo-element is"},
      {":", 1, "':' is not known: no pseudo-class or pseudo-element is"},
      {"h1 + p", 4, "'+' is not known: elements are joined by ' ' and '>' alone"},
      {"h1~p", 3, "'~' is not known: elements are joined by ' ' and '>' alone"},
      {"svg|a", 4, "'|' is not known: there are no namespaces"},
      {".md\\:hidden", 4, "'\\' is not known: [class~=\"…\"] takes a name of any characters"},
      {"p & a", 3, "'&' is not known"},
      {"div)", 4, "')' is not known"},
      {"été &", 5, "'&' is not known"},
      {"> p", 1, "nothing stands before '>'"},
      {"div >", 5, "nothing stands behind '>'"},
      {"div > , p", 5, "nothing stands behind '>'"},
      {"div > > p", 7, "nothing stands before '>'"},
      {", p", 1, "a selector is missing before ','"},
      {"p, , a", 4, "a selector is missing before ','"},
      {"p ,", 3, "nothing stands behind the last ','"},
      {"p.", 2, "no class is named behind '.'"},
      {"p..a", 2, "no class is named behind '.'"},
      {"#", 1, "no id is named behind '#'"},
      {".a*", 3, "'*': a tag's name stands before all else of its element"},
      {"[a]p", 4, "'p': a tag's name stands before all else of its element"},
      {"*p", 2, "'p': a tag's name stands before all else of its element"},
      {"[", 1, "'[' is not closed"},
      {"a [href", 3, "'[' is not closed"},
      {"[href=x", 1, "'[' is not closed"},
      {"[]", 2, "no attribute is named behind '['"},
      {"[=a]", 2, "no attribute is named behind '['"},
      {"[lang|=de]", 6, "'|=' is not known: values are compared by =, ~=, ^=, $= and *="},
      {"[lang!='de']", 6, "'!=' is not known: values are compared by =, ~=, ^=, $= and *="},
      {"[lang?]", 6, "'?' is not known: values are compared by =, ~=, ^=, $= and *="},
      {"[lang=]", 7, "a value is missing: other than a name it needs quotes"},
      {"[href=/a]", 7, "a value is missing: other than a name it needs quotes"},
      {"[lang=", 7, "a value is missing at the end"},
      {"[lang='de]", 7, "the quote is not closed"},
      {"[lang=de i]", 10, "'i' is not known: ']' is to stand behind the value"},
      {"[lang='de' s]", 12, "'s' is not known: ']' is to stand behind the value"},
      {"[href=a/b]", 8, "']' is to stand here, not '/'"},
      {std::string(1001, 'a'), 1, "longer than 1000 bytes"},
  };
  for (const FaultyRow& row : rows) {
    INFO(row.selector);
    CHECK(fault_of(row.selector) == std::to_string(row.position) + ": " + row.what);
  }
  std::string deep;
  for (std::size_t i = 0; i <= kMaxCompounds; ++i) deep += "a ";
  CHECK(fault_of(deep).find("more than 32 elements in one another") != std::string::npos);
  CHECK(fault_of(std::string("p\0", 2)).starts_with("2: "));
}

TEST_CASE("what a selector means") {
  html::OutlineNames names;
  const auto selectors = parsed("Div > p.lead b , my-box", names);
  REQUIRE(selectors.size() == 2);
  REQUIRE(selectors[0].size() == 3);
  CHECK(selectors[0][0].tag == html::TagId::div);
  CHECK(selectors[0][0].joint == Joint::first);
  CHECK(selectors[0][1].joint == Joint::child);
  REQUIRE(selectors[0][1].tests.size() == 1);
  CHECK(selectors[0][1].tests[0].match == Match::word);
  CHECK(selectors[0][1].tests[0].value == "lead");
  CHECK(selectors[0][2].joint == Joint::descendant);
  CHECK(selectors[1][0].tag == html::TagId::unknown);
  CHECK(selectors[1][0].tag_name == names.tag("MY-BOX"));
  CHECK(names.tag("other-box") == html::OutlineNames::kNone);
}

TEST_CASE("only unknown attributes are asked of the tokenizer") {
  html::OutlineNames names;
  (void)parsed("p.a#b[href]", names);
  CHECK_FALSE(names.has_unknown_attributes());
  (void)parsed("[DATA-role]", names);
  CHECK(names.has_unknown_attributes());
  CHECK(names.wants("data-Role"));
  CHECK_FALSE(names.wants("data-other"));
}

}  // namespace cleancopy::rules
