#include "clean/neighbours/entry_lines.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether the block that holds `words` is said to tell when an entry was written, all others kept.
bool is_entry_line(const std::string& line, std::string_view words) {
  const CleanedPage cleaned("<body><article>" + prose(0, 2) + line + prose(2, 4) + "</article></body>");
  std::vector<clean::Verdict> verdicts(cleaned.cleaner.blocks().size());
  for (clean::Verdict& verdict : verdicts) verdict.keep = true;
  drop_entry_lines(cleaned.page, cleaned.cleaner.blocks(), {"Tilde Marrow"}, verdicts);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  return !verdicts[block].keep && verdicts[block].reason == clean::Reason::timestamp;
}

}  // namespace

TEST_CASE("a line that begins with a time element says when an entry was written") {
  const std::string time = "<time datetime=2031-05-14T10:05><span>2 hours ago</span>10:05</time>";
  CHECK(is_entry_line("<div>" + time + " <a href=/marrow>Tilde Marrow</a></div>", "Tilde Marrow"));
  CHECK(is_entry_line("<p>" + time + "</p>", "10:05"));
  CHECK_FALSE(is_entry_line("<p>" + time + " The first lamp is lit.</p>", "first lamp"));
  CHECK_FALSE(is_entry_line("<h3>" + time + " First lamps</h3>", "First lamps"));
  CHECK_FALSE(is_entry_line("<p>Written by Tilde Marrow <time>10:05</time></p>", "Written by"));
}

TEST_CASE("so do clock times alone, where there are three or more") {
  const auto entries = [](std::initializer_list<const char*> times) {
    std::string markup;
    for (const char* time : times)
      markup += "<div><span>" + std::string(time) + "</span></div>" + prose(4, 5);
    return markup;
  };
  CHECK(is_entry_line(entries({"12:05", "09:40", "06:12"}), "09:40"));
  CHECK(is_entry_line(entries({"12.05 Uhr", "9.40 Uhr", "6.12 Uhr"}), "9.40"));
  CHECK(is_entry_line(entries({"3:58 p.m.", "2:43 p.m.", "11:20 a.m."}), "2:43"));
  CHECK(is_entry_line(entries({"12:05 Tilde Marrow", "09:40 Tilde Marrow", "06:12"}), "09:40"));
  CHECK_FALSE(is_entry_line(entries({"12:05", "09:40"}), "09:40"));
  CHECK_FALSE(is_entry_line(entries({"12:05 boat", "09:40 boat", "06:12 boat"}), "09:40"));
}
