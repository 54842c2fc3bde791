// A page that memory runs out for is an error, and the page after it is read as any other.
#include <string>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"
#include "support/heap.hpp"

using namespace cleancopy;

namespace {

const std::string kPage =
    "<title>Lamps return to the quay - Ostrel Post</title><meta name=author content='Ann Lee'>"
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Lamps return to the quay\","
    "\"datePublished\":\"2031-05-14T09:57:00Z\"}</script><h1>Lamps return to the quay</h1><p class=byline>By "
    "Ann "
    "Lee</p><article><p>The lamps are back on the quay, said the council, and whoever had come stayed until "
    "they were lit.</p><figure><img src=a.jpg><figcaption>Lamps. Photo: Bo Kim</figcaption></figure><p>They "
    "were "
    "lit one after the other, by the keepers of the old town, and the last of them at "
    "nine.</p><ul><li>Lamps: "
    "64<li>Keepers: <a href=/nine>nine</a></ul><p>Nobody had thought that it would be so many who came to "
    "see "
    "them, the council of the town said.</p></article>";

// What becomes of a page where memory runs out after so many allocations; the error's name, or "".
template <class End>
std::string outcome(Extractor& extractor, std::size_t allocations, const End& end) {
  heap::fail_after(allocations);
  const Result<void> fed = extractor.feed(kPage);
  const auto ended = end(extractor);
  heap::fail_after(heap::kNever);
  if (!fed) return std::string(name_of(fed.error().code));
  return ended ? std::string() : std::string(name_of(ended.error().code));
}

template <class End>
void check(const Options& options, const End& end) {
  const std::string text = extract(kPage, options)->text();
  Extractor extractor(options);
  std::size_t failures = 0;
  while (outcome(extractor, failures, end) == "out_of_memory") {
    if (++failures > 100'000) FAIL("without an end");
    const Result<Article> next = [&] {
      (void)extractor.feed(kPage);
      return extractor.finish();
    }();
    REQUIRE(next.ok());
    REQUIRE(next->text() == text);
    extractor = Extractor(options);  // which has no memory kept from before
  }
#if !defined(CLEANCOPY_SANITIZED)
  CHECK(failures > 100);
#endif
}

}  // namespace

TEST_CASE("whichever allocation fails, the page is an error and the next one is read", "[adversaries]") {
  const auto finish = [](Extractor& extractor) { return extractor.finish(); };
  const auto explain = [](Extractor& extractor) { return extractor.explain(); };
  Options options;
  options.links = true;
  check(options, finish);
  check(options, explain);
  options.parser = Parser::html5;
  check(options, finish);
}
