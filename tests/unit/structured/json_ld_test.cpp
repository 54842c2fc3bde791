#include "structured/json_ld.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using cleancopy::structured::JsonLd;
using cleancopy::structured::JsonLdArticle;
using cleancopy::structured::JsonLdReader;
using Names = std::vector<std::string>;

namespace {

JsonLd read(const std::vector<std::string_view>& scripts, std::string_view url = {},
            std::string_view headline = {}) {
  JsonLdReader reader;
  return reader.read(scripts, url, headline);
}

JsonLdArticle article_of(std::string_view members) {
  const std::string script =
      R"({"@context":"https://schema.org","@type":"NewsArticle",)" + std::string(members) + "}";
  return read({script}).article;
}

}  // namespace

TEST_CASE("the fields of one article") {
  const JsonLdArticle article = article_of(R"(
    "headline": "Harbour bridge opens", "description": "Ten years of building.",
    "datePublished": "2031-02-03T04:05:06+02:00", "dateModified": "2031-02-04", "articleSection": ["City", "Traffic"],
    "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"},
    "url": "https://example.org/bridge?a=1&amp;b=2", "publisher": {"@type": "Organization", "name": "The Example"},
    "author": {"@type": "Person", "name": "Ada Reed"})");
  CHECK(article.found);
  CHECK(article.type == "NewsArticle");
  CHECK(article.headline == "Harbour bridge opens");
  CHECK(article.description == "Ten years of building.");
  CHECK(article.date_published == "2031-02-03T04:05:06+02:00");
  CHECK(article.date_modified == "2031-02-04");
  CHECK(article.section == "City");
  CHECK(article.language == "en");
  CHECK(article.url == "https://example.org/bridge?a=1&b=2");
  CHECK(article.publisher == "The Example");
  CHECK(article.authors == Names{"Ada Reed"});
}

