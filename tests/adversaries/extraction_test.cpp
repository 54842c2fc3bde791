// The whole extraction's work grows with the bytes of a page and not faster, whatever the page holds.
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"
#include "support/adversaries.hpp"
#include "support/cost.hpp"

using namespace cleancopy;
using adversaries::Adversary;

namespace {

// Hard for the stages behind the page: lines, blocks, names and dates without end.
constexpr std::string_view kBegin =
    "<title>Lamps return - Ostrel Post</title><h1>Lamps return</h1><p>The lamps are back on the quay, said "
    "the "
    "council. ";
// Some rules ask no page of fewer paragraphs.
constexpr std::string_view kStory =
    "<title>Lamps return - Ostrel Post</title><meta name=author content='Ann Lee'><h1>Lamps return</h1>"
    "<p>The lamps are back on the quay, said the council, and whoever had come stayed until they were "
    "lit.</p>"
    "<p>They were lit one after the other, by the keepers of the old town, and the last of them at nine.</p>"
    "<p>Nobody had thought that it would be so many who came to see them, the council of the town said.</p>";
constexpr Adversary kPageAdversaries[] = {
    {"signs", kBegin, ". ", ""},
    {"quotation marks", kBegin, "\" ", ""},
    {"letters", kBegin, "a ", ""},
    {"labels", kBegin, "by ", ""},
    {"prompts", kBegin, "read more ", ""},
    {"dates", kBegin, "3 May 2024 ", ""},
    {"clocks", kBegin, "12:3", ""},
    {"years", kBegin, "2024 ", ""},
    {"ideographs", kBegin, "\xE4\xB8\xAD", ""},
    {"one word", kBegin, "a", ""},
    {"paragraphs", kBegin, "<p>a", ""},
    {"bylines", kBegin, "<p class=byline>By Ann Lee", ""},
    {"author links", kBegin, "<a rel=author>Ann Lee</a>", ""},
    {"links to agencies", kBegin, "<a rel=author>The Associated Press of Reuters</a>, ", ""},
    {"parentheses of agencies", kBegin, "(dpa/", ""},
    {"headings", kBegin, "<h2>Some heading here</h2>", ""},
    {"headlines", kBegin, "<h1>Lamps return again</h1>", ""},
    {"times", kBegin, "<time datetime=2024-01-01>x</time>", ""},
    {"items", kBegin, "<li><a href=x>Read more</a>", ""},
    {"cells", kBegin, "<table><tr><td>a", ""},
    {"quotations", kBegin, "<blockquote>a", ""},
    {"class names", kBegin, "<p class='related teaser promo'>Related story of the day</p>", ""},
    {"figures", kBegin, "<figure><img src=a><figcaption>Photo: Ann Lee</figcaption></figure>", ""},
    {"cards of two kinds", kStory,
     "<div class=a><p><a href=x>Lamps return to the quay</a><p>The lamps are back, said she.</div>"
     "<div class=b><p><a href=x>Boats leave for the isles</a><p>The boats leave at nine.</div>",
     ""},
    {"signed cards", kBegin,
     "<p>The council met on Tuesday evening and voted for the walk along the water that nobody had seen for "
     "years.</p><h3><a href=x>Boats leave for the isles again</a></h3><p>By Ann Desk</p><p>She said on "
     "Friday "
     "that the lamps would be lit one after the other until the last of them was burning.</p><h3><a "
     "href=y>Lamp "
     "oil is dear once more</a></h3><p>By Bo Desk</p>",
     ""},
    {"names that are introduced", kStory, "<p>Ann Lee<p>Ann Lee lives on the quay, and she writes of lamps.",
     ""},
    {"offers", kStory, "<div><p>Advertisement<p>The soup is hot, said the council.</div>", ""},
    {"numbered lists", kStory, "<ol><li>A lamp<li>A coat</ol>", ""},
    {"portraits", kStory, "<p>Ann Lee is a writer of the Ostrel Post and lives on the quay.", ""},
    {"JSON-LD", kBegin,
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>", ""},
    {"nested JSON", "<script type=application/ld+json>", "{\"a\":[", "</script>"},
    {"meta elements", kBegin, "<meta property=og:title content=x>", ""},
    {"links in a byline", "<h1>Lamps return</h1><p class=byline>By ", "<a href=x>\xE2\x80\xA2</a>", ""},
    {"links of authors", "<h1>Lamps return</h1><p class=byline>By ", "<a rel=author href=x>\xE2\x80\xA2</a>",
     ""},
    {"an author of brackets",
     "<h1>Lamps return</h1><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":\"", "(,",
     "\"}</script>"},
    {"a headline of bars",
     "<h1>Lamps return</h1><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"",
     "a b | ", "\"}</script>"},
    {"lines of a caption",
     "<article><h1>Lamps return</h1><figure><img src=1><img src=2><img src=3><img src=4><figcaption>",
     "<p>Lamp.", ""},
    {"links that tell screen readers more", kBegin,
     "<a href=x>walk<span class=sr-only>, external</span></a> ", ""},
};

// Hard for what takes the marks out of a plain-text dump.
constexpr Adversary kDumpAdversaries[] = {
    {"links whose addresses never end", "The lamps are back. ", "[a](", ""},
    {"links whose words never end", "[a](b) [a](b) ", "[a ", ""},
    {"brackets in addresses", "[a](b) ", "[a]((", ""},
    {"buttons", "The lamps are back. ", "(BUTTON)", ""},
    {"lines", "The lamps are back.\n", "a\n\n", ""},
};

constexpr std::size_t kBytes = 64 * 1024;
constexpr std::uint64_t kMaxStepsPerByte = 2'000;  // a block of three bytes is judged as any other

std::uint64_t steps_of(const std::string& page, const Options& options) {
  const std::uint64_t before = cost::steps();
  (void)extract(page, options);
  return cost::steps() - before;
}

void check(const Adversary& adversary, const Options& options = {}) {
  const std::string page = adversary.page(kBytes);
  const std::uint64_t once = steps_of(page, options);
  const std::uint64_t twice = steps_of(adversary.page(2 * kBytes), options);
  const std::uint64_t four_times = steps_of(adversary.page(4 * kBytes), options);
  INFO(adversary.name << ": " << once << ", " << twice << ", " << four_times << " steps");
  // Sorting and searching may add a logarithm; a square would show as 4 and 4.
  CHECK(four_times <= twice * 2 + twice / 4 + 200'000);
  CHECK(once <= page.size() * kMaxStepsPerByte);
}

}  // namespace

TEST_CASE("twice the bytes are twice the steps from the bytes to the article", "[adversaries]") {
  for (const Adversary& adversary : kPageAdversaries) check(adversary);
}

TEST_CASE("dumps made to be slow are read in time, too", "[adversaries]") {
  Options options;
  options.kind = InputKind::text;
  for (const Adversary& adversary : kDumpAdversaries) check(adversary, options);
}

TEST_CASE("the attributes of an image in a noscript are not held against each other", "[adversaries]") {
  std::string page = "<figure><noscript><img";
  for (int i = 0; i < 10'000; ++i) page += " a" + std::to_string(i);
  Options options;
  options.parser = Parser::html5;
  CHECK(steps_of(page + "></noscript></figure><p>The lamps are back.", options) <=
        page.size() * kMaxStepsPerByte);
}

TEST_CASE("markup made to be slow is not slow for the stages behind it", "[adversaries]") {
  for (const Adversary& adversary : adversaries::kTokenAdversaries) check(adversary);
  for (const Adversary& adversary : adversaries::kNestingAdversaries) check(adversary);
}
