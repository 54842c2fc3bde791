#include "clean/blocks/rules.hpp"

#include <optional>
#include <string>

#include "catch.hpp"
#include "clean/blocks/reason.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::Block;
using clean::CleanedPage;
using clean::Reason;

namespace {

struct Case {
  std::string html;
  std::optional<Reason> reason;
};

const std::string kText =
    "TARGET says something in a whole sentence, with a comma in it, and with no link at all.";

// The block with TARGET in it, on a page that is mostly an article.
Block target_of(const std::string& html) {
  const CleanedPage cleaned("<div>" + clean::prose() + "</div>" + html);
  const std::size_t index = cleaned.find("TARGET");
  REQUIRE(index != SIZE_MAX);
  return cleaned.cleaner.blocks()[index];
}

}  // namespace

TEST_CASE("where no article text stands") {
  const Case cases[] = {
      {"<p>" + kText + "</p>", std::nullopt},
      {"<article><section><p>" + kText + "</p></section></article>", std::nullopt},
      {"<div class='article-body'><p>" + kText + "</p></div>", std::nullopt},
      {"<p hidden>" + kText + "</p>", Reason::hidden},
      {"<p style='display:none'>" + kText + "</p>", Reason::hidden},
      {"<nav><p>" + kText + "</p></nav>", Reason::navigation},
      {"<div role=navigation><p>" + kText + "</p></div>", Reason::navigation},
      {"<ol class=breadcrumb><li>" + kText + "</ol>", Reason::navigation},
      {"<footer><p>" + kText + "</p></footer>", Reason::navigation},
      {"<form><p>" + kText + "</p></form>", Reason::form},
      {"<button>" + kText + "</button>", Reason::form},
      {"<aside><p>" + kText + "</p></aside>", Reason::related},
      {"<div class='related-stories'><p>" + kText + "</p></div>", Reason::related},
      {"<div id='newsletter-signup'><p>" + kText + "</p></div>", Reason::newsletter},
      {"<div class='ad-slot'><p>" + kText + "</p></div>", Reason::advertisement},
      {"<div class='share-bar'><p>" + kText + "</p></div>", Reason::share},
      {"<section id=comments><p>" + kText + "</p></section>", Reason::comments},
      {"<div class='cookie-consent'><p>" + kText + "</p></div>", Reason::consent},
      {"<div class='paywall-prompt'><p>" + kText + "</p></div>", Reason::subscribe},
      {"<div class='author-box'><p>" + kText + "</p></div>", Reason::author_box},
      {"<figure><figcaption>" + kText + "</figcaption></figure>", Reason::caption},
  };
  for (const Case& row : cases) {
    INFO(row.html);
    const Block block = target_of(row.html);
    CHECK(clean::reason_to_drop(block) == row.reason);
    CHECK(clean::is_off_limits(block) == row.reason.has_value());
  }
}

TEST_CASE("an element that holds the page is no furniture, whatever it is called") {
  const CleanedPage cleaned("<div class='newsletter-open related'>" + clean::prose() + "</div><p>after</p>");
  CHECK_FALSE(clean::reason_to_drop(cleaned.cleaner.blocks().front()));
}

TEST_CASE("what a line's own words make of it") {
  const struct {
    std::string line;
    std::optional<Reason> reason;
  } rows[] = {
      {"ADVERTISEMENT", Reason::advertisement},
      {"Last Updated : 14 May 2024, 09:57 IST", Reason::timestamp},
      {"14 May 2024, 09:57 IST", Reason::timestamp},
      {"Follow us on", Reason::share},
      {"Comments", Reason::comments},
      {"Related stories", Reason::related},
      {"Also read: Ferry prices rise again", Reason::related},
      {"Sign up for our newsletter", Reason::newsletter},
      {"© 2031 Ostrel Post. All rights reserved.", Reason::copyright},
      {"Photo: Ilka Morn", Reason::caption},
      {"<a href=/a>Ferry prices rise again this spring</a>", Reason::mostly_links},
      {"The walk returns", std::nullopt},
      {"Comments by the mayor were not heard, for the choir was too loud.", std::nullopt},
  };
  for (const auto& row : rows) {
    INFO(row.line);
    const CleanedPage cleaned("<div>" + clean::prose() + "</div><p>" + row.line + "</p>");
    CHECK(clean::reason_to_drop(cleaned.cleaner.blocks().back()) == row.reason);
  }
}

