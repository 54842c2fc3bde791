#include "html/page/unseen_text.hpp"

#include <string>

#include "catch.hpp"
#include "html/built_page.hpp"

using namespace cleancopy;

namespace {

constexpr std::string_view kRest =
    " runs for three kilometres along the river from the old mill to the weir, and has benches and lights.";

std::string seen_of(const std::string& html) {
  html::Page page = html::built_page("<p>" + html + "</p>");
  html::cut_unseen_text(page);
  return html::blocks_of(page);
}

}  // namespace

TEST_CASE("what a link says to screen readers alone, and hidden links, are cut out of long lines") {
  struct Case {
    std::string head;
    std::string seen;
  };
  const Case cases[] = {
      {"The <a href=/w>walk<span class='sr-only'> (opens in a new tab)</span></a>", "The walk"},
      {"The <a href=/w>walk <span class='link_visuallyHidden__a1'>, external</span></a>", "The walk"},
      {"The <a href=/w>walk</a><a href=/s style='display: none'>Copy link</a>", "The walk"},
      {"The walk <a href=/s hidden>Copy link</a>", "The walk"},
      // Nothing is before it in the link, it is no link, or it is seen.
      {"The <a href=/w><span class=sr-only>walk</span></a>", "The walk"},
      {"The <span class=sr-only>walk</span>", "The walk"},
      {"The <a href=/w>river <span class=wide>walk</span></a>", "The river walk"},
      {"The <a href=/w><span class=sr-only>river</span> walk</a>", "The river walk"},
      {"The <a href=/r>river<i>side</i><span class=sr-only>, external</span></a> and <a href=/w>walk<span "
       "class=sr-only>, external</span></a>, and <span class=sr-only>the</span> <i>quay</i>",
       "The riverside and walk, and the quay"},
  };
  for (const Case& c : cases) {
    INFO(c.head);
    CHECK(seen_of(c.head + std::string(kRest)) == "p:" + c.seen + std::string(kRest));
  }
}

TEST_CASE("nothing is cut out of short lines, which may be bylines and labels") {
  CHECK(seen_of("By <a href=/a>Ann Lee<span class=sr-only>, reporter</span></a>") ==
        "p:By Ann Lee, reporter");
}

TEST_CASE("a line is not hidden because its first words are") {
  CHECK(seen_of("<span class=visually-hidden>T</span>he walk" + std::string(kRest)) ==
        "p:The walk" + std::string(kRest));
  CHECK(seen_of("<span class=sr-only>Published</span> 14 May") == "span:Published 14 May");
}

TEST_CASE("a heading's link to itself is none of its words") {
  const auto heading = [](const std::string& html) {
    html::Page page = html::built_page("<h2>" + html + "</h2>");
    html::cut_unseen_text(page);
    return html::blocks_of(page);
  };
  CHECK(heading("<a class=anchor href='#lamps'>#</a>Lamps in use") == "h2:Lamps in use");
  CHECK(heading("<a href='#lamps'><span aria-hidden=true># </span></a> Lamps in use") == "h2:Lamps in use");
  CHECK(heading("Lamps in <i>use</i> <a class=headerlink href='#lamps'>¶</a>") == "h2:Lamps in use");
  CHECK(heading("#1 Lamps") == "h2:#1 Lamps");
  CHECK(heading("<a href=/lamps>#1</a> Lamps") == "h2:#1 Lamps");
  CHECK(heading("Lamps <a href=/c>#</a> of chapter") == "h2:Lamps # of chapter");
  CHECK(heading("<a href='#lamps'>#</a>") == "h2:#");
  CHECK(seen_of("<a href='#lamps'>#</a> Lamps") == "p:# Lamps");
}
