#include "text/printable.hpp"

#include "catch.hpp"

using cleancopy::text::printable;

TEST_CASE("Control characters and ill-formed bytes are made visible") {
  REQUIRE(printable("plain, ünd 橋") == "plain, ünd 橋");
  REQUIRE(printable("a\x1B[31mb\x07\r\n\tc\x7F") == "a\\x1B[31mb\\x07\\x0D\\n\\tc\\x7F");
  REQUIRE(printable("\u0085\u2028\uFFFE\U0001FFFF") == "\\x85\\u{2028}\\u{FFFE}\\u{1FFFF}");
  REQUIRE(printable("\xFF\xC3") == "\uFFFD\uFFFD");
}
