/// An Explanation as JSON, for machines (docs/EXPLAIN.md).
#pragma once

#include <string>
#include <string_view>

#include "cleancopy/explanation.hpp"
#include "write/explain_text.hpp"

namespace cleancopy::write {

/// One indented object, UTF-8, ending in a line feed. `file`: the input's name, or empty to leave it out.
/// O(size of the explanation).
[[nodiscard]] std::string explained_json(const Explanation& explanation, std::string_view file,
                                         Only only = Only::all);

}  // namespace cleancopy::write
