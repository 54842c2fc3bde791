/// The story in a page's state: the JSON from which the page's own code makes its text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "structured/json_value.hpp"

namespace cleancopy::structured {

struct StateText {
  std::string html;     ///< empty where there is none
  bool titled = false;  ///< it stands in an object that has the page's title
};

/// Reads the state of one page after the other.
class StateTextReader {
 public:
  /// The longest text in the scripts that hangs together, as HTML: one string, or an array of paragraphs,
  /// subheads and items as editors store them, found by its form whatever framework wrote it. An object that
  /// has `title` for a title goes before others. The scripts need not be JSON to
  /// the letter (json_repair.hpp). Without recursion. O(bytes).
  [[nodiscard]] StateText read(const std::vector<std::string_view>& scripts, std::string_view title);

 private:
  JsonParser parser_;
  std::string repaired_;
};

}  // namespace cleancopy::structured
