#include "write/text_writer.hpp"

#include <string>

#include "catch.hpp"
#include "write/sample.hpp"

using namespace cleancopy;
using write::to_text;

TEST_CASE("an article with everything, as text") {
  CHECK(to_text(write::full_article()) ==
        "Lamps \"back\" on the quay\n"
        "After three dark years\n"
        "By Tilde Marrow, Jo Öst\n"
        "Published 2031-02-03T04:05:00+02:00\n"
        "Updated 2031-02-04\n"
        "\n"
        "First.\n"
        "\n"
        "What next\n"
        "\n"
        "- One\n"
        "  - One deeper\n"
        "- Two\n"
        "\n"
        "Said so.\n"
        "\n"
        "a | b\n"
        "c | d\n"
        "\n"
        "x\n  y\n");
}

TEST_CASE("what an article lacks leaves no trace in its text") {
  Article article;
  CHECK(to_text(article).empty());
  article.body = {{BlockKind::paragraph, 0, "Only this."}};
  CHECK(to_text(article) == "Only this.\n");
  article.headline = {"Head", Source::title};
  CHECK(to_text(article) == "Head\n\nOnly this.\n");
}

TEST_CASE("two lists that a paragraph parts are two lists") {
  Article article;
  article.body = {
      {BlockKind::list_item, 1, "a"}, {BlockKind::paragraph, 0, "b"}, {BlockKind::list_item, 1, "c"}};
  CHECK(to_text(article) == "- a\n\nb\n\n- c\n");
}

TEST_CASE("control characters do not reach a terminal") {
  const struct {
    std::string text;
    std::string wanted;
  } rows[] = {
      {"a\x1B[31mb\x07", "a[31mb"},
      {"a\xC2\x9B"
       "b",
       "ab"},
      {"a\x7F\rb", "ab"},
      {"tab\tand\nline", "tab\tand\nline"},
      {"\xC2\xA0\xC3\x9Bü", "\xC2\xA0\xC3\x9Bü"},  // U+00A0 and U+00DB are none
      {"cut \xC2", "cut \xC2"},
  };
  for (const auto& row : rows) {
    Article article;
    article.body = {{BlockKind::paragraph, 0, row.text}};
    CHECK(to_text(article) == row.wanted + "\n");
  }
}
