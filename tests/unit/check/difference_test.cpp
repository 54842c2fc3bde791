#include "check/difference.hpp"

#include "catch.hpp"
#include "check/words.hpp"

using cleancopy::check::Difference;
using cleancopy::check::told;
using cleancopy::check::Word;
using cleancopy::check::word_f1;
using cleancopy::check::words_of;

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> out;
  for (const Word& word : words_of(text)) out.push_back((word.spaced ? " " : "") + std::string(word.text));
  return out;
}

std::string told_in(const std::string& wanted, const std::string& got) {
  return told({"headline", wanted, got});
}

}  // namespace

TEST_CASE("Words are what stands between white space, and each character of scripts without it") {
  REQUIRE(texts("") == std::vector<std::string>{});
  REQUIRE(texts("  The quay,\n\tat dusk ") == std::vector<std::string>{"The", " quay,", " at", " dusk"});
  REQUIRE(texts("橋が 開く A1。") == std::vector<std::string>{"橋", "が", " 開", "く", " A1。"});
  REQUIRE(texts("สะพาน A") == std::vector<std::string>{"ส", "ะ", "พ", "า", "น", " A"});
  for (const char* two : {"ສະ", "ចំ", "မြ"}) REQUIRE(texts(two).size() == 2);
  REQUIRE(texts("다리가 열린다") == std::vector<std::string>{"다리가", " 열린다"});
  REQUIRE(texts("a\u00A0b") == std::vector<std::string>{"a", " b"});
}

TEST_CASE("The F1 of words counts each as often as it stands there") {
  const auto f1 = [](std::string_view a, std::string_view b) { return word_f1(words_of(a), words_of(b)); };
  REQUIRE(f1("", "") == 1);
  REQUIRE(f1("a", "") == 0);
  REQUIRE(f1("", "a") == 0);
  REQUIRE(f1("a b c", "c b a") == 1);
  REQUIRE(f1("a a b", "a b b") == Approx(2.0 / 3));
  REQUIRE(f1("a b c d", "a b") == Approx(2 * 1.0 * 0.5 / 1.5));
}

TEST_CASE("A difference is told word by word") {
  REQUIRE(told_in("opens on May 16 at noon", "opens on May 17 at noon") ==
          "opens on May [-16-]{+17+} at noon");
  REQUIRE(told_in("opens on May 16", "opens") == "opens [-on May 16-]");
  REQUIRE(told_in("opens", "it opens late") == "{+it+} opens {+late+}");
  REQUIRE(told_in("", "all of it") == "{+all of it+}");
  REQUIRE(told_in("all of it", "") == "[-all of it-]");
  REQUIRE(told_in("橋が開く", "橋は開く") == "橋[-が-]{+は+}開く");
}

TEST_CASE("What is alike is cut to the words around the difference") {
  const std::string many = "1 2 3 4 5 6 7 8 9 10 11 12 13 14";
  REQUIRE(told_in(many + " x", many + " y") == "… 9 10 11 12 13 14 [-x-]{+y+}");
  REQUIRE(told_in("x " + many, "y " + many) == "[-x-]{+y+} 1 2 3 4 5 6 …");
  REQUIRE(told_in("x " + many + " z", "y " + many + " z2") ==
          "[-x-]{+y+} 1 2 3 4 5 6 … 9 10 11 12 13 14 [-z-]{+z2+}");
  REQUIRE(told_in("x 1 2 3 4 5 6 7", "y 1 2 3 4 5 6 7") == "[-x-]{+y+} 1 2 3 4 5 6 7");
}

TEST_CASE("White space alone may differ") {
  REQUIRE(told_in("a b", "a\nb") == "[-a b-]{+a\\nb+}");
}

TEST_CASE("Colours are for a terminal only, and the marks stay") {
  const Difference difference{"headline", "a b", "a c"};
  REQUIRE(told(difference, true) == "a \x1B[31m[-b-]\x1B[0m\x1B[32m{+c+}\x1B[0m");
  REQUIRE(told(difference, false) == "a [-b-]{+c+}");
}

TEST_CASE("A difference is fit for a terminal, whatever is in it") {
  REQUIRE(told_in("a", "\x1B[2J") == "[-a-]{+\\x1B[2J+}");
}
