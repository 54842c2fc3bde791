#include "clean/judge/contributions.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/blocks/reason.hpp"
#include "clean/cleaned_page.hpp"
#include "clean/judge/judge.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::FeatureTable;

namespace {

const std::string kSixBlocks =
    "<header><p>The paper of the western harbours</p></header><article><h1>Lamps return to the quay</h1>" +
    clean::prose() +
    "<ul><li>A song: <b>the long one</b></ul></article><aside class=teaser><p>Read how the ferry sank and "
    "rose again</p></aside>";

double odds_of(double probability) {
  return std::log(probability / (1.0 - probability));
}

}  // namespace

TEST_CASE("the contributions of a block's features and the base are its score") {
  const CleanedPage cleaned(kSixBlocks);
  const auto& blocks = cleaned.cleaner.blocks();
  FeatureTable table;
  table.compute(cleaned.page, blocks, cleaned.cleaner.region(), cleaned.cleaner.shapes(), SIZE_MAX);
  const auto rows = std::make_unique<clean::FeatureRows>();
  clean::Comparison comparison(clean::Judge::of_pages);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!table.is_settled(i)) comparison.add(table.row(i));
  std::size_t asked = 0;
  double mean = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (table.is_settled(i)) continue;
    ++asked;
    table.write_row(i, *rows, 0);
    const double score = odds_of(clean::probabilities_of_text(*rows, clean::Judge::of_pages)[0]);
    const auto contributions = comparison.contributions_of(table.row(i));
    INFO(cleaned.cleaner.text_of(blocks[i]));
    const double sum = std::accumulate(contributions.begin(), contributions.end(), comparison.base_score());
    CHECK(std::abs(sum - score) < 0.001);
    mean += score;
  }
  REQUIRE(asked > 6);
  CHECK(std::abs(comparison.base_score() - mean / static_cast<double>(asked)) < 0.001);
}

TEST_CASE("what all blocks of a page have in common speaks for none and against none") {
  clean::FeatureRow one{};
  clean::FeatureRow other{};
  const auto words = std::find(std::begin(clean::kFeatureNames), std::end(clean::kFeatureNames), "words") -
                     std::begin(clean::kFeatureNames);
  other[static_cast<std::size_t>(words)] = 40;
  clean::Comparison comparison(clean::Judge::of_pages);
  comparison.add(one);
  comparison.add(other);
  const auto contributions = comparison.contributions_of(other);
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    INFO(std::string_view(clean::kFeatureNames[i]));
    CHECK((contributions[i] != 0) == (static_cast<std::ptrdiff_t>(i) == words));
  }
}

TEST_CASE("every feature is told in words") {
  for (const std::string_view name : clean::kFeatureNames) {
    INFO(name);
    const std::string_view words = clean::words_of_feature(name);
    CHECK_FALSE(words.empty());
    CHECK(words.find('_') == std::string_view::npos);
  }
  CHECK(clean::words_of_feature("link_density") == "share of it that is linked");
  CHECK(clean::words_of_feature("no_such_feature") == "no_such_feature");
}

TEST_CASE("every reason has a name of its own") {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < static_cast<std::size_t>(clean::Reason::count_); ++i)
    names.push_back(clean::name_of(static_cast<clean::Reason>(i)));
  CHECK(names[static_cast<std::size_t>(clean::Reason::mostly_links)] == "mostly-links");
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}
