// Reports of an explanation: what is said, and that no text of a page is anything but text.
#include <string>

#include "catch.hpp"
#include "write/explain_html.hpp"
#include "write/explain_json.hpp"
#include "write/explain_text.hpp"
#include "write/plain.hpp"
#include "write/report_blocks.hpp"

using namespace cleancopy;

namespace {

Explanation hostile() {
  Explanation explanation;
  ExplainedBlock block;
  block.text = "</li><script>alert(\"1\")</script>\x1b[2J";
  block.place = "div.</script><!-- > p.\xE2\x80\xA8";
  block.words = "mostly links";
  explanation.blocks.push_back(block);
  explanation.article.headline = {"<img src=x onerror=alert(1)>", Source::meta};
  explanation.article.language = {"\"><script>", Source::element};
  return explanation;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("text of a page is escaped wherever it stands in the report") {
  const std::string html = write::explained_html(hostile(), "<b>\".html");
  CHECK_FALSE(has(html, "<script>alert"));
  CHECK_FALSE(has(html, "<img"));
  CHECK_FALSE(has(html, "<b>\".html"));
  CHECK_FALSE(has(html, "lang=\"\"><script>"));
  CHECK(has(html, "&lt;/li&gt;&lt;script&gt;"));
}

TEST_CASE("bytes of a file's name that are no UTF-8 are told, not written") {
  for (const std::string& report :
       {write::explained_html({}, "caf\xE9.html"), write::explained_json({}, "caf\xE9.html", {})}) {
    CHECK_FALSE(has(report, "\xE9"));
    CHECK(has(report, report.starts_with('{') ? "caf\\\\xE9.html" : "explain caf\\xE9.html"));
  }
}

TEST_CASE("what stands in the report's data neither ends its element nor a line") {
  const std::string tables = write::report_blocks(hostile()).tables;
  CHECK_FALSE(has(tables, "<"));
  CHECK_FALSE(has(tables, "\xE2\x80\xA8"));
  CHECK(has(tables, "\\u003c/script\\u003e\\u003c!--"));
}

TEST_CASE("a terminal is given no commands") {
  CHECK_FALSE(has(write::explained_text(hostile(), {}), "\x1b"));
  CHECK(write::shortened("ab\x1b"
                         "cd\nef",
                         10) == "abcd ef");
  CHECK(write::shortened("größer", 3) == "grö…");
}
