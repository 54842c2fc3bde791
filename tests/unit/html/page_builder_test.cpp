#include "html/page/page_builder.hpp"

#include <string>

#include "built_page.hpp"
#include "catch.hpp"
#include "html/gumbo_front_end.hpp"

using namespace cleancopy::html;

namespace {

struct Row {
  const char* html;
  const char* blocks;
};

// Both front ends. The markup is as body content of a page in standards mode.
void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.html);
    const std::string page = std::string("<!DOCTYPE html><body>") + row.html;
    CHECK(blocks_of(built_page(page)) == row.blocks);
    Page tree;
    CHECK(build_page_with_gumbo(page, tree, {}).ok());
    CHECK(blocks_of(tree) == row.blocks);
  }
}

}  // namespace

TEST_CASE("implied end tags", "[page_builder]") {
  check({
      {"<p>a<p>b<div>c</div>d", "p:a|p:b|div:c|body:d"},
      {"<p>a<h2>b</h2>c", "p:a|h2:b|body:c"},
      {"<p>a<button>b<p>c</button>d</p>", "p:a|button:b|p:c|p:d"},
      {"<button>a<button>b", "button:a|button:b"},
      {"<ul><li>a<li>b<ul><li>c</ul>d<li>e</ul>f", "li:a|li:b|li:c|li:d|li:e|body:f"},
      {"<ul><li>a<div><li>b", "li:a|li:b"},
      {"<ul><li><section>a<li>b", "section:a|li:b"},
      {"<dl><dt>a<dd>b<dt>c</dl>", "dt:a|dd:b|dt:c"},
      {"<h2>a<h3>b</h2>c", "h2:a|h3:b|body:c"},
      {"<h2>a</h4>b", "h2:a|body:b"},
      {"<h2>a<b><h3>b", "h2:a|h3:b"},
      {"a</p>b", "body:a|body:b"},
      {"<p>a</br>b</p>", "p:a\nb"},
      {"<p>a<hr>b", "p:a|body:b"},
      {"<p>a<form><i>b</i></form>", "p:a|form:b"},
      {"<ruby>a<rb>b<rt>c<rp>d</ruby>e", "ruby:abde"},
      {"<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を", "ruby:漢字（かんじ）を"},
      {"<p>a<xmp>b</xmp>c", "p:a|body:c"},
      {"<p>a<address>b", "p:a|address:b"},
  });
}

TEST_CASE("end tags that match nothing, or not the innermost", "[page_builder]") {
  check({
      {"<div>a</span></section></h1></li>b</div>", "div:ab"},
      {"<div><span>a</div>b", "span:a|body:b"},
      {"<div><p>a</div>b", "p:a|body:b"},
      {"<span><div>a</span>b</div>c", "div:ab|span:c"},
      {"<li>a</ul>b</li>c", "li:ab|body:c"},
      {"a</body>b</html>c", "body:abc"},
      {"<div>a<body class=x><html lang=x>b</div>", "div:ab"},
      {"<form><div>a</form>b</div>c", "div:ab|body:c"},
      {"<form>a<form><i>b</i></form>", "form:ab"},
  });
}

TEST_CASE("formatting does not cut text, whatever its order", "[page_builder]") {
  check({
      {"<p>a<b>b<i>c</b>d</i>e</p>", "p:abcde"},
      {"<p><b>a<p>b</b>c", "p:a|p:bc"},
      {"<a href=1>a<a href=2>b</a>c", "body:abc"},
      {"<a href=1><div>a</a>b</div>", "div:ab"},
      {"<b><span>a</b>b", "span:ab"},
      {"<b>a<table><td>b</b>c</table>d</b>e", "body:a|td:bc|body:de"},
  });
}

