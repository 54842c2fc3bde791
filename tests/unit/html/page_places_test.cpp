// Where on the page's text its elements, spans and images stand.
#include <cstdint>

#include "built_page.hpp"
#include "catch.hpp"
#include "html/page/page.hpp"
#include "text/utf8.hpp"

using namespace cleancopy::html;

namespace {

void check_places(const Page& page) {
  const auto is_place = [&](std::uint32_t at) {
    return at == page.text.size() ||
           (at < page.text.size() && !cleancopy::text::is_trailing_byte(page.text[at]));
  };
  for (const Element& element : page.elements)
    CHECK((is_place(element.text_begin) && is_place(element.text_end)));
  for (const Span& span : page.spans) CHECK((is_place(span.begin) && is_place(span.end)));
  for (const Image& image : page.images) CHECK(is_place(image.text_at));
}

}  // namespace

TEST_CASE("all that has a place in the text has one inside of it", "[page_builder]") {
  // Line feeds go where a block ends, and a space that no word follows is not written.
  const char* const pages[] = {
      "<p>One</p><a href=/a>Two<br>",
      "<p>One <a href=/a></a><img src=b></p>",
      "<p>One<br><b></p><p>“Two”</b></p>",
      "<p><a href=/a>One<br></a></p><p>“Two”</p>",
      "<pre>One\n\n<b>\n</b></pre><p>“Two”</p>",
      "<p><b>One\u200D</b></p><p>“Two”</p>",
      "<main><x-a>One<br></x-a></main>",
  };
  for (const char* const html : pages) {
    INFO(html);
    check_places(built_page(html));
  }
  const Page page = built_page("<p><a href=/a>One<br></a>Two</p>");
  CHECK(page.text == "One\nTwo");
  CHECK(page.text_of(page.spans[0]) == "One");
}

TEST_CASE("what began behind a space that a limit cut off is inside of the text, too", "[page_builder]") {
  PageLimits limits;
  limits.max_text_bytes = 2;
  const Page page = built_page("<p>ab <b>cd<i>e</i></b><p>f", limits);
  CHECK(page.truncated);
  CHECK(page.text == "ab");
  CHECK(page.spans.size() == 2);
  check_places(page);
}
