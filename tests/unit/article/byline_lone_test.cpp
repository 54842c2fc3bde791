// Names and agencies that stand alone right under the headline, and links that name more than the author.

#include <string>
#include <vector>

#include "article/byline/byline.hpp"
#include "catch.hpp"
#include "page_evidence.hpp"
#include "signed_page.hpp"

using namespace cleancopy;
using namespace cleancopy::article;

using Names = std::vector<std::string>;

namespace {

Byline byline_of(const std::string& head, const std::string& behind = {}) {
  return byline_on("<h1>Lantern walk returns to the quay</h1>" + head + "<div>" + clean::prose() + "</div>" +
                   behind);
}

Names names_of(const std::string& head, const std::string& behind = {}) {
  return byline_of(head, behind).names;
}

}  // namespace

TEST_CASE("a name alone over what he is, or over where and when") {
  CHECK(names_of("<p>3 hours ago</p><button>Share</button><p>Ilka Morn</p><p>Coast correspondent</p>") ==
        Names{"Ilka Morn"});
  CHECK(names_of("<p>Ilka Morn</p><p>SALTMARSH.</p><p>14 May 2031, 07:00</p>") == Names{"Ilka Morn"});
  CHECK(names_of("<ul><li><a>Ilka Morn</a></li><li>May 14, 2031</li><li>3 min read</li></ul>") ==
        Names{"Ilka Morn"});
  CHECK(names_of("<p>Ilka Morn</p><p>14 May 2031 • Update: 15 May 2031</p>") == Names{"Ilka Morn"});
  CHECK(names_of("<p><a>Ilka Morn</a><a>Jo Öst</a></p><p>Published 14 May 2031</p>") ==
        Names{"Ilka Morn", "Jo Öst"});
  CHECK(names_of("<p><a>Ilka Morn</a>, <a>Jo Öst</a></p><p>14 May 2031</p>") == Names{"Ilka Morn", "Jo Öst"});
  CHECK(names_of("<ul><li>Old Harbour</li><li>New Quay</li></ul>").empty());
  CHECK(names_of("<p><a>Digital Order</a><a>Paper</a></p><p>14 May 2031</p>").empty());
}

TEST_CASE("a name alone under a date, over the minutes to read, in a lesser heading over the date") {
  CHECK(names_of("<p>14 May 2031</p><p>Ilka Morn</p><button>Listen</button>") == Names{"Ilka Morn"});
  CHECK(names_of("<p>Ilka Morn</p><p>7 min read</p><button>Listen</button>") == Names{"Ilka Morn"});
  CHECK(names_of("<h4>Ilka Morn</h4><p>14 May 2031</p>") == Names{"Ilka Morn"});
  CHECK(names_of("<h4>Ilka Morn</h4><p>Coast correspondent</p>").empty());
  CHECK(names_of("<p>Nick van Morn</p><p>14 May 2031</p>") == Names{"Nick van Morn"});
  CHECK(names_of("<p>Ilka S. Morn</p><p>14 May 2031</p>", "<p>The quay's lamps.</p>") ==
        Names{"Ilka S. Morn"});
  CHECK(names_of("<p>Ostrel Lamp Team</p><p>14 May 2031</p>") == Names{"Ostrel Lamp Team"});
}

TEST_CASE("a name over the date that the page has on other cards, too") {
  const std::string cards =
      "<ul><li>Ilka Morn<li>Ferry prices rise<li>Ilka Morn<li>A new lamp<li>Ilka Morn</ul>";
  CHECK(names_of("<p>Ilka Morn</p><p>14 May 2031</p>", cards) == Names{"Ilka Morn"});
  CHECK(
      names_of(
          "<p>Ilka Morn</p><p>14 May 2031</p>",
          "<p>Ilka Morn lit the first of the lamps at dusk, and all of the quay sang with her until the tide "
          "came in.</p>" +
              cards)
          .empty());
}

TEST_CASE("a label above the headline, and a name in an element of its own before the date") {
  const PageEvidence above(
      "<p>By Ilka Morn</p><p>Contributing writer</p><h1>Lantern walk returns to the quay</h1>"
      "<div>" +
      clean::prose() + "</div>");
  CHECK(resolve_byline(above.evidence, above.cleaned.find("Lantern walk returns")).names ==
        Names{"Ilka Morn"});
  CHECK(names_of("<p><span>Ilka Morn</span> <span>May 14, 2031</span></p>") == Names{"Ilka Morn"});
  CHECK(names_of("<p>Ilka Morn May 14, 2031</p>").empty());
}

