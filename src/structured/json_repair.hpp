/// Broken JSON made to parse: what templates, plug-ins and hands do to the JSON inside a page's scripts.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::structured {

/// Deepest nesting that is repaired; deeper scripts are given up.
inline constexpr std::size_t kMaxRepairDepth = 512;

/// Replaces `repaired` (its memory is reused) by a JSON array of all objects and arrays that stand in
/// `broken` at the top level; text around them is skipped. Well-formed JSON keeps its meaning. Mended are:
/// comments and CDATA or comment wrappers outside strings; raw control characters, invalid escapes, lone
/// surrogates and unescaped quotes inside strings; strings in single or curly quotes; bare keys and words;
/// missing and surplus commas; missing values; mismatched, missing and surplus closing brackets; numbers that
/// JSON does not know (they become strings); a script whose quotes are all written as character references.
/// False when nothing is found or the nesting is too deep. One pass, O(n).
[[nodiscard]] bool repair_json(std::string_view broken, std::string& repaired);

}  // namespace cleancopy::structured
