#include "text/quotation_marks.hpp"

#include "catch.hpp"

using cleancopy::text::has_quotation;
using cleancopy::text::is_quotation_mark;
using cleancopy::text::opens_quotation;

TEST_CASE("the quotation marks of the languages that papers are written in") {
  for (const char32_t c : std::u32string_view(U"\"«»‘’‚“”„‹›「」『』")) CHECK(is_quotation_mark(c));
  for (const char32_t c : std::u32string_view(U"'`()[]<>–…a")) CHECK_FALSE(is_quotation_mark(c));
}

TEST_CASE("what opens a quotation at the head of a line") {
  for (const char32_t c : std::u32string_view(U"\"«»‘‚“”„「『")) CHECK(opens_quotation(c));
  for (const char32_t c : std::u32string_view(U"'’›‹a")) CHECK_FALSE(opens_quotation(c));
}

TEST_CASE("a quotation amid a line") {
  CHECK(has_quotation("She said: “Join us.”"));
  CHECK(has_quotation("Il a dit : « Suivez-nous »"));
  CHECK(has_quotation("「登録して」と言った"));
  CHECK_FALSE(has_quotation("Don’t miss a story »"));
  CHECK_FALSE(has_quotation("Don't miss a story"));
}