TEST_CASE("who stands behind his portrait") {
  const std::string portrait = "<img src=a.jpg alt='Picture of Ilka Morn'>";
  const std::string story = clean::prose() + clean::prose() + clean::prose();
  const auto in_main = [&story](const std::string& head, const std::string& behind) {
    return byline_on("<main><h1>Lantern walk returns to the quay</h1>" + head + "<div>" + story + "</div>" +
                     behind + "</main>")
        .names;
  };
  CHECK(in_main(portrait + "<p><a>Ilka Morn</a> on lamps</p>", "").empty());
  CHECK(in_main(portrait + "<p><a>Ilka Morn</a></p><p>14 May 2031</p>", "") == Names{"Ilka Morn"});
  CHECK(in_main("", portrait + "<p>Ilka Morn</p><p>Ilka mends lamps in Saltmarsh. She writes, too.</p>") ==
        Names{"Ilka Morn"});
  // Something for sale.
  CHECK(in_main("", "<img src=a.jpg alt='Harbour Lamp'><p>Harbour Lamp</p><p>$ 14.00</p>").empty());
  // Several behind the text: of a team, of other stories.
  CHECK(
      in_main("", portrait +
                      "<p>Ilka Morn</p><p>Coast correspondent</p><img src=b.jpg alt='Jo Tarn'><p>Jo Tarn</p>"
                      "<p>Head of Lamps</p>")
          .empty());
}

TEST_CASE("who stands under a label behind the text") {
  CHECK(names_of("", "<h3>About the author</h3><h4>Ilka Morn</h4><p>Mends lamps.</p>") == Names{"Ilka Morn"});
  CHECK(names_of("", "<h2>Posted by</h2><h4>Ilka Morn</h4>") == Names{"Ilka Morn"});
}

TEST_CASE("a link behind a bar or behind in says where the story is filed") {
  CHECK(names_of("<p>by Ilka Morn | <a>Lamps</a> | 8 min Read</p>") == Names{"Ilka Morn"});
  CHECK(names_of("<p>By <a>Ilka Morn</a> in <a>Lamps</a><a>Quays</a></p>") == Names{"Ilka Morn"});
}

TEST_CASE("each name over what he is, in elements made alike") {
  const std::string first = "<div class=who>Ilka Morn</div><div class=what>Coast correspondent</div>";
  CHECK(names_of(first + "<div class=who>Jo Öst</div><div class=what>Head of Lamps</div>") ==
        Names{"Ilka Morn", "Jo Öst"});
  CHECK(names_of(first + "<div class=when>Jo Öst</div><div class=what>Head of Lamps</div>") ==
        Names{"Ilka Morn"});
  CHECK(names_of(first + "<div class=who>Jo Öst</div><div>Head of Lamps</div>") == Names{"Ilka Morn"});
}

TEST_CASE("who is set off behind the label of a sentence on him") {
  const std::string lamps = " who mends lamps and clocks in Saltmarsh and writes about both.</p></div>";
  CHECK(names_of("", "<div class=bio><p>Written by <strong>Ilka Morn</strong>" + lamps) ==
        Names{"Ilka Morn"});
  CHECK(names_of("", "<div class=bio><p>Mended by hand <strong>Ilka Morn</strong>" + lamps).empty());
  CHECK(names_of("", "<div class=bio><p>Written by hand, <strong>Ilka Morn</strong>" + lamps).empty());
}

