#include "article/dek/dek.hpp"

#include <string>

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Dek;
using article::kLanternHead;
using article::PageEvidence;
using article::resolve_dek;

namespace {

const std::string kDek = "After three dark years the harbour lights its lamps once more";
const std::string kBody = "<div class=story>" + clean::prose() + "</div>";

const std::string kBold =
    "The harbour lights its lamps once more, after three dark years in which nobody could say when it would.";

const std::string kLead =
    "The lamps of the harbour are lit once more, after three dark years without a walk along its quay.";
const std::string kCabled = "OSTREL (WOST) -- " + kLead;
const std::string kNamed = "OSTREL: " + kLead;
const std::string kNews = R"(<script type="application/ld+json">{"@type":"NewsArticle"}</script>)";
// The lead is in the story, in an element of its own.
const std::string kSetOff = "<div class=story><p class=x>" + kLead + "</p>" + clean::prose() + "</div>";

std::string described(const std::string& description) {
  return "<meta name=description content='" + description + "'>";
}

std::string dek_of(const std::string& html) {
  const PageEvidence page(html);
  return resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns")).text.value;
}

}  // namespace

TEST_CASE("where the dek is found") {
  const std::string first(clean::kProse[0]);
  const struct {
    const char* what;
    std::string html;
    std::string dek;
    Source source;
  } rows[] = {
      {"the description in paragraphs of its own, below a second headline",
       described(kDek + ". Nobody knew when. The lamps are of paper.") + kLanternHead +
           "<h2 class=subtitle>The mayor is glad</h2>" + "<p class=lead-x>" + kDek +
           ".</p><p class=lead-x>Nobody knew when it would.</p>" + kBody,
       "The mayor is glad", Source::element},
      {"all of the description in paragraphs of its own, below a second headline",
       described(kDek + ". Nobody knew when it would.") + kLanternHead +
           "<h2 class=subtitle>The mayor is glad</h2>" + "<p class=x>" + kDek +
           ".</p><p class=x>Nobody knew when it would.</p>" + kBody,
       kDek + ". Nobody knew when it would.", Source::element},
      {"a heading that is a statement, below the byline",
       kLanternHead +
           "<p>By Ann Lee</p><h3>The harbour lights its lamps once more, after three dark years "
           "without.</h3>" +
           kBody,
       "The harbour lights its lamps once more, after three dark years without.", Source::element},
      {"a heading that asks, over what answers it",
       kLanternHead +
           "<p>By Ann Lee</p><h3>Will the harbour light its lamps once more, after three dark years?</h3>" +
           kBody,
       "", Source::none},
      {"a heading that says what somebody said",
       kLanternHead +
           "<p>By Ann Lee</p><h3>“The harbour lights its lamps once more after three dark years,” he "
           "said.</h3>" +
           kBody,
       "", Source::none},
      {"a description that the text begins with behind its dateline",
       described(kLead) + kLanternHead + "<div class=story><p>" + kCabled + "</p>" + clean::prose() +
           "</div>",
       "", Source::none},
      {"in a script without spaces, in an element made for it",
       kLanternHead + "<div class=lead>บริษัทเรือกล่าวว่าจะลดตารางเดินเรือในฤดูหนาวลงครึ่งหนึ่ง</div>" + kBody,
       "บริษัทเรือกล่าวว่าจะลดตารางเดินเรือในฤดูหนาวลงครึ่งหนึ่ง", Source::element},
      {"a line unlike the text's over the byline, whatever kind of page it is",
       kLanternHead + "<p class=x><i>" + kLead + "</i></p><p>By Ann Lee</p>" + kBody, kLead, Source::element},
      {"a heading over the byline",
       kLanternHead + "<h2>The works cost twice as much</h2><p>By Ann Lee</p>" + kBody,
       "The works cost twice as much", Source::element},
      {"a heading over a caption and the declared author's name",
       R"(<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ann Lee"}}</script>)" +
           kLanternHead +
           "<h2>The works cost twice as much</h2><figure><figcaption>Lamps.</figcaption></figure>"
           "<p>Ann Lee</p>" +
           kBody,
       "The works cost twice as much", Source::element},
      {"a heading over the text is its own", kLanternHead + "<h2>The works cost twice as much</h2>" + kBody,
       "", Source::none},
      {"one called description, set off from the text",
       kLanternHead + "<p class=description>" + kDek + ".</p>" + kBody, kDek + ".", Source::element},
      {"an element made for it", kLanternHead + "<p class=standfirst>" + kDek + "</p>" + kBody, kDek,
       Source::element},
      {"the line that the description repeats",
       described(kDek) + kLanternHead + "<div>" + kDek + "</div>" + kBody, kDek, Source::element},
      {"a description that is printed nowhere", described(kDek) + kLanternHead + kBody, kDek, Source::meta},
      {"a description that was cut off is none", described(kDek + "...") + kLanternHead + kBody, "",
       Source::none},
      {"the text's own beginning is none", described(first) + kLanternHead + kBody, "", Source::none},
      {"nor is that beginning, edited",
       described(first.substr(0, first.size() / 2) + " and more of it.") + kLanternHead + kBody, "",
       Source::none},
      {"nor are words from the midst of the text",
       described("A choir will sing until the last boat has left, and the town will close the quay road.") +
           kLanternHead + "<div class=story>" + clean::prose(2) +
           "<p>A choir will sing until the last boat has left, and the town will (so far) close the quay "
           "road.</p>"
           "<p>The lamps are of paper.</p></div>",
       "", Source::none},
      {"nor of two paragraphs of it",
       described("A choir will sing until the last boat has left.The town will close the quay road.") +
           kLanternHead + "<div class=story>" + clean::prose(2) +
           "<p>A choir will sing until the last boat has left.</p><p>The town will close the quay "
           "road.</p></div>",
       "", Source::none},
      {"nor is a list of topics",
       described("Ferries, lamps of the quay, soup and a choir") + kLanternHead + kBody, "", Source::none},
      {"nor is a line with a dateline, with which the text begins",
       described(kCabled) + kLanternHead + "<div>" + kCabled + "</div>" + kBody, "", Source::none},
      {"a name before a colon is no dateline",
       described(kNamed) + kLanternHead + "<div>" + kNamed + "</div>" + kBody, kNamed, Source::element},
      {"no dek", kLanternHead + kBody, "", Source::none},
      {"a cut-off description tells the line",
       described(kDek.substr(0, 50) + "...") + kLanternHead + "<div>" + kDek + "</div>" + kBody, kDek,
       Source::element},
      {"a first paragraph that is all bold",
       kLanternHead + "<div class=story><p><b>" + kBold + "</b></p>" + clean::prose() + "</div>", kBold,
       Source::element},
      {"a first paragraph that is bold as all are",
       kLanternHead + "<div class=story><p><b>" + kBold + "</b></p><p><b>" + kBold + " Twice.</b></p>" +
           clean::prose() + "</div>",
       "", Source::none},
      {"the headline again is none",
       described("Lantern walk returns to the quay") + kLanternHead +
           "<div class=dek>Lantern walk returns to the quay</div>" + kBody,
       "", Source::none},
      {"a description of the site has next to none of the story's words",
       described("Breaking headlines, sports, weather and classified advertising from Garrow county.") +
           kLanternHead + kBody,
       "", Source::none},
      {"one that is declined has them",
       described("Lanterns are returning to harbours, say those who waited") + kLanternHead + kBody,
       "Lanterns are returning to harbours, say those who waited", Source::meta},
      {"a description in which the text begins behind a byline and its dateline",
       described("By Tilde Marrow OSTREL, May 14 (WOST) - " + kLead) + kLanternHead + "<div class=story><p>" +
           kLead + "</p>" + clean::prose() + "</div>",
       "", Source::none},
      {"a description with an agency behind its place, of which the text has none",
       described("OSTREL (WOST) - Lanterns are returning to harbours, say those who waited.") + kLanternHead +
           kBody,
       "", Source::none},
      {"things in a list are no place",
       described("HARBOUR, quay or pier — those who waited tell where lanterns are returning.") +
           kLanternHead + kBody,
       "HARBOUR, quay or pier — those who waited tell where lanterns are returning.", Source::meta},
      {"a site's motto is no summary", described("News for the whole quay") + kLanternHead + kBody, "",
       Source::none},
      {"a short summary is a sentence", described("The lamps are back.") + kLanternHead + kBody,
       "The lamps are back.", Source::meta},
      {"a line in a teaser's name that one of several descriptions repeats",
       "<meta property=og:description content='" + kDek + " &bull; Picture: Tilde Marrow'>" +
           "<meta name=twitter:description content='" + kDek + "'>" + kLanternHead +
           "<div class='teaser lead'>" + kDek + "</div>" + kBody,
       kDek, Source::element},
      {"a line set off in the text, on a page of no news", kLanternHead + kSetOff, "", Source::none},
      {"the same on a page that says it is news by its data", kNews + kLanternHead + kSetOff, kLead,
       Source::element},
      {"or by its microdata",
       "<div itemscope itemtype='https://schema.org/NewsArticle'>" + kLanternHead + kSetOff + "</div>", kLead,
       Source::element},
      {"or by its keywords", "<meta name=news_keywords content=lamps>" + kLanternHead + kSetOff, kLead,
       Source::element},
      {"a line made as all the text is, though the description repeats it",
       described(first) + kLanternHead + "<div><div><p>" + first + "</p></div>" + clean::prose() + "</div>",
       "", Source::none},
      {"hidden lines are none", kLanternHead + "<p class=standfirst hidden>" + kDek + "</p>" + kBody, "",
       Source::none},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html);
    const Dek dek = resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns"));
    CHECK(dek.text.value == row.dek);
    CHECK(dek.text.source == row.source);
    CHECK(dek.blocks.empty() == (row.source != Source::element));
  }
}

