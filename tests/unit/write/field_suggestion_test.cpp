#include "write/field_suggestion.hpp"

#include "catch.hpp"

using cleancopy::write::suggestion_for_field;

TEST_CASE("what others call a field is told by our name for it") {
  CHECK(suggestion_for_field("title") == "; is headline meant?");
  CHECK(suggestion_for_field("date_published") == "; is published meant?");
  CHECK(suggestion_for_field("lang") == "; is language meant?");
  CHECK(suggestion_for_field("content") == "; is text meant?");
  CHECK(suggestion_for_field("link") == "; is url meant?");
}

TEST_CASE("a mistyped field is told by the nearest, and one that is like none by nothing") {
  CHECK(suggestion_for_field("headlin") == "; is headline meant?");
  CHECK(suggestion_for_field("weather").empty());
}
