#include "article/byline/byline.hpp"

#include <string>
#include <vector>

#include "article/names/byline_names.hpp"
#include "article/page_evidence.hpp"
#include "article/signed_page.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Byline;
using article::byline_on;
using article::json_ld;
using article::PageEvidence;
using article::resolve_byline;
using article::split_names;

using Names = std::vector<std::string>;

TEST_CASE("where the byline is found") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const struct {
    const char* what;
    std::string html;
    Names names;
    Source source;
  } rows[] = {
      {"JSON-LD",
       json_ld(R"("author":[{"@type":"Person","name":"Tilde Marrow"},{"@type":"Person","name":"Jo Öst"}])") +
           head + "<p>By Ilka Morn</p>" + body,
       {"Tilde Marrow", "Jo Öst"},
       Source::json_ld},
      {"meta",
       "<meta name=author content='Tilde Marrow'>" + head + "<p>By Ilka Morn</p>" + body,
       {"Tilde Marrow"},
       Source::meta},
      {"papers: all in one between semicolons",
       "<meta name=dc.creator content='Tilde Marrow'><meta name=citation_authors content='Marrow, Tilde; "
       "Öst, Jo'>" +
           head + body,
       {"Tilde Marrow", "Jo Öst"},
       Source::meta},
      {"who signs right under the headline, not who put the story in and is shown nowhere",
       json_ld(R"("author":{"@type":"Person","name":"Desmond Poole"})") + head + "<p>By Jo Öst</p>" + body,
       {"Jo Öst"},
       Source::text},
      {"nor where he is shown among other stories alone",
       json_ld(R"("author":{"@type":"Person","name":"Desmond Poole"})") + head + "<p>By Jo Öst</p>" + body +
           "<div class=related><p>Ferry prices rise, by Desmond Poole</p></div>",
       {"Jo Öst"},
       Source::text},
      {"but not where the page shows who is declared",
       json_ld(R"("author":{"@type":"Person","name":"Desmond Poole"})") + head + "<p>By Jo Öst</p>" + body +
           "<p>More by Desmond Poole</p>",
       {"Desmond Poole"},
       Source::json_ld},
      {"the link is for whom he wrote",
       head + "<p class=byline>Dec. 19, 2031 · Jo Öst on behalf of <a href=/g>the Lantern group</a></p>" +
           body,
       {"Jo Öst"},
       Source::text},
      {"the label behind a date, the name in the next element",
       head + "<p>Posted on May 14, 2031 @ 9:57 by <a href=/u/1>Jo Öst</a></p>" + body,
       {"Jo Öst"},
       Source::text},
      {"not whose picture it is",
       head + "<p>In 2031 the lamps were lit again. Photo by <a href=/u/1>Jo Öst</a></p>" + body,
       {},
       Source::none},
      {"the site's own name, where its element is the author's and nobody signs",
       "<meta property=og:site_name content='Ostrel Post'>" + head + "<p class=author>Ostrel Post</p>" + body,
       {"Ostrel Post"},
       Source::text},
      {"a link to the author",
       head + "<p>Words <a rel=author href=/m>Tilde Marrow</a></p>" + body,
       {"Tilde Marrow"},
       Source::element},
      {"the words under the headline",
       head + "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"two names behind a comma, in elements of one name",
       head + "<p class=byline><span class=name>Tilde Marrow</span>, <span class=name>Jo Öst</span></p>" +
           body,
       {"Tilde Marrow", "Jo Öst"},
       Source::text},
      {"a place of two words behind a comma, in an element of another name",
       head +
           "<p class=byline><span class=name>Tilde Marrow</span>, <span class=place>Ostrel Bay</span></p>" +
           body,
       {"Tilde Marrow"},
       Source::text},
      {"with a place behind", head + "<p>By Tilde Marrow, Ostrel</p>" + body, {"Tilde Marrow"}, Source::text},
      {"an element called byline",
       head + "<div class=byline>Tilde Marrow</div>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"the site is no author",
       "<meta property=og:site_name content='Ostrel Post'><meta name=author content='Ostrel Post'>" + head +
           "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"an agency where no person signs",
       json_ld(R"("author":{"@type":"Organization","name":"Harbour Press"})") + head + body,
       {"Harbour Press"},
       Source::json_ld},
      {"a reader's name is none",
       head + body + "<div class=comments><p>By Tilde Marrow</p><a rel=author href=/r>Jo Öst</a></div>",
       {},
       Source::none},
      {"nobody", head + body, {}, Source::none},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const Byline byline = byline_on(row.html, "https://www.example.org/2031/walk");
    CHECK(byline.names == row.names);
    CHECK(byline.source == row.source);
  }
}