TEST_CASE("the dek's block is the one that prints it") {
  const PageEvidence page(kLanternHead + "<p>By Tilde Marrow</p><p class=standfirst>" + kDek + "</p>" +
                          kBody);
  const Dek dek = resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns"));
  CHECK(dek.blocks == std::vector<std::size_t>{page.cleaned.find(kDek)});
}

TEST_CASE("of a story that the page holds twice, the dek stands below the first headline") {
  const std::string copy =
      "<div class=for-print><h1>Lantern walk returns to the quay</h1>"
      "<h2>Lamps again on all the quays, and a walk with the children</h2>" +
      kBody + "</div>";
  const PageEvidence page("<header>" + kLanternHead + "</header>" + kLanternHead + "<div class=excerpt>" +
                          kDek + "</div>" + copy);
  std::size_t last = 0;
  const auto& blocks = page.cleaned.cleaner.blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (page.cleaned.cleaner.text_of(blocks[i]) == "Lantern walk returns to the quay") last = i;
  }
  const Dek dek = resolve_dek(page.evidence, last);
  CHECK(dek.text.value == kDek);
  CHECK(dek.blocks == std::vector<std::size_t>{page.cleaned.find(kDek)});
}

TEST_CASE("a dump's dek is the line under its headline") {
  const std::string sentence = kDek + ".";
  const PageEvidence page(clean::dumped_page("Lantern walk returns to the quay\n\n" + sentence +
                                             "\n\nBy Tilde Marrow\n\n" + std::string(clean::kProse[0]) +
                                             "\n\n" + std::string(clean::kProse[1])));
  const Dek dek = resolve_dek(page.evidence, page.cleaned.cleaner.outline().headline);
  CHECK(dek.text.value == sentence);
  CHECK(dek.text.source == Source::text);
}

