#include "article/byline.hpp"

#include <string>
#include <vector>

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Byline;
using article::json_ld;
using article::PageEvidence;
using article::resolve_byline;
using article::split_names;

using Names = std::vector<std::string>;

TEST_CASE("a byline is parted into names") {
  const struct {
    std::string byline;
    Names names;
  } rows[] = {
      {"Tilde Marrow", {"Tilde Marrow"}},
      {"By Tilde Marrow", {"Tilde Marrow"}},
      {"Von Tilde Marrow und Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Par Tilde Marrow et Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"By Tilde Marrow, Jo Öst and Ilka Morn", {"Tilde Marrow", "Jo Öst", "Ilka Morn"}},
      {"Tilde Marrow & Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Tilde Marrow | Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"By Tilde Marrow, Staff Writer", {"Tilde Marrow"}},
      {"Tilde Marrow (Ostrel)", {"Tilde Marrow"}},
      {"Tilde Marrow, TILDE marrow", {"Tilde Marrow"}},
      {"J. R. Marrow", {"J. R. Marrow"}},
      {"Andy Sand", {"Andy Sand"}},  // "and" only as a word
      {"山田太郎、鈴木花子", {"山田太郎", "鈴木花子"}},
      {"Иван Речной и Анна Морская", {"Иван Речной", "Анна Морская"}},
      {"", {}},
      {"https://post.example/author/marrow", {}},
      {"marrow@post.example", {}},
      {"14 May 2024", {}},
      {"Staff Reporter", {}},
      {"One two three four five six seven eight words", {}},
  };
  for (const auto& row : rows) {
    INFO(row.byline);
    CHECK(split_names(row.byline) == row.names);
  }
}

TEST_CASE("where the byline is found") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string body = "<div>" + clean::prose() + "</div>";
  const struct {
    const char* what;
    std::string html;
    Names names;
    Source source;
  } rows[] = {
      {"JSON-LD",
       json_ld(R"("author":[{"@type":"Person","name":"Tilde Marrow"},{"@type":"Person","name":"Jo Öst"}])") +
           head + "<p>By Ilka Morn</p>" + body,
       {"Tilde Marrow", "Jo Öst"},
       Source::json_ld},
      {"meta",
       "<meta name=author content='Tilde Marrow'>" + head + "<p>By Ilka Morn</p>" + body,
       {"Tilde Marrow"},
       Source::meta},
      {"a link to the author",
       head + "<p>Words <a rel=author href=/m>Tilde Marrow</a></p>" + body,
       {"Tilde Marrow"},
       Source::element},
      {"the words under the headline",
       head + "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"with a place behind", head + "<p>By Tilde Marrow, Ostrel</p>" + body, {"Tilde Marrow"}, Source::text},
      {"an element called byline",
       head + "<div class=byline>Tilde Marrow</div>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"the site is no author",
       "<meta property=og:site_name content='Ostrel Post'><meta name=author content='Ostrel Post'>" + head +
           "<p>By Tilde Marrow</p>" + body,
       {"Tilde Marrow"},
       Source::text},
      {"an agency where no person signs",
       json_ld(R"("author":{"@type":"Organization","name":"Harbour Press"})") + head + body,
       {"Harbour Press"},
       Source::json_ld},
      {"a reader's name is none",
       head + body + "<div class=comments><p>By Tilde Marrow</p><a rel=author href=/r>Jo Öst</a></div>",
       {},
       Source::none},
      {"nobody", head + body, {}, Source::none},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html, "https://www.example.org/2031/walk");
    const Byline byline = resolve_byline(page.evidence, page.cleaned.find("Lantern walk returns"));
    CHECK(byline.names == row.names);
    CHECK(byline.source == row.source);
  }
}

TEST_CASE("a crowd of names is cut, not compared without end") {
  std::string links;
  for (int i = 0; i < 100'000; ++i) {
    const std::string name{static_cast<char>('A' + i % 26), static_cast<char>('a' + i / 26 % 26),
                           static_cast<char>('a' + i / 676 % 26), static_cast<char>('a' + i / 17576)};
    links += "<a rel=author href=/m>" + name + " Marrow</a> ";
  }
  const std::string body = "<div>" + clean::prose() + "</div>";
  const PageEvidence page("<h1>Lantern walk returns to the quay</h1><p>" + links + "</p>" + body);
  CHECK(resolve_byline(page.evidence, 0).names.size() == 200);
  CHECK(split_names("Tilde Marrow" + std::string(100'000, ':')) == Names{"Tilde Marrow"});
}
