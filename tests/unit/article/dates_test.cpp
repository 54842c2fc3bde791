#include "article/dates/dates.hpp"

#include <string>

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Dates;
using article::json_ld;
using article::kLanternHead;
using article::kLanternStory;
using article::PageEvidence;
using article::resolve_dates;

namespace {

Dates dates_on(const PageEvidence& page, std::string_view language = "en") {
  return resolve_dates(page.evidence, page.cleaned.find("Lantern walk returns"), language);
}

}  // namespace

TEST_CASE("where the dates are found, and which source is believed") {
  const struct {
    const char* what;
    std::string html;
    std::string published;
    Source published_source;
    std::string updated;
  } rows[] = {
      {"JSON-LD",
       json_ld(R"("datePublished":"2024-05-14T09:57:00+05:30","dateModified":"2024-05-15T10:00:00+05:30")") +
           "<meta property=article:published_time content=2020-01-01>" + kLanternHead + kLanternStory,
       "2024-05-14T09:57:00+05:30", Source::json_ld, "2024-05-15T10:00:00+05:30"},
      {"meta",
       "<meta property=article:published_time content=2024-05-14T09:57Z>"
       "<meta property=article:modified_time content=2024-05-15>" +
           kLanternHead + "<time datetime=2024-06-01>then</time>" + kLanternStory,
       "2024-05-14T09:57:00Z", Source::meta, "2024-05-15"},
      {"microdata",
       kLanternHead +
           "<span itemprop=datePublished content=2024-05-14>14 May</span><span itemprop=dateModified "
           "content=2024-05-16>16 May</span>" +
           kLanternStory,
       "2024-05-14", Source::microdata, "2024-05-16"},
      {"a time element", kLanternHead + "<time datetime=2024-05-14T09:57:12Z>14 May</time>" + kLanternStory,
       "2024-05-14T09:57:12Z", Source::element, ""},
      {"words with their labels",
       kLanternHead + "<p>Published 14 May 2024, 09:57 IST</p><p>Last Updated : 15 May 2024, 10:00 IST</p>" +
           kLanternStory,
       "2024-05-14T09:57:00+05:30", Source::text, "2024-05-15T10:00:00+05:30"},
      {"a bare date near the headline", kLanternHead + "<p>14 May 2024</p>" + kLanternStory, "2024-05-14",
       Source::text, ""},
      {"a bare date beside the headline, and the times of comments far below",
       kLanternHead + "<p>14 May 2024 | 39</p>" + kLanternStory + kLanternStory + kLanternStory +
           "<ul><li>Jo<li><time datetime=2024-06-01T09:57Z>1 June</time><li>Fine.<li>Bo<li><time "
           "datetime=2024-06-02T09:57Z>2 June</time><li>Fine.<li>Al<li>Fine.</ul>",
       "2024-05-14", Source::text, ""},
      {"a time element right below the headline, not the one above it",
       "<p><time datetime=2024-06-01>today</time></p>" + kLanternHead +
           "<p><time datetime=2024-05-14>14 May</time></p>" + kLanternStory,
       "2024-05-14", Source::element, ""},
      {"a date alone before one in a caption or behind another label",
       kLanternHead +
           "<div>The lamps of the old quay are lit for the first time on 9 May 2024 by all</div>"
           "<p>Joined: 10 May 2024</p><p>14 May 2024</p>" +
           kLanternStory,
       "2024-05-14", Source::text, ""},
      {"day, month and year in elements of their own",
       kLanternHead + "<p><span>14</span> <span>May</span> <span>2024</span></p>" + kLanternStory,
       "2024-05-14", Source::text, ""},
      {"a date within the text is the story's own business",
       kLanternHead + kLanternStory +
           "<p>The last lantern walk was held on 14 May 2019, before the storms and the repairs.</p>",
       "", Source::none, ""},
      {"a time element of another story",
       kLanternHead + kLanternStory + "<aside><time datetime=2024-05-14>14 May</time> Ferry prices</aside>",
       "", Source::none, ""},
      {"nowhere", kLanternHead + kLanternStory, "", Source::none, ""},
      {"a date that no calendar has",
       "<meta property=article:published_time content=2024-13-45>" + kLanternHead + kLanternStory, "",
       Source::none, ""},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html);
    const Dates dates = dates_on(page);
    CHECK(dates.published.iso == row.published);
    CHECK(dates.published.source == row.published_source);
    CHECK(dates.updated.iso == row.updated);
    CHECK(dates.published.empty() == dates.published.words.empty());
  }
}