TEST_CASE("a line set off from the text's paragraphs is the dek by its looks alone") {
  const std::string line = "After three dark years the harbour lights its lamps once more.";
  const struct {
    const char* what;
    std::string between;
    std::string dek;
  } rows[] = {
      {"another class", "<p class=x7>" + line + "</p>", line},
      {"all bold", "<div class=story><p><b>" + line + "</b></p></div>", line},
      {"a second heading is none if it is short", "<h2>Lamps once more</h2>", ""},
      {"a caption is none", "<figure><img src=a.jpg><figcaption>" + line + "</figcaption></figure>", ""},
      {"a line of links is none", "<p class=x7><a href=/a>" + line + "</a></p>", ""},
      {"two lines are one dek",
       "<p class=x7>" + line + "</p><p class=x7>The ferries stay in port that night.</p>",
       line + " The ferries stay in port that night."},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(kNews + kLanternHead + row.between + kBody);
    const Dek dek = resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns"));
    CHECK(dek.text.value == row.dek);
    CHECK(dek.points.empty());
  }
}

TEST_CASE("a summary in points is given as points, and is the dek where nothing else stands there") {
  const std::string points =
      "<ul class=x7><li>The lamps are lit on Friday at six.</li><li>The ferries stay in port that "
      "night.</li></ul>";
  const std::vector<std::string> lines = {"The lamps are lit on Friday at six.",
                                          "The ferries stay in port that night."};
  const PageEvidence alone(kNews + kLanternHead + points + kBody);
  const Dek dek = resolve_dek(alone.evidence, alone.cleaned.find("Lantern walk returns"));
  CHECK(dek.points == lines);
  CHECK(dek.text.value == lines[0] + " " + lines[1]);
  CHECK(dek.blocks.size() == 2);

  // Under a heading of its box it is a summary beside the dek.
  const PageEvidence headed(kNews + kLanternHead + "<div><h4>In short:</h4>" + points + "</div>" + kBody);
  const Dek none = resolve_dek(headed.evidence, headed.cleaned.find("Lantern walk returns"));
  CHECK(none.points == lines);
  CHECK(none.text.value.empty());
  CHECK(none.blocks.size() == 3);

  const PageEvidence below(kLanternHead + "<p class=standfirst>" + kDek + ".</p>" + points + kBody);
  const Dek both = resolve_dek(below.evidence, below.cleaned.find("Lantern walk returns"));
  CHECK(both.points == lines);
  CHECK(both.text.value == kDek + ".");
  CHECK(both.blocks.size() == 3);
}

