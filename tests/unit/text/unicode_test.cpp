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
