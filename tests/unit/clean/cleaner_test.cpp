#include "clean/cleaner.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::Kind;
using clean::kProse;
using clean::prose;
using clean::Reason;
using clean::Verdict;

namespace {

// The verdict on the block that holds `words`.
Verdict verdict_on(const CleanedPage& cleaned, std::string_view words) {
  const std::size_t index = cleaned.find(words);
  REQUIRE(index != SIZE_MAX);
  return cleaned.cleaner.verdicts()[index];
}

void check_dropped(const CleanedPage& cleaned, std::string_view words, Reason reason) {
  INFO(words);
  const Verdict verdict = verdict_on(cleaned, words);
  CHECK_FALSE(verdict.keep);
  CHECK(clean::words_of(verdict.reason) == clean::words_of(reason));
}

void check_kept(const CleanedPage& cleaned, std::string_view words, Kind kind) {
  INFO(words);
  const Verdict verdict = verdict_on(cleaned, words);
  CHECK(verdict.keep);
  CHECK(verdict.kind == kind);
}

}  // namespace

TEST_CASE("the paragraphs stay, the page's furniture goes") {
  CleanedPage cleaned(
      "<header><nav><a href=/>Home</a> <a href=/s>Sport</a></nav></header><main><article><h1>Lamps return to "
      "the "
      "quay</h1><p>By Tilde Marrow</p><p>Last Updated : 14 May 2024, 09:57 IST</p>" +
      prose(0, 2) + "<div class=ad-slot>Advertisement</div>" + prose(2, 3) +
      "<p><a href=/x>Also read: Ferry prices rise again</a></p>" + prose(3, 5) +
      "<div class=share-bar>Follow us on</div></article></main><section class=related><h2>Related "
      "stories</h2><ul>"
      "<li><a href=/a>Choir looks for tenors before the winter concert</a></ul></section>"
      "<footer><p>© 2031 Ostrel Post. All rights reserved.</p></footer>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  REQUIRE(cleaned.cleaner.verdicts().size() == cleaned.cleaner.blocks().size());
  for (const std::string_view paragraph : kProse) check_kept(cleaned, paragraph, Kind::paragraph);
  std::size_t kept = 0;
  for (const Verdict& verdict : cleaned.cleaner.verdicts()) kept += verdict.keep ? 1 : 0;
  CHECK(kept == std::size(kProse));
  check_dropped(cleaned, "Home", Reason::navigation);
  check_dropped(cleaned, "By Tilde Marrow", Reason::byline);
  check_dropped(cleaned, "Last Updated", Reason::timestamp);
  check_dropped(cleaned, "Advertisement", Reason::advertisement);
  check_dropped(cleaned, "Also read", Reason::related);
  check_dropped(cleaned, "Follow us on", Reason::share);
  check_dropped(cleaned, "tenors", Reason::related);
  check_dropped(cleaned, "All rights", Reason::navigation);
}

TEST_CASE("what a kept block is") {
  CleanedPage cleaned(
      "<article><h1>Lamps return</h1>" + prose(0, 2) + "<h2>What the choir will sing</h2>" + prose(2, 3) +
      "<ul><li>A song of the sea, in four parts, that the fishermen brought home from the "
      "north.<li>Another one, shorter, that only the children know by heart.</ul>" +
      "<blockquote><p>Nobody on this quay has ever seen so many lamps in one place, and nobody will "
      "again, she said.</p></blockquote>" +
      prose(3, 5) + "</article>");
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}});
  check_kept(cleaned, "What the choir", Kind::subhead);
  CHECK(verdict_on(cleaned, "What the choir").level == 2);
  check_kept(cleaned, "A song of the sea", Kind::list_item);
  CHECK(verdict_on(cleaned, "A song of the sea").level == 1);
  check_kept(cleaned, "Nobody on this quay", Kind::quote);
  CHECK_FALSE(verdict_on(cleaned, "Lamps return").keep);
}

TEST_CASE("a sentence of the text behind a label to read on is text where nothing leads away") {
  const std::string title = "Also read: the ferry is to cost more from the autumn on";
  CleanedPage cleaned("<main><article><h1>Lamps return to the quay</h1>" + prose(0, 2) +
                      "<p>Also read: the office has told in May what the new lamps cost.</p>" + prose(2, 3) +
                      "<p>" + title + "</p>" + prose(3, 5) + "</article></main>");
  cleaned.cleaner.judge({"Lamps return to the quay", "", cleaned.find("Lamps return"), {}});
  check_kept(cleaned, "the new lamps cost", Kind::paragraph);
  check_dropped(cleaned, "cost more from the autumn", Reason::related);
}

