/// The blocks of the report (explain_html.hpp), as few bytes a block as can be: what many share (reasons,
/// names of features, elements) stands once in a table, and each block names it by number.
#pragma once

#include <string>

#include "cleancopy/explanation.hpp"

namespace cleancopy::write {

struct ReportBlocks {
  std::string items;   ///< the li elements; their data-w holds numbers alone: "reason kind score place …"
  std::string tables;  ///< what the numbers mean, as JSON that may stand in a script element
};

[[nodiscard]] ReportBlocks report_blocks(const Explanation& explanation);

}  // namespace cleancopy::write