TEST_CASE("tables", "[page_builder]") {
  check({
      {"<table><tr><td>a<td>b<tr><th>c</table>d", "td:a|td:b|th:c|body:d"},
      {"<table><caption>a<tr><td>b", "caption:a|td:b"},
      {"<table><td>a</tr><td>b</tbody><td>c", "td:a|td:b|td:c"},
      {"<table><tr><td>a<table><tr><td>b</table>c</table>d", "td:a|td:b|td:c|body:d"},
      {"<table><tr><table><tr><td>a", "td:a"},
      {"<table><tr><td><p>a</td><td></p>b", "p:a|td:b"},
      {"<tr><td>a</td></tr>", "body:a"},
      {"<table><tr><form><td>a</td></form></table>b", "td:a|body:b"},
      {"<table><thead><tr><td>a<tbody><tr><td>b", "td:a|td:b"},
      {"<p>a<table><tr><td>b</table>c", "p:a|td:b|body:c"},
      {"<table><tr><td><div>a</tr>", "div:a"},
  });
  CHECK(blocks_of(built_page("<p>a<table><tr><td>b</table>c")) == "p:a|td:b|p:c");  // quirks: no doctype
  // No foster parenting (docs/FRONT_ENDS.md): what stands in a table outside of its cells stays there.
  CHECK(blocks_of(built_page("<body><table><tr><td>a</td>b</tr></table>")) == "td:a|tr:b");
}

TEST_CASE("what is no text leaves none", "[page_builder]") {
  check({
      {"a<script>b</script><style>c</style><textarea>d</textarea><iframe>e</iframe>f", "body:af"},
      {"a<noscript><p>b</p></noscript>c", "body:ac"},
      {"a<select><option>b<div>c</select>d", "body:a|body:d"},
      {"a<select><option>b<input>c", "body:a|body:c"},
      {"<table><tr><td><select>a<tr><td>b", "td:b"},
      {"a<template><p>b<tr></p></template>c", "body:ac"},
      {"a<video>b<p>c</p></video>d", "body:a|body:d"},
      {"a<!-- b --><![CDATA[c]]>d", "body:ad"},
      {"<ruby>a<rt>b</rt></ruby>c", "ruby:ac"},
      {"<template shadowrootmode=open><p>a</p></template>", "p:a"},
  });
}

TEST_CASE("hidden elements", "[page_builder]") {
  check({
      {"a<span hidden>b</span>c", "body:ac"},
      {"a<span style='color:red; DISPLAY:x; display : none'>b</span>c", "body:ac"},
      {"a<span style='visibility:hidden'>b</span>c", "body:ac"},
      {"a<span style='x-display:none'>b</span>c", "body:abc"},
      {"a<span aria-hidden=true>b</span>c", "body:ac"},
      {"a<span aria-hidden=false>b</span>c", "body:abc"},
      {"<div hidden>a<p>b</div>c", "h!div:a|h!p:b|body:c"},
      {"<div hidden=until-found>a</div>", "div:a"},
      {"<div hidden id=S:1f>a</div>", "div:a"},
      {"<div id='S:0' hidden>a<p hidden>b</div>", "div:a|h!p:b"},
      {"<div hidden id='S:'>a</div>", "h!div:a"},
      {"<div hidden id=S:menu>a</div>", "h!div:a"},
      {"<p hidden id=S:1>a", "h!p:a"},
  });
  CHECK(blocks_of(built_page("<body style='display:none'><p>a")) == "p:a");
}

TEST_CASE("elements of the site's own are boxes where sentences or more of them stand side by side") {
  check({
      {"<div><x-p>The lamps return to the quay on Friday at six.</x-p> <x-p>b</x-p> c",
       ":The lamps return to the quay on Friday at six.|:b c"},
      {"<div><x-h>a</x-h><x-p>b</x-p>", ":a|:b"},
      {"<div>a <x-term>b</x-term> c", "div:a b c"},
      {"<p><x-w>a</x-w> <x-w>b</x-w>", ":a b"},
      {"<p><x-s>The lamps return to the quay on Friday at six.</x-s> <x-s>b</x-s>",
       ":The lamps return to the quay on Friday at six. b"},
      {"<div><font>a</font> <font>b</font>", "div:a b"},
  });
}

TEST_CASE("an inline element that its style makes a block of stands on lines of its own", "[page_builder]") {
  check({
      {"<p>a<span style='display:block'>b</span><span style='display: block;color:red'>c</span>d",
       "p:a\nb\nc\nd"},
      {"<p><span style='display:block'>a</span></p>b", "span:a|body:b"},
      {"<p>a<span style='display:inline-block'>b</span>c", "p:abc"},
      {"<p>a<span style='display:block;float:left'>b</span>c", "p:abc"},
      {"<p>a<span style='display:block' hidden>b</span>c", "p:ac"},
      {"<p>a<span style='display:block'></span><br>c", "p:a\n\nc"},
  });
}

