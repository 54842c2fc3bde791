// Markdown: what the words of a page would mean there stays words, and no block becomes another.
#include <string>

#include "catch.hpp"
#include "write/markdown_writer.hpp"
#include "write/sample.hpp"

namespace cleancopy::write {

TEST_CASE("Markdown: the fields in front are YAML, whatever stands in them") {
  Article article = with_body({});
  article.headline.value = "Say \"no\": #1\\ <b>";
  article.byline = {"Tilde Marrow", "Jonas Reed"};
  article.site_name.value = "a\nb\x1B\x7F\u0085\u2028\uFFFE\uFFFFé\xFF";
  const std::string out = to_markdown(article);
  CHECK(has(out, "title: \"Say \\\"no\\\": #1\\\\ \\u003Cb>\"\n"));
  CHECK(has(out, "author:\n  - \"Tilde Marrow\"\n  - \"Jonas Reed\"\n"));
  CHECK(has(out, "site: \"a\\u000Ab\\u001B\\u007F\\u0085\\u2028\\uFFFE\\uFFFFé\uFFFD\"\n---\n"));
}

}  // namespace cleancopy::write
