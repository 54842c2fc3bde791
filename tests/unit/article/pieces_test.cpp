#include "article/evidence/pieces.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using cleancopy::article::pieces_of;
using cleancopy::clean::CleanedPage;

using Pieces = std::vector<std::string_view>;

TEST_CASE("a line is cut where the eye cuts it") {
  const struct {
    std::string html;
    Pieces pieces;
  } rows[] = {
      {"<p>Tilde Marrow</p>", {"Tilde Marrow"}},
      {"<p><span>Tilde Marrow</span><span>14 May</span></p>", {"Tilde Marrow", "14 May"}},
      {"<p>By <a href=/m>Tilde Marrow</a>14 May</p>", {"By", "Tilde Marrow", "14 May"}},
      {"<p>Tilde Marrow | 14 May<br>Ostrel</p>", {"Tilde Marrow", "14 May", "Ostrel"}},
      {"<p><span><span>Tilde</span> Marrow</span> 14 May</p>", {"Tilde", "Marrow", "14 May"}},
      {"<p><b>Tilde</b> Marrow</p>", {"Tilde Marrow"}},
  };
  for (const auto& row : rows) {
    INFO(row.html);
    const CleanedPage cleaned("<p>before</p><p>it</p>" + row.html + "<p>behind</p>");
    const std::size_t line = cleaned.find("Tilde");
    REQUIRE(line < cleaned.cleaner.blocks().size());
    CHECK(pieces_of(cleaned.page, cleaned.cleaner.blocks()[line]) == row.pieces);
  }
}