TEST_CASE("values in their other shapes") {
  CHECK(article_of(R"("datePublished": ["2031-02-03", "2031-02-04"])").date_published == "2031-02-03");
  CHECK(article_of(R"("headline": {"@value": "Valued", "@language": "en"})").headline == "Valued");
  CHECK(article_of(R"("headline": null, "name": "Named")").headline == "Named");
  CHECK(article_of(R"("mainEntityOfPage": {"@id": "https://example.org/a"})").url == "https://example.org/a");
  CHECK(article_of(R"("inLanguage": ["de-AT", "de"])").language == "de-AT");
}

TEST_CASE("types with and without vocabulary, one or several") {
  for (const std::string_view type :
       {R"("schema:NewsArticle")", R"("http://schema.org/Article")", R"(["Thing", "BlogPosting"])",
        R"("newsarticle")", R"("ReportageNewsArticle")", R"("LiveBlogPosting")",
        R"("https://schema.org/TechArticle")"}) {
    const std::string script = R"({"@type":)" + std::string(type) + R"(,"headline":"One"})";
    INFO(script);
    CHECK(read({script}).article.found);
  }
  CHECK_FALSE(read({R"({"@type":"Product","name":"One"})"}).article.found);
  CHECK(read({R"({"@type":"schema:NewsArticle","schema:headline":"One"})"}).article.headline == "One");
}

TEST_CASE("strings are decoded, stripped of markup and folded") {
  CHECK(article_of(R"("headline": "  Cats &amp; &quot;dogs&quot;\n agree&#8230; ")").headline ==
        "Cats & \"dogs\" agree…");
  CHECK(article_of(R"("headline": "K&amp;uuml;hle &amp;#039;Nacht&amp;#039;")").headline == "Kühle 'Nacht'");
  CHECK(article_of(R"("headline": "<p>A <b>bold</b> step<br/>forward</p>")").headline ==
        "A bold step forward");
  CHECK(article_of(R"("headline": "If 3 < 4 and <unknown> stays")").headline ==
        "If 3 < 4 and <unknown> stays");
  CHECK(article_of(R"("description": "&lt;p&gt;Escaped&lt;/p&gt; &lt;em&gt;tags&lt;/em&gt;")").description ==
        "Escaped tags");
  CHECK(
      article_of(R"("description": "<p>One\u00a0 line.</p><p>Two<br>lines &amp; a\tgap.</p>")").description ==
      "One line. Two lines & a gap.");
  CHECK(article_of(R"("description": "tag never ends <p class=")").description == "tag never ends <p class=");
  CHECK(article_of(R"("url": " https://example.org/?a=1&section=2 ")").url ==
        "https://example.org/?a=1&section=2");
}

TEST_CASE("authors: people, organizations, lists and names as given") {
  CHECK(article_of(R"("author": "Ada Reed, Bo Lund")").authors == Names{"Ada Reed, Bo Lund"});
  CHECK(article_of(R"("author": ["Ada Reed", {"@type":"Person","name":"Bo Lund"}, "ada reed"])").authors ==
        Names{"Ada Reed", "Bo Lund"});
  CHECK(article_of(R"("author": {"@type":"Person","name":["Ada Reed","Bo Lund"]})").authors ==
        Names{"Ada Reed", "Bo Lund"});
  CHECK(article_of(R"("author": [[{"name":"Ada Reed"}], {"@list":["Bo Lund"]}])").authors ==
        Names{"Ada Reed", "Bo Lund"});
  CHECK(article_of(R"("author": {"@type":"Person","givenName":"Ada","familyName":"Reed"})").authors ==
        Names{"Ada Reed"});
  CHECK(article_of(R"("author": "https://example.org/staff/ada")").authors.empty());
  const JsonLdArticle mixed = article_of(
      R"("author": [{"@type":"NewsMediaOrganization","name":"Example Wire"}, {"@type":"Person","name":"Ada Reed"}])");
  CHECK(mixed.authors == Names{"Ada Reed"});
  CHECK(mixed.author_organizations == Names{"Example Wire"});
}

TEST_CASE("creator and contributor only where there is no author") {
  CHECK(article_of(R"("author": "Ada Reed", "creator": "Bo Lund")").authors == Names{"Ada Reed"});
  CHECK(article_of(R"("author": {"@type":"Person","name":""}, "creator": ["Bo Lund"])").authors ==
        Names{"Bo Lund"});
  CHECK(article_of(R"("contributor": {"name":"Cy Moss"})").authors == Names{"Cy Moss"});
}

TEST_CASE("references are resolved across @graph and scripts") {
  const JsonLd page = read({R"({"@graph":[
      {"@type":"Article","@id":"#article","headline":"One","author":{"@id":"#ada"},"publisher":{"@id":"#paper"}}]})",
                            R"([{"@type":"Person","@id":"#ada","name":"Ada Reed"},
      {"@type":"Organization","@id":"#paper","name":"The Example"}])"});
  CHECK(page.article.headline == "One");
  CHECK(page.article.authors == Names{"Ada Reed"});
  CHECK(page.article.publisher == "The Example");
  const JsonLd by_address =
      read({R"({"@type":"Article","headline":"One","author":"https://example.org/ada"})",
            R"({"@type":"Person","@id":"https://example.org/ada","name":"Ada Reed"})"});
  CHECK(by_address.article.authors == Names{"Ada Reed"});
}

TEST_CASE("references in a circle, to themselves and to nothing end") {
  const JsonLd page = read({R"([
      {"@type":"Article","@id":"#a","headline":"One","author":{"@id":"#b"},"publisher":{"@id":"#a"},"image":{"@id":"#x"}},
      {"@type":"Person","@id":"#b","worksFor":{"@id":"#c"}}, {"@id":"#c","member":{"@id":"#b"}}])"});
  CHECK(page.article.headline == "One");
  CHECK(page.article.authors.empty());
}

TEST_CASE("several articles: the address, then the headline, then the type, then the members decide") {
  constexpr std::string_view kTwo = R"([
      {"@type":"NewsArticle","headline":"Another story of the day","url":"https://example.org/other"},
      {"@type":"BlogPosting","headline":"This story","mainEntityOfPage":{"@id":"http://example.org/this/#main"}}])";
  CHECK(read({kTwo}, "https://example.org/this?from=feed").article.headline == "This story");
  CHECK(read({kTwo}, "", "THIS: story!").article.headline == "This story");
  CHECK(read({kTwo}).article.headline == "Another story of the day");
  CHECK(read({kTwo}, "", "Another story of the day | The Example").article.headline ==
        "Another story of the day");
  CHECK(read({R"([{"@type":"NewsArticle","headline":"Bare"},
                  {"@type":"NewsArticle","headline":"Full","author":"Ada Reed","datePublished":"2031-02-03"}])"})
            .article.headline == "Full");
  CHECK(read({R"([{"@type":"NewsArticle","headline":"First"},{"@type":"NewsArticle","headline":"Second"}])"})
            .article.headline == "First");
  CHECK(read({R"([{"@type":"Article","headline":"A","url":"https://example.org/?id=1"},
                  {"@type":"Article","headline":"B","url":"https://example.org/?id=2"}])"},
             "https://example.org/?id=2")
            .article.headline == "B");
}

TEST_CASE("what another description of the same article knows is filled in") {
  const JsonLd page =
      read({R"({"@type":"NewsArticle","headline":"One: story","author":"Ada Reed"})",
            R"({"@type":"Article","headline":"One story","author":"Bo Lund","datePublished":"2031-02-03"})",
            R"({"@type":"Article","headline":"Two","description":"Not of this one"})"});
  CHECK(page.article.type == "NewsArticle");
  CHECK(page.article.authors == Names{"Ada Reed"});
  CHECK(page.article.date_published == "2031-02-03");
  CHECK(page.article.description.empty());
  const JsonLd with_page =
      read({R"({"@type":"NewsArticle","headline":"One","mainEntityOfPage":"https://example.org/1"})",
            R"({"@type":"WebPage","@id":"https://example.org/1","dateModified":"2031-02-04"})"});
  CHECK(with_page.article.date_modified == "2031-02-04");
}

TEST_CASE("a page without article gives its dates and names, but is not found") {
  const JsonLdArticle article =
      read(
          {R"({"@type":"WebPage","name":"About it","datePublished":"2031-02-03","author":{"name":"Ada Reed"}})"})
          .article;
  CHECK_FALSE(article.found);
  CHECK(article.type == "WebPage");
  CHECK(article.headline == "About it");
  CHECK(article.date_published == "2031-02-03");
  CHECK(article.authors == Names{"Ada Reed"});
}

TEST_CASE("nested articles only where the top level has none") {
  CHECK(
      read({R"({"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Inner"}})"}).article.headline ==
      "Inner");
  CHECK(read({R"([{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Inner"}},
                  {"@type":"Article","headline":"Outer"}])"})
            .article.headline == "Outer");
  constexpr std::string_view kList = R"({"@type":"ItemList","itemListElement":[
      {"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Somewhere else","url":"https://example.org/1"}},
      {"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Right here","url":"https://example.org/2"}}]})";
  CHECK_FALSE(read({kList}).article.found);
  CHECK(read({kList}, "https://example.org/2").article.headline == "Right here");
  CHECK_FALSE(read({R"({"@type":"Product","review":{"@type":"Review","author":"Ada Reed"}})"}).article.found);
}

