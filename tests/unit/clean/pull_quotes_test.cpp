#include "clean/neighbours/pull_quotes.hpp"

#include <string>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;
using clean::Reason;

namespace {

// Judged, with `between` in the midst of paragraphs that nobody doubts.
struct Judged : CleanedPage {
  explicit Judged(const std::string& between)
      : CleanedPage("<article>" + prose(0, 3) + between + prose(3, 5) + "</article>") {
    cleaner.judge({});
  }
  // Of the last block that holds `words`.
  [[nodiscard]] Reason reason(std::string_view words) const {
    for (std::size_t i = cleaner.blocks().size(); i-- > 0;) {
      if (cleaner.text_of(cleaner.blocks()[i]).find(words) == std::string_view::npos) continue;
      return cleaner.verdicts()[i].keep ? Reason::prose : cleaner.verdicts()[i].reason;
    }
    return Reason::count_;
  }
};

constexpr std::string_view kSaid = "We had the lamps in the cellar all this time";

}  // namespace

TEST_CASE("a quotation that repeats the text goes, however it is set") {
  const std::string said(kSaid);
  const std::string rows[] = {
      "<blockquote>" + said + "</blockquote>",
      "<div><span>" + said + "</span></div>",
      "<blockquote>„" + said + "!“</blockquote>",
      "<blockquote><p>“" + said + ",” <cite>Tilde Marrow</cite></p></blockquote>",
      "<div class=pullquote><p>" + said + "</p></div>",
  };
  for (const std::string& row : rows) {
    INFO(row);
    const Judged page(row);
    CHECK(page.reason(said) == Reason::pull_quote);
    CHECK(page.reason("who looks after them") == Reason::prose);
  }
}

TEST_CASE("who spoke goes with the quotation") {
  const Judged page("<blockquote><p>“" + std::string(kSaid) +
                    "”</p><p>Tilde Marrow, keeper</p></blockquote>");
  CHECK(page.reason("keeper") != Reason::prose);
}

TEST_CASE("a quotation that is told once stays") {
  const std::string once = "Nobody on this quay has seen so many lamps in one place, and nobody will again.";
  CHECK(Judged("<blockquote><p>" + once + "</p></blockquote>").reason("seen so many") == Reason::prose);
  CHECK(
      Judged("<blockquote><p>" + std::string(kSaid) + " and longer.</p></blockquote>").reason("and longer") ==
      Reason::prose);
}

TEST_CASE("many quotations cost no more than their size") {
  CleanedPage page("<article>" + prose() +
                   html::repeated("<blockquote><p>la la la la la la la la la la</p></blockquote>", 20'000) +
                   html::repeated("<p>" + html::repeated("la ", 200) + "lo.</p>", 500) + "</article>");
  page.cleaner.judge({});
  CHECK(page.cleaner.verdicts().size() == page.cleaner.blocks().size());
}
