#include "write/json_writer.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cleancopy/version.hpp"
#include "write/sample.hpp"

using namespace cleancopy;
using nlohmann::json;
using write::JsonLayout;
using write::to_json;

TEST_CASE("an article with everything, as JSON") {
  const json wanted = json::parse(R"({
    "schema": 1, "headline": "Lamps \"back\" on the quay", "kicker": null, "dek": "After three dark years", "dek_source": "description",
    "byline": ["Tilde Marrow", "Jo Öst"],
    "agencies": ["Reuters"],
    "published": {"iso": "2031-02-03T04:05:00+02:00", "precision": "minute", "text": "3 Feb 2031, 4.05", "source": "text"},
    "updated": {"iso": "2031-02-04", "precision": "day", "text": "4 Feb 2031", "source": "microdata"},
    "dateline": null, "pictures": [{"url": "https://pics.example/2.jpg", "caption": "A lamp"}],
    "notes": [{"kind": "correction", "text": "Correction: Friday."}], "language_detected": "de",
    "section": "City", "site_name": "Ostrel Post", "url": "https://post.example/lamps", "language": "en-GB",
    "tags": ["Lamps", "The quay"],
    "image": {"url": "https://pics.example/1.jpg", "caption": "Two lamps at dusk", "credit": "Jo Öst", "alt": "Lamps"},
    "video": "https://v.example/1.mp4", "paywalled": true, "license": "https://rights.example/by",
    "copyright": "© Ostrel Post", "amp_url": "https://post.example/lamps/amp",
    "print_url": "https://post.example/lamps/print", "word_count": 239, "reading_minutes": 2,
    "encoding": {"charset": "windows-1252", "source": "meta", "replaced": 2, "mojibake": 1},
    "article": false, "article_confidence": 0.49, "page_kind": "forum", "truncated": true,
    "body": [{"kind": "paragraph", "text": "First."}, {"kind": "subhead", "text": "What next", "level": 2},
             {"kind": "list-item", "text": "One", "level": 1}, {"kind": "list-item", "text": "One deeper", "level": 2},
             {"kind": "list-item", "text": "Two", "level": 1}, {"kind": "quote", "text": "Said so."},
             {"kind": "table", "text": "a | b"}, {"kind": "table", "text": "c | d"},
             {"kind": "preformatted", "text": "x\n  y"}],
    "text": "First.\n\nWhat next\n\nOne\n\nOne deeper\n\nTwo\n\nSaid so.\n\na | b\n\nc | d\n\nx\n  y",
    "sources": {"headline": "element", "dek": "meta", "byline": "json-ld", "agencies": "text", "section": "json-ld", "site_name": "meta",
                "url": "caller", "language": "element", "tags": "meta", "image": "json-ld", "video": "meta",
                "paywalled": "json-ld", "license": "element", "copyright": "meta", "amp_url": "element",
                "print_url": "element"}
  })");
  json got = json::parse(to_json(write::full_article(), JsonLayout::one_line));
  CHECK(got["cleancopy"] == std::string(kVersion));
  got.erase("cleancopy");
  CHECK(got == wanted);
}

TEST_CASE("what was not found is null, or an empty list, and has no source") {
  Article article;
  article.body = {{BlockKind::paragraph, 0, "Only this."}};
  const json got = json::parse(to_json(article, JsonLayout::indented));
  for (const char* field :
       {"headline", "kicker", "dek", "dek_source", "published", "updated", "dateline", "section", "site_name",
        "url", "language", "image", "video", "paywalled", "license", "copyright", "amp_url", "print_url"}) {
    INFO(field);
    CHECK(got.at(field).is_null());
  }
  CHECK(got["byline"] == json::array());
  CHECK(got["agencies"] == json::array());
  CHECK(got["tags"] == json::array());
  CHECK(got["word_count"] == 0);
  CHECK(got["sources"] == json::object());
  CHECK(got["truncated"] == false);
  CHECK_FALSE(got.contains("file"));
}

TEST_CASE("layouts hold the same; one line is one line") {
  const Article article = write::full_article();
  const std::string line = to_json(article, JsonLayout::one_line, "a.html");
  const std::string indented = to_json(article, JsonLayout::indented, "a.html");
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(indented.find("\n  \"headline\"") != std::string::npos);
  CHECK(indented.back() == '\n');
  CHECK(json::parse(line) == json::parse(indented));
  CHECK(json::parse(line)["file"] == "a.html");
}

TEST_CASE("letters stand as they are; bytes that are no UTF-8 are replaced, in the name told") {
  Article article;
  article.body = {{BlockKind::paragraph, 0, "東京 – Öst \xFF \x1B \" \\"}};
  const std::string line = to_json(article, JsonLayout::one_line, "caf\xE9.html");
  CHECK(line.find("東京 – Öst") != std::string::npos);
  const json got = json::parse(line);
  CHECK(got["text"] == "東京 – Öst \xEF\xBF\xBD \x1B \" \\");
  CHECK(got["file"] == "caf\\xE9.html");
}

TEST_CASE("the text is the same whether the body is written before it or not") {
  Article article;
  article.body = {{BlockKind::preformatted, 0, ""},
                  {BlockKind::paragraph, 0, "\"Lamps\", she said:\n\\ \x1B"},
                  {BlockKind::paragraph, 0, "", 0},
                  {BlockKind::paragraph, 0, "Öst \xE2\x80"}};
  const std::string wanted =
      json::parse(to_json(article, JsonLayout::one_line, {}, std::vector{std::string("text")}))["text"];
  CHECK(wanted == "\"Lamps\", she said:\n\\ \x1B\n\n\n\nÖst \xEF\xBF\xBD");
  for (const JsonLayout layout : {JsonLayout::one_line, JsonLayout::indented}) {
    CHECK(json::parse(to_json(article, layout))["text"] == wanted);
    CHECK(json::parse(to_json(article, layout, {}, std::vector<std::string>{"text", "body"}))["text"] ==
          wanted);
    CHECK(json::parse(to_json(article, layout, {},
                              std::vector<std::string>{"body", "body", "text"}))["text"] == wanted);
  }
  article.body.clear();
  CHECK(json::parse(to_json(article, JsonLayout::one_line))["text"] == "");
}