TEST_CASE("what was said is not said again") {
  const std::string dek = "After three dark years the lamps are back on the quay, and so is the choir.";
  CleanedPage cleaned("<article><h1>Lamps return to the quay</h1><p class=lead>" + dek + "</p>" +
                      prose(0, 3) + prose(1, 2) + prose(3, 5) + "</article>");
  const std::size_t dek_block = cleaned.find(dek);
  cleaned.cleaner.judge({"Lamps return to the quay", dek, cleaned.find("Lamps return"), {dek_block}});
  check_dropped(cleaned, dek, Reason::dek);
  const auto& blocks = cleaned.cleaner.blocks();
  std::vector<bool> kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (cleaned.cleaner.text_of(blocks[i]) == kProse[1]) kept.push_back(cleaned.cleaner.verdicts()[i].keep);
  }
  CHECK(kept == std::vector<bool>{true, false});
}

TEST_CASE("a paragraph that says the headline is told whatever its signs") {
  CleanedPage cleaned("<article><p>“" + std::string(kProse[0]) + "” …</p>" + prose(1, 5) + "</article>");
  cleaned.cleaner.judge({kProse[0], "", SIZE_MAX, {}});
  check_dropped(cleaned, kProse[0], Reason::headline);
}

TEST_CASE("a dek that is made like the paragraphs with which it stands is the first of them") {
  const std::string first(kProse[0]);
  CleanedPage cleaned("<article><h1>Lamps return</h1><div>" + prose() + "</div></article>");
  cleaned.cleaner.judge({"Lamps return", first, cleaned.find("Lamps return"), {cleaned.find(first)}});
  CHECK(verdict_on(cleaned, first).keep);
}

TEST_CASE("a dek that is all there is stays as the body") {
  const std::string only = std::string(kProse[0]);
  CleanedPage cleaned("<article><h1>Lamps return</h1><p>" + only + "</p></article>");
  cleaned.cleaner.judge({"Lamps return", only, cleaned.find("Lamps return"), {cleaned.find(only)}});
  CHECK(verdict_on(cleaned, only).keep);
}

TEST_CASE("a heading with nothing under it goes") {
  CleanedPage cleaned("<article><h1>Lamps return</h1>" + prose(0, 4) +
                      "<h2>How the lamps are made by hand</h2></article>");
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}});
  CHECK_FALSE(verdict_on(cleaned, "How the lamps").keep);
  check_kept(cleaned, kProse[3], Kind::paragraph);
}

TEST_CASE("a heading that is all of its list item is an item") {
  CleanedPage cleaned("<article><h1>Lamps return</h1>" + prose(0, 3) +
                      "<h3>What to bring to the quay</h3><ul><li><h3>a lamp with a candle in it</h3></li>"
                      "<li><h3>a warm coat with a hood</h3></li><li><h3>somebody to talk to</h3></li></ul>" +
                      prose(3, 5) + "</article>");
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}}, Favor::recall);
  check_kept(cleaned, "What to bring", Kind::subhead);
  check_kept(cleaned, "a lamp with", Kind::list_item);
  check_kept(cleaned, "somebody to talk to", Kind::list_item);
}

TEST_CASE("an element for headings that holds sentences of the story makes none of them") {
  const std::string told =
      "The lamps were lit at six on the old quay, and by seven nobody could pass from the ferry to the "
      "market. "
      "The harbour master had the gates opened, and the walk went on until the last lamp was out.";
  CleanedPage cleaned("<article><h1>Lamps return</h1><h4>" + told + "<br><br>" + std::string(kProse[0]) +
                      " " + std::string(kProse[1]) + "</h4></article>");
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}});
  check_kept(cleaned, "The lamps were lit", Kind::paragraph);
  check_kept(cleaned, kProse[1], Kind::paragraph);

  CleanedPage single("<article><h1>Lamps return</h1><h4>" + std::string(kProse[0]) + "<br><br>" +
                     std::string(kProse[1]) + "<br><br>" + std::string(kProse[3]) + "</h4></article>");
  single.cleaner.judge({"Lamps return", "", single.find("Lamps return"), {}});
  check_kept(single, kProse[0], Kind::paragraph);
  check_kept(single, kProse[3], Kind::paragraph);
}