TEST_CASE("the site's name") {
  const JsonLd page =
      read({R"([{"@type":"WebSite","name":"Example &amp; Sons"},{"@type":"WebPage","name":"Home"}])"});
  CHECK(page.site_name == "Example & Sons");
  CHECK_FALSE(page.article.found);
  CHECK(read({R"({"@type":"Article","headline":"One","publisher":"The Example"})"}).site_name ==
        "The Example");
}

TEST_CASE("broken scripts cost only themselves") {
  const JsonLd page = read({"not json at all", "", "  \n", R"({"@type":"Article","headline":"It's "here"",})",
                            R"({"@type":"WebSite","name":"The Example"})"});
  CHECK(page.article.headline == "It's \"here\"");
  CHECK(page.site_name == "The Example");
  CHECK(page.repaired_scripts == 1);
  CHECK(page.ignored_scripts == 1);
}

TEST_CASE("strings are read alike wherever their escapes stand") {
  for (std::size_t before = 0; before < 40; ++before) {
    INFO(before << " letters before");
    const std::string head(before, 'a');
    const std::string script = R"("headline": ")" + head + R"(\"\u00e9 and \"b\" c", "articleSection": "x")";
    const JsonLdArticle article = article_of(script);
    CHECK(article.headline == head + "\"\u00E9 and \"b\" c");
    CHECK(article.section == "x");
    // Of control characters none may stand in a string: the script is repaired.
    for (const char control : {'\x01', '\n', '\x1A', '\x1F'}) {
      const std::string broken = R"({"@type":"Article","headline":")" + head + control + R"(b"})";
      CHECK(read({broken}).repaired_scripts == 1);
    }
  }
}

