#include "text/plain_json.hpp"

#include <string>

#include "catch.hpp"

using namespace cleancopy::text;

TEST_CASE("what JSON escapes is found at every place, and nothing else") {
  for (std::size_t before = 0; before <= 40; ++before) {
    for (int value = 0; value < 256; ++value) {
      const char byte = static_cast<char>(value);
      const bool escaped = value < 0x20 || byte == '"' || byte == '\\';
      const std::string text = std::string(before, 'a') + byte + std::string(40 - before, '\xFF');
      CAPTURE(before, value);
      REQUIRE(plain_json_prefix(text) == (escaped ? before : text.size()));
    }
  }
  CHECK(plain_json_prefix("") == 0);
  CHECK(plain_json_prefix("short") == 5);
}