TEST_CASE("an agency alone under the headline") {
  CHECK(byline_of("<p>PTI | Saltmarsh |</p><p>Updated: May 14, 2031 20:45 IST</p>").agencies == Names{"PTI"});
  CHECK(names_of("<p>PTI Saltmarsh</p><p>Updated: May 14, 2031 20:45 IST</p>") == Names{"PTI"});
  CHECK(names_of("<p>Von dpa</p><p>14.05.2031, 18:58</p>") == Names{"dpa"});
  CHECK(names_of("<p>Source: Reuters</p><p>Updated: May 14, 2031 20:45 IST</p>") == Names{"Reuters"});
  CHECK(names_of("<p>Original text by: Quay Office, handed on by Quay Wire</p>") == Names{"Quay Office"});
  CHECK(names_of("<p><span>Kai Pell</span><span>14 May 2031 - 09:57</span><span>Updated: 14 May 2031 - "
                 "12:20</span></p>") == Names{"Kai Pell"});
  CHECK(names_of("<p>PTI talks go on</p><p>Updated: May 14, 2031 20:45 IST</p>").empty());
  // Whom the page declares signs all the same.
  const PageEvidence page(
      "<meta name=author content='The Quay Staff'><h1>Lantern walk returns</h1><p>PTI | Quay |</p>"
      "<p>Updated: May 14, 2031</p><div>" +
      clean::prose() + "</div>");
  const Byline byline = resolve_byline(page.evidence, page.cleaned.find("Lantern walk returns"));
  CHECK(byline.names == Names{"The Quay Staff"});
  CHECK(byline.agencies == Names{"PTI"});
}

TEST_CASE("who is linked far below signed another story") {
  CHECK(names_of("<p>by <a rel=author href=/a>Ilka Morn</a>, <a rel=author href=/b>Jo Öst</a></p>",
                 "<h2>More</h2><p>One</p><p>Two</p><ul><li><b>Dredger waits</b> <span>By <a rel=author>Ilka "
                 "Morn</a></span></ul>") == Names{"Ilka Morn", "Jo Öst"});
  CHECK(names_of("<p class=meta__author><a href=/t>Ilka Morn</a> <a rel=tag>Lamp Oil</a></p>") ==
        Names{"Ilka Morn"});
  CHECK(names_of("<a href=/author/t><div class=author>Ilka Morn</div><div>Lamps & Oil Expert</div></a>") ==
        Names{"Ilka Morn"});
  CHECK(names_of(
            "<p class=byline><a href=/author/t><span>Ilka Morn</span><span>Coast Reporter</span></a></p>") ==
        Names{"Ilka Morn"});
}

TEST_CASE("a byline that goes on behind a dash, a bar or in further lines") {
  CHECK(names_of("<p>by <b>Ilka Morn</b>—10 min read</p>") == Names{"Ilka Morn"});
  CHECK(names_of(
            "<div>Written by <a>Ilka Morn</a> | Edited by Jo Öst<br>Saltmarsh | Published on: May 14, 2031 "
            "09:57 am IST | Updated: May 14, 2031 04:20 PM IST</div>") == Names{"Ilka Morn"});
}

TEST_CASE("words that are no label of a name") {
  CHECK(names_of("<p><a href=#r>THE WALK: QUAY BY QUAY</a></p>").empty());
  CHECK(names_of("<p>The walk: <b>Step by Step</b></p>").empty());
  CHECK(names_of("<p>Powered by Harbour Works</p><p>Trusted by Hundreds of Keepers</p>").empty());
  CHECK(names_of("<p>Posted on Sunday, 14 May 2031 by Ilka</p>") == Names{"Ilka"});
  CHECK(names_of("<p>By Subject</p><p>By Title</p>").empty());
  CHECK(names_of("<p><b>Best Practices</b></p><ul><li>" + std::string(clean::prose()) + "</ul>").empty());
  // In Dutch "door" is "by"; this far from the headline no organization is looked for.
  std::string text;
  for (int i = 0; i < 9; ++i) text += clean::prose();
  CHECK(names_of("", text + "<p>Door Hinge for Lantern Rooms</p>").empty());
  CHECK(names_of("", text + "<p>By Ilka Morn</p>") == Names{"Ilka Morn"});
}

TEST_CASE("a box that is called a dialog lies over the picture with the page's title in it") {
  const std::string head =
      "<title>Lantern walk returns to the quay | Quay Post</title><meta name=author content=KatS>";
  const std::string box =
      "<div class=overlay><h1>Lantern walk returns to the quay</h1><p>By <a href=/p/1>Ilka "
      "Morn</a></p></div>";
  const PageEvidence page(head + "<h1>Quay Post</h1>" + box + "<div>" + clean::prose() + "</div>");
  const Byline byline = resolve_byline(page.evidence, page.cleaned.find("Lantern walk returns"));
  CHECK(byline.names == Names{"Ilka Morn"});
}
