// Markdown: what the words of a page would mean there stays words, and no block becomes another.
#include <string>

#include "catch.hpp"
#include "write/markdown_writer.hpp"
#include "write/sample.hpp"

namespace cleancopy::write {
namespace {

// Behind the headline.
std::string body_of(std::vector<Block> body) {
  constexpr std::string_view kHead = "\n# Lanterns\n";
  const std::string out = to_markdown(with_body(std::move(body)));
  return out.substr(out.find(kHead) + kHead.size());
}

std::string link_to(std::string url) {
  Block paragraph = block(BlockKind::paragraph, "here");
  paragraph.links = {{0, 4, std::move(url)}};
  return body_of({paragraph});
}

}  // namespace

TEST_CASE("Markdown: what the words would mean is escaped") {
  const std::string out =
      body_of({block(BlockKind::paragraph, "# no heading"), block(BlockKind::paragraph, "1986. A good year"),
               block(BlockKind::paragraph, "3.5 metres of *rope* [here](x)"),
               block(BlockKind::subhead, "1. First", 2), block(BlockKind::paragraph, "Free ~~for all~~"),
               block(BlockKind::paragraph, "Berths\n:--")});
  CHECK(has(out, "\n\\# no heading\n"));
  CHECK(has(out, "\n1986\\. A good year\n"));
  CHECK(has(out, "\n3.5 metres of \\*rope\\* \\[here\\](x)\n"));
  CHECK(has(out, "\n## 1. First\n"));
  CHECK(has(out, "\nFree \\~\\~for all\\~\\~\n"));
  CHECK(has(out, "\nBerths\\\n\\:--\n"));
}

TEST_CASE("Markdown: marks at the end of a heading do not close it") {
  Article article =
      with_body({block(BlockKind::subhead, "Learning C #", 2), block(BlockKind::subhead, "F##", 2)});
  article.headline.value = "Lanterns ##";
  const std::string out = to_markdown(article);
  CHECK(has(out, "\n# Lanterns #\\#\n"));
  CHECK(has(out, "\n## Learning C \\#\n"));
  CHECK(has(out, "\n## F#\\#\n"));
}

TEST_CASE("Markdown: headline and dek are a line each, and lines of a note are no blocks") {
  Article article = with_body({block(BlockKind::note, "Correction:\n- Friday")});
  article.headline.value = "Lanterns\nback";
  article.dek.value = "After\n\nthree years";
  const std::string out = to_markdown(article);
  CHECK(has(out, "\n# Lanterns back\n\n*After  three years*\n"));
  CHECK(has(out, "\n*Correction:\\\n\\- Friday*\n"));
}

TEST_CASE("Markdown: quotations, code and tables") {
  Block table = block(BlockKind::table, "a | b");
  table.rows = {{"Berth", "Hours"}, {"Upper|lower", "5.1"}, {"None"}};
  const std::string out =
      body_of({block(BlockKind::quote, "One\nTwo"), block(BlockKind::preformatted, "a ``` b"), table});
  CHECK(out ==
        "\n> One\\\n> Two\n"
        "\n````\na ``` b\n````\n"
        "\n| Berth | Hours |\n| --- | --- |\n| Upper\\|lower | 5.1 |\n| None |  |\n");
}

TEST_CASE("Markdown: an item stands under the text of the one that it is in") {
  const auto item = [](std::string text, std::uint8_t level, std::uint32_t ordinal = 0) {
    return block(BlockKind::list_item, std::move(text), level, ordinal);
  };
  CHECK(body_of({item("Outer", 1), item("Inner\nmore", 2), item("Last", 1)}) ==
        "\n- Outer\n  - Inner\\\n    more\n- Last\n");
  CHECK(body_of({item("A", 1, 99), item("B", 1, 100), item("in it", 2)}) ==
        "\n99. A\n100. B\n     - in it\n");
  // A page may skip a list in its markup.
  CHECK(body_of({item("Deep", 2), item("Deeper", 4), item("Outer", 1)}) == "\n- Deep\n  - Deeper\n- Outer\n");
  // "3." right under "Outer" would go on with its paragraph.
  CHECK(body_of({item("Outer", 1), item("Third", 2, 3), item("Fourth", 2, 4)}) ==
        "\n- Outer\n\n  3. Third\n  4. Fourth\n");
  CHECK(body_of({item("Outer", 1), item("First", 2, 1)}) == "\n- Outer\n  1. First\n");
}

TEST_CASE("Markdown: a time stands before the words of a paragraph, and over every other block") {
  Block table = block(BlockKind::table, "a");
  table.rows = {{"a"}};
  CHECK(body_of({timed(block(BlockKind::paragraph, "The ferry stays."))}) ==
        "\n**10:05** The ferry stays.\n");
  CHECK(body_of({timed(block(BlockKind::preformatted, "<img src=x onerror=alert(1)>"))}) ==
        "\n**10:05**\n\n```\n<img src=x onerror=alert(1)>\n```\n");
  CHECK(body_of({timed(block(BlockKind::subhead, "Storm", 3))}) == "\n**10:05**\n\n### Storm\n");
  CHECK(body_of({timed(block(BlockKind::quote, "We stay."))}) == "\n**10:05**\n\n> We stay.\n");
  CHECK(body_of({timed(table)}) == "\n**10:05**\n\n| a |\n| --- |\n");
  CHECK(body_of({block(BlockKind::list_item, "One", 1), timed(block(BlockKind::list_item, "Two", 2)),
                 block(BlockKind::list_item, "Three", 2)}) == "\n- One\n\n**10:05**\n\n- Two\n- Three\n");
}

TEST_CASE("Markdown: nothing in an address ends it") {
  CHECK(link_to("https://a.example/p_(1)?x=1&y=2") == "\n[here](https://a.example/p_\\(1\\)?x=1\\&y=2)\n");
  CHECK(link_to("https://a.example/\n\n<img src=x>\t\"") ==
        "\n[here](https://a.example/%0A%0A%3Cimg%20src=x%3E%09%22)\n");
}

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

TEST_CASE("Markdown: nothing in it commands a terminal, nor hides a mark") {
  Block embed = timed(block(BlockKind::embed, "\x1B[2J\x07We stay.\u009B"));
  embed.by = "\x1B]0;Tilde";
  const std::string out = body_of({block(BlockKind::paragraph, "\x1B# no heading\r# none"), embed,
                                   block(BlockKind::preformatted, "a\r\x1B\tb")});
  CHECK(out ==
        "\n\\# no heading# none\n"
        "\n**10:05**\n\n> \\[2JWe stay.\n>\x20\n> — \\]0;Tilde\n"
        "\n```\na\tb\n```\n");
}

}  // namespace cleancopy::write
