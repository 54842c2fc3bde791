#include "clean/endings.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;
using clean::Reason;

namespace {

const std::string kBus =
    "<p>Bus drivers in Harwick have called off a strike planned for Monday, after an agreement on night "
    "shifts was reached.</p><p>The union said that its members would get two more days of rest a month.</p>";

// What the judge of the page says of the block that holds `words`: "" if it is kept, else the reason's name.
std::string reason_of(const std::string& body, std::string_view words) {
  CleanedPage cleaned("<body>" + body + "</body>");
  clean::Known known{"Lamps return to the quay", "", cleaned.find("Lamps return"), {}};
  known.next_story = clean::find_next_story(cleaned.page, cleaned.cleaner.blocks(), known.headline_block);
  cleaned.cleaner.judge(known);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  const clean::Verdict verdict = cleaned.cleaner.verdicts()[block];
  return verdict.keep ? "" : std::string(clean::name_of(verdict.reason));
}

std::string in(std::string_view tag, const std::string& inner) {
  return "<" + std::string(tag) + ">" + inner + "</" + std::string(tag.substr(0, tag.find(' '))) + ">";
}

const std::string kHeading = "<h1>Lamps return to the quay</h1>";

}  // namespace

TEST_CASE("the body ends where the next story begins") {
  const std::string other = "<h1>Drivers call off strike</h1><div>By Alan Crewe</div>" + kBus;
  const std::string smaller = "<h2>Drivers call off strike</h2><p>By Alan Crewe</p>" + kBus;
  const std::string dated = "<h1>Drivers call off strike</h1><time>14 May 2031</time>" + kBus;
  const std::string ours = kHeading + "<div>By Nora Finch</div>" + prose();
  for (const std::string& page :
       {in("div class=story", ours) + in("div class=story", other),
        in("article", ours) + in("article", smaller),
        in("div class=story", ours) + in("div class=story", dated),
        in("div class='story s-9'", ours) + in("div class='story s-10'", other), ours + other}) {
    INFO(page);
    CHECK(reason_of(page, "The lantern walk") == "");
    CHECK(reason_of(page, "If the wind blows") == "");
    CHECK(reason_of(page, "Bus drivers") == "other-story");
    CHECK(reason_of(page, "The union") == "other-story");
  }
}

TEST_CASE("a story of which nothing is kept does not end where the next begins") {
  std::string cards;
  for (const char* town : {"Harwick", "Isselhafen", "Velangar", "Kessring"})
    cards += "<div class=card><h3><a href=/" + std::string(town) + ">Drivers of " + town +
             " call off strike</a></h3><p>Bus drivers in " + town + " call off a strike.</p></div>";
  const std::string other = "<h1>Walk of the lanterns</h1><p>By Nora Finch</p>";
  CHECK(reason_of(kHeading + cards + other + prose(), "The lantern walk") == "");
  CHECK(reason_of(kHeading + prose() + cards + other + kBus, "The union") == "other-story");
}

TEST_CASE("a chapter, an entry of a ticker and a headline that sticks to the window begin no other story") {
  const std::string chapter = "<h2>The drivers</h2>" + kBus;
  CHECK(reason_of(in("section", kHeading + prose()) + in("section", chapter), "Bus drivers") == "");
  CHECK(reason_of(kHeading + prose() + "<h1>The drivers</h1>" + kBus, "Bus drivers") == "");
  const std::string entry = "<h2>Drivers call off strike</h2><p>By Alan Crewe</p>" + kBus;
  CHECK(reason_of(in("div", kHeading + prose()) + in("div class=live-update", entry), "Bus drivers") == "");
  CHECK(reason_of(kHeading + prose() + kHeading + "<p>By Nora Finch</p>" + kBus, "Bus drivers") == "");
}

