#include "text/unicode.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace cleancopy::text;

TEST_CASE("the bits of word characters are what the ranges say") {
  for (char32_t c = 0; c < kWordBitsEnd; ++c) {
    INFO("U+" << std::hex << static_cast<unsigned>(c));
    CHECK(is_word(c) == is_word_beyond_bits(c));
  }
}

TEST_CASE("short sequences are decoded as all others are") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
      const std::string_view text(bytes, 2);
      for (const std::string_view piece : {text, text.substr(0, 1)}) {
        const CodePoint point = decode_at(piece, 0);
        const CodePoint expected = decode_any_at(piece, 0);
        if (point.value != expected.value || point.length != expected.length) FAIL(first << ' ' << second);
      }
    }
  }
}

TEST_CASE("words are folded and counted alike wherever sixteen bytes end") {
  const std::string words = "One_2 THREE, fourteenletters Seventeen-Letters \xC3\x84pfel @[`{ Zz9";
  const std::string small = "one_2 three fourteenletters seventeen letters \xC3\xA4pfel zz9";
  for (std::size_t spaces = 0; spaces < 40; ++spaces) {
    INFO(spaces << " spaces before");
    CHECK(folded(std::string(spaces, ' ') + words) == small);
    CHECK(count_words(std::string(spaces, ' ') + words) == 7);
    CHECK(folded(words + std::string(spaces, '.')) == small);
    CHECK(count_words(words + std::string(spaces, '.')) == 7);
  }
  CHECK(folded("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789").size() == 37);
  CHECK(folded("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") == "abcdefghijklmnopqrstuvwxyz_0123456789");
}

TEST_CASE("a line in capitals has no other letters") {
  const auto only_capitals = [](std::string_view line) { return !capitals_of(line).has_other; };
  CHECK(only_capitals("LAMPS RETURN: 412 ON ÉTÉ QUAY"));
  CHECK(capitals_of("LAMPS – ЛАМПЫ").letters == 10);
  CHECK(capitals_of("14 MAY").has_digit);
  CHECK_FALSE(capitals_of("MAY").has_digit);
  CHECK(capitals_of("«…»").letters == 0);
  CHECK_FALSE(only_capitals("LAMPs"));
  CHECK_FALSE(only_capitals("RIZE’DE ışık"));  // dotless: a small letter
  CHECK_FALSE(only_capitals("북"));            // a script without capitals
}
