#include "text/fixed_text.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <type_traits>

#include "catch.hpp"

using namespace cleancopy;

namespace {

using Word = text::FixedText<7>;

struct Row {
  Word word;
  int number;
};

constexpr Row kRows[] = {{"", 0}, {"lamp", 4}, {"kåpe", 5}, {"lantern", 7}};

}  // namespace

TEST_CASE("a text in a table is its characters, up to the last that has room") {
  for (const Row& row : kRows) {
    const std::string_view word = row.word;
    CHECK(static_cast<int>(word.size()) == row.number);
    CHECK(row.word.size() == word.size());
    CHECK(row.word.empty() == word.empty());
    if (!word.empty()) {
      CHECK(row.word.front() == word.front());
      CHECK(row.word.back() == word.back());
      CHECK(row.word[1] == word[1]);
    }
  }
  CHECK(kRows[3].word == "lantern");
  CHECK(kRows[1].word != "lantern");
  CHECK(kRows[1].word == std::string("lamp"));
}

TEST_CASE("a text in a table is found by what it says, and may hold a NUL") {
  const auto row = std::find_if(std::begin(kRows), std::end(kRows),
                                [](const Row& a) { return a.word == std::string_view("kåpe"); });
  CHECK(row->number == 5);
  constexpr Word kBytes = std::string_view("II*\0", 4);
  CHECK(kBytes.size() == 4);
}

TEST_CASE("a text in a table points nowhere") {
  STATIC_REQUIRE(sizeof(Word) == 8);
  STATIC_REQUIRE(std::is_trivially_copyable_v<Word>);
}
