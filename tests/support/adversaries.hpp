/// Pages made to be slow: each a beginning, a piece that is repeated, and an end. What reads pages must take
/// no longer for a megabyte of these than for a few of an ordinary page, however many megabytes there are.
/// Used by the test that counts steps (tests/adversaries) and by the benchmarks (bench/adversaries.cpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::adversaries {

struct Adversary {
  std::string_view name;
  std::string_view begin;
  std::string_view repeated;
  std::string_view end;

  /// At least `bytes` long, cut behind a whole number of repetitions.
  [[nodiscard]] std::string page(std::size_t bytes) const {
    std::string out;
    out.reserve(begin.size() + bytes + repeated.size() + end.size());
    out.append(begin);
    while (out.size() < bytes) out.append(repeated);
    out.append(end);
    return out;
  }
};

using namespace std::string_view_literals;

/// Hard for the tokenizer.
inline constexpr Adversary kTokenAdversaries[] = {
    {"less-thans", "", "<", ""},
    {"less-thans and spaces", "", "< ", ""},
    {"empty end tags", "", "</", ""},
    {"ended empty end tags", "", "</>", ""},
    {"ampersands", "", "&", ""},
    {"ampersand letters", "", "&a", ""},
    {"unended references", "", "&amp", ""},
    {"references", "", "&amp;", ""},
    {"longest reference cut short", "", "&CounterClockwiseContourIntegra", ""},
    {"number marks", "", "&#", ""},
    {"hexadecimal marks", "", "&#x", ""},
    {"one long number", "&#", "0", "1;"},
    {"NULs", "", "\0"sv, ""},
    {"carriage returns", "", "\r", ""},
    {"carriage returns and line feeds", "", "\r\n", ""},
    {"end tags in script", "<script>", "</script", ""},
    {"other end tags in script", "<script>", "</scripts>", ""},
    {"less-thans in script", "<script>", "<", ""},
    {"less-thans and exclamation marks in script", "<script>", "<!", ""},
    {"comments in script", "<script>", "<!---->", ""},
    {"dashes in escaped script", "<script><!-- ", "-", ""},
    {"plain escaped script", "<script><!-- ", "x = x + 1;\n", ""},
    {"scripts in escaped script", "<script><!-- ", "<script></script>", ""},
    {"a long script", "<script>", "var x = f(1, \"a\");\n", "</script>"},
    {"less-thans in title", "<title>", "<", ""},
    {"end tags in title", "<title>", "</titl", ""},
    {"unended comment", "<!--", "x", ""},
    {"greater-thans in a comment", "<!--", ">", ""},
    {"dashes in a comment", "<!--", "-", ""},
    {"arrows that do not end a comment", "<!--x", "->", ""},
    {"half comments", "", "<!-", ""},
    {"empty comments", "", "<!---->", ""},
    {"doctypes", "", "<!doctype", ""},
    {"ended doctypes", "", "<!doctype html>", ""},
    {"one long doctype", "<!doctype html ", "x", ">"},
    {"bogus comments", "", "<?x>", ""},
    {"CDATA marks", "", "<![CDATA[", ""},
    {"CDATA marks in svg", "<svg>", "<![CDATA[", ""},
    {"CDATA sections in svg", "<svg>", "<![CDATA[x]]>", ""},
    {"brackets in CDATA", "<svg><![CDATA[", "]", ""},
    {"attributes without value", "<a", " a", ">"},
    {"attributes with value", "<a", " a=\"1\"", ">"},
    {"classes", "<a", " class=\"a\"", ">"},
    {"every attribute, then one long value",
     "<a alt=a class=a content=a dir=a href=a id=a name=a rel=a x=", "x", ">"},
    {"unquoted values", "<a", " class=a", ">"},
    {"equals signs in a tag", "<a ", "=", ">"},
    {"slashes in a tag", "<a ", "/", ">"},
    {"spaces in a tag", "<a ", " ", ">"},
    {"tags in a tag", "", "<a <b ", ""},
    {"one long tag name", "<", "a", ">"},
    {"one long attribute name", "<a ", "a", ">"},
    {"one long value", "<a href=\"", "x", "\">"},
    {"one long value that nobody reads", "<a data-x=\"", "x", "\">"},
    {"references in a value", "<a title=\"", "&amp;", "\">"},
    {"unended value", "<a href=\"", "x' ", ""},
    {"opened values", "", "<a b=\"", ""},
};

/// Hard for what builds a page of the tokens: nesting, and ends that look for what they end.
inline constexpr Adversary kNestingAdversaries[] = {
    {"nested div", "", "<div>", ""},
    {"nested div and their ends", "", "<div></span>", ""},
    {"unclosed b", "", "<b>", ""},
    {"unclosed b in div", "", "<div><b>", ""},
    {"unclosed b around p", "", "<b><p>", ""},
    {"unclosed a", "", "<a>", ""},
    {"unclosed a in div", "", "<div><a>", ""},
    {"crossed a and b", "", "<a><b></a></b>", ""},
    {"unclosed p", "", "<p>", ""},
    {"unclosed p in div", "", "<div><p>", ""},
    {"ends of p", "", "</p>", ""},
    {"ends of p in deep div", "<div><div><div><div>", "</p>", ""},
    {"ends of b that is not open", "<div><div><div><div>", "</b>", ""},
    {"nested table", "", "<table><td>", ""},
    {"rows", "<table>", "<tr>", ""},
    {"cells", "<table><tr>", "<td>", ""},
    {"tables in a table", "", "<table>", ""},
    {"unclosed li", "<ul>", "<li>", ""},
    {"nested list", "", "<ul><li>", ""},
    {"unclosed dd and dt", "<dl>", "<dd><dt>", ""},
    {"unclosed option", "<select>", "<option>", ""},
    {"select and option", "", "<select><option>", ""},
    {"nested svg", "", "<svg>", ""},
    {"svg and what ends it", "", "<svg><p>", ""},
    {"svg and its HTML", "", "<svg><foreignObject>", ""},
    {"nested button", "", "<button>", ""},
    {"nested form", "", "<form>", ""},
    {"nested template", "", "<template>", ""},
    {"nested unknown", "", "<x>", ""},
    {"unknown names and another's end", "", "<x></y>", ""},
    {"nested heading", "", "<h1><div>", ""},
    {"nested ruby", "", "<ruby><rt>", ""},
    {"nested object", "", "<object><b>", ""},
    {"line breaks", "", "<br>", ""},
    {"words in b", "", "<b>x</b>", ""},
};

}  // namespace cleancopy::adversaries
