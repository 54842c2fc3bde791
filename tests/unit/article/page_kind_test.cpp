#include "article/kind/page_kind.hpp"

#include <cmath>
#include <string>
#include <string_view>

#include "article/assembled_page.hpp"
#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using article::assembled;
using article::json_ld_script;
using clean::prose;

namespace {

std::string with_head(std::string_view head, std::string_view body) {
  return "<html><head>" + std::string(head) + "</head><body>" + std::string(body) + "</body></html>";
}

const std::string kNav = "<nav><a href=/>Home</a> <a href=/a>News</a> <a href=/b>Sport</a></nav>";

std::string card(int number) {
  const std::string n = std::to_string(number);
  return "<div class=product-card><h3><a href=/products/" + n + ">Storm lantern number " + n +
         "</a></h3><span class=price>€" + n +
         "4.00</span><button class=add-to-cart>Add to cart</button></div>";
}

}  // namespace

TEST_CASE("a story under its headline, with author and date, is an article") {
  const Article article = assembled(
      with_head("<title>Lamps return to the quay</title><meta property=og:type content=article>"
                "<meta property=article:published_time content=2031-02-03T04:05:00Z>",
                kNav + "<article><h1>Lamps return to the quay</h1><p class=byline>By Tilde Marrow</p>" +
                    prose() + "</article>"),
      "https://post.example/news/2031/02/03/lamps-return-to-the-quay");
  CHECK(article.is_article());
  CHECK(article.article_confidence > 0.9);
}

TEST_CASE("a list of goods is a catalog, and not an article") {
  std::string cards;
  for (int i = 1; i <= 24; ++i) cards += card(i);
  const Article article = assembled(
      with_head("<title>Lanterns | Quayside shop</title><meta property=og:type content=website>",
                kNav +
                    "<main><h1>Lanterns</h1><p>All lanterns that we have, from the smallest to the largest, "
                    "ready to ship.</p><div class=filters><button class=filter>Sort by price</button></div>" +
                    cards + "</main>"),
      "https://shop.example/collections/lanterns");
  CHECK_FALSE(article.is_article());
  CHECK(article.article_confidence < 0.5);
  CHECK(article.kind == PageKind::catalog);
}

TEST_CASE("a page of next to no words is what it says: a video, a gallery, a refusal") {
  const std::string line =
      "<main><h1>The lamps return</h1><p>The boats come in at dusk, one by one.</p></main>";
  const auto kind_of = [&](std::string_view head) { return assembled(with_head(head, line)).kind; };
  CHECK(kind_of("<meta property=og:type content=video.other>") == PageKind::video);
  CHECK(kind_of(json_ld_script(R"({"@type": "VideoObject", "name": "The lamps return"})")) ==
        PageKind::video);
  CHECK(kind_of(json_ld_script(R"({"@type": "ImageGallery", "name": "The lamps"})")) == PageKind::gallery);
  CHECK(kind_of("<title>Error 404: page not found</title>") == PageKind::error);
}

TEST_CASE("a flash of a line is an article where the page says so, or signs and dates it") {
  const std::string line =
      "<h1>Ferry late</h1><p>The ferry is an hour late today, the harbour office said.</p>";
  CHECK(assembled(with_head("<title>Ferry late</title><meta property=og:type content=article>",
                            "<article>" + line + "</article>"))
            .is_article());
  CHECK_FALSE(
      assembled(with_head("<title>Ferry late</title>", "<article>" + line + "</article>")).is_article());
  CHECK(
      assembled(
          with_head("<title>Ferry late again</title>",
                    "<h1>Ferry late again</h1><p class=byline>By Tilde Marrow</p><time "
                    "datetime=2031-05-14>May 14, 2031</time><p>The ferry is an hour late today, the harbour "
                    "office said. It will leave at ten, when the wind has gone down.</p>"))
          .is_article());
}

TEST_CASE("a story with a video stays a story") {
  const Article article = assembled(
      with_head("<title>Lamps return to the quay</title>" +
                    json_ld_script(R"([{"@type": "NewsArticle", "headline": "Lamps return to the quay",
                                 "datePublished": "2031-02-03", "author": {"@type": "Person", "name": "Tilde Marrow"}},
                                {"@type": "VideoObject", "name": "Lamps"}])"),
                "<article><h1>Lamps return to the quay</h1>" + prose() + "</article>"));
  CHECK(article.kind == PageKind::article);
}

TEST_CASE("a text dump is an article, half sure") {
  const html::Page page =
      clean::dumped_page("Lamps return to the quay\n\nThe boats come in at dusk, one by one.\n");
  article::Assembler assembler;
  const Article article = assembler.assemble(page, {}).article;
  CHECK(article.is_article());
  CHECK(article.article_confidence == 0.5);
}

TEST_CASE("no feature is forgotten, and an empty page has a kind too") {
  article::Assembler assembler;
  for (const std::string_view html : {"", "<p>One line, and no more than that.", "<h1></h1>"}) {
    const html::Page page = html::built_page(html);
    const Article article = assembler.assemble(page, {}).article;
    for (const float feature : assembler.kind_features()) CHECK(std::isfinite(feature));
    CHECK(article.article_confidence >= 0);
    CHECK(article.article_confidence <= 1);
    CHECK(article.is_article() == (article.article_confidence >= 0.5));
  }
}

TEST_CASE("a signed or dated story on a page that says nothing of itself is no thread") {
  const auto kind_of = [](std::string_view under_headline, std::string_view behind = {}) {
    return assembled(
               "<html><head><title>Council votes to drain pond</title></head><body><h1>Council votes to "
               "drain pond</h1>" +
               std::string(under_headline) + prose(0, 4) + std::string(behind) + "</body></html>")
        .kind;
  };
  CHECK(kind_of("<div>Published 7 January 2031, 06:00</div>") == PageKind::article);
  CHECK(kind_of("<p>By Tilde Marrow</p>") == PageKind::article);
  std::string posts;
  for (int i = 0; i < 6; ++i) {
    posts += "<div class=post><span class=username>lamp" + std::to_string(i) +
             "</span><p>I had the same problem, and a new wick was all it took.</p><a>Reply</a></div>";
  }
  CHECK(kind_of("<div>Posted by Joe on 7 January 2031 at 06:00</div>", posts) != PageKind::article);
}
