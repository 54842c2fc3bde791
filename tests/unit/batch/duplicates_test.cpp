#include "batch/duplicates.hpp"

#include "catch.hpp"

using cleancopy::batch::comparable_address;
using cleancopy::batch::fingerprint_of;

TEST_CASE("a fingerprint is of letters and digits") {
  const auto of = [](std::string_view text) { return fingerprint_of(text, 20); };
  CHECK(of("The quay, at 9.") == of("the QUAY\n\nat\xC2\xA0"
                                    "9"));
  CHECK(of("\xE2\x80\x9Cquay\xE2\x80\x9D") == of("\"quay\""));
  CHECK(of("quay") != of("quays"));
  CHECK(of("\xC3\xA4") != of("\xC3\xB6"));
  CHECK(of("") != 0);
  CHECK(fingerprint_of("Subscribe to read on", 4) == 0);
}

TEST_CASE("addresses are compared without what does not tell pages apart") {
  CHECK(comparable_address("https://Ostrel.example/A/") == "ostrel.example/A");
  CHECK(comparable_address("http://ostrel.example/A#top") == "ostrel.example/A");
  CHECK(comparable_address("https://ostrel.example/?p=7") == "ostrel.example/?p=7");
  CHECK(comparable_address("https://ostrel.example/").empty());
  CHECK(comparable_address("https://ostrel.example").empty());
  CHECK(comparable_address("/a").empty());
}