TEST_CASE("how precise a date is, and its own words") {
  const struct {
    std::string line;
    Precision precision;
  } rows[] = {{"14 May 2024", Precision::day}, {"14 May 2024, 09:57 IST", Precision::minute}};
  for (const auto& row : rows) {
    const PageEvidence page(kLanternHead + "<p>" + row.line + "</p>" + kLanternStory);
    const Dates dates = dates_on(page);
    CHECK(dates.published.precision == row.precision);
    CHECK(dates.published.words == row.line);
  }
  const PageEvidence page("<meta property=article:published_time content=2024-05-14T09:57:12Z>" +
                          kLanternHead + kLanternStory);
  CHECK(dates_on(page).published.precision == Precision::second);
}

TEST_CASE("the address tells the day where nothing else does, and whose time it is") {
  const PageEvidence dated(kLanternHead + kLanternStory, "https://www.example.org/2024/05/14/walk");
  CHECK(dates_on(dated).published.iso == "2024-05-14");
  CHECK(dates_on(dated).published.source == Source::url);

  const std::string ambiguous = kLanternHead + "<p>Published 03/04/2024, 09:57 IST</p>" + kLanternStory;
  const PageEvidence irish(ambiguous, "https://www.example.ie/walk");
  CHECK(dates_on(irish).published.iso == "2024-04-03T09:57:00+01:00");
  const PageEvidence american("<p></p>" + kLanternHead + "<p>Published 03/04/2024</p>" + kLanternStory,
                              "https://www.example.com/walk");
  CHECK(dates_on(american, "en-US").published.iso == "2024-03-04");
}

