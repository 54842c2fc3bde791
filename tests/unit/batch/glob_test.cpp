#include "batch/paths/glob.hpp"

#include <string>

#include "../catch.hpp"
#include "batch/paths/path_kind.hpp"
#include "batch/sources/base64.hpp"
#include "batch/sources/line_splitter.hpp"

namespace {

using cleancopy::batch::matches_glob;

TEST_CASE("patterns of names") {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const Row rows[] = {
      {"*.html", "a.html", true},
      {"*.html", "x/y/a.html", true},
      {"*.html", "a.htm", false},
      {"a/*.html", "a/b.html", true},
      {"a/*.html", "a/b/c.html", false},
      {"a/**/c", "a/c", true},
      {"a/**/c", "a/b/b/c", true},
      {"a/**/c", "a/bc", false},
      {"a/**", "a/b/c", true},
      {"**/c", "c", true},
      {"**/c", "a/b/c", true},
      {"**/c", "a/bc", false},
      {"**/b/*.x", "a/b/c/b/d.x", true},
      {"/a*", "abc", true},
      {"/a*", "x/abc", false},
      {"[a-c]?", "bz", true},
      {"[!a-c]?", "bz", false},
      {"[!a-c]*", "zz", true},
      {"[]]", "]", true},
      {"[ab", "[ab", true},
      {"\\*", "*", true},
      {"\\*", "a", false},
      {"a*b*c", "axxbxxbxc", true},
      {"a*b*c", "axxbxxbx", false},
      {"", "", true},
      {"?", "/", false},
      {"a**z", "ab/cz", false},
      {"x/a**z", "x/ab/cz", true},
      {"*/*/*", "a/b", false},
      {"a/**/b/**/c", "a/x/b/y/z/c", true},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " and " << row.path);
    CHECK(matches_glob(row.pattern, row.path) == row.matches);
  }
}

TEST_CASE("a pattern that could go back and forth does not") {
  const std::string path(20'000, 'a');
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(matches_glob(pattern + "b", path));
}

TEST_CASE("Base64 of every length") {
  using cleancopy::batch::decode_base64;
  for (const auto& [text, bytes] :
       {std::pair("", ""), {"YQ==", "a"}, {"YQ", "a"}, {"YWI=", "ab"}, {"YW\nJj", "abc"}}) {
    std::string given = text;
    CHECK(decode_base64(given));
    CHECK(given == bytes);
  }
  for (const char* text : {"Y", "YQ=a", "Y?", "YWJjZ"}) {
    std::string given = text;
    CHECK_FALSE(decode_base64(given));
  }
}

TEST_CASE("lines however they are cut") {
  const std::string text = "one\r\n\nthree, which is too long\nfour";
  for (std::size_t piece = 1; piece <= text.size(); ++piece) {
    cleancopy::batch::LineSplitter lines(10);
    cleancopy::batch::Line line;
    std::string seen;
    const auto take = [&] {
      while (lines.next(line))
        seen += std::to_string(line.number) + (line.too_long ? "!" : ":") + line.text + '|';
    };
    for (std::size_t at = 0; at < text.size(); at += piece) {
      lines.feed(std::string_view(text).substr(at, piece));
      take();
    }
    lines.finish();
    take();
    CHECK(seen == "1:one|2:|3!three, whi|4:four|");
  }
}

}  // namespace