TEST_CASE("on news a list right over the text is its key points, whatever stands between it and the dek") {
  const auto points_of = [](const std::string& before, const std::string& between, const std::string& list) {
    const PageEvidence page(before + kLanternHead + "<p class=standfirst>" + kDek + ".</p>" + between +
                            "<div><ul>" + list + "</ul>" + clean::prose() + clean::prose() + "</div>");
    return resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns")).points.size();
  };
  const std::string list =
      "<li>The lamps are lit on Friday at six.</li><li>The ferries stay in port that night.</li>";
  const std::string picture = "<figure><figcaption>Lamps on the quay. Photo: Ilka Morn</figcaption></figure>";
  CHECK(points_of(kNews, picture + "<strong>In short:</strong>", list) == 2);
  CHECK(points_of("", picture + "<strong>In short:</strong>", list) == 0);
  CHECK(points_of(kNews, picture + "<p>" + kLead + " " + kLead + "</p>", list) == 0);
  CHECK(points_of(kNews, picture, "<li>The lamps are lit on Friday at six.</li>") == 0);
}

TEST_CASE("a dek in several lines of a box that is named so") {
  const std::string lines =
      "<div class=bajada><ul><li><h2>The harbour lights its lamps once more.</h2></li>"
      "<li><h2>The ferry costs twenty pence more from May on.</h2></li></ul></div>";
  const std::string both =
      "The harbour lights its lamps once more. The ferry costs twenty pence more from May on.";
  CHECK(dek_of(kNews + kLanternHead + lines + kBody) == both);
  CHECK(dek_of(kLanternHead + lines + kBody) == "The harbour lights its lamps once more.");
}

TEST_CASE("a topic in capitals before the dek is no place") {
  const std::string line = "HARBOURS - " + kLead;
  CHECK(dek_of(described(line) + kLanternHead + "<div class=hat><p><b>HARBOURS</b> - " + kLead +
               "</p></div>" + kBody) == line);
}

