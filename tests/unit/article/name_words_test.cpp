#include "article/names/name_words.hpp"

#include "catch.hpp"

using cleancopy::article::is_in_capitals;
using cleancopy::article::is_printed_name;

TEST_CASE("how names are written") {
  for (const char* const name :
       {"Tilde Marrow", "Ans van der Meer", "Hani al-Masri", "山田太郎", "JO ÖST", "홍길동"}) {
    INFO(name);
    CHECK(is_printed_name(name));
  }
  for (const char* const line :
       {"", "Saturday", "editorial policies", "Read on", "Who Was It?", "In: Sides"}) {
    INFO(line);
    CHECK_FALSE(is_printed_name(line));
  }
  CHECK(is_in_capitals("Tilde Marrow/Jo Öst"));
  CHECK_FALSE(is_in_capitals("Walk with us"));
}