TEST_CASE("the labels of a press release are no text") {
  for (const std::string_view line : {"FOR IMMEDIATE RELEASE", "For immediate release: May 14, 2031",
                                      "PRESS RELEASE", "Media contact: Ilka Morn, morn@harwick.example"}) {
    INFO(line);
    const CleanedPage cleaned("<div>" + clean::prose() + "</div><p>" + std::string(line) + "</p>");
    CHECK(clean::reason_to_drop(cleaned.cleaner.blocks().back()) == Reason::furniture);
  }
  const CleanedPage told("<div>" + clean::prose() + "</div><p>The press release names no day.</p>");
  CHECK_FALSE(clean::reason_to_drop(told.cleaner.blocks().back()));
}

TEST_CASE("a name that most of the page's sentences bear says nothing of them") {
  const std::string entries = "<div class=product-widget>" + clean::prose(0, 3) +
                              "</div><div class=product-widget>" + clean::prose(3, 5) + "</div>";
  const CleanedPage guide("<div><h1>Lamps for the walk</h1>" + entries + entries + "</div>");
  CHECK_FALSE(clean::reason_to_drop(guide.cleaner.blocks()[guide.find("fish hall")]));
  const CleanedPage story("<div>" + clean::prose() + clean::prose() + "</div>" + entries);
  CHECK(clean::reason_to_drop(story.cleaner.blocks().back()) == Reason::advertisement);
}

TEST_CASE("what stands around the title and much of the text is no box, by whatever name") {
  const std::string long_talk = "<div id=talk>" + clean::prose() + clean::prose() + "</div>";
  for (const std::string_view name :
       {"id=comments-ajax-response", "class=newsletter-box", "class=nav-section"}) {
    INFO(name);
    const std::string box = "<div " + std::string(name) + ">";
    const std::string text = clean::prose(0, 2) + "<p>" + kText + "</p></div>";
    const CleanedPage titled(box + "<h1>Lamps return</h1>" + text + long_talk);
    CHECK_FALSE(titled.cleaner.blocks()[titled.find("TARGET")].off_limits);
    const CleanedPage beside("<h1>Lamps return</h1>" + box + text + long_talk);
    CHECK(beside.cleaner.blocks()[beside.find("TARGET")].off_limits);
  }
}

TEST_CASE("a navigation by name alone that is long lines is a part of the text") {
  const std::string parts = clean::prose() + clean::prose();
  const std::string part = "<div class=content-nav-section><p>" + kText + " " + kText + "</p></div>";
  const std::string menu =
      "<div class=content-nav-section><a href=/a>The first part</a> <a href=/b>The second</a> "
      "<p>" +
      kText + "</p><a href=/c>The third part of the long story of the lamps</a></div>";
  const auto is_off_limits = [&](const std::string& html) {
    const CleanedPage cleaned(html);
    return cleaned.cleaner.blocks()[cleaned.find("TARGET")].off_limits;
  };
  CHECK_FALSE(is_off_limits("<main>" + parts + part + "</main>"));
  CHECK(is_off_limits("<main>" + parts + menu + "</main>"));
  CHECK(is_off_limits("<div>" + parts + "</div>" + part));
}

TEST_CASE("a table in a figure is no picture's caption") {
  const CleanedPage cleaned("<div>" + clean::prose() +
                            "<figure><table><tr><td>Lamps in the cellar</td></tr></table></figure>"
                            "<figure><img src=x><p>Lamps in the hall</p></figure></div>");
  CHECK_FALSE(cleaned.cleaner.blocks()[cleaned.find("in the cellar")].off_limits);
  CHECK(cleaned.cleaner.blocks()[cleaned.find("in the hall")].off_limits);
}

TEST_CASE("a block that a rule settles has a reason, or is a short link") {
  Block block;
  CHECK(clean::is_settled_by_rule(block));  // not a word in it
  block.words = 30;
  block.end = 180;
  CHECK_FALSE(clean::is_settled_by_rule(block));
  block.is_date = true;
  CHECK(clean::is_settled_by_rule(block));
  CHECK(clean::reason_to_drop(block) == Reason::timestamp);
  block = {};
  block.words = 2;
  block.end = 10;
  block.set_link_bytes(10);
  CHECK(clean::is_settled_by_rule(block));
  CHECK(clean::reason_to_drop(block) == Reason::mostly_links);
}

TEST_CASE("every reason has words of its own") {
  std::vector<std::string_view> seen;
  for (int i = 0; i < static_cast<int>(Reason::count_); ++i) {
    const std::string_view words = clean::words_of(static_cast<Reason>(i));
    CHECK_FALSE(words.empty());
    CHECK(std::find(seen.begin(), seen.end(), words) == seen.end());
    seen.push_back(words);
  }
}