TEST_CASE("a lone surrogate becomes U+FFFD") {
  CHECK(article_of(R"("headline": "A \ud83d B")").headline == "A \uFFFD B");
  // The first backslash is one that is written; no first half stands behind it.
  CHECK(article_of(R"("headline": "A \\ud83d\ude00 B")").headline == "A \\ud83d\uFFFD B");
  CHECK(article_of(R"("headline": "A \ud83d\ude00\ude00 B")").headline == "A \U0001F600\uFFFD B");
  CHECK(article_of(R"("headline": "A \ude00 B")").headline == "A \uFFFD B");
}

TEST_CASE("deep nesting costs only its own script") {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += R"({"@type":"WebPage","mainEntity":)";
  deep += "1" + std::string(10'000, '}');
  const JsonLd page = read({deep, std::string(10'000, '['), R"({"@type":"Article","headline":"One"})"});
  CHECK(page.article.headline == "One");
  CHECK(page.ignored_scripts == 1);
  std::string allowed;
  for (int i = 0; i < 300; ++i) allowed += R"({"@type":"WebPage","mainEntity":)";
  allowed += R"({"@type":"Article","headline":"Deep down"})" + std::string(300, '}');
  CHECK(read({allowed}).article.headline == "Deep down");
}

TEST_CASE("large pages cost linear time") {
  const auto start = std::chrono::steady_clock::now();
  std::string crowd = R"([{"@id":"#big")";
  for (int i = 0; i < 200'000; ++i) crowd += R"(,"member":1)";
  crowd += R"(},{"@type":"NewsArticle","headline":"One","author":[{"@id":"#big"})";
  for (int i = 0; i < 200'000; ++i) crowd += R"(,{"@id":"#big"})";
  crowd += R"(]},{"@type":"BreadcrumbList","itemListElement":[{"item":{"@id":"#big"}})";
  for (int i = 0; i < 100'000; ++i) crowd += R"(,{"item":{"@id":"#big"}})";
  crowd += "]}]";
  CHECK(read({crowd}).article.headline == "One");
  std::string many = "[0";
  for (int i = 0; i < 100'000; ++i)
    many += R"(,{"@type":"NewsArticle","@id":"#a","headline":"Same","author":{"@id":"#a"}})";
  many += "]";
  CHECK(read({many}, "https://example.org/", "Same").article.headline == "Same");
  std::string body(std::size_t{8} << 20, '<');
  for (std::size_t i = 1; i < body.size(); i += 2) body[i] = 'p';
  CHECK(article_of(R"("description": ")" + body + '"').description.size() == body.size());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("a reader is used again, and nothing of the page before stays") {
  JsonLdReader reader;
  const JsonLd first = reader.read({R"({"@type":"Article","headline":"One","author":{"@id":"#ada"}})",
                                    R"({"@type":"Person","@id":"#ada","name":"Ada Reed"})"},
                                   {}, {});
  CHECK(first.article.authors == Names{"Ada Reed"});
  const JsonLd second =
      reader.read({R"({"@type":"Article","headline":"Two","author":{"@id":"#ada"}})"}, {}, {});
  CHECK(second.article.headline == "Two");
  CHECK(second.article.authors.empty());
  CHECK_FALSE(reader.read({}, {}, {}).article.found);
  CHECK(first.article.headline == "One");
}

TEST_CASE("the types of all top-level objects, each once") {
  const JsonLd page =
      read({R"({"@graph":[{"@type":"https://schema.org/WebPage"},{"@type":["Product","Thing"]}]})",
            R"([{"@type":"WebPage"},{"name":"No type"},{"@type":"ItemList","about":{"@type":"Place"}}])"});
  CHECK(page.types == Names{"WebPage", "Product", "Thing", "ItemList"});
}