TEST_CASE("a crowd of names is cut, not compared without end") {
  std::string links;
  for (int i = 0; i < 100'000; ++i) {
    const std::string name{static_cast<char>('A' + i % 26), static_cast<char>('a' + i / 26 % 26),
                           static_cast<char>('a' + i / 676 % 26), static_cast<char>('a' + i / 17576)};
    links += "<a rel=author href=/m>" + name + " Marrow</a> ";
  }
  const std::string body = "<div>" + clean::prose() + "</div>";
  const PageEvidence page("<h1>Lantern walk returns to the quay</h1><p>" + links + "</p>" + body);
  CHECK(resolve_byline(page.evidence, 0).names.size() == 200);
  CHECK(split_names("Tilde Marrow" + std::string(100'000, ':')) == Names{"Tilde Marrow"});
}

TEST_CASE("where a name stands that nothing declares") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const auto names_on = [&](const std::string& html) {
    const PageEvidence page(html);
    std::size_t headline = 0;
    const auto& blocks = page.evidence.cleaner.blocks();
    while (headline < blocks.size() && blocks[headline].place.heading_level != 1) ++headline;
    return resolve_byline(page.evidence, headline).names;
  };
  // A link to an author's page, above or below the headline; not that to the list of all authors.
  CHECK(names_on(head + "<div><a href=/authors/tilde-marrow>Tilde Marrow</a> 5 min</div>" + body) ==
        Names{"Tilde Marrow"});
  CHECK(names_on("<p><a href='https://post.example/de/autoren/7'>Jo Öst</a></p>" + head + body) ==
        Names{"Jo Öst"});
  CHECK(names_on(head + "<p><a href=/authors/>Our Authors</a></p>" + body).empty());
  CHECK(
      names_on(head + "<p><a href=/author/a>See everything that Tilde Marrow ever wrote here</a></p>" + body)
          .empty());
  // A label, then the name in a block of its own.
  CHECK(names_on(head + "<div><p>Written by</p><p>Tilde Marrow</p></div>" + body) == Names{"Tilde Marrow"});
  CHECK(names_on(head + "<div><p>Filled up</p><p>Tilde Marrow</p></div>" + body).empty());
  // What blogging software tells social networks.
  CHECK(
      names_on(
          "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Tilde Marrow'>" +
          head + body) == Names{"Tilde Marrow"});
  CHECK(names_on("<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Tilde "
                 "Marrow'>" +
                 head + body)
            .empty());
  // The box on the author below the story.
  CHECK(names_on(head + body + "<div class=author-box><h4 class=author-name>Tilde Marrow</h4></div>") ==
        Names{"Tilde Marrow"});
  CHECK(names_on(head + body + "<div class=author-box><p>Subscribe</p></div>").empty());
  // A box of something else has no author of ours, whatever it calls its lines.
  CHECK(names_on(head + "<div class=promo><p class=author>Tilde Marrow</p></div>" + body).empty());
  // Signed at the end or at the beginning of the text.
  CHECK(names_on(head + body + "<p><strong>Tilde Marrow</strong></p>") == Names{"Tilde Marrow"});
  CHECK(names_on(head + "<p><em>Tilde Marrow/Jo Öst</em></p>" + body) == Names{"Tilde Marrow", "Jo Öst"});
  CHECK(names_on(head + body + "<p><strong>Walk with us</strong></p>").empty());
  CHECK(names_on(head + body + "<p>Tilde Marrow</p>").empty());
}

TEST_CASE("printed names are told from what touches them") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const auto names_on = [&](const std::string& line) {
    return byline_on("<meta property=og:site_name content=BBN>" + head + line + body,
                     "https://www.bbn-news.example/walk")
        .names;
  };
  CHECK(names_on("<div class=author><span>Tilde Marrow</span><span>Founder of the Quay</span></div>") ==
        Names{"Tilde Marrow"});
  CHECK(names_on("<p><span>By</span><span>Tilde Marrow</span></p>") == Names{"Tilde Marrow"});
  CHECK(names_on("<p>Tilde Marrow | Senior Writer | 14 May 2031</p>") == Names{"Tilde Marrow"});
  CHECK(names_on("<p>Northern Quay | Lantern Walk | Boats</p>").empty());
  CHECK(names_on("<p class=author><a href=/m>Tilde Marrow, BBN North</a></p>") == Names{"Tilde Marrow"});
  CHECK(names_on("<div class=author>editorial policies</div>").empty());
  CHECK(names_on("<div class=author>Saturday</div>").empty());
  CHECK(names_on("<meta name=author content='Big Broadcasting News (bbn-news.example)'><p>By Jo Öst</p>") ==
        Names{"Jo Öst"});
  CHECK(names_on("<div class=author>The Lantern Team</div>") == Names{"The Lantern Team"});
  CHECK(names_on("<div class=post-card__meta><div>By</div><div>Tilde Marrow</div></div>") ==
        Names{"Tilde Marrow"});
  CHECK(names_on("<div class=author>BBN Staff</div>") == Names{"BBN Staff"});
  CHECK(names_on("<p class=byline><span>Jo Öst</span> <span>14 May 2031</span></p>") == Names{"Jo Öst"});
  CHECK(
      names_on("<p>By <a href=/authors/m>Tilde Marrow</a>. Reviewed by <a href=/authors/o>Jo Öst</a></p>") ==
      Names{"Tilde Marrow"});
  CHECK(names_on(
            "<p class=byline>Posted by <a href=/author/m>Tilde Marrow</a> in <a href=/c/b>Boats</a></p>") ==
        Names{"Tilde Marrow"});
}

TEST_CASE("a name under the headline that stands again in the author's card") {
  const std::string body = "<div>" + clean::prose() + "</div>";
  const auto names_on = [&](const std::string& head, const std::string& foot) {
    return byline_on("<h1>Lantern walk returns to the quay</h1>" + head + body + foot).names;
  };
  const std::string name = "<p>Tilde Marrow</p>";
  const std::string date = "<p>14 May 2031</p>";
  CHECK(names_on(name + date, name) == Names{"Tilde Marrow"});
  CHECK(names_on(name + date, "") == Names{"Tilde Marrow"});
  CHECK(names_on(name, name) == Names{"Tilde Marrow"});
  CHECK(names_on(name + date, name + "<p>Lanterns</p>" + name).empty());
  CHECK(names_on("", "<p>Written by Tilde Marrow</p>") == Names{"Tilde Marrow"});
}

TEST_CASE("names in microdata") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const auto names_on = [&](const std::string& line) { return byline_on(head + line + body); };
  const Byline named = names_on(
      "<p><span itemprop=author itemscope><a itemprop=url href=/m><span itemprop=name>Tilde Marrow</span></a>"
      "</span>, <span itemprop=author itemscope><span itemprop=name>Jo Öst</span></span></p>");
  CHECK(named.names == Names{"Tilde Marrow", "Jo Öst"});
  CHECK(named.source == Source::microdata);
  CHECK(names_on("<div itemprop='author creator'><p>Tilde Marrow</p><p>Keeper of lamps</p></div>").names ==
        Names{"Tilde Marrow"});
  CHECK(names_on("<p itemprop=author>Photo: Ilka Morn</p>").names.empty());
  CHECK(names_on("<p itemprop=authority>Tilde Marrow of the lamps</p>").names.empty());
  CHECK(names_on("<div class=comments><p itemprop=author>Old Salt</p></div>").names.empty());
}

