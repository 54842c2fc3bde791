#include "html/gumbo_front_end.hpp"

#include <string>

#include "built_page.hpp"
#include "catch.hpp"

using namespace cleancopy::html;

TEST_CASE("gumbo's guard", "[gumbo]") {
  Page page;
  for (const std::string& html :
       {repeated("<div>", 5'000), repeated("<b id=x>", 5'000), "<svg>" + repeated("<g>", 5'000),
        "<p " + repeated("a ", 5'000) + ">", repeated("<span>", 1'900) + repeated("</x-y>", 150'000)}) {
    const auto built = build_page_with_gumbo(html, page, {});
    REQUIRE_FALSE(built.ok());
    CHECK(built.error().code == cleancopy::ErrorCode::too_deep);
    CHECK(page.elements.empty());
  }
  GumboLimits limits;
  limits.max_nodes = 100;
  const auto built = build_page_with_gumbo(repeated("<p>a", 200), page, {}, limits);
  REQUIRE_FALSE(built.ok());
  CHECK(built.error().code == cleancopy::ErrorCode::too_many_elements);
  CHECK(build_page_with_gumbo(repeated("<p>a", 5'000), page, {}).ok());
}

TEST_CASE("control characters come through gumbo as they are", "[gumbo]") {
  Page page;
  REQUIRE(build_page_with_gumbo("<p class='\xC2\x80'>a\xC2\x93z\xC2\xA9\x01", page, {}).ok());
  CHECK(page.text == "a\xC2\x93z\xC2\xA9");
  CHECK(std::string_view(page.attribute_text) == "\xC2\x80");
}

TEST_CASE("an element that only gumbo takes for noscript", "[gumbo]") {
  Page page;
  const std::string html = std::string("<main><img><no") + '\0' + "script><r>a";
  REQUIRE(build_page_with_gumbo(html, page, {}).ok());
  CHECK(page.text.empty());
}

TEST_CASE("scripting counts as on", "[gumbo]") {
  Page page;
  REQUIRE(build_page_with_gumbo("<head><noscript><img src=x><p>a</noscript><title>t</title></head><body id=x>"
                                "<p>b<noscript>c</noscript>d<noscript>e",
                                page, {})
              .ok());
  CHECK(blocks_of(page) == "p:bd");
  CHECK(page.title == "t");
  REQUIRE(page.elements.size() > 1);
  CHECK(page.attribute(ElementId{1}, AttributeId::id) == "x");  // the head did not end at the image
}

TEST_CASE("an image in a noscript with more attributes than any has is none", "[gumbo]") {
  for (const std::size_t count : {90, 110}) {
    std::string html = "<figure><noscript><img src=a alt='>'";
    for (std::size_t i = 2; i < count; ++i) html += " a" + std::to_string(i);
    html += " b='>'></noscript></figure><p>c";
    Page tree;
    REQUIRE(build_page_with_gumbo(html, tree, {}).ok());
    CHECK(tree.images.size() == (count < 100 ? 1 : 0));
    CHECK(built_page(html).images.size() == tree.images.size());
    CHECK(blocks_of(tree) == "p:c");
  }
}

TEST_CASE("both front ends make the same elements", "[gumbo]") {
  const std::string html =
      "<!DOCTYPE html><html lang=en><head><meta name=author content='A &amp; B'><link rel=x></head><body "
      "class=y>"
      "<div hidden><p>a<p>b</div><table><td>c<td>d</table><a href='/x?a&amp;b'>e</a><x-y id=z>f</x-y><hr>";
  const Page ours = built_page(html);
  Page tree;
  REQUIRE(build_page_with_gumbo(html, tree, {}).ok());
  REQUIRE(ours.elements.size() == tree.elements.size());
  for (std::size_t i = 0; i < ours.elements.size(); ++i) {
    const Element& a = ours.elements[i];
    const Element& b = tree.elements[i];
    INFO(i << ' ' << name_of(a.tag));
    CHECK(a.tag == b.tag);
    CHECK(a.hidden == b.hidden);
    CHECK(a.depth == b.depth);
    CHECK(a.parent == b.parent);
    CHECK(a.end == b.end);
    CHECK(ours.text_of(a) == tree.text_of(b));
    CHECK(a.link_bytes() == b.link_bytes());
  }
  CHECK(std::string_view(ours.attribute_text) == std::string_view(tree.attribute_text));
}

TEST_CASE("both front ends stop at the same depth", "[gumbo]") {
  const std::string html = "<!DOCTYPE html><body>" + repeated("<div>", 600) +
                           "<section>a<p>b</p>c</section>d" + repeated("</div>", 300) + "e";
  const Page ours = built_page(html);
  Page tree;
  REQUIRE(build_page_with_gumbo(html, tree, {}).ok());
  CHECK(ours.elements.size() == 512);
  CHECK(tree.elements.size() == 512);
  CHECK(ours.text == "abcde");
  CHECK(blocks_of(tree) == blocks_of(ours));
}

TEST_CASE("what was merged into an empty body goes with it, and nothing else") {
  const Page page = built_page("<html lang=a><body class=b><html id=d><body role=f>");
  REQUIRE(page.elements.size() == 1);
  CHECK(page.attribute(ElementId{0}, AttributeId::lang) == "a");
  CHECK(page.attribute(ElementId{0}, AttributeId::id) == "d");
}

TEST_CASE("both front ends merge the attributes of a second html and body", "[gumbo]") {
  const std::string html =
      "<!DOCTYPE html><html lang=a><body class=b>x<html lang=c id=d><body class=e role=f>y<p>z";
  const Page ours = built_page(html);
  Page tree;
  REQUIRE(build_page_with_gumbo(html, tree, {}).ok());
  for (const Page* page : {&ours, static_cast<const Page*>(&tree)}) {
    CHECK(page->attribute(ElementId{0}, AttributeId::lang) == "a");
    CHECK(page->attribute(ElementId{0}, AttributeId::id) == "d");
    REQUIRE(page->elements.size() == 3);
    CHECK(page->attribute(ElementId{1}, AttributeId::class_) == "b");
    CHECK(page->attribute(ElementId{1}, AttributeId::role) == "f");
    CHECK(blocks_of(*page) == "body:xy|p:z");
  }
}
