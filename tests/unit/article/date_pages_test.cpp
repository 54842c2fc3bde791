// Whole small pages and the dates that they tell; all of them are made up.

#include <array>
#include <string>
#include <string_view>

#include "article/dates/dates.hpp"
#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Dates;
using article::PageEvidence;

namespace {

struct DatePage {
  const char* what;
  const char* language;
  const char* address;
  const char* html;
  const char* published;
  const char* updated;
};

struct MonthPages {
  const char* language;
  std::string pattern;
  std::array<const char*, 12> names;
};

const DatePage kPages[] = {
#include "article/date_pages.inc"
};

const MonthPages kMonthPages[] = {
#include "article/month_pages.inc"
};

std::string with(std::string_view pattern, char mark, std::string_view text) {
  std::string out(pattern);
  const std::size_t at = out.find(mark);
  if (at != std::string::npos) out.replace(at, 1, text);
  return out;
}

Dates dates_of(std::string_view html, std::string_view language, std::string_view address) {
  const std::string page = with(with(html, '@', "<h1>Lantern walk returns to the quay</h1>"), '$',
                                "<div>" + clean::prose() + "</div>");
  const PageEvidence built(page, address);
  return article::resolve_dates(built.evidence, built.cleaned.find("Lantern walk returns"), language);
}

}  // namespace

TEST_CASE("pages and their dates") {
  for (const DatePage& page : kPages) {
    INFO(page.what);
    const Dates dates = dates_of(page.html, page.language, page.address);
    CHECK(dates.published.iso == page.published);
    CHECK(dates.updated.iso == page.updated);
  }
}

TEST_CASE("every month's name on a page of its language") {
  for (const MonthPages& pages : kMonthPages) {
    for (std::size_t month = 0; month < pages.names.size(); ++month) {
      INFO(pages.language << " " << pages.names[month]);
      const std::string line = with(pages.pattern, '#', pages.names[month]);
      const std::string number = (month < 9 ? "0" : "") + std::to_string(month + 1);
      const Dates dates = dates_of("@<p>" + line + "</p>$", pages.language, "");
      CHECK(dates.published.iso == "2024-" + number + "-14");
    }
  }
}
