#include "clean/judge/judge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <string>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"
#include "clean/judge/features.hpp"
#include "clean/judge/judge_tables.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::FeatureRow;
using clean::FeatureTable;
using clean::kFeatureNames;
using clean::kProse;
using clean::prose;

namespace {

// The trees walked one after the other: what the judge must come to.
float probability_of_text(const FeatureRow& row, clean::Judge judge) {
  const clean::Tables& tables = clean::tables_of(judge);
  float score = tables.base_score;
  for (const std::size_t first : tables.first_nodes) {
    const clean::Node* node = &tables.nodes[first];
    while (node->feature != clean::kLeaf) node += row[node->feature] <= node->value ? 1 : node->right;
    score += node->value;
  }
  return 1.0F / (1.0F + std::exp(-score));
}

float feature(const FeatureRow& row, std::string_view name) {
  const auto at = std::find(std::begin(kFeatureNames), std::end(kFeatureNames), name);
  REQUIRE(at != std::end(kFeatureNames));
  return row[static_cast<std::size_t>(at - std::begin(kFeatureNames))];
}

const std::string kPage =
    "<header><p>The paper of the western harbours</p></header><article><h1>Lamps return to the quay</h1>" +
    prose(0, 3) +
    "<h3>What the choir will sing</h3><blockquote><ul><li>A song: <b>the long one</b>, <a href=/s>of the "
    "sea</a></ul></blockquote><p hidden>Not for eyes</p>" +
    prose(3, 5) +
    "</article><footer><p><a href=/jobs>Jobs at the harbour office and elsewhere</a></p></footer>";

void compute(FeatureTable& table, const CleanedPage& cleaned) {
  table.compute(cleaned.page, cleaned.cleaner.blocks(), cleaned.cleaner.region(), cleaned.cleaner.shapes(),
                cleaned.find("Lamps return"));
}

}  // namespace

TEST_CASE("every feature of every row that the judge may be asked about is written") {
  const CleanedPage cleaned(kPage);
  FeatureTable table;
  compute(table, cleaned);
  const std::size_t count = cleaned.cleaner.blocks().size();
  std::size_t unsettled = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (table.is_settled(i)) continue;
    ++unsettled;
    for (std::size_t j = 0; j < clean::kFeatureCount; ++j) {
      INFO(cleaned.cleaner.text_of(cleaned.cleaner.blocks()[i])
           << ": " << std::string_view(kFeatureNames[j]));
      CHECK_FALSE(std::isnan(table.row(i)[j]));
    }
  }
  CHECK(unsettled > 6);
}

TEST_CASE("features stand under their names") {
  const CleanedPage cleaned(kPage);
  FeatureTable table;
  compute(table, cleaned);
  const std::size_t item = cleaned.find("A song");
  const FeatureRow& row = table.row(item);
  CHECK(feature(row, "words") == 8);
  CHECK(feature(row, "bold_density") > 0);
  CHECK(feature(row, "link_density") > 0);
  CHECK(feature(row, "in_article") == 1);
  CHECK(feature(row, "in_quote") == 1);
  CHECK(feature(row, "in_footer") == 0);
  CHECK(feature(row, "list_depth") == 1);
  CHECK(feature(row, "is_list_item") == 1);
  CHECK(feature(row, "is_paragraph") == 0);
  CHECK(feature(row, "hidden") == 0);
  CHECK(feature(row, "times_said") == 1);
  CHECK(feature(row, "previous_heading") == 3);
  CHECK(feature(table.row(cleaned.find("What the choir")), "heading_level") == 3);
  // The last names of the list: nothing is missing, nothing too much before them.
  CHECK(feature(table.row(cleaned.find("Not for eyes")), "hidden") == 1);
  const FeatureRow& first = table.row(cleaned.find(kProse[0]));
  CHECK(feature(first, "in_region") == 1);
  CHECK(feature(first, "region_position") == 0);
  CHECK(feature(first, "is_paragraph") == 1);
  CHECK(feature(first, "from_headline") == 1);
  CHECK(feature(first, "page_mass") >= feature(first, "region_mass"));
  CHECK(feature(table.row(cleaned.find("The paper of")), "in_header") == 1);
}

