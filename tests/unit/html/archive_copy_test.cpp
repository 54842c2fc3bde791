#include "html/page/archive_copy.hpp"

#include <string>

#include "catch.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"

using namespace cleancopy::html;

namespace {

Page page_of(std::string_view html) {
  Page page;
  PageBuilder builder(page, PageLimits{});
  Tokenizer<PageBuilder> tokenizer(builder);
  tokenizer.feed(html);
  tokenizer.finish();
  builder.finish();
  return page;
}

}  // namespace

TEST_CASE("an archive's address holds another, and a moment") {
  const struct {
    std::string_view address;
    std::string_view original;
  } rows[] = {
      {"https://web.archive.example/web/20310304061213/https://www.quay.example/lamps",
       "https://www.quay.example/lamps"},
      {"/web/20310304061213im_/http://www.quay.example/a.png", "http://www.quay.example/a.png"},
      {"https://copies.example/2031.03.04-061213/https://www.quay.example/lamps?b=c",
       "https://www.quay.example/lamps?b=c"},
      {"https://www.quay.example/lamps", ""},
      {"https://www.quay.example/2031/03/04/https://other.example/", ""},
      {"https://www.quay.example/20310304/http://other.example/", ""},
      {"20310304061213/http://other.example/", ""},
      {"/http://", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    INFO(row.address);
    const ArchiveAddress found = read_archive_address(row.address);
    CHECK(found.original == row.original);
    CHECK(found.captured_at == (row.original.empty() ? "" : "2031-03-04T06:12:13Z"));
  }
}

TEST_CASE("the addresses of an archive's copy are put back, its bar is hidden") {
  Page page = page_of(
      "<link rel=canonical "
      "href='https://web.archive.example/web/20310304061213/https://www.quay.example/lamps'>"
      "<meta property=og:image content=\"/web/20310304061213im_/https://img.quay.example/a.jpg\">"
      "<script type=application/ld+json>{\"url\":\"https:\\/\\/web.archive.example\\/web\\/20310304061213\\/"
      "https:\\/\\/www.quay.example\\/lamps\",\"image\":"
      "\"https://web.archive.example/web/20310304061213/https://img.quay.example/b.jpg\"}</script>"
      "<div id=wm-ipp-base><p>12 captures</div><article><p>The lamps came back.</article>");
  CHECK(undo_archive_copy(page, {}) == "2031-03-04T06:12:13Z");
  CHECK(page.json_ld ==
        "{\"url\":\"https:\\/\\/www.quay.example\\/lamps\",\"image\":\"https://img.quay.example/b.jpg\"}");
  CHECK(page.json_ld_scripts().size() == 1);
  std::string addresses;
  bool bar_hidden = false;
  for (ElementId id = 0; id < page.elements.size(); ++id) {
    for (const AttributeId name : {AttributeId::href, AttributeId::content})
      addresses.append(page.attribute(id, name)).append("|");
    const std::string_view text = page.text_of(page.elements[id]);
    if (page.attribute(id, AttributeId::id) == "wm-ipp-base") bar_hidden = page.elements[id].hidden;
    if (text == "The lamps came back.") CHECK_FALSE(page.elements[id].hidden);
  }
  CHECK(bar_hidden);
  CHECK(addresses.find("https://www.quay.example/lamps|") != std::string::npos);
  CHECK(addresses.find("https://img.quay.example/a.jpg|") != std::string::npos);
  CHECK(addresses.find("archive") == std::string::npos);
}

TEST_CASE("another page stays as it is") {
  Page page = page_of(
      "<link rel=canonical href='https://www.quay.example/http://a'><div id=HEADER><p>The lamps</div>");
  CHECK(undo_archive_copy(page, "https://www.quay.example/lamps").empty());
  for (const Element& element : page.elements) CHECK_FALSE(element.hidden);
}
