#include "batch/seen_names.hpp"

#include <memory>
#include <string>

#include "catch.hpp"

using cleancopy::batch::SeenNames;

TEST_CASE("a name that was noted is known, one that was not seldom is") {
  const auto seen = std::make_unique<SeenNames>();
  const auto name = [](int number) {
    return "saved/" + std::to_string(number % 97) + "/" + std::to_string(number) + ".html";
  };
  constexpr int kNames = 100'000;
  int taken_for_known = 0;
  for (int number = 0; number < kNames; ++number) taken_for_known += seen->note(name(number)) ? 1 : 0;
  CHECK(taken_for_known < kNames / 1000);
  for (int number = 0; number < kNames; ++number) REQUIRE(seen->may_have(name(number)));
  CHECK(seen->note(name(0)));
  CHECK_FALSE(SeenNames().may_have(name(0)));
}
