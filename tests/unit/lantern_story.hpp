// The story that pages of the tests tell, and how its authors are compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"

inline constexpr std::string_view kText =
    "<p>The council of the harbour met on Tuesday evening and voted for the walk, which had been given up "
    "when "
    "the last sponsor went away in a year of storms.</p><p>Children of three schools will carry the lamps "
    "from "
    "the old lighthouse to the market, and the fishers have said that they will follow in their boats as "
    "they "
    "did before.</p><p>The lamps are made of paper and reed, and nobody who has seen four hundred of them "
    "pass "
    "along the water will forget it, said the keeper of the small museum beside the dock.</p><p>Last time "
    "some "
    "nine thousand people came, and the buses had to be sent back to the hills twice before the night was "
    "over "
    "and the streets were empty again.</p>";

inline cleancopy::Article article_of(std::string_view html, std::string_view url = {}) {
  cleancopy::Options options;
  options.url = url;
  const cleancopy::Result<cleancopy::Article> article = cleancopy::extract(html, options);
  REQUIRE(article.ok());
  return *article;
}

inline std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out.append(out.empty() ? "" : "; ").append(name);
  return out;
}
