#include "article/evidence/site_name.hpp"

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using namespace cleancopy::article;

TEST_CASE("the site's name and its source") {
  const PageEvidence open_graph("<meta property=og:site_name content='Ostrel  Post'>" +
                                json_ld(R"("publisher":{"name":"Ostrel Press Ltd"})"));
  CHECK(open_graph.site.name.value == "Ostrel Post");
  CHECK(open_graph.site.name.source == Source::meta);
  CHECK(open_graph.site.folded == std::vector<std::string>{"ostrel post", "ostrel press ltd"});
  const PageEvidence declared("<meta name=application-name content='Post app'>" +
                              json_ld(R"("publisher":{"name":"Ostrel Press"})"));
  CHECK(declared.site.name.value == "Ostrel Press");
  CHECK(declared.site.name.source == Source::json_ld);
  CHECK(PageEvidence("<p>Words").site.name.empty());
  CHECK(PageEvidence("<meta property=og:site_name content='/'>").site.name.empty());
}

TEST_CASE("what is the site's name and no person's") {
  const PageEvidence page("<meta property=og:site_name content='Ostrel Post'>");
  const std::string_view url = "https://www.ostrelpost.example/a";
  for (const char* const name :
       {"Ostrel Post", "OSTREL POST", "Ostrel", "Ostrel Post Online", "ostrelpost.example"}) {
    INFO(name);
    CHECK(is_site(page.site, name, url));
  }
  CHECK_FALSE(is_site(page.site, "Tilde Marrow", url));
  CHECK(begins_with_site(page.site, "Ostrel Post North"));
  CHECK_FALSE(begins_with_site(page.site, "Ostrel Posters"));
  CHECK(site_host(url) == "ostrelpost.example");
  CHECK(site_host("post").empty());
}

TEST_CASE("the site's printed names are those it declares and what stands behind the headline in the title") {
  SiteName site;
  site.folded = {"lantern"};
  CHECK(printed_names(site, "Lamps return | The Harwick Lantern", "Lamps return") ==
        std::vector<std::string>{"lantern", "the harwick lantern"});
  CHECK(printed_names(site, "The Harwick Lantern: lamps return", "Lamps return") ==
        std::vector<std::string>{"lantern"});
  CHECK(printed_names(site, "Lamps returned", "Lamps return") == std::vector<std::string>{"lantern"});
  CHECK(printed_names(site, "The Harwick Lantern", "") == std::vector<std::string>{"lantern"});
}

TEST_CASE("the host of an address") {
  CHECK(article::site_host("https://www.quay-post.example/2031/a") == "quay-post.example");
  CHECK(article::site_host("https://quay-post.example:8080?a=1") == "quay-post.example");
  CHECK(article::site_host("https://ann:b@quay-post.example#a") == "quay-post.example");
  CHECK(article::site_host("quay-post.example") == "");
}