TEST_CASE("svg and math", "[page_builder]") {
  check({
      {"a<svg><title>b</title><path d=x /><text>c</text></svg>d", "body:ad"},
      {"a<svg><style>b</style><g><div>c</div>", "body:a|div:c"},
      {"a<svg/>b", "body:ab"},
      {"a<svg id='>'><path d='m>' id=\"</svg>\" x=\"'>\"/></svg><input value='<p>b'>c", "body:ac"},
      {"<div><svg><g>a</div>b", "body:b"},
      {"<a><span><svg><path></span>a</a>", "body:a"},
      {"a<svg><foreignObject><div>b</div></foreignObject></svg>c", "body:ac"},
      {"a<svg><foreignObject><style></svg></style></foreignObject></svg>c", "body:ac"},
      {"a<math><mi>b</mi></math>c", "body:ac"},
      {"a<svg><![CDATA[<p>b]]></svg>c", "body:ac"},
  });
  // The current rule, which gumbo does not have yet.
  CHECK(blocks_of(built_page("<body>a<svg></p>b")) == "body:a|body:b");
  const Page page = built_page("<body><svg class=\"a\"><g class=\"b\"><div class=\"c\">d</div>");
  REQUIRE(page.elements.back().tag == TagId::div);
  CHECK(page.attribute(page.elements.back().attributes, AttributeId::class_) == "c");
}

TEST_CASE("white space and lines", "[page_builder]") {
  check({
      {"  a \n\t b&nbsp; c  ", "body:a b c"},
      {"a <br> b<br><br>c<br>", "body:a\nb\n\nc"},
      {"<pre>\n a\n  b</pre>c", "pre:a\n  b|body:c"},
      {"<pre>\n\na</pre>", "pre:a"},
      {"a&shy;b&#8203;c", "body:abc"},
      {"<b>a</b> <i>b</i>", "body:a b"},
  });
}

TEST_CASE("the font elements of browsers' translators set nothing off", "[page_builder]") {
  const Page page = built_page(
      "<p><font style='vertical-align: inherit;'>One</font> <font color=red style='margin: 0'>two</font>");
  REQUIRE(page.spans.size() == 2);
  CHECK(page.spans[0].tag == TagId::span);
  CHECK(page.spans[1].tag == TagId::font);
  CHECK(page.text_of(page.spans[0]) == "One");
}

TEST_CASE("spans and links", "[page_builder]") {
  const Page page = built_page("<p>read <a href=/x rel='a&amp;b' class=c>more <b>now</b></a> or not</p>");
  REQUIRE(page.spans.size() == 2);
  CHECK(page.text_of(page.spans[0]) == "more now");
  CHECK(page.attribute(page.spans[0].attributes, AttributeId::rel) == "a&b");
  CHECK(page.attribute(page.spans[0].attributes, AttributeId::href).empty());  // nobody reads them
  CHECK(page.attribute(page.spans[0].attributes, AttributeId::class_).empty());
  CHECK(page.text_of(page.spans[1]) == "now");
  REQUIRE(page.blocks.size() == 1);
  CHECK(page.blocks[0].link_bytes == 9);  // with the space before it
  CHECK(page.blocks[0].bold_bytes == 4);
}

TEST_CASE("title and JSON-LD", "[page_builder]") {
  const Page page = built_page(
      "<title>\n A &amp; B </title><script type='application/ld+json; x'>{\"a\":\"<b>\"}</script>"
      "<script>no</script><svg><title>no</title></svg><title>no</title>"
      "<script type=' Application/LD+JSON'>{}</script><p>a");
  CHECK(page.title == "A & B");
  REQUIRE(page.json_ld_scripts().size() == 2);
  CHECK(page.json_ld_scripts()[0] == "{\"a\":\"<b>\"}");
  CHECK(page.json_ld_scripts()[1] == "{}");
  CHECK(blocks_of(page) == "p:a");
}

TEST_CASE("elements are ranges of the page and of its text", "[page_builder]") {
  const Page page =
      built_page("<html lang=en><body><div id=x><p>a b</p><custom-el>c</custom-el></div><p>d</p>");
  REQUIRE(page.elements.size() == 6);
  CHECK(page.attribute(ElementId{0}, AttributeId::lang) == "en");
  const Element& div = page.elements[2];
  CHECK(div.tag == TagId::div);
  CHECK(div.end == 5);
  CHECK(page.text_of(div) == "a bc");
  CHECK(page.elements[4].tag == TagId::unknown);
  CHECK(page.elements[4].parent == 2);
  CHECK(page.blocks_of(div).last - page.blocks_of(div).first == 2);
}

