#include "article/headline/headline.hpp"

#include <string>

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Headline;
using article::json_ld;
using article::kLanternStory;
using article::PageEvidence;
using article::resolve_headline;

namespace {

const std::string kLine = "Lantern walk returns to the quay";

}  // namespace

TEST_CASE("which line is the headline") {
  const struct {
    const char* what;
    std::string html;
    Source source;
  } rows[] = {
      {"the h1", "<h1>" + kLine + "</h1>" + kLanternStory, Source::element},
      {"an h2 that the title speaks for, not the site's h1",
       "<title>" + kLine + " | Ostrel Post</title><h1>Ostrel Post</h1><h2>" + kLine + "</h2>" + kLanternStory,
       Source::element},
      {"a heading called headline", "<div class=headline>" + kLine + "</div>" + kLanternStory,
       Source::element},
      {"the heading that JSON-LD speaks for, of two",
       json_ld(R"("headline":")" + kLine + R"(")") + "<h1>The day in the western harbours</h1><h1>" + kLine +
           "</h1>" + kLanternStory,
       Source::element},
      {"none shown: JSON-LD", json_ld(R"("headline":")" + kLine + R"(")") + kLanternStory, Source::json_ld},
      {"none shown: Open Graph", "<meta property=og:title content='" + kLine + "'>" + kLanternStory,
       Source::meta},
      {"none shown: the title, without the site",
       "<title>" + kLine + " - Ostrel Post</title>" + kLanternStory, Source::title},
      {"a teaser's heading below the text is another's",
       "<title>" + kLine + "</title>" + kLanternStory + "<h3><a href=/x>Ferry prices rise again</a></h3>",
       Source::title},
      {"a line that the title says, where no heading is spoken for",
       "<title>Ostrel Post - " + kLine + "</title><h1>Ostrel Post</h1><b>" + kLine + "</b><br>14 May" +
           kLanternStory,
       Source::element},
      {"a line that the title says, before a subhead that is like it",
       "<title>" + kLine + " - Ostrel Post</title><div>" + kLine + "</div>" + kLanternStory +
           "<h2>Why the lantern walk returns to the quay</h2>" + kLanternStory,
       Source::element},
      {"an h1 that a script has still to show, with the whole story",
       "<title>" + kLine + "</title><main><p>Menu</p></main><div hidden><h1>" + kLine + "</h1>" +
           kLanternStory + "</div>",
       Source::element},
      {"a tail behind a bar that no claim has",
       "<meta property=og:title content='" + kLine + "'><h1>" + kLine + " | Opinion</h1>" + kLanternStory,
       Source::element},
      {"the site's name behind a dash",
       "<meta property=og:site_name content='Ostrel Post'><meta property=og:title content='" + kLine +
           "'><h1>" + kLine + " – Ostrel Post</h1>" + kLanternStory,
       Source::element},
      {"an editor's marks in the claims",
       "<meta property=og:title content='## " + kLine + "'><h1>" + kLine + "</h1>" + kLanternStory,
       Source::element},
      {"a short headline below the site's h1",
       "<title>Ostrel Post: " + kLine + "</title><h1><a href=/>Ostrel Post</a></h1><h3>" + kLine + "</h3>" +
           kLanternStory,
       Source::element},
      {"a site's address behind a bar, of a title alone",
       "<title>" + kLine + " | ostrel-post.example</title>" + kLanternStory, Source::title},
      {"a kicker in the heading",
       "<title>" + kLine + "</title><h1><span class=kicker>Harbour</span> " + kLine + "</h1>" + kLanternStory,
       Source::element},
      {"white space and line breaks", "<h1>  Lantern walk<br>returns to\n the quay </h1>" + kLanternStory,
       Source::element},
      {"a subhead of the story that the claims speak for",
       "<meta property=og:title content='What a lantern walk is'><h1>" + kLine + "</h1>" + kLanternStory +
           "<h2>What a lantern walk is</h2>" + kLanternStory,
       Source::element},
      {"a line of the story that is a claim",
       "<title>Lamps on the western piers</title><h1>" + kLine + "</h1>" + kLanternStory +
           "<p>Lamps on the western piers</p>" + kLanternStory,
       Source::element},
      {"the first of several subheads, over which no headline is shown",
       "<meta property=og:title content='" + kLine + "'>" + kLanternStory + "<h2>Where it begins</h2>" +
           kLanternStory + "<h2>What it costs</h2>" + kLanternStory,
       Source::meta},
      {"hidden headings are not shown",
       "<title>" + kLine + "</title><h1 hidden>Menu of the western harbours</h1>" + kLanternStory,
       Source::title},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html);
    const Headline headline = resolve_headline(page.evidence);
    CHECK(headline.text.value == kLine);
    CHECK(headline.text.source == row.source);
    CHECK((headline.block != SIZE_MAX) == (row.source == Source::element));
  }
}