TEST_CASE("a crowd of links is not looked at to its end") {
  // The same name, an agency and the site over and over: no list of people ever fills.
  std::string links = "<meta property=og:site_name content=Quay>";
  for (int i = 0; i < 30'000; ++i)
    links +=
        "<a rel=author href=/m>Jo Öst</a> <a rel=author href=/m>Reuters</a> <a rel=author href=/m>Quay</a> ";
  links += "<a rel=author href=/m>Tilde Marrow</a>";
  const PageEvidence page("<h1>Lantern walk returns to the quay</h1><p>" + links + "</p><div>" +
                          clean::prose() + "</div>");
  const Byline byline = resolve_byline(page.evidence, 0);
  CHECK(byline.names == Names{"Jo Öst"});
  CHECK(byline.agencies == Names{"Reuters"});
}

TEST_CASE("news agencies are told from people") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const struct {
    const char* what;
    std::string html;
    Names names;
    Names agencies;
    Source source;
  } rows[] = {
      {"declared as an author beside a person",
       json_ld(R"("author":[{"@type":"Person","name":"Reuters"},{"@type":"Person","name":"Tilde Marrow"}])") +
           head + body,
       {"Tilde Marrow", "Reuters"},
       {"Reuters"},
       Source::json_ld},
      {"declared as an organization beside a person",
       json_ld(
           R"("author":[{"@type":"Person","name":"Tilde Marrow"},{"@type":"Organization","name":"Reuters"}])") +
           head + body,
       {"Tilde Marrow", "Reuters"},
       {"Reuters"},
       Source::json_ld},
      {"declared as whom the person works for",
       json_ld(R"("author":{"@type":"Person","name":"Tilde Marrow of Reuters"})") + head + body,
       {"Tilde Marrow"},
       {"Reuters"},
       Source::json_ld},
      {"an organization, and a name below the headline",
       json_ld(R"("author":{"@type":"Organization","name":"The Associated Press"})") + head +
           "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       {"The Associated Press"},
       Source::json_ld},
      {"nobody else", "<meta name=author content='dpa'>" + head + body, {"dpa"}, {"dpa"}, Source::meta},
      {"in the printed byline, the people declared",
       json_ld(R"("author":"Tilde Marrow")") + head + "<div class=byline>Tilde Marrow and AFP</div>" + body,
       {"Tilde Marrow"},
       {"AFP"},
       Source::text},
      {"a button", head + "<div class=byline>AA</div>" + body, {}, {}, Source::none},
      {"the site's own name",
       "<meta property=og:site_name content=Reuters><meta name=author content=Reuters>" + head +
           "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       {},
       Source::none},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const Byline byline = byline_on(row.html, "https://www.example.org/2031/walk");
    CHECK(byline.names == row.names);
    CHECK(byline.agencies == row.agencies);
    CHECK(byline.agencies_source == row.source);
  }
}

