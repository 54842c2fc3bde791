#include "article/evidence/web_address.hpp"

#include <string_view>

#include "catch.hpp"

using cleancopy::article::absolute_address;

TEST_CASE("addresses are resolved as RFC 3986, section 5.4, lists them") {
  struct Row {
    std::string_view reference, resolved;
  };
  const Row rows[] = {{"g", "http://a/b/c/g"},
                      {"./g", "http://a/b/c/g"},
                      {"g/", "http://a/b/c/g/"},
                      {"/g", "http://a/g"},
                      {"//g", "http://g"},
                      {"?y", "http://a/b/c/d;p?y"},
                      {"g?y", "http://a/b/c/g?y"},
                      {"#s", "http://a/b/c/d;p?q#s"},
                      {"g?y#s", "http://a/b/c/g?y#s"},
                      {".", "http://a/b/c/"},
                      {"..", "http://a/b/"},
                      {"../g", "http://a/b/g"},
                      {"../../g", "http://a/g"},
                      {"../../../g", "http://a/g"},
                      {"/./g", "http://a/g"},
                      {"/../g", "http://a/g"},
                      {"g.", "http://a/b/c/g."},
                      {"./g/.", "http://a/b/c/g/"},
                      {"g/../h", "http://a/b/c/h"},
                      {"g?y/../x", "http://a/b/c/g?y/../x"}};
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    CHECK(absolute_address(row.reference, "http://a/b/c/d;p?q") == row.resolved);
  }
}

TEST_CASE("an address that is absolute needs no base, others do") {
  CHECK(absolute_address(" https://example.org/a ", "") == "https://example.org/a");
  CHECK(absolute_address("HTTPS://Example.org/A", "") == "https://example.org/A");
  CHECK(absolute_address("/b", "Http://example.org/a") == "http://example.org/b");
  CHECK(absolute_address("/a", "") == "");
  CHECK(absolute_address("/a", "file:///home/page.html") == "");
  CHECK(absolute_address("pic.jpg", "https://example.org") == "https://example.org/pic.jpg");
  CHECK(absolute_address("pic.jpg", "https://example.org?id=1") == "https://example.org/pic.jpg");
}

TEST_CASE("addresses are written as browsers read them") {
  CHECK(absolute_address("https://Post.Example:8080/A?B#C", "") == "https://post.example:8080/A?B#C");
  CHECK(absolute_address("https://Ann@Post.Example/A", "") == "https://Ann@post.example/A");
  CHECK(absolute_address("https://post.example/a\n\t<b> \"c\"\x01", "") ==
        "https://post.example/a%3Cb%3E%20%22c%22%01");
  CHECK(absolute_address("a b.jpg", "https://Post.example/\n<x>/") ==
        "https://post.example/%3Cx%3E/a%20b.jpg");
}

TEST_CASE("addresses of other schemes are none of the web") {
  for (const std::string_view other :
       {"data:image/gif;base64,R0lG", "javascript:void(0)", "mailto:a@b.example", ""})
    CHECK(absolute_address(other, "https://example.org/") == "");
}

TEST_CASE("addresses that are told from where the page stands") {
  for (const char* address : {"img/a.jpg", "/img/a.jpg", "../a.jpg", "?image=3", "a b.jpg", "1:2.jpg"})
    CHECK(cleancopy::article::is_relative(address));
  for (const char* address :
       {"", "#top", "https://quay-post.example/a.jpg", "data:image/gif;base64,R0", "blob:x"})
    CHECK(!cleancopy::article::is_relative(address));
}