TEST_CASE("declared dates against printed ones") {
  const std::string comments =
      "<div class=comments><p><time datetime=2024-05-14T21:46:01-05:00>14 May</time></p>"
      "<p><time datetime=2024-05-14T22:20:25-05:00>14 May</time></p></div>";
  const auto stamped = [](std::string_view when) {
    return json_ld("\"datePublished\":\"" + std::string(when) + "\",\"dateModified\":\"" + std::string(when) +
                   "\"");
  };
  const struct {
    const char* what;
    std::string html;
    std::string published;
  } rows[] = {
      {"the last change stamped on both fields",
       stamped("2024-11-29T12:28:31Z") + kLanternHead + "<p>Published <time>August 13, 2024</time></p>" +
           kLanternStory,
       "2024-08-13"},
      {"the same, the date without a label",
       stamped("2024-11-29") + kLanternHead + "<p>13 August 2024</p>" + kLanternStory, "2024-08-13"},
      {"the stamped day is printed, too",
       stamped("2024-11-29") + kLanternHead + "<p>29 November 2024</p><p>13 August 2024</p>" + kLanternStory,
       "2024-11-29"},
      {"an earlier date in a sentence",
       stamped("2024-11-29") + kLanternHead + "<p>The quay was closed on 13 August 2024.</p>" + kLanternStory,
       "2024-11-29"},
      {"an earlier date among other stories",
       stamped("2024-11-29") + kLanternHead + "<div class=related-stories><p>13 August 2024</p></div>" +
           kLanternStory,
       "2024-11-29"},
      {"changed and published apart, a later date printed",
       json_ld(R"("datePublished":"2024-05-14","dateModified":"2024-06-20")") + kLanternHead +
           "<p>1 June 2024</p>" + kLanternStory,
       "2024-05-14"},
      {"day and month declared in the wrong order",
       "<meta property=article:published_time content=03-09-2024>" + kLanternHead +
           "<p>Published March 9, 2024</p>" + kLanternStory,
       "2024-03-09"},
      {"an order that nothing speaks against",
       "<meta property=article:published_time content=03-09-2024>" + kLanternHead + kLanternStory,
       "2024-09-03"},
      {"a numeric date that another settles",
       kLanternHead + "<p>03/10/2024</p><p>- 3 October 2024</p>" + kLanternStory, "2024-10-03"},
      {"the order that the dates of other stories show",
       kLanternHead + "<p class=date>09.10.2024</p>" + kLanternStory +
           "<h3>More</h3><p class=date>11.24.2024</p>",
       "2024-09-10"},
      {"dates that show both orders",
       kLanternHead + "<p class=date>09.10.2024</p>" + kLanternStory +
           "<h3>More</h3><p class=date>11.24.2024</p><p class=date>24.11.2024</p>",
       "2024-10-09"},
      {"when a story became available",
       "<meta name=date.available content='2024-04-30 16:17:29 +02:00'>" + kLanternHead + kLanternStory,
       "2024-04-30T16:17:29+02:00"},
      {"UTC, and the paper's own clock printed",
       stamped("2024-05-14T00:38:07Z") + kLanternHead + "<p>13 May 2024 at 8:38 PM</p>" + kLanternStory,
       "2024-05-13T20:38:07-04:00"},
      {"UTC, and a clock that shows another moment",
       stamped("2024-05-14T00:38:07Z") + kLanternHead + "<p>13 May 2024 at 8:45 PM</p>" + kLanternStory,
       "2024-05-14T00:38:07Z"},
      {"UTC, and the same moment with an offset",
       stamped("2024-05-14T03:05:00Z") + kLanternHead +
           "<time datetime=2024-05-13T20:05:00-07:00>May 13</time>" + kLanternStory,
       "2024-05-13T20:05:00-07:00"},
      {"UTC, the reader's day printed, and the clock of the comments",
       stamped("2024-05-14T02:41:00Z") + kLanternHead + "<p>13 May 2024</p>" + kLanternStory + comments,
       "2024-05-13T21:41:00-05:00"},
      {"UTC, the day in UTC printed, and the clock of the comments",
       stamped("2024-05-14T02:41:00Z") + kLanternHead + "<p>14 May 2024</p>" + kLanternStory + comments,
       "2024-05-14T02:41:00Z"},
      {"UTC, the reader's day printed, and comments of two clocks",
       stamped("2024-05-14T02:41:00Z") + kLanternHead + "<p>13 May 2024</p>" + kLanternStory + comments +
           "<p class=comment><time datetime=2024-05-15T06:10:00+02:00>15 May</time></p>",
       "2024-05-14T02:41:00Z"},
      {"an offset that is declared",
       stamped("2024-05-14T00:38:00+02:00") + kLanternHead + "<p>13 May 2024 at 22:38</p>" + kLanternStory,
       "2024-05-14T00:38:00+02:00"},
      {"a heading that is a date", kLanternHead + "<h5>14 May 2024</h5>" + kLanternStory, "2024-05-14"},
      {"today's date in the page's head",
       "<p>Friday, 17 May 2024</p><p>a</p><p>b</p>" + kLanternHead + "<p>14 May 2024</p>" + kLanternStory,
       "2024-05-14"},
      {"a date at the end, beside who wrote it",
       kLanternHead + kLanternStory +
           html::repeated("<p>One more sentence about the lanterns on the quay.</p>", 60) +
           "<p>Written by Ann Lee</p><p>14 May 2024</p>",
       "2024-05-14"},
      {"a bare year, and a time without a date", kLanternHead + "<p>2024</p><p>09:57</p>" + kLanternStory,
       ""},
      {"before midnight there, after it in Greenwich",
       kLanternHead + "<time datetime=2024-05-14T23:30-05:00>tonight</time>" + kLanternStory,
       "2024-05-14T23:30:00-05:00"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    CHECK(dates_on(PageEvidence(row.html)).published.iso == row.published);
  }
}

TEST_CASE("dates that count from the saving of the page") {
  const auto saved = dates::parse_machine_date("2024-05-14T09:57:00+05:30");
  const auto dates = [&](const std::string& line, bool known) {
    const PageEvidence page(kLanternHead + "<p>" + line + "</p>" + kLanternStory);
    return resolve_dates(page.evidence, page.cleaned.find("Lantern walk returns"), "en",
                         known ? saved : std::nullopt);
  };
  CHECK(dates("2 hours ago", true).published.iso == "2024-05-14T07:57:00+05:30");
  CHECK(dates("2 hours ago", true).published.precision == Precision::hour);
  CHECK(dates("Yesterday", true).published.iso == "2024-05-13");
  CHECK(dates("2 hours ago", false).published.iso.empty());
  CHECK(dates("2 hours ago", false).published.words == "2 hours ago");
  CHECK(dates("2 weeks ago", true).published.iso.empty());
  CHECK(dates("Published 16 May 2024", true).published.empty());
  CHECK(dates("Published 15 May 2024", true).published.iso == "2024-05-15");
}

TEST_CASE("no story is changed before it is published") {
  const PageEvidence page(
      json_ld(R"("datePublished":"2024-05-14T09:57:00Z","dateModified":"2024-05-14T08:00:00Z")") +
      kLanternHead + kLanternStory);
  CHECK(dates_on(page).published.iso == "2024-05-14T09:57:00Z");
  CHECK(dates_on(page).updated.empty());
}

TEST_CASE("a time element around a whole text tells no time") {
  const std::string text = clean::prose(0, 3) + "<p>" + std::string(600, 'x') + " 14 May 2024</p>";
  CHECK(dates_on(PageEvidence(kLanternHead + "<time>" + text + "</time>" + kLanternStory)).published.source !=
        Source::element);
  CHECK(dates_on(PageEvidence(kLanternHead + "<time>14 May 2024</time>" + kLanternStory)).published.source ==
        Source::element);
}

TEST_CASE("labels inside time elements, and times beside a day") {
  const std::string both =
      "<p><time datetime=2024-05-14T06:00>14/05/2024 06:00</time> <time "
      "datetime=2024-05-14T09:12>Updated 14/05/2024 09:12</time></p>";
  const PageEvidence page(kLanternHead + both + kLanternStory);
  CHECK(dates_on(page).published.iso == "2024-05-14T06:00:00");
  CHECK(dates_on(page).updated.iso == "2024-05-14T09:12:00");
  // The element has the day alone, its words the time.
  CHECK(dates_on(PageEvidence(kLanternHead + "<p><time datetime=2024-05-14>14 May 2024, 09:57</time></p>" +
                              kLanternStory))
            .published.iso == "2024-05-14T09:57:00");
  CHECK(dates_on(PageEvidence(json_ld(R"("datePublished":"2024-05-14")") + kLanternHead +
                              "<p>14 May 2024, 09:57</p>" + kLanternStory))
            .published.iso == "2024-05-14");
}

TEST_CASE("a page of nothing but labels costs what its length does") {
  const PageEvidence page(kLanternHead + html::repeated("Updated: 5 days ago<hr>", 100'000) + kLanternStory);
  CHECK(dates_on(page).updated.empty());
}

TEST_CASE("no update lies before the publication, also where one of them is a day alone") {
  const auto updated_of = [](std::string_view published, std::string_view modified) {
    const PageEvidence page(json_ld("\"datePublished\":\"" + std::string(published) +
                                    "\",\"dateModified\":\"" + std::string(modified) + "\"") +
                            kLanternHead + kLanternStory);
    return dates_on(page).updated.iso;
  };
  CHECK(updated_of("2025-12-18", "2019-04-01T22:15:58Z") == "");
  CHECK(updated_of("2025-12-18T09:00:00Z", "2025-12-16") == "");
  // The same day in another zone.
  CHECK(updated_of("2025-12-18", "2025-12-17T22:15:58Z") == "2025-12-17T22:15:58Z");
  CHECK(updated_of("2025-12-18T09:00:00Z", "2025-12-18") == "2025-12-18");
}
