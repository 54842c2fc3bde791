#include "text/printable.hpp"

#include "catch.hpp"

using cleancopy::text::printable;
using cleancopy::text::with_stray_bytes_told;

TEST_CASE("Control characters and ill-formed bytes are made visible") {
  REQUIRE(printable("plain, ünd 橋") == "plain, ünd 橋");
  REQUIRE(printable("a\x1B[31mb\x07\r\n\tc\x7F") == "a\\x1B[31mb\\x07\\x0D\\n\\tc\\x7F");
  REQUIRE(printable("\u0085\u2028\uFFFE\U0001FFFF") == "\\x85\\u{2028}\\u{FFFE}\\u{1FFFF}");
  REQUIRE(printable("\xFF\xC3") == "\\xFF\\xC3");
}

TEST_CASE("Bytes that are no UTF-8 are told, and nothing else is changed") {
  REQUIRE(with_stray_bytes_told("ca\xE9.html") == "ca\\xE9.html");
  REQUIRE(with_stray_bytes_told("\xF0\x9F\x98|\xEF\xBF\xBD|ü\n\x1B") == "\\xF0\\x9F\\x98|\uFFFD|ü\n\x1B");
}

TEST_CASE("No two texts are told alike") {
  REQUIRE(with_stray_bytes_told("ca\\xE9.html") == "ca\\x5CxE9.html");
  REQUIRE(with_stray_bytes_told("ca\\x5CxE9.html") == "ca\\x5Cx5CxE9.html");
  REQUIRE(with_stray_bytes_told("C:\\xe9, \\xE, \\\xE9") == "C:\\xe9, \\xE, \\\\xE9");
}