TEST_CASE("the body ends at a label of comments, behind which nothing is made like it") {
  const std::string comments =
      "<div><b>Joe</b></div><div>3 June 2031 at 18:01</div><div>Great piece, but you forgot that the walk "
      "was "
      "green until the war. My uncle carried a lamp in it.</div>";
  for (const std::string_view label : {"2 comments", "Komentarze (2)", "תגובות", "Kommentare"}) {
    INFO(label);
    const std::string page = kHeading + prose() + in("div", std::string(label)) + comments;
    const CleanedPage cleaned(page);
    const auto& blocks = cleaned.cleaner.blocks();
    const clean::Ending ending =
        clean::find_ending(cleaned.page, blocks, cleaned.cleaner.shapes(), cleaned.cleaner.region(), 0,
                           clean::find_next_story(cleaned.page, blocks, 0));
    CHECK(ending.begin == cleaned.find(label));
    CHECK(ending.reason == Reason::comments);
  }
  const std::string divs =
      "<div><div>The lantern walk will return to the quay on Friday evening, the office "
      "said.</div><div>About four hundred people are expected to carry paper lamps to "
      "the lighthouse.</div><div>The town will close the quay road to cars at six in "
      "the evening.</div></div>";
  CHECK(reason_of(kHeading + divs + "<div>4 comments</div>" + in("div", comments), "Great piece") ==
        "comments");
}

TEST_CASE("a heading that counts comments, or repeats the headline in quotation marks, is no chapter's") {
  std::string comments;
  for (int i = 0; i < 4; ++i) comments += in("li", "<b>Joe</b>" + in("div", std::string(clean::kProse[1])));
  const std::string headline(kHeading.substr(4, kHeading.size() - 9));
  for (const std::string& heading :
       {std::string("2 comments"), "4 réflexions sur « " + headline + " »",
        "4 réflexions sur «" + headline + "»", std::string("Comments"), "10 ways in which " + headline}) {
    INFO(heading);
    const CleanedPage cleaned("<body>" + kHeading + prose() + in("h2", heading) + in("ol", comments) +
                              "</body>");
    const auto ending = [&] {
      return clean::find_ending(cleaned.page, cleaned.cleaner.blocks(), cleaned.cleaner.shapes(),
                                cleaned.cleaner.region(), 0, SIZE_MAX);
    };
    CHECK(ending().begin ==
          (heading == "Comments" || heading.find("10 ") == 0 ? SIZE_MAX : cleaned.find(heading)));
  }
}

TEST_CASE("a label of comments amid the text ends nothing") {
  CHECK(reason_of(kHeading + prose(0, 3) + "<div>2 comments</div>" + prose(3, 5), "If the wind") == "");
  CHECK(reason_of(kHeading + "<div>2 comments</div>" + prose(), "If the wind") == "");
}

TEST_CASE("an author's box ends the body as comments do") {
  const std::string box =
      "<div>About the author</div><div>Nora Finch has written about boats and lamps since "
      "2009, and keeps a tortoise.</div>";
  CHECK(reason_of(kHeading + prose() + box, "keeps a tortoise") != "");
  CHECK(reason_of(kHeading + prose() + box, "If the wind") == "");
}

TEST_CASE("stray lines between the headline and the text are the page's, a list of lines is the text's") {
  const std::string stray = "<div>Published in Slate and Chalk</div>";
  CleanedPage cleaned("<body>" + kHeading + stray + prose() + "</body>");
  std::vector<clean::Verdict> verdicts(cleaned.cleaner.blocks().size());
  for (clean::Verdict& verdict : verdicts) verdict.keep = true;
  verdicts[0].kind = clean::Kind::subhead;
  const auto lead_in = [&](const CleanedPage& of) {
    return clean::find_lead_in(of.cleaner.blocks(), verdicts, of.cleaner.shapes(), 0);
  };
  CHECK(lead_in(cleaned) == std::vector<std::size_t>{cleaned.find("Published in")});

  const std::string points = "<ul><li>All lamps are lit</li><li>The choir sings</li></ul>";
  CleanedPage told("<body>" + kHeading + points + prose() + "</body>");
  verdicts.assign(told.cleaner.blocks().size(), verdicts.back());
  verdicts[1].kind = verdicts[2].kind = clean::Kind::list_item;
  CHECK(lead_in(told) == std::vector<std::size_t>{1, 2});
  CleanedPage led_in("<body>" + kHeading + "<h2>What is new:</h2>" + points + prose() + "</body>");
  verdicts.assign(led_in.cleaner.blocks().size(), verdicts.back());
  verdicts[1].kind = clean::Kind::subhead;
  verdicts[2].kind = verdicts[3].kind = clean::Kind::list_item;
  CHECK(lead_in(led_in).empty());

  std::string many;
  for (int i = 0; i < 7; ++i) many += "<div>Lamp number " + std::to_string(i) + " of the quay</div>";
  CleanedPage listing("<body>" + kHeading + many + prose() + "</body>");
  verdicts.assign(listing.cleaner.blocks().size(), verdicts.back());
  CHECK(lead_in(listing).empty());
}

