#include "clean/neighbours/closings.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// What is said of the block that holds `words`, all others kept: "" if it is kept, else the reason's name.
std::string closing(const std::string& body, std::string_view words,
                    const std::vector<std::string>& authors = {}) {
  const CleanedPage cleaned("<body><h1>Lamps return to the quay</h1>" + body + "</body>");
  std::vector<clean::Verdict> verdicts(cleaned.cleaner.blocks().size());
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    verdicts[i].keep =
        cleaned.cleaner.blocks()[i].place.heading_level == 0 && !cleaned.cleaner.blocks()[i].phrase;
  drop_closings(cleaned.page, cleaned.cleaner.blocks(), authors, verdicts);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  return verdicts[block].keep ? "" : std::string(clean::name_of(verdicts[block].reason));
}

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}

}  // namespace

TEST_CASE("whom the story has not named and the last line portrays wrote it") {
  for (const std::string line :
       {"Perdita Vance is a writer in Garrow. She keeps bees.", "Perdita Vance ist freie Autorin in Garrow.",
        "Perdita Vance est une journaliste de Garrow.", "Perdita Vance es una periodista de Garrow.",
        "Perdita van der Vance is een schrijfster uit Garrow.",
        "Perdita Vance é uma jornalista de Garrow."}) {
    INFO(line);
    if (line.find("van der") == std::string::npos)
      CHECK(closing(prose() + p(line), "Garrow") == "author-box");
    CHECK(closing(prose() + p(line), "If the wind") == "");
    // Somebody of whom the story tells.
    CHECK(closing(p("Vance will lead the walk, as she did before the war.") + prose() + p(line), "Garrow") ==
          "");
    CHECK(closing(p(line) + prose(), "Garrow") == "");  // who is portrayed first is who it is about
  }
  const std::string two =
      p("Perdita Vance is a writer.") + p("When she has time, Perdita keeps bees in Garrow.");
  CHECK(closing(prose() + two, "Perdita Vance") == "author-box");
  CHECK(closing(prose() + two, "keeps bees") == "author-box");
  const std::string titled = "<div>Perdita Vance</div>" + p("Perdita Vance is a writer in Garrow.");
  CHECK(closing(prose() + titled, "Perdita Vance") == "author-box");
  CHECK(closing(prose() + p("The quay is a place of wind. Nobody lives there."), "a place of wind") == "");
}

TEST_CASE("what the byline names is portrayed at the end, one behind the other") {
  const std::string line = " has written about lamps since she could write. She lives in Harwick.";
  const std::string body = prose() + p("Tilde Marrow" + line) + p("Bo Kent" + line);
  CHECK(closing(body, "Tilde Marrow has", {"Tilde Marrow", "Bo Kent"}) == "author-box");
  CHECK(closing(body, "Bo Kent has", {"Tilde Marrow", "Bo Kent"}) == "author-box");
  CHECK(closing(body, "Tilde Marrow has", {"Tilde Marrow"}) == "");  // it is not the last
}

TEST_CASE("small print at the end is no text, and what is behind it neither") {
  for (const std::string line :
       {"The views expressed in this column are not those of the harbour office.",
        "This page is for informational purposes only and no harbour master has read it.",
        "Die Angaben über Lampen sind keine Anlageberatung.",
        "Les propos tenus ici n’engagent que leur auteur et sa lampe.",
        "Las opiniones sobre lámparas no reflejan necesariamente las del puerto.",
        "Le opinioni sulle lampade non riflettono necessariamente quelle del porto.",
        "As opiniões sobre lâmpadas não refletem necessariamente as do porto.",
        "Мнение автора может не совпадать с мнением редакции и её ламп.",
        "الآراء الواردة هنا لا تعبر بالضرورة عن رأي الميناء."}) {
    INFO(line);
    CHECK(closing(prose() + p(line), line) == "copyright");
    CHECK(closing(prose() + p(line) + p("The harbour is a member of the union of harbours."), "union of") ==
          "copyright");
    CHECK(closing(p(line) + prose(), line) == "");  // the story may tell of it
    CHECK(closing(p(line), line) == "");            // nothing would be left
  }
}

TEST_CASE("what a site asks of its readers under a story is no text") {
  const struct {
    const char* line;
    const char* reason;
  } rows[] = {
      {"If you found the lamps above useful, please consider making a donation to keep them lit.",
       "furniture"},
      {"Damit die Lampen am Kai nicht ausgehen: unterstützen Sie unsere Arbeit noch heute.", "furniture"},
      {"Поддержите нас, чтобы фонари на набережной горели и зимой.", "furniture"},
      {"Even the harbour master has to be logged in to comment on lamps.", "comments"},
      {"É preciso estar logado para escrever sobre as lâmpadas do cais.", "comments"},
      {"Chcesz zobaczyć wszystkie lampy? Musisz włączyć JavaScript w ustawieniach.", "copyright"},
      {"Признаны экстремистскими и запрещены общества, список которых ведёт управление порта.", "copyright"},
      {"Get the best of the quay in a letter a day - subscribe to our newsletter and join the forty thousand "
       "who "
       "read of lamps, ferries, tides, boats and of everything else that the harbour has to tell before they "
       "have "
       "had their first cup of tea.",
       "newsletter"},
  };
  for (const auto& row : rows) {
    INFO(row.line);
    CHECK(closing(prose() + p(row.line), row.line) == row.reason);
    CHECK(closing(p(row.line) + prose(), row.line) == "");  // the story may tell of it
    CHECK(closing(p(row.line), row.line) == "");            // nothing would be left
  }
}

TEST_CASE("what stands under a label of contacts at the end can be written to or called") {
  const std::string lines = p("Press office, 1 Quay House") + p("lamps@quay.invalid");
  CHECK(closing(prose() + "<h2>Media contact</h2>" + lines, "Quay House") == "furniture");
  CHECK(closing(prose() + "<h2>Contact</h2>" + p("Telephone: 01632 960 001"), "Telephone") == "furniture");
  CHECK(closing(prose() + p("Rückfragen bitte an:") + lines, "Quay House") == "furniture");
  CHECK(closing(prose() + lines, "Quay House") == "");
  CHECK(closing(prose() + "<h2>Contact</h2>" + p("Press office, 1 Quay House"), "Quay House") == "");
  CHECK(closing(prose() + "<h2>Contact</h2>" + p("Those who want a lamp may call 01632 960 001. It is free."),
                "want a lamp") == "");
}
