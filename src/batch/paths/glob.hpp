/// Patterns of file names, as shells and .gitignore write them.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::batch {

/// Whether `path` (relative, parts parted by '/') is one that `pattern` means. `*`: any characters but '/';
/// `?`: one but '/'; `[a-z]`, `[!a-z]`: one of these, or none of them; `**`: any parts, none too; a backslash
/// takes the meaning off what follows. A pattern without '/' is held against the last part alone. Bytes are
/// compared, not letters. O(path * pattern).
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path) noexcept;

/// Where the first character that means something in `pattern` stands; npos where none does.
[[nodiscard]] std::size_t first_wildcard(std::string_view pattern) noexcept;

}  // namespace cleancopy::batch
