#include "html/page/value_arena.hpp"

#include <string>

#include "catch.hpp"

using cleancopy::html::ValueArena;

namespace {

std::string_view view_of(const ValueArena& arena) {
  return arena;
}

}  // namespace

TEST_CASE("values stand decoded, one behind the other", "[value_arena]") {
  ValueArena arena;
  CHECK(view_of(arena).empty());
  for (const std::string_view raw : {"", "a", "of seven", "lead story wide", "fifteen bytes b", "a &amp; b",
                                     "one\rtwo", "story__text story__text--narrow has-picture"}) {
    arena.append(raw);
  }
  CHECK(view_of(arena) ==
        "aof sevenlead story widefifteen bytes ba & bone\ntwostory__text story__text--narrow has-picture");
}

TEST_CASE("values are kept while room is made for more", "[value_arena]") {
  ValueArena arena;
  std::string all;
  for (std::size_t size = 0; size < 300; ++size) {
    const std::string value(size, static_cast<char>('a' + size % 26));
    arena.append(value);
    all += value;
  }
  CHECK(view_of(arena) == all);
  const std::string large(std::size_t{64} << 10, 'z');
  arena.append(large);
  CHECK(view_of(arena) == all + large);
}

TEST_CASE("what is taken back leaves its room to the next value", "[value_arena]") {
  ValueArena arena;
  arena.append("kept");
  const std::size_t kept = arena.size();
  arena.append("dropped");
  arena.cut(kept);
  arena.append("next");
  CHECK(view_of(arena) == "keptnext");
  arena.overwrite(kept, "last");
  CHECK(view_of(arena) == "keptlast");
  arena.cut(0);
  CHECK(view_of(arena).empty());
}
