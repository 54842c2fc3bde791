#include "html/page/note_marks.hpp"

#include <string>

#include "catch.hpp"
#include "html/built_page.hpp"

using namespace cleancopy;

TEST_CASE("the marks of notes go, other numbers set high stay") {
  struct Case {
    std::string html;
    std::string text;
  };
  const Case cases[] = {
      {"served three generations.<sup>1</sup> A new one", "served three generations. A new one"},
      {"said “never again.”<sup>12</sup>", "said “never again.”"},
      {"the walk<sup><a href=#n1>1</a></sup> of lamps", "the walk of lamps"},
      {"the walk<a href=#n1><sup>[1]</sup></a> of lamps", "the walk of lamps"},
      {"for nine years.<a href=#f1>1</a>", "for nine years."},
      {"a career <sup> <a href=#f2>2</a> </sup>. The next", "a career. The next"},
      {"the walk,<sup>3, 4</sup> they say", "the walk, they say"},
      {"a hall of 20 m<sup>2</sup>", "a hall of 20 m2"},
      {"some 10<sup>6</sup> lamps", "some 106 lamps"},
      {"lamps for €19,<sup>99</sup>", "lamps for €19,99"},
      {"on the 3<sup>rd</sup> of May", "on the 3rd of May"},
      {"<a href=/x>some 10<sup>6</sup> lamps</a>", "some 106 lamps"},
      {"Formula <a href=/f>1</a> returns", "Formula 1 returns"},
      {"<sup>1</sup> Well log", "1 Well log"},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    html::Page page = html::built_page("<p>" + c.html + "</p>");
    html::cut_note_marks(page);
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.text_between(page.blocks[0].begin, page.blocks[0].end) == c.text);
  }
}
