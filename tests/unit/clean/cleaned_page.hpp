/// Pages cut into blocks, for tests.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "clean/cleaner.hpp"
#include "html/built_page.hpp"
#include "html/text_page.hpp"

namespace cleancopy::clean {

/// Paragraphs that nobody would take for anything else. Invented.
inline constexpr std::string_view kProse[] = {
    "The lantern walk will return to the quay on Friday evening, the harbour office said, after three years "
    "in which "
    "storms and repairs kept it away.",
    "About four hundred people are expected to carry paper lamps from the fish hall to the lighthouse, where "
    "a choir "
    "will sing until the last boat has left.",
    "“We had the lamps in the cellar all this time,” said Tilde Marrow, who looks after them, and who had "
    "counted "
    "them twice that week.",
    "The town will close the quay road to cars at six in the evening, and the ferry to the islands will "
    "leave from "
    "the northern pier instead.",
    "If the wind blows harder than expected, the walk will be held a day later, and the choir will sing in "
    "the fish "
    "hall, as it did before the storms.",
};

/// kProse[begin] to kProse[end - 1], each in a p.
inline std::string prose(std::size_t begin = 0, std::size_t end = std::size(kProse)) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out.append("<p>").append(kProse[i]).append("</p>\n");
  return out;
}

/// A page and its blocks; neither copied nor moved, since the cleaner points to the page.
struct CleanedPage {
  explicit CleanedPage(html::Page built) : page(std::move(built)) { cleaner.segment(page); }
  explicit CleanedPage(std::string_view html) : CleanedPage(html::built_page(html)) {}
  CleanedPage(const CleanedPage&) = delete;
  CleanedPage& operator=(const CleanedPage&) = delete;

  /// The first block whose text holds `words`; fails where there is none.
  [[nodiscard]] std::size_t find(std::string_view words) const {
    for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
      if (cleaner.text_of(cleaner.blocks()[i]).find(words) != std::string_view::npos) return i;
    }
    return SIZE_MAX;
  }

  /// Verdicts that keep all blocks but labels, which go for `reason`.
  [[nodiscard]] std::vector<Verdict> without_labels(Reason reason) const {
    std::vector<Verdict> verdicts(cleaner.blocks().size());
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      verdicts[i].keep = !cleaner.blocks()[i].phrase;
      if (!verdicts[i].keep) verdicts[i].reason = reason;
    }
    return verdicts;
  }

  html::Page page;
  Cleaner cleaner;
};

inline html::Page dumped_page(std::string_view text) {
  html::Page page;
  html::build_page_from_text(text, page, {});
  return page;
}

}  // namespace cleancopy::clean
