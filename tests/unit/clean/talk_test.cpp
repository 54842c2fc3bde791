#include "clean/neighbours/talk.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// The text of the block where readers begin to talk; "" if nowhere.
std::string talk(const std::string& body) {
  const CleanedPage cleaned("<body><h1>Lamps return to the quay</h1>" + body + "</body>");
  const std::size_t begin = clean::find_talk(cleaned.page, cleaned.cleaner.blocks());
  return begin == SIZE_MAX ? "" : std::string(cleaned.cleaner.text_of(cleaned.cleaner.blocks()[begin]));
}

// Comments of three, made of a pattern in which N, W and T stand for name, moment and text.
std::string comments(std::string_view pattern, std::string_view moment = "4 hours ago") {
  std::string out;
  for (const std::string_view name : {"Bettina Crook", "Harold J.", "tidewatcher"}) {
    for (const char c : pattern) {
      if (c == 'N') out.append(name);
      if (c == 'W') out.append(moment);
      if (c == 'T') out.append("My uncle carried a lamp in it, and he was glad of the choir.");
      if (c != 'N' && c != 'W' && c != 'T') out.push_back(c);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("names, moments and a few words, again and again, are readers that talk") {
  for (const std::string_view moment :
       {"4 hours ago", "14 May 2031 at 18:02", "vor 3 Stunden", "há 2 horas"}) {
    INFO(moment);
    CHECK(talk(prose() + comments("<div>N</div><div>W</div><p>T</p>", moment)) == "Bettina Crook");
    CHECK(talk(prose() + comments("<p><b>N</b></p><p>T</p><p>W</p>", moment)) == "Bettina Crook");
  }
  CHECK(talk(prose() + "<ul>" + comments("<li><b>N</b> <i>W</i><p>T</p></li>") + "</ul>") ==
        "Bettina Crook 4 hours ago");
}

TEST_CASE("what is no talk: two of them, events of a day, entries of a ticker, long ones, before the story") {
  const std::string three = comments("<div>N</div><div>W</div><p>T</p>");
  CHECK(talk(three + prose()) == "");
  const std::string two = three.substr(0, three.find("<div>tide"));
  CHECK(talk(prose() + two) == "");
  CHECK(talk(prose() + comments("<div>N</div><div>W</div><p>T</p>", "14 May 2031")) == "");
  CHECK(talk(prose() + "<div class=live-update>" + three + "</div>") == "");
  CHECK(talk(prose() + comments("<h3>N</h3><div>W</div><p>T</p>")) == "");
  CHECK(talk(prose() + comments("<div>N</div><div>W</div><p>TTTTTT</p>")) == "");
}

TEST_CASE(
    "a list with a line to reply in under each comment is talk, however long, but no list of chapters") {
  const std::string reply = "<li><b>Bettina Crook</b><p>" + std::string(clean::kProse[1]) + "</p><p>" +
                            std::string(clean::kProse[4]) + "</p><a href=#>Reply</a></li>";
  CHECK(talk(prose() + "<ol>" + reply + reply + "</ol>") == "Bettina Crook");
  CHECK(talk(prose() + "<ol>" + reply + "</ol>") == "");
  CHECK(talk("<div>" + prose() +
             "<a href=#>Reply</a><a href=#2>More</a><p>Lamps.</p><div>Reply</div></div>") == "");
  CHECK(talk(prose() + "<ol>" + reply + "<li><h3>The lamps</h3></li>" + reply + "</ol>") == "");
}

TEST_CASE("what stands over the story is no talk about it") {
  const std::string three = comments("<div>N</div><div>W</div><p>T</p>");
  const CleanedPage cleaned("<body>" + prose() + three + "<h1>Lamps return to the quay</h1>" + prose() +
                            "</body>");
  const auto& blocks = cleaned.cleaner.blocks();
  CHECK(clean::find_talk(cleaned.page, blocks) == cleaned.find("Bettina Crook"));
  CHECK(clean::find_talk(cleaned.page, blocks, cleaned.find("Lamps return")) == SIZE_MAX);
}
