#include "article/details.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "article/page_evidence.hpp"
#include "catch.hpp"

namespace cleancopy::article {
namespace {

using Tags = std::vector<std::string>;

Article details_of(std::string_view head) {
  const PageEvidence page(std::string(head) + "<p>Lamps were lit again on the quay.</p>");
  Article article;
  article.url = {"https://post.example/city/lamps", Source::element};
  resolve_details(page.evidence, article);
  return article;
}

}  // namespace

TEST_CASE("tags come from the editors before they come from search engines' lists") {
  const Article several = details_of(
      "<meta name=keywords content='news, post'><meta property=article:tag content=Lamps>"
      "<meta property=article:tag content='The quay'><meta property=article:tag content=lamps>");
  CHECK(several.tags == Tags{"Lamps", "The quay"});
  CHECK(several.tags_source == Source::meta);
  CHECK(details_of("<meta name=news_keywords content='Lamps; quay ,'>").tags == Tags{"Lamps", "quay"});
  const Article told =
      details_of("<meta name=keywords content=site>" + json_ld(R"("keywords": "Lamps, R&amp;D, Lamps")"));
  CHECK(told.tags == Tags{"Lamps", "R&D"});
  CHECK(told.tags_source == Source::json_ld);
  CHECK(details_of(json_ld(R"("keywords": ["Lamps, old", {"@type": "DefinedTerm", "name": "Quay"}])")).tags ==
        Tags{"Lamps, old", "Quay"});
  CHECK(details_of("<meta property=article:tag content=_prio_3><meta property=article:tag content=Lamps>"
                   "<meta property=article:tag content=98be933f-38cf-4fba-b6c6-ad438e82010a>")
            .tags == Tags{"Lamps"});
  CHECK(details_of("<meta name=keywords content='a,b'>").tags == Tags{"a", "b"});
  CHECK(details_of("").tags_source == Source::none);
}

TEST_CASE("the lead image in the shapes that JSON-LD has for it") {
  const LeadImage plain = details_of(json_ld(R"("image": ["/lamps.jpg", "/other.jpg"])")).image;
  CHECK(plain.url == "https://post.example/lamps.jpg");
  CHECK(plain.source == Source::json_ld);
  const LeadImage described =
      details_of(
          json_ld(
              R"("image": {"@type": "ImageObject", "url": "https://pics.example/1.jpg", "caption": "Lamps &amp; gulls",
                   "creditText": "Jo Öst"})"))
          .image;
  CHECK(described.url == "https://pics.example/1.jpg");
  CHECK(described.caption == "Lamps & gulls");
  CHECK(described.credit == "Jo Öst");
  const LeadImage graph = details_of(
                              R"(<script type="application/ld+json">{"@graph": [
        {"@type": "NewsArticle", "headline": "Lamps", "image": {"@id": "#lead"}},
        {"@type": "ImageObject", "@id": "#lead", "contentUrl": "//pics.example/2.jpg", "caption": "Dusk"}]}</script>)")
                              .image;
  CHECK(graph.url == "https://pics.example/2.jpg");
  CHECK(graph.caption == "Dusk");
}

TEST_CASE("without it the image of Open Graph, with its words for the blind") {
  const LeadImage image =
      details_of(
          "<meta property=og:image content=../pics/3.jpg><meta property=og:image:alt content='Two lamps'>")
          .image;
  CHECK(image.url == "https://post.example/pics/3.jpg");
  CHECK(image.alt == "Two lamps");
  CHECK(image.source == Source::meta);
  CHECK(details_of("<meta property=og:image content=data:image/gif;base64,R0>").image.empty());
}

TEST_CASE("a wall is told only where the page tells of it") {
  CHECK(!details_of("").paywalled.has_value());
  CHECK(details_of(json_ld(R"("isAccessibleForFree": false)")).paywalled == true);
  CHECK(details_of(json_ld(R"("isAccessibleForFree": "True")")).paywalled == false);
  CHECK(details_of(json_ld(R"("isAccessibleForFree": "http://schema.org/False")")).paywalled == true);
  CHECK(!details_of(json_ld(R"("isAccessibleForFree": "perhaps")")).paywalled.has_value());
  CHECK(details_of("<meta property=article:content_tier content=locked>").paywalled == true);
  CHECK(details_of("<meta property=article:content_tier content=free>").paywalled == false);
  CHECK(!details_of("<meta property=article:content_tier content=metered>").paywalled.has_value());
}

TEST_CASE("rights, video and the copies for AMP and for printers") {
  const Article article = details_of(
      "<link rel=license href=https://rights.example/by><link rel=amphtml href=/city/lamps/amp>"
      "<link rel=alternate hreflang=fr href=/fr/lampes><link rel=alternate media='only screen' href=/m/lamps>"
      "<link rel=alternate media=Print href=/city/lamps/print><link rel=stylesheet media=print href=/a.css>"
      "<meta name=copyright content='© Ostrel Post'><meta property=og:video "
      "content=https://v.example/1.mp4>");
  CHECK(article.license.value == "https://rights.example/by");
  CHECK(article.license.source == Source::element);
  CHECK(article.amp_url.value == "https://post.example/city/lamps/amp");
  CHECK(article.print_url.value == "https://post.example/city/lamps/print");
  CHECK(article.print_url.source == Source::element);
  CHECK(article.copyright.value == "© Ostrel Post");
  CHECK(article.video.value == "https://v.example/1.mp4");
  const Article told = details_of(json_ld(
      R"("video": {"@type": "VideoObject", "embedUrl": "/player/7"}, "license": {"@type": "CreativeWork",
         "url": "https://rights.example/nc"}, "copyrightNotice": "Ostrel Post, 2031")"));
  CHECK(told.video.value == "https://post.example/player/7");
  CHECK(told.license.value == "https://rights.example/nc");
  CHECK(told.copyright.value == "Ostrel Post, 2031");
  CHECK(told.copyright.source == Source::json_ld);
}

}  // namespace cleancopy::article