TEST_CASE("a block that the page tells in its data is known by it, where all the text is told") {
  const CleanedPage cleaned(kPage);
  const auto told_of = [&](std::string_view told, std::string_view words) {
    FeatureTable table;
    table.compute(cleaned.page, cleaned.cleaner.blocks(), cleaned.cleaner.region(), cleaned.cleaner.shapes(),
                  cleaned.find("Lamps return"), told);
    return feature(table.row(cleaned.find(words)), "told");
  };
  std::string told;
  for (const std::string_view paragraph : kProse) told += std::string(paragraph) + "\n";
  CHECK(told_of(told, kProse[0]) == 1);
  CHECK(told_of(told, "A song") < 0.5);
  CHECK(told_of("", kProse[0]) == -1);
  CHECK(told_of(kProse[0].substr(0, 60), kProse[0]) == -1);  // a beginning
}

TEST_CASE("names of features are there once each") {
  std::vector<std::string_view> names(std::begin(kFeatureNames), std::end(kFeatureNames));
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("a row does not depend on the page before") {
  const CleanedPage other("<nav><p>one two</p></nav>" + html::repeated(prose(), 4));
  const CleanedPage cleaned(kPage);
  FeatureTable fresh;
  FeatureTable used;
  used.compute(other.page, other.cleaner.blocks(), other.cleaner.region(), other.cleaner.shapes(), SIZE_MAX);
  compute(used, cleaned);
  compute(fresh, cleaned);
  for (std::size_t i = 0; i < cleaned.cleaner.blocks().size(); ++i) {
    REQUIRE(fresh.is_settled(i) == used.is_settled(i));
    if (!fresh.is_settled(i)) CHECK(fresh.row(i) == used.row(i));
  }
}

TEST_CASE("rows are judged side by side as each by itself") {
  const CleanedPage cleaned(kPage);
  FeatureTable table;
  compute(table, cleaned);
  auto rows = std::make_unique<clean::FeatureRows>();
  const std::size_t count = cleaned.cleaner.blocks().size();
  for (std::size_t first = 0; first < count; ++first) {
    for (std::size_t at = 0; at < clean::kRowsAtOnce; ++at) {
      table.write_row((first + at) % count, *rows, at);
    }
    const auto probabilities = clean::probabilities_of_text(*rows, clean::Judge::of_pages);
    for (std::size_t at = 0; at < clean::kRowsAtOnce; ++at) {
      CHECK(probabilities[at] ==
            probability_of_text(table.row((first + at) % count), clean::Judge::of_pages));
    }
  }
}

TEST_CASE("every limit of every tree is on its side") {
  const clean::Judge judge = GENERATE(clean::Judge::of_pages, clean::Judge::of_dumps);
  auto rows = std::make_unique<clean::FeatureRows>();
  // Each row has one number for all features: at, below and above each limit.
  for (const clean::Node& node : clean::tables_of(judge).nodes) {
    if (node.feature == clean::kLeaf) continue;
    const float values[] = {node.value, std::nextafter(node.value, -1e9F), std::nextafter(node.value, 1e9F)};
    for (auto& feature : *rows) {
      for (std::size_t at = 0; at < clean::kRowsAtOnce; ++at) feature[at] = values[at % 3];
    }
    const auto probabilities = clean::probabilities_of_text(*rows, judge);
    for (std::size_t at = 0; at < clean::kRowsAtOnce; ++at) {
      FeatureRow row;
      row.fill(values[at % 3]);
      if (probabilities[at] != probability_of_text(row, judge)) FAIL_CHECK(node.value << ' ' << at);
    }
  }
}

TEST_CASE("the judge tells paragraphs from what stands around them") {
  const CleanedPage cleaned(kPage);
  FeatureTable table;
  compute(table, cleaned);
  // What a rule has settled is not asked about.
  const auto score_of = [&](std::string_view words) {
    const std::size_t block = cleaned.find(words);
    return table.is_settled(block) ? 0.0F : probability_of_text(table.row(block), clean::Judge::of_pages);
  };
  const float footer = score_of("Jobs at");
  const float header = score_of("The paper of");
  for (const std::string_view paragraph : kProse) {
    INFO(paragraph);
    REQUIRE_FALSE(table.is_settled(cleaned.find(paragraph)));
    const float score = score_of(paragraph);
    CHECK(score > 0.5F);
    CHECK(score <= 1.0F);
    CHECK(score > footer);
    CHECK(score > header);
  }
  CHECK(footer >= 0.0F);
  CHECK(footer < 0.5F);
  CHECK(header < 0.5F);
}
