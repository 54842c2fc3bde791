#include "article/evidence/likeness.hpp"

#include <string>

#include "catch.hpp"

using cleancopy::article::is_cut_off;
using cleancopy::article::without_site_name;
using cleancopy::article::WordBag;

TEST_CASE("how alike two lines are") {
  const auto like = [](std::string_view a, std::string_view b) { return WordBag(a).likeness(WordBag(b)); };
  CHECK(like("Lamps return to the quay", "lamps RETURN, to the quay!") == 1.0);
  CHECK(like("quay the to return lamps", "Lamps return to the quay") == 1.0);
  CHECK(like("Lamps return", "Ferry sinks") == 0.0);
  CHECK(like("", "Lamps") == 0.0);
  CHECK(like("", "") == 0.0);
  CHECK(like("one two", "one three") == 0.5);
  CHECK(like("one one one", "one") == 0.5);  // a bag, not a set
  CHECK(like("one two three", "two one") == like("two one", "one two three"));
}

TEST_CASE("a title without its site's name") {
  const struct {
    std::string title;
    std::string site;
    std::string wanted;
  } rows[] = {
      {"Lamps return to the quay | Ostrel Post", "Ostrel Post", "Lamps return to the quay"},
      {"Lamps return to the quay - Ostrel Post", "", "Lamps return to the quay"},
      {"Ostrel Post | Lamps return to the quay", "Ostrel Post", "Lamps return to the quay"},
      {"Lamps return to the quay after storms ~ Ostrel Post", "", "Lamps return to the quay after storms"},
      {"Lamps return to the quay after storms || Ostrel Post", "", "Lamps return to the quay after storms"},
      {"Lamps return to the quay after storms ‹ Ostrel Post", "", "Lamps return to the quay after storms"},
      {"Lamps return to the quay after storms and/or fires", "",
       "Lamps return to the quay after storms and/or fires"},
      {"Lamps return to the quay after storms | City | Ostrel Post", "Ostrel Post",
       "Lamps return to the quay after storms"},
      {"Lamps return to the quay", "Ostrel Post", "Lamps return to the quay"},
      // The dash is the headline's own.
      {"Lamps return – and with them the choir of the fish hall", "Ostrel Post",
       "Lamps return – and with them the choir of the fish hall"},
      {"  Lamps   return  ", "", "Lamps return"},
      {"Lamps return to the quay ⋆ ", "", "Lamps return to the quay"},
      {"Lamps return to the quay |", "Ostrel Post", "Lamps return to the quay"},
      {"", "Ostrel Post", ""},
      {"Ostrel Post", "Ostrel Post", "Ostrel Post"},
  };
  for (const auto& row : rows) {
    INFO(row.title);
    CHECK(without_site_name(row.title, row.site) == row.wanted);
  }
}

TEST_CASE("a teaser that was cut off") {
  CHECK(is_cut_off("The walk will return..."));
  CHECK(is_cut_off("The walk will return … "));
  CHECK(is_cut_off("The walk will return [...]"));
  CHECK(is_cut_off("The walk will return […]"));
  CHECK_FALSE(is_cut_off("The walk will return."));
  CHECK_FALSE(is_cut_off("The walk … will return"));
  CHECK_FALSE(is_cut_off(""));
}

TEST_CASE("a likeness below the least that counts is none") {
  const WordBag line("one two three four");
  CHECK(line.likeness(WordBag("one two three five"), 0.75) == 0.75);
  CHECK(line.likeness(WordBag("one two three five"), 0.76) == 0.0);
  CHECK(line.likeness(WordBag("one"), 0.4) == 0.4);
  CHECK(line.likeness(WordBag("one"), 0.5) == 0.0);
  WordBag reused("one two");
  reused.assign("one two three four");
  CHECK(reused.likeness(line) == 1.0);
}
