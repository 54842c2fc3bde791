#include "text/byte_set.hpp"

#include <string>

#include "catch.hpp"

using cleancopy::text::ByteSet;

TEST_CASE("a set of bytes is found as the standard library finds it", "[byte_set]") {
  const std::string wanted("/#:\0\xFF\x7F\x80", 7);
  const ByteSet set(wanted);
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    INFO("byte " << byte);
    CHECK(set.contains(c) == (wanted.find(c) != std::string::npos));
    for (const std::string& text :
         {std::string(1, c), "ab" + std::string(1, c) + "cd:", std::string("ab") + c}) {
      CHECK(set.first_in(text) == text.find_first_of(wanted));
      CHECK(set.last_in(text) == text.find_last_of(wanted));
    }
  }
  CHECK(set.first_in("") == std::string::npos);
  CHECK(set.last_in("") == std::string::npos);
}
