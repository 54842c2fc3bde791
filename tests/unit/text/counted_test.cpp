#include "text/counted.hpp"

#include "catch.hpp"

using cleancopy::text::counted;

TEST_CASE("Each three digits have a comma before them, but at the beginning") {
  REQUIRE(counted(0) == "0");
  REQUIRE(counted(999) == "999");
  REQUIRE(counted(1240) == "1,240");
  REQUIRE(counted(123456) == "123,456");
  REQUIRE(counted(1234567) == "1,234,567");
}
