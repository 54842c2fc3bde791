#include "html/decode/mojibake.hpp"

#include <string_view>

#include "catch.hpp"

namespace cleancopy::html {
namespace {

struct Case {
  std::string_view text;
  std::size_t count;
};

TEST_CASE("doubly encoded characters are counted, letters that look like them are not") {
  const Case cases[] = {
      {"", 0},
      {"plain words", 0},
      {"café, naïve, Müller, Ångström, «LIBERTÉ»", 0},
      {"cafÃ©", 1},
      {"MÃ¼ller Ã¶ffnet", 2},
      {"itâ€™s â€œhereâ€\xC2\x9D", 3},  // the byte 9D has no character in windows-1252
      {"Â£100, Â°C", 2},
      {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", 6},   // Cyrillic: a row of pairs, none of them certain alone
      {"ðŸ˜€", 1},           // a sign beyond the basic plane
      {"â\xE2\x82\xAC", 0},  // cut off
      {"Ã", 0},
      {"ÃÃ©", 1},
      {"ã\xC2\x81“ã\xC2\x82“", 2},  // Japanese
  };
  for (const Case& given : cases) {
    INFO(given.text);
    CHECK(count_mojibake(given.text) == given.count);
  }
}

}  // namespace
}  // namespace cleancopy::html