TEST_CASE("a footer of more words than the story above it is one all the same") {
  CleanedPage cleaned("<h1>Lamps return</h1><div><p>" + std::string(kProse[0]) +
                      "</p></div><footer class='site-footer'><p>" + std::string(kProse[1]) + "</p><p>" +
                      std::string(kProse[2]) + "</p><p>" + std::string(kProse[3]) + "</p></footer>");
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}});
  CHECK(verdict_on(cleaned, kProse[0]).keep);
  CHECK_FALSE(verdict_on(cleaned, kProse[1]).keep);
  CHECK_FALSE(verdict_on(cleaned, kProse[3]).keep);
}

TEST_CASE("the site's name over the text is none of it") {
  const std::string page = "<div><p>The Harwick Lantern</p><h2>Lamps return</h2>" + prose(0, 3) +
                           "<p>The Harwick Lantern</p>" + prose(3, 5) + "</div>";
  CleanedPage cleaned(page);
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}, {}, {"the harwick lantern"}},
                        Favor::recall);
  check_dropped(cleaned, "The Harwick Lantern", Reason::furniture);
  check_kept(cleaned, kProse[0], Kind::paragraph);
}

TEST_CASE("what stands under a heading of furniture in its box goes with it") {
  CleanedPage cleaned(
      "<article><h1>Lamps return</h1>" + prose() +
      "<div><h3>Subscribe to continue reading</h3><p>Already more than nine thousand readers do, and "
      "pay less than a loaf of bread for it.</p></div></article>");
  cleaned.cleaner.judge({"Lamps return", "", cleaned.find("Lamps return"), {}});
  CHECK_FALSE(verdict_on(cleaned, "nine thousand").keep);
  check_kept(cleaned, kProse[4], Kind::paragraph);
}

TEST_CASE("a cleaner is used for one page after the other") {
  CleanedPage cleaned("<article>" + prose() + "</article>");
  cleaned.cleaner.judge({});
  const html::Page other = html::built_page("<p>Short</p>");
  cleaned.cleaner.segment(other);
  CHECK(cleaned.cleaner.blocks().size() == 1);
  CHECK(cleaned.cleaner.verdicts().empty());
  cleaned.cleaner.judge({});
  CHECK(cleaned.cleaner.verdicts().size() == 1);
  cleaned.cleaner.segment(cleaned.page);
  cleaned.cleaner.judge({});
  check_kept(cleaned, kProse[2], Kind::paragraph);
}

TEST_CASE("a user's rules come before the judge, and each says so") {
  const html::Page page =
      html::built_page("<h1>Lamps</h1>" + prose(0, 2) + "<footer><h2>Note</h2></footer>" + prose(2, 4));
  const auto text_of = [&](std::size_t block) {
    return html::TextRange{page.blocks[block].begin, page.blocks[block].end};
  };
  rules::Findings findings;
  findings.keep = {{page.blocks[0].begin, page.blocks[1].end}, text_of(3)};
  findings.drop = {text_of(2)};
  findings.byline = {{"Ann Lee", text_of(4)}};
  clean::Cleaner cleaner;
  cleaner.segment(page, &findings);
  cleaner.judge({"Lamps", "", 0, {}});
  const auto& verdicts = cleaner.verdicts();
  REQUIRE(verdicts.size() == 6);
  CHECK((!verdicts[0].keep && verdicts[0].reason == Reason::headline));
  CHECK((verdicts[1].keep && verdicts[1].reason == Reason::user_keep));
  CHECK((!verdicts[2].keep && verdicts[2].reason == Reason::user_drop));
  CHECK((verdicts[3].keep && verdicts[3].reason == Reason::user_keep));
  CHECK(verdicts[3].kind == Kind::subhead);
  CHECK((!verdicts[4].keep && verdicts[4].reason == Reason::byline));
  CHECK((verdicts[5].keep && verdicts[5].reason == Reason::prose));
  cleaner.segment(page);
  cleaner.judge({"Lamps", "", 0, {}});
  CHECK(cleaner.verdicts()[2].keep);
}

TEST_CASE("a user's rules have the last word, whatever a block's neighbours say") {
  const std::string_view quoted = "four hundred people are expected to carry paper lamps";
  const html::Page page = html::built_page(
      "<article>" + prose() + "<aside class=quote><p>“" + std::string(quoted) + "”</p></aside>" + prose() +
      "<div class=fact><p class=who>Line six</p><p class=f>" + std::string(kProse[0]) + "</p><p class=f>" +
      std::string(kProse[3]) + "</p></div></article>");
  const auto range_of = [&](std::string_view words) {
    const std::size_t begin = page.text.find(words);
    REQUIRE(begin != std::string::npos);
    return html::TextRange{static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(begin + words.size())};
  };
  rules::Findings findings;
  findings.keep = {range_of("“" + std::string(quoted))};
  findings.byline = {{"Line six", range_of("Line six")}};
  clean::Cleaner cleaner;
  cleaner.segment(page, &findings);
  cleaner.judge({});
  bool is_quoted = false;
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    const std::string_view line = cleaner.text_of(cleaner.blocks()[i]);
    if (line.starts_with("“four hundred")) is_quoted = cleaner.verdicts()[i].keep;
    if (line == "Line six") CHECK(cleaner.verdicts()[i].reason == Reason::byline);
  }
  CHECK(is_quoted);
}

