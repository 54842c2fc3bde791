/// What the options --fields and --links mean, the same for every command that writes articles.
#pragma once

#include <string_view>

#include "write/format.hpp"

namespace cleancopy::cli {

/// Reads a list of fields, parted by commas, into `choice`, whose format is known. False where something is
/// wrong with it: that has been said.
[[nodiscard]] bool read_fields(std::string_view list, write::FormatChoice& choice);

/// Whether links that are to be kept have a place in `format`. False where they have none: that has been
/// said.
[[nodiscard]] bool check_links(bool kept, write::Format format);

}  // namespace cleancopy::cli