TEST_CASE("a description is read as a reader would: no markup, no site's name behind it") {
  const PageEvidence page("<meta property=og:site_name content='The Quay Post'>" +
                          described("&lt;p&gt;" + kDek + "&lt;/p&gt; | The Quay Post") + kLanternHead +
                          kBody);
  CHECK(resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns")).text.value == kDek);
}

TEST_CASE("a line that tells of the page and not of the story is no dek, whatever it is called") {
  const auto under_headline = [](const std::string& line) {
    return dek_of(kLanternHead + "<p class=subtitle>" + line + "</p>" + kBody);
  };
  CHECK(under_headline(kDek + ".") == kDek + ".");
  CHECK(under_headline("Reviewed by Tilde Marrow, keeper of the lamps, on 14 May 2031.").empty());
  CHECK(under_headline("Tilde Marrow, MD, PhD; Jo Ost, VTS (Behavior) &amp; Ilka Morn, RN").empty());
  CHECK(
      under_headline("All lamps are independently selected by our editors. If you order one, we may be paid.")
          .empty());
}

TEST_CASE("on any page a line that stands with the headline, and not with the text, is the dek") {
  const auto in_head = [](const std::string& lines) {
    return dek_of("<header><h1>Lantern walk returns to the quay</h1>" + lines + "</header>" + kBody);
  };
  const std::string line = "The harbour lights its lamps once more.";
  CHECK(in_head("<p>" + line + "</p>") == line);
  CHECK(in_head("<p class=by>By Ann Lee</p><span class=s>" + line + "</span>") == line);
  // Without a stop it has to speak of the story.
  CHECK(in_head("<p>" + kDek + "</p>") == kDek);
  CHECK(
      in_head("<p>Every weekday morning twelve short reports from other towns, chosen by hand</p>").empty());
  CHECK(in_head("<p>All day long: the harbour lights its lamps once more, live from the quay:</p>").empty());
  // Called a teaser.
  CHECK(in_head("<p class=story-teaser>" + line + "</p>") == line);
  CHECK(in_head("<p class=story-teaser><a href=/a>" + line + "</a></p>").empty());
  // Below a picture in its box.
  CHECK(in_head("<div><img src=a.jpg><p>" + line + "</p></div>").empty());
  CHECK(in_head("<img src=a.jpg><p>" + line + "</p>") == line);
  // Made as the text is.
  const std::string plain = "<div>" + clean::prose() + "</div>";
  CHECK(dek_of("<div><h1>Lantern walk returns to the quay</h1><p>" + kLead + "</p></div>" + plain) == kLead);
  CHECK(dek_of("<h1>Lantern walk returns to the quay</h1><div><p>" + kLead + "</p></div>" + plain).empty());
}

TEST_CASE("what is said with the headline of the page or its author is no dek") {
  for (const char* line : {"This article was first published in The Quay Post on 3 May.",
                           "Subscribers can read this article in the app without any advertising.",
                           "Correction: an earlier version of this article misstated the day.",
                           "Dieser Artikel erschien zuerst in der gedruckten Ausgabe vom 13. Mai.",
                           "Ann Lee has covered the harbour, its lamps and the ferries for eleven years.",
                           "Ann is the keeper of the lamps at the harbour office and writes on ferries."}) {
    INFO(line);
    const std::string page = "<header>" + kLanternHead + "<p class=byline>By Ann Lee</p><p class=x>" + line +
                             "</p></header>" + kBody;
    CHECK(dek_of(page).empty());
    CHECK(dek_of(kNews + page).empty());
  }
}

TEST_CASE("a page that prints the minute is one of news") {
  const auto dek_at = [](const std::string& date, const std::string& line) {
    return dek_of(kLanternHead + "<div><span class=date>" + date + "</span></div>" + line + kBody);
  };
  const std::string apart = "<div><div class=x>" + kLead + "</div></div>";
  CHECK(dek_at("14 May 2031, 14:05", apart) == kLead);
  CHECK(dek_at("5:00", apart) == kLead);
  CHECK(dek_at("12 minutes ago", apart) == kLead);
  CHECK(dek_at("14 May 2031", apart).empty());
  // Its text may begin with a paragraph of another class.
  CHECK(dek_of(kLanternHead + "<div><span class=date>14 May 2031, 14:05</span></div>" + kSetOff).empty());
}

TEST_CASE("a heading that says most of the headline is no dek") {
  CHECK(dek_of(kLanternHead + "<h2>Quay: The lantern walk returns to the quay</h2><p>By Ann Lee</p>" + kBody)
            .empty());
}
