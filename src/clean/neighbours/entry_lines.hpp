/// The lines over the entries of a live report: when each was written, and by whom.
#pragma once

#include <string>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops short lines that begin with a time element and end without a stop ("2 hours ago 10:05 Tilde
/// Marrow"): a sentence may begin with one, too. Clock times alone or before one of the authors, where there
/// are three or more. O(blocks).
void drop_entry_lines(const html::Page& page, const std::vector<Block>& blocks,
                      const std::vector<std::string>& authors, std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
