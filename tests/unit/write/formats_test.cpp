// HTML, CSV, and what Markdown has in common with them: what the words of a page would mean there stays
// words.
#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"
#include "write/csv_writer.hpp"
#include "write/fields.hpp"
#include "write/format.hpp"
#include "write/html_writer.hpp"
#include "write/json_writer.hpp"
#include "write/markdown_writer.hpp"
#include "write/plain.hpp"
#include "write/sample.hpp"

namespace cleancopy::write {

TEST_CASE("Markdown and HTML: a line break in a paragraph is one, and none in a heading of Markdown") {
  const Article article = with_body({block(BlockKind::subhead, "What to\nbring", 2),
                                     block(BlockKind::paragraph, "The boats are out,\nthe nets are in."),
                                     block(BlockKind::preformatted, "a\nb")});
  const std::string markdown = to_markdown(article);
  CHECK(has(markdown, "\n## What to bring\n"));
  CHECK(has(markdown, "\nThe boats are out,\\\nthe nets are in.\n"));
  CHECK(has(markdown, "```\na\nb\n```"));
  const std::string html = to_html(article);
  CHECK(has(html,
            "<h2>What to<br>\nbring</h2>\n<p>The boats are out,<br>\nthe nets are in.</p>\n<pre>a\nb</pre>"));
}

TEST_CASE("HTML: an item has its number where its list would count another") {
  const std::string out =
      to_html(with_body({block(BlockKind::list_item, "A", 1, 4), block(BlockKind::list_item, "B", 1, 5),
                         block(BlockKind::list_item, "C", 1, 7), block(BlockKind::list_item, "D", 1, 8)}));
  CHECK(has(out, "<ol start=\"4\">\n<li>A</li>\n<li>B</li>\n<li value=\"7\">C</li>\n<li>D</li>\n</ol>\n"));
}

TEST_CASE("Markdown and HTML: links are where their words are, and nothing in them ends them") {
  Block paragraph = block(BlockKind::paragraph, "Hey! see [the plan] or write");
  paragraph.links = {{5, 19, "https://a.example/p_(1)?x=1&y=2"}, {23, 28, "mailto:desk@a.example"}};
  Block hostile = block(BlockKind::paragraph, "click");
  hostile.links = {{0, 5, "javascript:alert(1)"}};
  const std::string markdown = to_markdown(with_body({paragraph}));
  CHECK(has(
      markdown,
      "Hey! [see \\[the plan\\]](https://a.example/p_\\(1\\)?x=1\\&y=2) or [write](mailto:desk@a.example)"));
  const std::string html = to_html(with_body({paragraph, hostile}));
  CHECK(has(html,
            "<p>Hey! <a href=\"https://a.example/p_(1)?x=1&amp;y=2\">see [the plan]</a> or "
            "<a href=\"mailto:desk@a.example\">write</a></p>"));
  CHECK(has(html, "<p>click</p>"));
}

TEST_CASE("HTML: nothing of the page's words is markup, and no address but of the web") {
  Article article = with_body({block(BlockKind::paragraph, "<script>alert('x')</script> & \"more\"")});
  article.headline.value = "</title><img src=x onerror=alert(1)>";
  article.url = {"javascript:alert(1)", Source::meta};
  article.image.url = "data:text/html,x";
  article.language = {"en\"><script>", Source::element};
  const std::string out = to_html(article);
  CHECK_FALSE(has(out, "<script"));
  CHECK_FALSE(has(out, "<img"));
  CHECK_FALSE(has(out, "javascript:"));
  CHECK(has(out, "<p>&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;more&quot;</p>"));
}

TEST_CASE("HTML: lists in lists are closed where they end") {
  const std::string out =
      to_html(with_body({block(BlockKind::list_item, "A", 1), block(BlockKind::list_item, "B", 2, 1),
                         block(BlockKind::list_item, "C", 1), block(BlockKind::list_item, "D", 1, 1),
                         block(BlockKind::paragraph, "E")}));
  CHECK(has(
      out,
      "<ul>\n<li>A\n<ol>\n<li>B</li>\n</ol>\n</li>\n<li>C</li>\n</ul>\n<ol>\n<li>D</li>\n</ol>\n<p>E</p>\n"));
}

TEST_CASE("HTML: an entry's time stands over a block, and in an item before its words") {
  CHECK(body_html(with_body({timed(block(BlockKind::paragraph, "The ferry stays.")),
                             timed(block(BlockKind::list_item, "So do we.", 1))})) ==
        "<p class=\"time\">10:05</p>\n<p>The ferry stays.</p>\n"
        "<ul>\n<li><span class=\"time\">10:05</span> So do we.</li>\n</ul>\n");
}

TEST_CASE("CSV: quoted as RFC 4180 says, and no formula") {
  Article article = with_body({});
  article.headline.value = "=HYPERLINK(\"x\"), they said";
  article.byline = {"Tilde Marrow", "Jonas Reed"};
  const std::vector<std::string> fields = {"file", "headline", "byline", "published"};
  CHECK(csv_header(fields) == "file,headline,byline,published\r\n");
  CHECK(csv_row(article, "a,b.html", fields) ==
        "\"a,b.html\",\"'=HYPERLINK(\"\"x\"\"), they said\",Tilde Marrow; Jonas Reed,\r\n");
  CHECK(csv_row(article, "-", std::vector<std::string>{"file"}) == "-\r\n");  // standard input
  article.url = {"https://a.example/walk", Source::meta};
  CHECK(csv_row(article, {}, std::vector<std::string>{"url", "sources"}) ==
        "https://a.example/walk,\"{\"\"headline\"\":\"\"element\"\",\"\"url\"\":\"\"meta\"\"}\"\r\n");
}

TEST_CASE("HTML and CSV: nothing in them commands a terminal, nor hides a formula") {
  Article article = with_body({block(BlockKind::paragraph, "\x1B[2JWe stay.\u009B\x07\nAll.")});
  article.headline.value = "\x01=1+1\x1B\x7F";
  article.language.value = "e\x1Bn";
  article.image.url = "https://a.example/\x07";
  article.image.alt = "\u0085Lamps";
  CHECK(without_controls(to_html(article)) == to_html(article));
  CHECK(has(to_html(article), "<p>[2JWe stay.<br>\nAll.</p>"));
  CHECK(csv_row(article, {}, std::vector<std::string>{"headline"}) == "'=1+1\r\n");
}

TEST_CASE("the fields that may be asked for are those of the JSON, in its order") {
  Article article = full_article();
  article.headline_printed = "Lamps are back";
  article.key_points = {"Lamps"};
  article.captured_at = {"2031-02-05", "", Source::container, Precision::day};
  const auto all = nlohmann::ordered_json::parse(to_json(article, JsonLayout::one_line, "page.html"));
  std::vector<std::string> names;
  for (const auto& [name, value] : all.items()) names.push_back(name);
  CHECK(names == std::vector<std::string>(std::begin(kFieldNames), std::end(kFieldNames)));
}

TEST_CASE("JSON may leave out the text, and what has no place has none then, too") {
  Article article = with_body({block(BlockKind::paragraph, "First.")});
  auto wanted = nlohmann::ordered_json::parse(to_json(article, JsonLayout::one_line));
  CHECK(wanted.erase("body") + wanted.erase("text") == 2);
  CHECK(nlohmann::ordered_json::parse(
            to_json(article, JsonLayout::one_line, {}, {}, JsonContent::without_text)) == wanted);
}

TEST_CASE("fields of the JSON may be asked for by name, in any order") {
  const Article article = full_article();
  const std::vector<std::string> fields = {"url", "headline"};
  const auto some = nlohmann::ordered_json::parse(to_json(article, JsonLayout::one_line, {}, fields));
  CHECK(some.size() == 2);
  CHECK(some.begin().key() == "url");
  CHECK(formatted(article, {Format::text, {"headline"}}) == article.headline.value + "\n");
}

}  // namespace cleancopy::write
