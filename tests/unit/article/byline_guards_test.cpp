#include "article/byline/byline_guards.hpp"

#include <string>
#include <vector>

#include "article/byline/byline.hpp"
#include "article/signed_page.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Byline;
using article::byline_on;
using article::json_ld;

TEST_CASE("what stands in the author's line and is no author") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const struct {
    const char* what;
    std::string html;
    std::vector<std::string> names;
    Source source;
  } rows[] = {
      {"not where the story is filed, though its links stand in the line",
       head +
           "<div class=meta-author><a rel=tag href=/q>Quay Life</a> <a rel=tag href=/f>Ferry "
           "News</a> | 14 May 2031 | <a href=/u/1>Tilde Marrow</a></div>" +
           body,
       {"Tilde Marrow"},
       Source::element},
      {"not what is filed under a label",
       head +
           "<div class=byline>Tilde Marrow<br>14 May 2031<br>Filed under<br><a href=/x>Quay Life</a></div>" +
           body,
       {"Tilde Marrow"},
       Source::text},
      {"not the place in a line below, behind a label of its own",
       head + body +
           "<div class=info><span class=author>Tilde Marrow</span><br>Places: <a href=/x>Ostrel "
           "Bay</a></div>",
       {"Tilde Marrow"},
       Source::text},
      {"not whom a card above the headline links",
       "<ul><li><p>Ferry prices rise</p><a href=/authors/poole>Desmond Poole</a></li></ul>" + head +
           "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"the paper behind its label, and not where it was written",
       "<meta property=og:site_name content='Ostrel Post'>" +
           json_ld(R"("author":{"@type":"Organization","name":"By Ostrel Post"})") + head + body,
       {"Ostrel Post"},
       Source::json_ld},
      {"the paper's address behind its label",
       json_ld(R"("author":{"@type":"Organization","name":"Par example.org"})") + head + body,
       {"example.org"},
       Source::json_ld},
      {"nobody in brackets",
       json_ld(R"x("author":{"@type":"Person","name":"(Ostrel - The Post)"})x") + head + body,
       {},
       Source::none},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const Byline byline = byline_on(row.html, "https://www.example.org/2031/walk");
    CHECK(byline.names == row.names);
    CHECK(byline.source == row.source);
  }
}
