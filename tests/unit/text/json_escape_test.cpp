#include "text/json_escape.hpp"

#include "catch.hpp"

using namespace cleancopy::text;

TEST_CASE("escapes of JSON and the halves of pairs") {
  CHECK(is_json_escape(R"(\u00e9)"));
  CHECK(is_json_escape(R"(\uD83D and more)"));
  CHECK_FALSE(is_json_escape(R"(\u00e)"));
  CHECK_FALSE(is_json_escape(R"(\u00eg)"));
  CHECK_FALSE(is_json_escape(R"(\n00e9)"));
  CHECK_FALSE(is_json_escape(""));
  CHECK(is_high_surrogate(R"(\ud83d)"));
  CHECK(is_high_surrogate(R"(\uDBFF)"));
  CHECK_FALSE(is_high_surrogate(R"(\udc00)"));
  CHECK(is_low_surrogate(R"(\udc00)"));
  CHECK(is_low_surrogate(R"(\uDFFF)"));
  CHECK_FALSE(is_low_surrogate(R"(\ud7ff)"));
  CHECK_FALSE(is_low_surrogate(R"(\ud83d)"));
  CHECK_FALSE(is_high_surrogate(R"(\u0041)"));
}
