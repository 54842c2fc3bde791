#include "article/kind/page_type.hpp"

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

// A signed and dated story, which is an article if nothing says otherwise.
std::string story(std::string_view head, std::string_view body_class) {
  return "<html><head><title>Lamps return to the quay</title>" + std::string(head) + "</head><body class=\"" +
         std::string(body_class) +
         "\"><article><h1>Lamps return to the quay</h1><p class=byline>By Tilde "
         "Marrow</p><time datetime=2031-05-14>May 14, 2031</time>" +
         prose() + "</article></body></html>";
}

// A line to call somebody, which is none.
std::string offer(std::string_view body_class) {
  return "<html><head><title>Our services and pricing | Lamp repairs</title><meta property=og:type "
         "content=website></head><body class=\"" +
         std::string(body_class) +
         "\"><nav><a>Services</a> <a>Pricing</a> <a>Contact</a></nav><h1>Lamps</h1>" +
         "<h2>Our promise</h2><p>We mend what you bring us, and we bring it back on the day that we said. "
         "Whoever calls before noon is served before night, and whoever calls at night is not.</p><h2>Book "
         "now</h2><p>Call us at any hour, or write a line to the shop, and we will be with you within a day "
         "or two at most.</p><span class=price>14.00</span><a class=button>Get a quote</a></body></html>";
}

}  // namespace

TEST_CASE("a publishing system names the body by what the page is") {
  CHECK(assembled(story("", "home-of-lamps")).kind == PageKind::article);
  CHECK(assembled(story("", "product-template-default single single-product")).kind == PageKind::product);
  CHECK(assembled(story("", "archive category category-lamps")).kind == PageKind::index);
  CHECK(assembled(story("", "ltr section-viewtopic")).kind == PageKind::forum);

  CHECK_FALSE(assembled(offer("page page-id-4")).is_article());
  CHECK(assembled(offer("wp-singular single\nsingle-post postid-4")).is_article());
  CHECK(assembled(offer("path-node page-node-type-news-item")).is_article());
  CHECK_FALSE(assembled(offer("path-node page-node-type-branch")).is_article());
}

TEST_CASE("an archive is a list where it says of what") {
  CHECK(assembled(story("", "archive")).is_article());
  CHECK_FALSE(assembled(story("", "archive tag")).is_article());
}

TEST_CASE("a thread is none, wherever its type stands") {
  const std::string_view type = R"({"@type": "WebPage", "mainEntity": {"@type": "DiscussionForumPosting"}})";
  CHECK(assembled(story(json_ld_script(type), "")).kind == PageKind::forum);
  CHECK(assembled(story(json_ld_script(R"({"@type": "QAPage"})"), "")).kind == PageKind::forum);
  CHECK(assembled("<main itemscope itemtype=\"https://schema.org/DiscussionForumPosting\">" + story("", "") +
                  "</main>")
            .kind == PageKind::forum);
}

TEST_CASE("a list's type counts where no article is declared") {
  const std::string list = R"({"@type": "CollectionPage", "name": "Lamps"})";
  CHECK(assembled(story(json_ld_script(list), "")).kind == PageKind::index);
  CHECK(assembled(story(json_ld_script("[" + list +
                                       R"(, {"@type": "Article", "headline": "Lamps return to the quay"}])"),
                        ""))
            .is_article());
}