TEST_CASE("a desk signs where nobody else does") {
  const std::string page = "<h1>Lantern walk returns</h1><div>" + clean::prose() + "</div>";
  CHECK(
      resolve_byline(PageEvidence("<meta name=author content='The Quay Staff'>" + page).evidence, 0).names ==
      Names{"The Quay Staff"});
  CHECK(resolve_byline(PageEvidence("<meta name=author content='x@post.example'>" + page).evidence, 0)
            .names.empty());
  const auto declared = [&](const std::string& name) {
    return resolve_byline(PageEvidence(json_ld(R"("author":")" + name + R"(")") + page).evidence, 0).names;
  };
  CHECK(declared("quaypost.se") == Names{"quaypost.se"});
  CHECK(declared("192.0.2.7").empty());
  CHECK(resolve_byline(
            PageEvidence("<meta name=author content='www.quaypost.se | Tilde Marrow'>" + page).evidence, 0)
            .names.empty());
}

namespace {

// Of a page with `byline` between headline and text, and `head` before them.
Names names_under_headline(const std::string& byline, const std::string& head = {}) {
  return byline_on(head + "<h1>Lantern walk returns to the quay</h1>" + byline + "<div>" + clean::prose() +
                   "</div>")
      .names;
}

}  // namespace

TEST_CASE("several authors, each in an element of its own, and who only edited") {
  const auto names_of = [](const std::string& byline) { return names_under_headline(byline); };
  CHECK(names_of("<p class=author>Tilde Marrow</p><p>Harbour desk</p><p class=author>Jo Öst</p>") ==
        Names{"Tilde Marrow", "Jo Öst"});
  CHECK(names_of("<p class=author>Tilde Marrow</p><p>Edited by</p><p class=author>Jo Öst</p>") ==
        Names{"Tilde Marrow"});
  CHECK(names_of("<h6>Authors</h6><ul><li>Tilde Marrow</li><li>Jo Öst</li></ul>") ==
        Names{"Tilde Marrow", "Jo Öst"});
  CHECK(names_of("<p>Submitted by Tilde Marrow</p>") == Names{"Tilde Marrow"});
}

