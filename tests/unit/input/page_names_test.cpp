#include "input/page_names.hpp"

#include "catch.hpp"

TEST_CASE("pages by their companions") {
  using cleancopy::input::companion_of;
  using cleancopy::input::is_page_called;
  CHECK(companion_of("story_files") == "story");
  CHECK(companion_of("story-Dateien") == "story");
  CHECK(companion_of("_files").empty());
  CHECK(companion_of("stories").empty());
  CHECK(is_page_called("story.htm", "story"));
  CHECK_FALSE(is_page_called("story.2.htm", "story"));
  CHECK_FALSE(is_page_called("story.pdf", "story"));
}