TEST_CASE("elements that nobody asks for are not kept", "[page_builder]") {
  const auto tags_of = [](std::string_view html) {
    std::string tags;
    for (const Element& element : built_page(html).elements) tags.append(name_of(element.tag)).append(" ");
    return tags;
  };
  CHECK(tags_of("<div class=a><span id=b></span></div><p>a<i></i></p>") == "html p ");
  CHECK(tags_of("<p>a<span>&nbsp;</span>b</p>") == "html p ");
  CHECK(tags_of("<p><span>&nbsp;</span>b</p>") == "html p span ");  // where the block began
  CHECK(tags_of("x <span></p>y</span>") == "html span ");           // likewise: a space was owed before it
  CHECK(tags_of("<div itemprop=author></div><time></time>") == "html div time ");
  CHECK(tags_of("<meta><meta name=a content=b><link rel=icon href=x><link rel=Canonical href=y><hr>") ==
        "html meta link ");
  // Their attributes go with them, unless those of a link stand behind.
  CHECK(built_page("<p class=a></p>").attribute_text.size() == 0);
  CHECK(std::string_view(built_page("<p class=a><a rel=b></a></p>").attribute_text) == "ab");
}

TEST_CASE("images where the story's may stand, those of noscript among them", "[page_builder]") {
  // Both front ends: src or data-src of each, with the element around it.
  const auto check_images = [](const std::string& body, const std::string& wanted) {
    const auto images_of = [](const Page& page) {
      std::string out;
      for (const Image& image : page.images) {
        out.append(name_of(page.elements[image.element].tag)).append(":");
        out.append(page.attribute(image.attributes, AttributeId::src));
        out.append(page.attribute(image.attributes, AttributeId::data_src)).append(" ");
      }
      return out;
    };
    const std::string html = "<!DOCTYPE html><body>" + body;
    INFO(body);
    CHECK(images_of(built_page(html)) == wanted);
    Page tree;
    REQUIRE(build_page_with_gumbo(html, tree, {}).ok());
    CHECK(images_of(tree) == wanted);
  };
  check_images("<img src=a><figure><img src=b alt=c></figure><article><p>x<img data-src=d></article>",
               "figure:b p:d ");
  check_images(
      "<figure><noscript> <a href='x>'><IMG alt='>' src='b&amp;c'/></a><img src=d></noscript></figure>",
      "figure:b&c ");
  check_images("<picture><img src=a><noscript><img src=b></noscript></picture>", "picture:a picture:b ");
  check_images("<main><div><img data-src=a> <noscript><img src=b></noscript>c</div></main>", "div:a div:b ");
  check_images("<main><div><img data-src=a>c<noscript><img src=b></noscript></div></main>", "div:a ");
  check_images("<main><p><noscript><img src=b></noscript>c<video><img src=d></video></main>", "");
  check_images("<figure><noscript><p>c</noscript><noscript><img src=e></figure>", "");
  CHECK(blocks_of(built_page("<figure>a<noscript>b<img src=c></noscript>d</figure>")) == "figure:ad");
}

TEST_CASE("what left nothing behind is counted", "[page_builder]") {
  const std::string html =
      "<!DOCTYPE html><script>12345</script><script type=application/ld+json>{}</script><style>123</style>"
      "<style>4</style><noscript>12</noscript><body><iframe>1</iframe><textarea>12</textarea><!--123--><!1>"
      "<template>1234<template></template></template><svg><style>12</style></svg><math></math>a";
  const auto check_counts = [](const Page& page) {
    const DroppedCounts& dropped = page.dropped;
    const auto is = [](const Dropped& found, std::uint64_t count, std::uint64_t bytes) {
      return found.count == count && found.bytes == bytes;
    };
    CHECK(is(dropped.scripts, 1, 5));
    CHECK(is(dropped.styles, 2, 4));
    CHECK(is(dropped.noscripts, 1, 2));
    CHECK(is(dropped.iframes, 1, 1));
    CHECK(is(dropped.other_raw_text, 1, 2));
    CHECK(is(dropped.comments, 2, 4));
    CHECK(dropped.templates == 2);
    CHECK(dropped.svgs == 2);
    CHECK(dropped.foreign_or_form == 6);
    CHECK(blocks_of(page) == "body:a");
  };
  check_counts(built_page(html));
  Page tree;
  REQUIRE(build_page_with_gumbo(html, tree, {}).ok());
  check_counts(tree);
}

