/// Whether what goes to standard output is coloured.
#pragma once

#include <string_view>

namespace cleancopy::cli {

/// What --color takes, for its help.
inline constexpr const char* kColourHelp =
    "auto (the default: on a terminal, without NO_COLOR), always or never";

/// Reads the word that --color was given: auto, always or never. Auto: where standard output is a terminal
/// that is not dumb, and NO_COLOR is not set (https://no-color.org). False where it is another word: that has
/// been said.
[[nodiscard]] bool read_colours(std::string_view word, bool& coloured);

}  // namespace cleancopy::cli
