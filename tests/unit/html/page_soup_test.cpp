// Random tag soup: whatever is left out of a page, nothing that is kept may point to it, and pieces of any
// size make the same page.
#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "built_page.hpp"
#include "catch.hpp"

using namespace cleancopy::html;

namespace {

constexpr std::string_view kNames[] = {
    "div",    "p",    "span", "a",    "b",      "table",  "td",       "tr",           "li",     "ul",
    "select", "form", "svg",  "g",    "option", "video",  "template", "h1",           "button", "x-a",
    "img",    "body", "x-b",  "html", "figure", "object", "noscript", "script",       "title",  "meta",
    "br",     "pre",  "time", "i",    "ruby",   "rt",     "caption",  "foreignObject"};
constexpr std::string_view kAttributes[] = {
    "", " class=a", " hidden", " itemprop=x", " src=q", " rel=canonical", " style='display:none'"};

std::string soup(std::mt19937& random) {
  const auto any_of = [&](const auto& table) { return table[random() % std::size(table)]; };
  std::string html;
  for (std::size_t pieces = random() % 60; pieces > 0; --pieces) {
    switch (random() % 5) {
      case 0:
        html += "x ";
        break;
      case 1:
        html += "\xC2\xA0";
        break;
      case 2:
        html.append("</").append(any_of(kNames)).append(">");
        break;
      default:
        html.append("<").append(any_of(kNames)).append(any_of(kAttributes)).append(">");
        break;
    }
  }
  return html;
}

Page built_in_pieces(std::string_view html, const PageLimits& limits, std::size_t size) {
  Page page;
  PageBuilder builder(page, limits);
  Tokenizer<PageBuilder> tokenizer(builder);
  for (std::size_t i = 0; i < html.size(); i += size) tokenizer.feed(html.substr(i, size));
  tokenizer.finish();
  builder.finish();
  return page;
}

bool points_inside(const Page& page) {
  const auto in_page = [&](ElementId id) { return id < page.elements.size(); };
  const auto is_stored = [&](const AttributeRange& range) {
    return range.count == 0 || range.begin + range.count <= page.attributes.size();
  };
  for (ElementId id = 0; id < page.elements.size(); ++id) {
    const Element& element = page.elements[id];
    if (id > 0 && element.parent >= id) return false;
    if (element.end <= id || element.end > page.elements.size() || !is_stored(element.attributes))
      return false;
  }
  return std::all_of(page.blocks.begin(), page.blocks.end(),
                     [&](const TextBlock& block) { return in_page(block.element); }) &&
         std::all_of(page.spans.begin(), page.spans.end(),
                     [&](const Span& span) { return is_stored(span.attributes); }) &&
         std::all_of(
             page.images.begin(), page.images.end(),
             [&](const Image& image) { return in_page(image.element) && is_stored(image.attributes); }) &&
         std::all_of(page.attributes.begin(), page.attributes.end(), [&](const PageAttribute& attribute) {
           return std::size_t{attribute.begin} + attribute.size <= page.attribute_text.size();
         });
}

}  // namespace

TEST_CASE("soup: nothing kept points to what was left out", "[page_builder]") {
  std::mt19937 random(20240607);
  for (std::uint32_t round = 0; round < 10'000; ++round) {
    const std::string html = soup(random);
    PageLimits limits;
    if (round % 3 == 0) limits.max_depth = 3 + random() % 8;
    if (round % 5 == 0) limits.max_elements = 1 + random() % 12;
    if (round % 7 == 0) limits.max_text_bytes = random() % 9;
    const Page whole = built_in_pieces(html, limits, html.size() + 1);
    const Page bytes = built_in_pieces(html, limits, 1);
    const bool same = whole.text == bytes.text &&
                      std::string_view(whole.attribute_text) == std::string_view(bytes.attribute_text) &&
                      whole.elements.size() == bytes.elements.size() &&
                      whole.dropped.scripts.bytes == bytes.dropped.scripts.bytes;
    if (same && points_inside(whole)) continue;
    INFO(html);
    CHECK(same);
    CHECK(points_inside(whole));
  }
}