TEST_CASE("a second html or body adds the attributes that the first has not", "[page_builder]") {
  const Page page = built_page("<html lang=a><body class=b>x<html lang=c id=d><body class=e id=f role=g>y");
  CHECK(page.attribute(ElementId{0}, AttributeId::lang) == "a");
  CHECK(page.attribute(ElementId{0}, AttributeId::id) == "d");
  REQUIRE(page.elements.size() == 2);
  CHECK(page.attribute(ElementId{1}, AttributeId::class_) == "b");
  CHECK(page.attribute(ElementId{1}, AttributeId::id) == "f");
  CHECK(page.attribute(ElementId{1}, AttributeId::role) == "g");
  const std::string again = repeated("<html lang=x id=y><body class=x id=y role=z>", 1'000);
  CHECK(built_page("<html><body>a" + again).attributes.size() <= 16);
}

TEST_CASE("deeper than the limit, elements give their text to the deepest", "[page_builder]") {
  PageLimits limits;
  limits.max_depth = 4;
  const auto built = [&](std::string_view html) { return built_page(html, limits); };
  CHECK(blocks_of(built("<body><section><article><div>a<p>b</p>c</div>d</article>e")) ==
        "article:a|article:b|article:c|article:d|section:e");
  CHECK(built("<body><section><article><div>a").elements.size() == 4);
  // An end tag of a deeper element closes none above the limit.
  CHECK(blocks_of(built("<body><div><div><div><div>a</div></div>b</div>c</div>d")) ==
        "div:a|div:b|div:c|body:d");
  CHECK(blocks_of(built("<body><section><article><div>a</article>b<div>c")) == "article:a|section:b|div:c");
  CHECK(blocks_of(built("<body><section><article>a<select><option>b<select>c")) == "article:a|article:c");
  CHECK(blocks_of(built("<body><section><article>a<template><p>b<video>c</video>d</template>e")) ==
        "article:ae");
}

TEST_CASE("unknown elements are told apart by name", "[page_builder]") {
  CHECK(blocks_of(built_page("<x-a>a<x-b>b</x-a>c")) == ":abc");
  CHECK(built_page("<x-a><x-b></x-c><p>a").elements.back().depth == 3);
  CHECK(built_page("<x-a><X-B></x-b></x-A><p>a").elements.back().depth == 1);
}

TEST_CASE("frames", "[page_builder]") {
  CHECK(blocks_of(built_page("<html><frameset><frame src=a><noframes>b</noframes></frameset>c")).empty());
  CHECK(blocks_of(built_page("<body><p>a<frameset>b")) == "p:ab");
}

TEST_CASE("limits", "[page_builder]") {
  PageLimits limits;
  limits.max_elements = 10;
  CHECK(built_page(repeated("<div>", 100), limits).elements.size() == 10);
  CHECK(built_page(repeated("<b>", 100), limits).spans.size() == 10);
  limits.max_text_bytes = 5;
  const Page page = built_page("<p>ab<p>c\xC3\xA9\xC3\xA9x<p>y", limits);
  CHECK(page.truncated);
  CHECK(page.text == "abc\xC3\xA9");
  limits.max_blocks = 3;
  limits.max_text_bytes = 100;
  const Page short_page = built_page("<p>a<p>b<p>c<p>d<p>e", limits);
  CHECK(short_page.truncated);
  CHECK(short_page.text == "abc");
  CHECK_FALSE(built_page("<p>a<p>b<p>c<p> </p>", limits).truncated);
}

TEST_CASE("markup that never ends costs its size only", "[page_builder]") {
  constexpr std::size_t kTimes = 50'000;
  for (const char* tag :
       {"<div>", "<b>", "<x-y>", "<p><b>", "<a href=x><p>", "<svg><g>", "<table><td>", "</p>", "<li><ul>",
        "<form></form>", "<div></x-y>", "<select>", "<h1><i>", "<button><b></div>"}) {
    INFO(tag);
    const Page page = built_page(repeated(tag, kTimes) + "<p>end");
    CHECK(page.elements.size() >= 1);
  }
  CHECK(blocks_of(built_page(repeated("<div>", kTimes) + "a" + repeated("</div>", kTimes) + "b")) ==
        "div:a|html:b");
}
