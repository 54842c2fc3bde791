#include "article/body/notes.hpp"

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using article::find_notes;
using article::note_kind_of;

TEST_CASE("how notes on a story begin") {
  const struct {
    const char* line;
    std::optional<NoteKind> kind;
  } rows[] = {
      {"Correction: the walk is on Friday.", NoteKind::correction},
      {"*An earlier version of this story misnamed the quay.", NoteKind::correction},
      {"*** An earlier version of this story misnamed the quay.", NoteKind::correction},
      {"This article was amended on 8 May 2024.", NoteKind::correction},
      {"Korrektur: Der Umzug ist am Freitag.", NoteKind::correction},
      {"In einer früheren Version stand ein anderer Tag.", NoteKind::correction},
      {"Rectificatif : la marche a lieu vendredi.", NoteKind::correction},
      {"Fe de errores: la marcha es el viernes.", NoteKind::correction},
      {"Поправка: шествие в пятницу.", NoteKind::correction},
      {"更正：游行在周五。", NoteKind::correction},
      {"Editor’s note: Lamps were lent by the author.", NoteKind::editor},
      {"(This story first appeared in the Ostrel Post.)", NoteKind::editor},
      {"Anmerkung der Redaktion: Der Text ist älter.", NoteKind::editor},
      {"Nota del editor: el texto es antiguo.", NoteKind::editor},
      {"Translated from the Dutch by Ann Lee", NoteKind::translation},
      {"Aus dem Englischen von Ann Lee", NoteKind::translation},
      {"Traducción: Ann Lee", NoteKind::translation},
      {"Correction, May 8, 2024: The walk is on Friday.", NoteKind::correction},
      {"CORRECTION (May 8, 2024, 10:31 a.m. ET): The walk is on Friday.", NoteKind::correction},
      {"Correction (May 3): The walk is on Friday.", NoteKind::correction},
      {"Rectificatif, le 8 mai à 10:31 : la marche a lieu vendredi.", NoteKind::correction},
      {"Update, May 8: Lamps are sold out.", NoteKind::editor},
      {"Update: Lamps are sold out.", std::nullopt},
      {"Correction, the 3 wardens of the quay said, is a matter of patience: it takes years.", std::nullopt},
      {"Correction, said 3 wardens: it takes years.", std::nullopt},
      {"Correction, in 2024, was slow.", std::nullopt},
      {"Correction (perhaps): the walk is on Friday.", std::nullopt},
      {"10:31", std::nullopt},
      {"Correction at 10:31", std::nullopt},
      {"Correction fluid is out of fashion.", std::nullopt},
      {"The editor noted: lamps are lamps.", std::nullopt},
      {"Translation is hard work.", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& row : rows) {
    INFO(row.line);
    CHECK(note_kind_of(row.line) == row.kind);
  }
}

TEST_CASE("notes stand at the ends of a story and behind it") {
  const auto notes_of = [](const std::string& html) {
    clean::CleanedPage page(html);
    page.cleaner.judge({});
    const std::size_t blocks = page.cleaner.blocks().size();
    return blocks == 0 ? std::vector<Note>() : find_notes(page.cleaner, 0, blocks - 1);
  };
  const std::string prose = clean::prose();
  const auto behind = notes_of("<h1>Lantern walk returns to the quay</h1><article>" + prose +
                               "<p><em>Correction: the walk is on Friday.</em></p></article>");
  REQUIRE(behind.size() == 1);
  CHECK(behind[0].kind == NoteKind::correction);
  CHECK(behind[0].text == "Correction: the walk is on Friday.");

  const auto apart = notes_of(
      "<h1>Lantern walk returns to the quay</h1><article>" + prose +
      "<p><b>Editor's note</b></p><p>The lamps were lent by the author of this story.</p></article>");
  REQUIRE(apart.size() == 1);
  CHECK(apart[0].text == "Editor's note The lamps were lent by the author of this story.");

  // In its midst the story speaks, also where a label stands right before.
  std::string labelled = "<article>" + clean::prose(0, 5) + "<p>Correction:</p>";
  for (int i = 0; i < 4; ++i) labelled += prose;
  labelled += "<p>This story was updated for the stage by the players of the town.</p>";
  for (int i = 0; i < 4; ++i) labelled += prose;
  const auto amid = notes_of(labelled + "</article>");
  REQUIRE(amid.size() == 1);
  CHECK(amid[0].kind == NoteKind::correction);

  CHECK(notes_of("<article>" + prose + "</article>").empty());
  CHECK(notes_of("").empty());
}