TEST_CASE("those who are printed beside the one who is declared") {
  const auto names_of = [](const std::string& byline) {
    return names_under_headline(byline, "<meta name=author content='Tilde Marrow'>");
  };
  CHECK(names_of("<p class=byline>By Tilde Marrow, Jo Öst and Ilka Morn</p>") ==
        Names{"Tilde Marrow", "Jo Öst", "Ilka Morn"});
  // Somebody else's line, one who reviewed it, a role.
  CHECK(names_of("<p class=byline>By Jo Öst and Ilka Morn</p>") == Names{"Tilde Marrow"});
  CHECK(names_of("<p class=byline>By <a href=/author/t>Tilde Marrow</a>. Reviewed by <a href=/author/j>Jo "
                 "Öst</a></p>") == Names{"Tilde Marrow"});
  CHECK(names_of("<p class=byline>By Tilde Marrow, Staff Writer</p>") == Names{"Tilde Marrow"});
}

TEST_CASE("who has no link signs beside who has one") {
  const auto names_of = [](const std::string& byline) { return names_under_headline(byline); };
  CHECK(names_of("<p class=byline>By <a href=/author/t>Tilde Marrow</a> and Jo Öst</p>") ==
        Names{"Tilde Marrow", "Jo Öst"});
  CHECK(names_of("<p class=byline>By <a rel=author href=/t>Tilde Marrow</a> and Jo Öst | 14 May</p>") ==
        Names{"Tilde Marrow", "Jo Öst"});
  CHECK(names_of("<p class=byline>By <a href=/author/t>Tilde Marrow</a>, Harbour Life</p>") ==
        Names{"Tilde Marrow"});
  CHECK(names_of("<p class=byline>By <a href=/author/t>Tilde Marrow</a> and the news desk</p>") ==
        Names{"Tilde Marrow"});
}

TEST_CASE("a formatting element that is named as a byline") {
  const auto names_of = [](const std::string& byline) { return names_under_headline(byline); };
  CHECK(names_of("<div class=meta><em class=story__author>Tilde Marrow</em></div>") == Names{"Tilde Marrow"});
  CHECK(names_of("<p><strong class=c-signature__author>Tilde Marrow</strong></p>") == Names{"Tilde Marrow"});
  CHECK(names_of("<p>Lamps <em class=story__author>Tilde Marrow</em> for all of us</p>").empty());
}

TEST_CASE("who signed the story that a line amid the text leads to") {
  const auto names_of = [](const std::string& label) {
    return names_under_headline(clean::prose(0, 2) + "<div><span>" + label +
                                "</span><h4><a href=/1>Lamps cost more again</a></h4><p class=byline>Jo "
                                "Öst</p></div>");
  };
  CHECK(names_of("Read also").empty());
  CHECK(names_of("Third part") == Names{"Jo Öst"});
}