TEST_CASE("two elements of a heading without a space between them are two lines") {
  const struct {
    const char* heading;
    const char* headline;
  } rows[] = {
      {"Lantern walk returns<span class=block>The quay is ready</span>",
       "Lantern walk returns The quay is ready"},
      {"The <em>i</em>Phone and the Mac<em>Book</em>", "The iPhone and the MacBook"},
      {"The US<span class=x>Open</span>", "The USOpen"},  // an abbreviation may go on
  };
  for (const auto& row : rows) {
    const PageEvidence page("<h1>" + std::string(row.heading) + "</h1>" + kLanternStory);
    CHECK(resolve_headline(page.evidence).text.value == row.headline);
  }
}

TEST_CASE("the block that prints the headline") {
  const PageEvidence page("<p>Before it</p><h1>" + kLine + "</h1>" + kLanternStory);
  CHECK(resolve_headline(page.evidence).block == page.cleaned.find(kLine));
}

TEST_CASE("a page that names nothing has no headline") {
  for (const std::string& html : {kLanternStory, std::string()}) {
    const PageEvidence page(html);
    const Headline headline = resolve_headline(page.evidence);
    CHECK(headline.text.empty());
    CHECK(headline.text.source == Source::none);
    CHECK(headline.block == SIZE_MAX);
  }
}

TEST_CASE("a dump's headline is its line") {
  const PageEvidence page(clean::dumped_page("Home\n\n" + kLine + "\n\nBy Tilde Marrow\n\n" +
                                             std::string(clean::kProse[0]) + "\n\n" +
                                             std::string(clean::kProse[1]) + "\n"));
  const Headline headline = resolve_headline(page.evidence);
  CHECK(headline.text.value == kLine);
  CHECK(headline.text.source == Source::text);
  CHECK(headline.block == page.cleaned.find(kLine));
}

