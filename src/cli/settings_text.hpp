/// What stands in a file of settings: lines "name = value", a part of TOML (https://toml.io).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

struct Setting {
  std::string name;
  std::vector<std::string> values;  ///< without quotation marks; one, or those of a list
  std::size_t line = 0;             ///< where it stands, from 1
};

/// A value is a "string", a 'string' without escapes, a word (true, 0.95) or a list of these, over as many
/// lines as it likes; "#" begins a comment. Errors: cannot_read, with the line before what is wrong: "3: …".
/// O(n).
[[nodiscard]] Result<std::vector<Setting>> parse_settings(std::string_view text);

}  // namespace cleancopy::cli