TEST_CASE("readers that talk end the body, though nothing says that they are readers") {
  std::string comments;
  for (const std::string_view name : {"Bettina Crook", "Graham P", "tidewatcher"})
    comments.append("<p>")
        .append(name)
        .append("</p><p>4 hours ago</p><p>My uncle carried a lamp in it year by ")
        .append("year, said ")
        .append(name)
        .append(", and was glad of the choir, whatever the wind did.</p>");
  CHECK(reason_of(kHeading + prose() + comments, "My uncle") == "comments");
  CHECK(reason_of(kHeading + prose() + comments, "If the wind") == "");
}

TEST_CASE("one signed or dated story in a box of its own is another, several are a digest") {
  const std::string other = "<h2>Drivers call off strike at last</h2><p>By Alan Crewe</p>" + kBus;
  const std::string dated = "<h2>Drivers call off strike at last</h2><p>14 May 2031</p>" + kBus;
  const std::string ours = kHeading + "<p>By Nora Finch</p>" + prose();
  CHECK(reason_of(ours + in("div", other), "The union") == "other-story");
  CHECK(reason_of(in("div class=one", ours) + in("div class=two", dated), "The union") == "other-story");
  CHECK(reason_of(ours + in("div", other), "If the wind") == "");
  CHECK(reason_of(ours + other, "The union") == "");  // in no box
  CHECK(reason_of(ours + in("div", "<h2>The drivers who called off the strike</h2>" + kBus), "The union") ==
        "");
  CHECK(reason_of(ours + in("div", other) + in("div", dated), "The union") == "");
  CHECK(reason_of(kHeading + prose() + in("div", other), "The union") == "");  // ours is not signed
}

TEST_CASE("an address alone is meant for a program") {
  const std::string address = "https://img.quay.example/2031/lamps.jpg";
  CHECK(reason_of(kHeading + "<p>" + address + "</p>" + prose(), "img.quay") == "furniture");
  CHECK(reason_of(kHeading + prose() + "<p>The lamps are shown at " + address + " until Friday.</p>",
                  "img.quay") == "");
}

TEST_CASE("the names of authors alone over the text are no text") {
  const auto reason = [](const std::string& line) {
    CleanedPage cleaned("<body>" + kHeading + "<p>" + line + "</p>" + prose() + "</body>");
    clean::Known known{"Lamps return to the quay", "", 0, {}};
    known.authors = {"Tilde Marrow", "Jonas Reed", "Jonas Reed-Finch"};
    cleaned.cleaner.judge(known);
    CHECK(cleaned.cleaner.verdicts()[cleaned.find("If the wind")].keep);
    return clean::name_of(cleaned.cleaner.verdicts()[cleaned.find(line)].reason);
  };
  const std::string_view byline = clean::name_of(clean::Reason::byline);
  CHECK(reason("Tilde Marrow") == byline);
  CHECK(reason("Tilde Marrow, Jonas Reed") == byline);
  CHECK(reason("Jonas Reed and Tilde Marrow") == byline);
  CHECK(reason("Jonas Reed-Finch") == byline);
  CHECK(reason("Jonas Reed saw Tilde Marrow there") != byline);
}