TEST_CASE("the headline below the trail, and the kicker apart from it") {
  const std::string trail =
      "<title>Quay: Lamps back on</title><nav class=breadcrumb><a href=/>Home</a>"
      "<a href=/town>Town</a><h1>Quay: Lamps back on</h1></nav>";
  const std::string both = "Harbour: " + kLine;
  const struct {
    const char* what;
    std::string html;
    std::string headline;
    std::string kicker;
  } rows[] = {
      {"a trail's last stop is not what is printed", trail + "<h2>" + kLine + "</h2>" + kLanternStory, kLine,
       ""},
      {"the line below the trail's heading has a kicker",
       trail + "<h2><span class=kicker>Harbour</span> <span>" + kLine + "</span></h2>" + kLanternStory, kLine,
       "Harbour"},
      {"in lines of their own",
       "<meta property=og:title content='" + kLine + "'>" + trail +
           "<h2><div><span>Harbour</span></div><div>" + kLine + "</div></h2>" + kLanternStory,
       kLine, "Harbour"},
      {"a trail and no other heading", trail + kLanternStory, "Quay: Lamps back on", ""},
      {"a trail and a subhead far below it",
       trail + kLanternStory + "<h2>What comes next for us</h2>" + kLanternStory, "Quay: Lamps back on", ""},
      {"the page says the words behind the kicker alone",
       "<meta property=og:title content='" + kLine + "'>" + json_ld(R"("headline":")" + both + R"(")") +
           "<h1><span>Harbour</span><span>" + kLine + "</span></h1>" + kLanternStory,
       kLine, "Harbour"},
      {"the page always says both together",
       "<meta property=og:title content='" + both + "'><h1><span class=kicker>Harbour</span><span>" + kLine +
           "</span></h1>" + kLanternStory,
       both, ""},
      {"a colon in an element of its own",
       "<h1><span>Harbour</span><span>:</span><span>" + kLine + "</span></h1>" + kLanternStory, kLine,
       "Harbour"},
      {"of two spellings of both together the one with a colon",
       json_ld(R"("headline":"Harbour - )" + kLine + R"(")") + "<meta property=og:title content='Harbour: " +
           kLine + "'><h1><span class=kicker>Harbour</span><span>" + kLine + "</span></h1>" + kLanternStory,
       "Harbour: " + kLine, ""},
      {"over the headline, by its name",
       "<div class=kicker>Harbour /</div><h1>" + kLine + "</h1>" + kLanternStory, kLine, "Harbour"},
      {"over the headline, by what the page says",
       "<meta property=og:title content='" + both + "'><div>Harbour</div><h1>" + kLine + "</h1>" +
           kLanternStory,
       kLine, "Harbour"},
      {"a link to the section is none",
       "<div class=kicker><a href=/x>Harbour</a></div><h1>" + kLine + "</h1>" + kLanternStory, kLine, ""},
      {"a date is none", "<div class=kicker>3 February 2031</div><h1>" + kLine + "</h1>" + kLanternStory,
       kLine, ""},
      {"nor is an agency", "<div class=kicker>AP</div><h1>" + kLine + "</h1>" + kLanternStory, kLine, ""},
      {"nor is a date's label",
       "<title>" + kLine + "</title><h1><span class=kicker>Updated</span> " + kLine + "</h1>" + kLanternStory,
       kLine, ""},
      {"only said", "<meta name=kicker content='Harbour:'><h1>" + kLine + "</h1>" + kLanternStory, kLine,
       "Harbour"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html);
    const Headline headline = resolve_headline(page.evidence);
    CHECK(headline.text.value == row.headline);
    CHECK(headline.kicker.value == row.kicker);
  }
}

TEST_CASE("a page of news that declares another line twice is called so") {
  const std::string other = "Why the lamps are back";
  const std::string printed = "<h1>" + kLine + "</h1>" + kLanternStory;
  const auto open_graph = [](const std::string& line) {
    return "<meta property=og:title content='" + line + "'>";
  };
  const auto declared = [](const std::string& line) { return json_ld(R"("headline":")" + line + R"(")"); };
  const std::string blog = R"(<script type="application/ld+json">{"@context":"https://schema.org",)"
                           R"("@type":"Article","headline":")" +
                           other + R"("}</script>)";
  const struct {
    const char* what;
    std::string html;
    std::string headline;
    std::string printed;
  } rows[] = {
      {"twice", declared(other) + open_graph(other) + printed, other, kLine},
      {"to networks alone", declared(other) + "<meta name=twitter:title content='" + other + "'>" + printed,
       kLine, ""},
      {"with the site's name behind one of them",
       declared(other) + "<meta property=og:site_name content='Quay Post'>" +
           open_graph(other + " | Quay Post") + printed,
       other, kLine},
      {"once in JSON-LD", declared(other) + printed, kLine, ""},
      {"once in a meta element", open_graph(other) + printed, kLine, ""},
      {"two lines", declared(other) + open_graph("Lamps: why are they back?") + printed, kLine, ""},
      {"what is printed goes on behind it",
       declared("Lantern walk returns") + open_graph("Lantern walk returns") + printed, kLine, ""},
      {"with a section's name behind it",
       declared(kLine + " | Town") + open_graph(kLine + " | Town") + printed, kLine, ""},
      {"no page of news", blog + open_graph(other) + printed, kLine, ""},
      {"the printed line in both", declared(kLine) + open_graph(kLine) + printed, kLine, ""},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html);
    const Headline headline = resolve_headline(page.evidence);
    CHECK(headline.text.value == row.headline);
    CHECK(headline.printed == row.printed);
    CHECK(headline.block == page.cleaned.find(kLine));
  }
  const std::string both = "Harbour: " + kLine;
  const PageEvidence page(declared(both) + open_graph(both) + "<div class=kicker>Harbour</div>" + printed);
  CHECK(resolve_headline(page.evidence).text.value == both);
  CHECK(resolve_headline(page.evidence).kicker.empty());
}

