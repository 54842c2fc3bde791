#include "text/among.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/fixed_text.hpp"

using namespace cleancopy::text;

TEST_CASE("a word is among others, in whatever they are kept") {
  constexpr FixedText<7> kTable[] = {"lamp", "lantern"};
  CHECK(is_among(kTable, "lamp"));
  CHECK(is_among(kTable, std::string("lantern")));
  CHECK_FALSE(is_among(kTable, "lamps"));
  CHECK_FALSE(is_among(std::vector<int>{}, 1));
}

TEST_CASE("a line has one of some parts, or begins with one of some heads") {
  constexpr std::string_view kParts[] = {"lamp", "quay"};
  CHECK(has_any_of("The lamps", kParts));
  CHECK_FALSE(has_any_of("The Lamps", kParts));
  CHECK(begins_with_any_of("quays", kParts));
  CHECK_FALSE(begins_with_any_of("The quay", kParts));
  CHECK_FALSE(begins_with_any_of("", kParts));
}
