#include "article/dek.hpp"

#include <string>

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::Dek;
using article::PageEvidence;
using article::resolve_dek;

namespace {

const std::string kDek = "After three dark years the harbour lights its lamps once more";
const std::string kHead = "<h1>Lantern walk returns to the quay</h1>";
const std::string kBody = "<div class=story>" + clean::prose() + "</div>";

std::string described(const std::string& description) {
  return "<meta name=description content='" + description + "'>";
}

}  // namespace

TEST_CASE("where the dek is found") {
  const std::string first(clean::kProse[0]);
  const struct {
    const char* what;
    std::string html;
    std::string dek;
    Source source;
  } rows[] = {
      {"an element made for it", kHead + "<p class=standfirst>" + kDek + "</p>" + kBody, kDek,
       Source::element},
      {"the line that the description repeats", described(kDek) + kHead + "<div>" + kDek + "</div>" + kBody,
       kDek, Source::element},
      {"a description that is printed nowhere", described(kDek) + kHead + kBody, kDek, Source::meta},
      {"a description that was cut off is none", described(kDek + "...") + kHead + kBody, "", Source::none},
      {"the text's own beginning is none", described(first) + kHead + kBody, "", Source::none},
      {"no dek", kHead + kBody, "", Source::none},
      {"a cut-off description tells the line",
       described(kDek.substr(0, 50) + "...") + kHead + "<div>" + kDek + "</div>" + kBody, kDek,
       Source::element},
      {"hidden lines are none", kHead + "<p class=standfirst hidden>" + kDek + "</p>" + kBody, "",
       Source::none},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    const PageEvidence page(row.html);
    const Dek dek = resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns"));
    CHECK(dek.text.value == row.dek);
    CHECK(dek.text.source == row.source);
    CHECK(dek.blocks.empty() == (row.source != Source::element));
  }
}

TEST_CASE("the dek's block is the one that prints it") {
  const PageEvidence page(kHead + "<p>By Tilde Marrow</p><p class=standfirst>" + kDek + "</p>" + kBody);
  const Dek dek = resolve_dek(page.evidence, page.cleaned.find("Lantern walk returns"));
  CHECK(dek.blocks == std::vector<std::size_t>{page.cleaned.find(kDek)});
}

TEST_CASE("a dump's dek is the line under its headline") {
  const PageEvidence page(clean::dumped_page("Lantern walk returns to the quay\n\n" + kDek +
                                             "\n\nBy Tilde Marrow\n\n" + std::string(clean::kProse[0]) +
                                             "\n\n" + std::string(clean::kProse[1])));
  const Dek dek = resolve_dek(page.evidence, page.cleaned.cleaner.outline().headline);
  CHECK(dek.text.value == kDek);
  CHECK(dek.text.source == Source::text);
}
