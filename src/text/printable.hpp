/// Text of strangers, made fit for a terminal, a log or a report.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::text {

/// `text` as well-formed UTF-8 with its control characters (C0, DEL, C1) and non-characters made visible:
/// "\x1B", "\n", and bytes that are no UTF-8 as well: "\xE9". Nothing in it can be taken for a command by a
/// terminal, or is forbidden in XML 1.0. O(n).
[[nodiscard]] std::string printable(std::string_view text);

/// `text` as well-formed UTF-8, with its bytes that are none as "\xE9", and all else as it is, but for the
/// backslash of what looks like such a byte, which is written "\x5C": the name of a file, which stays another
/// than that of the next. O(n).
[[nodiscard]] std::string with_stray_bytes_told(std::string_view text);

}  // namespace cleancopy::text
