#include "clean/blocks/wording.hpp"

#include <string>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::Block;
using lexicon::Phrase;

namespace {

// A paragraph with these words on a page that is mostly an article.
Block worded(const std::string& line) {
  const clean::CleanedPage cleaned("<div>" + clean::prose() + "</div><p>" + line + "</p>");
  return cleaned.cleaner.blocks().back();
}

}  // namespace

TEST_CASE("phrases of the page's furniture") {
  CHECK(worded("ADVERTISEMENT").phrase.phrase == Phrase::advertisement);
  CHECK(worded("Last Updated : 14 May 2024, 09:57 IST").phrase.phrase == Phrase::updated_label);
  CHECK(worded("By Tilde Marrow").phrase.phrase == Phrase::byline_label);
  CHECK_FALSE(worded("The choir sang").phrase);
  CHECK_FALSE(worded(std::string(clean::kProse[0])).phrase);
}

TEST_CASE("lines that are a date") {
  const struct {
    std::string line;
    bool is_date;
  } rows[] = {
      {"14 May 2024", true},
      {"Tuesday, 14 May 2024, 09:57 IST", true},
      {"They met on 14 May 2024 in the fish hall, as they do every spring, and spoke of lamps", false},
      {"Fourteen lamps", false},
  };
  for (const auto& row : rows) {
    INFO(row.line);
    CHECK(worded(row.line).is_date == row.is_date);
  }
}

TEST_CASE("titles of a newsletter's box") {
  for (const char* const line : {"Lampennewsletter", "Unser MORGEN-NEWSLETTER", "Lampenewsletterwoche wow"}) {
    INFO(line);
    CHECK(worded(line).prompt == Phrase::newsletter);
  }
  for (const char* const line : {"Newslette", "ewsletter", "wewsletter", "news letter", "W"}) {
    INFO(line);
    CHECK(worded(line).prompt == Phrase::none);
  }
}

TEST_CASE("lines that end in a picture's credit") {
  CHECK(worded("Lamps in the cellar of the fish hall. Photo: Ilka Morn").is_credit);
  CHECK_FALSE(worded("She had one photo: the lamps in the cellar of the fish hall.").is_credit);
}

TEST_CASE("a paragraph may end in the agency's sign and is no caption") {
  const std::string paragraph =
      "The harbour office said that the lamps will be lit on Friday at eight in the evening, after three "
      "years.";
  CHECK(worded(paragraph + " EFE").ends_in_sign);
  CHECK(worded(paragraph + " — AFP").ends_in_sign);
  CHECK(worded(paragraph + " (Reuters)").ends_in_sign);
  CHECK_FALSE(worded(paragraph + " Photo: AFP").ends_in_sign);
}

TEST_CASE("a heading with a number is a chapter's, whatever it says") {
  const auto phrase_of = [](const std::string& heading) {
    const clean::CleanedPage cleaned("<div>" + clean::prose() + "</div><h2>" + heading + "</h2>");
    return cleaned.cleaner.blocks().back().phrase.phrase;
  };
  CHECK(phrase_of("6. Instagram") == Phrase::none);
  CHECK(phrase_of("6) Instagram") == Phrase::none);
  CHECK(phrase_of("Instagram") == Phrase::follow);
}

TEST_CASE("nothing is looked for where it would say nothing") {
  Block block;
  block.words = 1;
  block.place.in_navigation = true;
  clean::read_wording("ADVERTISEMENT", block);
  CHECK_FALSE(block.phrase);
  block.place.in_navigation = false;
  block.words = 400;
  clean::read_wording("ADVERTISEMENT", block);
  CHECK_FALSE(block.phrase);
  block.words = 1;
  clean::read_wording("ADVERTISEMENT", block);
  CHECK(block.phrase);
}

TEST_CASE("a label with a link right behind it is a label") {
  const clean::CleanedPage page("<article>" + clean::prose(0, 2) +
                                "<p>관련기사<a href=/a>등대지기 부부의 휴가 이야기</a></p>" +
                                clean::prose(2, 4) + "</article>");
  CHECK(page.cleaner.blocks()[page.find("관련기사")].phrase.phrase == Phrase::read_more);
}
