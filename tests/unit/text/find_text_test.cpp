#include "text/find_text.hpp"

#include <string>

#include "catch.hpp"

using namespace cleancopy::text;

TEST_CASE("a text is found wherever it stands, and where it begins only") {
  for (const std::string wanted : {"/", "/a", "/aut", "visibility"}) {
    for (std::size_t size = 0; size < 70; ++size) {
      for (std::size_t at = 0; at <= size; ++at) {
        // The first and the last byte stand everywhere, as they do where many begin and few go on.
        std::string text(size, wanted.front());
        for (std::size_t i = 1; i < size; i += 2) text[i] = wanted.back();
        text.insert(at, wanted);
        INFO(wanted << " in " << text);
        CHECK(find_text(text, wanted) == scalar::find_text(text, wanted));
        CHECK(find_text(text, wanted, at) == at);
        CHECK(find_text(text, wanted, at + 1) == scalar::find_text(text, wanted, at + 1));
        text.resize(at + wanted.size() - 1);
        CHECK(find_text(text, wanted) == scalar::find_text(text, wanted));
      }
    }
  }
}

TEST_CASE("nothing is found behind the end") {
  CHECK(find_text("", "ab") == std::string_view::npos);
  CHECK(find_text("ab", "ab", 3) == std::string_view::npos);
  CHECK(find_text("a text of more than sixteen bytes", "no") == std::string_view::npos);
}
