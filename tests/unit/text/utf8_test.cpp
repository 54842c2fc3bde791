#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "text/utf8_check.hpp"

using namespace cleancopy::text;

namespace {

// Both answers, at every place of a vector that `bytes` can stand at, inside of ASCII and at the end.
void check_both(std::string_view bytes, bool wanted) {
  for (std::size_t before = 0; before <= 140; ++before) {
    for (const std::size_t after : {0, 1, 15, 64, 130}) {
      const std::string text = std::string(before, 'a') + std::string(bytes) + std::string(after, 'z');
      if (is_utf8(text) != wanted || scalar::is_utf8(text) != wanted) {
        CAPTURE(before, after, wanted);
        FAIL("judged wrongly");
      }
    }
  }
}

}  // namespace

TEST_CASE("UTF-8 is told from what is not, by vectors and by bytes") {
  for (const std::string_view good :
       {"", "a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBD",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    check_both(good, true);
    check_both(std::string(good) + std::string(good), true);
  }
  for (const std::string_view bad : {"\x80",
                                     "\xBF",
                                     "\xC0\x80",
                                     "\xC1\xBF",
                                     "\xC2",
                                     "\xC2\x7F",
                                     "\xC2\xC2\x80",
                                     "\xC2\x80\x80",
                                     "\xE0\x9F\xBF",
                                     "\xE0\xA0",
                                     "\xE1\x80",
                                     "\xED\xA0\x80",
                                     "\xED\xBF\xBF",
                                     "\xF0\x8F\xBF\xBF",
                                     "\xF0\x90\x80",
                                     "\xF4\x90\x80\x80",
                                     "\xF5\x80\x80\x80",
                                     "\xF8\x88\x80\x80\x80",
                                     "\xFE",
                                     "\xFF",
                                     "\xE2\x82\xAC\x80",
                                     "\xF0\x9F\x98\x80\x80"}) {
    check_both(bad, false);
  }
}

TEST_CASE("every pair of bytes beside a good sequence is judged alike by vectors and by bytes") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const std::string_view before : {"", "\xE2\x82\xAC", "\xF0", "\xE0", "\xED", "\xF4"}) {
        std::string text(13, 'a');
        text.append(before).push_back(static_cast<char>(first));
        text.push_back(static_cast<char>(second));
        REQUIRE(is_utf8(text) == scalar::is_utf8(text));
        text.append("\x80\x80");
        REQUIRE(is_utf8(text) == scalar::is_utf8(text));
      }
    }
  }
}

TEST_CASE("random bytes are judged alike by vectors and by bytes") {
  std::mt19937 random(7);
  const std::string_view parts[] = {"plain text of some length, ",
                                    "\xC3\xA9",
                                    "\xE4\xB8\xAD",
                                    "\xF0\x9F\x98\x80",
                                    "\xE2\x80\x99",
                                    "a",
                                    "\x80",
                                    "\xE4\xB8"};
  std::size_t good = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const std::size_t kinds = random() % 4 == 0 ? 8 : 6;  // without the bad ones, mostly
    for (std::size_t n = random() % 60; n > 0; --n) text.append(parts[random() % kinds]);
    const bool judged = is_utf8(text);
    REQUIRE(judged == scalar::is_utf8(text));
    good += judged ? 1 : 0;
  }
  CHECK(good > 1000);
  CHECK(good < 3900);
}

TEST_CASE("the ASCII that text begins with") {
  for (const std::size_t length : {0, 1, 63, 64, 65, 200}) {
    const std::string plain(length, 'x');
    CHECK(ascii_prefix(plain) == length);
    CHECK(ascii_prefix(plain + "\xC3\xA9 and more") == length);
  }
}

TEST_CASE("ill-formed sequences are replaced one by one") {
  CHECK(well_formed("a\xFF\xE2\x82 b\xC3\xA9") == "a\uFFFD\uFFFD b\u00E9");
  CHECK(well_formed("").empty());
}