TEST_CASE("a title whose words before a sign are the site's name") {
  const struct {
    const char* title;
    const char* headline;
  } rows[] = {
      {"Quay Post / Archive / Lanterns on the quay after nine years",
       "Lanterns on the quay after nine years"},
      {"Quay Post | Lanterns on the quay after nine years", "Lanterns on the quay after nine years"},
      {"Quay Post » Harbour » Lanterns on the quay after nine years",
       "Lanterns on the quay after nine years"},
      {"Quay Post :: Lanterns on the quay after nine years", "Lanterns on the quay after nine years"},
      {"Quay Post • Lanterns on the quay after nine years", "Lanterns on the quay after nine years"},
      {"Quay Post — Lanterns on the quay after nine years", "Lanterns on the quay after nine years"},
      {"Газета «Причал» / Архив / Фонари возвращаются на набережную", "Фонари возвращаются на набережную"},
      // Behind a dash goes on what a short word began, unless it is the site.
      {"Analysis – what the lanterns mean to the quay", "Analysis – what the lanterns mean to the quay"},
      {"Lanterns on the quay after nine years / and the storms of autumn",
       "Lanterns on the quay after nine years / and the storms of autumn"},
  };
  for (const auto& row : rows) {
    INFO(row.title);
    const PageEvidence page("<title>" + std::string(row.title) + "</title>" + kLanternStory,
                            "https://www.quay-post.example/7");
    CHECK(resolve_headline(page.evidence).text.value == row.headline);
  }
}

TEST_CASE("a headline that only its looks tell") {
  const struct {
    const char* what;
    std::string html;
    bool found;
  } rows[] = {
      {"bold", "<p><b>" + kLine + "</b></p>", true},
      {"bold in larger letters", "<p><big><b>" + kLine + "</b></big></p><p><i>by Tilde Marrow</i></p>", true},
      {"larger letters", "<p><big>" + kLine + "</big></p>", true},
      {"letters of its own", "<p><font size=5>" + kLine + "</font></p>", true},
      {"a few larger letters", "<p><big>L</big>" + kLine.substr(1) + "</p>", false},
      {"a cell that is called so", "<table><tr><td class=heading>" + kLine + "</td></tr></table>", true},
      {"a box that is called so", "<div class=title>" + kLine + "</div><div>14 May 2031</div>", true},
      {"a lesser heading", "<center><h4>" + kLine + "</h4></center>", true},
      {"nothing tells it", "<p>" + kLine + "</p>", false},
      {"a sentence in bold", "<p><b>" + kLine + ".</b></p>", false},
      {"a link in bold", "<p><b><a href=/x>" + kLine + "</a></b></p>", false},
      {"two words", "<p><b>Lantern walk</b></p>", false},
      {"another claim than the title says what it is",
       "<meta property=og:title content='Walk of the lamps returns'><p><b>" + kLine + "</b></p>", false},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page("<title>Quay Post</title>" + row.html + kLanternStory,
                            "https://www.quay-post.example/7");
    CHECK((resolve_headline(page.evidence).text.value == kLine) == row.found);
  }
  // All of the text stands in such letters: nothing is told by them.
  std::string body = "<div>";
  for (const auto paragraph : clean::kProse)
    body.append("<p><font face=serif>").append(paragraph).append("</font></p>");
  const PageEvidence page("<title>Quay Post</title><p><font face=serif>" + kLine + "</font></p>" + body,
                          "https://www.quay-post.example/7");
  CHECK(resolve_headline(page.evidence).text.value != kLine);
}
