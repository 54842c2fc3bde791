#include "clean/neighbours/cards.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

using Drop = void (*)(const html::Page&, const std::vector<clean::Block>&, const clean::Shapes&,
                      std::vector<clean::Verdict>&);

// Whether the block that holds `words` stays, all of the page kept before.
bool stays(Drop drop, const std::string& body, std::string_view words) {
  const CleanedPage cleaned("<body><main>" + body + "</main></body>");
  std::vector<clean::Verdict> verdicts(cleaned.cleaner.blocks().size());
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    verdicts[i].keep = !cleaned.cleaner.blocks()[i].place.in_form;
  drop(cleaned.page, cleaned.cleaner.blocks(), cleaned.cleaner.shapes(), verdicts);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  return verdicts[block].keep;
}

std::string story() {
  return "<div class=text>" + prose() + "</div>";
}

std::string card(const std::string& title, const std::string& line) {
  return "<div class=x1><a href=/1><h3>" + title + "</h3></a><p class=x2>" + line + "</p></div>";
}

}  // namespace

TEST_CASE("cards behind the text tell of other stories") {
  const std::string cards = card("Dredger still waits for its spare parts", "Nobody knows who will pay.") +
                            card("Oyster market moves under the hall", "Stalls are to open next month.");
  CHECK_FALSE(stays(clean::drop_cards, story() + cards, "who will pay"));
  CHECK_FALSE(stays(clean::drop_cards, story() + cards, "next month"));
  CHECK(stays(clean::drop_cards, story() + cards, "The town will close"));
  // Before the text they are left to others.
  CHECK(stays(clean::drop_cards, cards + story(), "who will pay"));
}

TEST_CASE("a box alone, of a short title or without a link is none") {
  const std::string other = card("Oyster market moves under the hall", "Stalls are to open next month.");
  CHECK(stays(clean::drop_cards, story() + other, "next month"));
  CHECK(stays(clean::drop_cards, story() + other + card("Fish hall", "It opens at six."), "next month"));
  const std::string plain =
      "<div class=x1><h3>Where the boats leave on Friday</h3><p class=x2>At six.</p></div>";
  CHECK(stays(clean::drop_cards, story() + plain + plain, "At six"));
}

TEST_CASE("cards without names are cards, too, but for questions and their answers") {
  const auto plain = [](const std::string& title, const std::string& line) {
    return "<div><div>Quay</div><a href=/1><h3>" + title + "</h3></a><div><p>" + line + "</p></div></div>";
  };
  const std::string news =
      "Stalls are to open next month, and nobody knows who is to pay for the roof above them.";
  const std::string two =
      plain("Dredger still waits for its spare parts", news) + plain("Oyster market moves", news);
  const std::string text = "<div>" + prose() + "</div>";
  CHECK_FALSE(stays(clean::drop_cards, text + "<div>" + two + "</div>", "next month"));
  CHECK(stays(clean::drop_cards, text + "<div>" + two + "</div>", "The town will close"));
  const std::string answers =
      plain("Where are the lamps kept now?", news) + plain("Who pays for the roof?", news);
  CHECK(stays(clean::drop_cards, text + "<div>" + answers + "</div>", "next month"));
}

TEST_CASE("what stands in a small box with a form asks for an address") {
  const std::string form = "<form><input><button>Sign up</button></form>";
  const std::string box = "<div class=y1><h3>The morning letter</h3><p class=y2>Every day at seven.</p>" +
                          form + "<p class=y2>Leave at any time.</p></div>";
  CHECK_FALSE(stays(clean::drop_boxes_that_ask, story() + box, "Every day"));
  CHECK_FALSE(stays(clean::drop_boxes_that_ask, story() + box, "any time"));
  CHECK(stays(clean::drop_boxes_that_ask, story() + box, "The town will close"));
  // Beside paragraphs of the text it has no box.
  CHECK(stays(clean::drop_boxes_that_ask, "<div class=text>" + prose() + form + "</div>",
              "The town will close"));
}

TEST_CASE("a box amid the text asks by a button or a line below its paragraph") {
  const std::string lines = "<h3>The morning letter</h3><p class=y2>Every day at seven.</p>";
  const std::string button = "<button>Sign up</button>";
  const auto between = [](const std::string& box) {
    return "<div class=text>" + prose() + "<div class=y1>" + box + "</div>" + prose() + "</div>";
  };
  CHECK_FALSE(stays(clean::drop_boxes_that_ask, between(lines + button), "Every day"));
  // A button unfolds what stands behind it.
  CHECK(stays(clean::drop_boxes_that_ask, between(button + lines), "Every day"));
  // Behind the text it is left to others.
  CHECK(
      stays(clean::drop_boxes_that_ask, story() + "<div class=y1>" + lines + button + "</div>", "Every day"));
}

TEST_CASE("a line behind the card that its paragraph begins with is none of it") {
  const std::string titles =
      "<p><span class=t><a href=/1>First other story of the harbour town</a></span><br><br>A sentence that "
      "is "
      "seen below the first title.<br><br><span class=t><a href=/2>Second other story of the harbour "
      "town</a></span><br><br>A sentence that is seen below the second title.</p>";
  CHECK(stays(clean::drop_cards, story() + titles, "below the second title"));
}