TEST_CASE("what is favoured decides of what is in doubt") {
  const CleanedPage cleaned("<article>" + prose() +
                            "<p>Lamps by the choir</p><ul><li>Ferry</li></ul></article>");
  clean::Cleaner cleaner;
  cleaner.segment(cleaned.page);
  std::vector<std::size_t> kept;
  for (const Favor favor : {Favor::precision, Favor::balanced, Favor::recall}) {
    cleaner.judge({}, favor);
    kept.push_back(static_cast<std::size_t>(std::count_if(
        cleaner.verdicts().begin(), cleaner.verdicts().end(), [](const Verdict& v) { return v.keep; })));
  }
  CHECK(std::is_sorted(kept.begin(), kept.end()));
  CHECK(kept.front() >= std::size(kProse));
}

TEST_CASE("an empty page has no blocks") {
  CleanedPage cleaned("");
  cleaned.cleaner.judge({});
  CHECK(cleaned.cleaner.verdicts().empty());
}

TEST_CASE("what stands in navigation has no name") {
  CleanedPage cleaned("<nav><p class=headline>Home</p></nav><p class=headline>Lamps</p>");
  const auto& blocks = cleaned.cleaner.blocks();
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].own_hints == 0);
  CHECK(blocks[1].own_hints != 0);
}

TEST_CASE("nor what stands in an element named as furniture, but in the article or around the headline") {
  const CleanedPage cleaned(
      "<div class=breadcrumbs><p class=byline>Jo Ost</p></div>"
      "<article class=newsletter-item><p class=byline>Tilde Marrow</p></article>"
      "<div class=promo><h1>Lamps</h1><p class=byline>Bo Quill</p></div>" +
      prose() + "<div class='article--content promo-slot'><p class=byline>Una Tarn</p></div>" +
      "<div class=post-footer><p class=byline>Ann Lee</p></div>" +
      "<div class=site-footer><p class=byline>Kim Lo</p>" + prose(0, 3) + "</div>");
  const auto& blocks = cleaned.cleaner.blocks();
  for (const char* const name : {"Jo Ost", "Kim Lo"}) {
    INFO(name);
    const auto& block = blocks[cleaned.find(name)];
    CHECK(block.own_hints == 0);
    CHECK(block.place.in_named_furniture);
  }
  for (const char* const name : {"Tilde Marrow", "Bo Quill", "Una Tarn", "Ann Lee"}) {
    INFO(name);
    const auto& block = blocks[cleaned.find(name)];
    CHECK(block.own_hints != 0);
    CHECK(!block.place.in_named_furniture);
  }
}

// Each of these took a step for every pair of its blocks once: hours, at this size.
TEST_CASE("no page costs more than its size") {
  constexpr std::size_t kMany = 100'000;
  const struct {
    const char* what;
    std::string html;
  } rows[] = {
      {"walls in one box", html::repeated("<h3>Subscribe to continue reading</h3>", kMany)},
      {"related lists in one box", html::repeated("<h2>Related stories</h2><h3>More stories</h3>", kMany)},
      {"cells and captions",
       "<p>" + std::string(kProse[0]) + "</p><table>" +
           html::repeated("<caption>Lamps on the quay</caption><tr><td>9</td></tr>", kMany) + "</table><p>" +
           std::string(kProse[1]) + "</p>"},
      {"one line again and again", html::repeated("<p>" + std::string(kProse[2]) + "</p>", kMany / 10)},
      {"headings that say the dek", html::repeated("<h2>Lamps are back</h2>", kMany)},
      {"many names", "<p class='" + html::repeated("teaser-box ", kMany) + "'>Lamps</p>"},
      {"one long word", "<p>" + html::repeated("lamp", kMany)},
      {"lines in one block", "<p>" + html::repeated("one two<br>", kMany)},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    CleanedPage cleaned(row.html);
    cleaned.cleaner.judge({"Lamps return", "Lamps are back", SIZE_MAX, {}});
    CHECK(cleaned.cleaner.verdicts().size() == cleaned.cleaner.blocks().size());
    CHECK_FALSE(cleaned.cleaner.blocks().empty());
  }
}
