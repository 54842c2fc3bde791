/// What stands in a file of settings: TOML (https://toml.io), without tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

struct Setting {
  std::string name;
  std::vector<std::string> values;  ///< strings, numbers and truths as text; one, or those of an array
  std::size_t line = 0;             ///< where it stands, from 1
};

/// In the order in which they stand. Errors: cannot_read, with the line before what is wrong ("3: …"), also
/// where a value is a table or a date. O(n log n).
[[nodiscard]] Result<std::vector<Setting>> parse_settings(std::string_view text);

}  // namespace cleancopy::cli
