#include "dates/date_line.hpp"

#include "catch.hpp"

using namespace cleancopy::dates;

TEST_CASE("a line may be a clock time and no more") {
  for (const char* line : {"14:05", " 9.57 ", "8.40pm", "10.40 a.m.", "14h05"}) {
    INFO(line);
    CHECK(is_clock_time(line));
  }
  for (const char* line : {"", "14", "2024", "14:05 first lamps", "at 14:05", "May 14"}) {
    INFO(line);
    CHECK_FALSE(is_clock_time(line));
  }
}

TEST_CASE("a clock time may stand in a line") {
  for (const char* line : {"14:05", "14.05 Uhr", "Updated 2:05 p.m.", "14 May, 14:05"}) {
    INFO(line);
    CHECK(has_clock_time(line));
  }
  // How long something takes, or a film is.
  for (const char* line : {"", "8 hours", "1:58", "2031"}) {
    INFO(line);
    CHECK_FALSE(has_clock_time(line));
  }
}

TEST_CASE("a line may be a day of no year and no more") {
  for (const char* line : {"Jun 9", "Jun. 9th", "9 June", "9. Juni", "9 de junio", "9 июня"}) {
    INFO(line);
    CHECK(is_day_alone(line));
  }
  for (const char* line :
       {"", "9.1", "June", "9", "June 2031", "Jun 32", "June 9 walks", "9 lamps", "9 June, 2031"}) {
    INFO(line);
    CHECK_FALSE(is_day_alone(line));
  }
}
