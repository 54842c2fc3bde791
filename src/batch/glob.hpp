/// Patterns of file names, as shells and .gitignore write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::batch {

/// Whether `path` (relative, parts parted by '/') is one that `pattern` means. `*`: any characters but '/';
/// `?`: one but '/'; `[a-z]`, `[!a-z]`: one of these, or none of them; `**`: any parts, none too; a backslash
/// takes the meaning off what follows. A pattern without '/' is held against the last part alone. Bytes are
/// compared, not letters. O(path * pattern).
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path) noexcept;

/// Where the first character that means something in `pattern` stands; npos where none does.
[[nodiscard]] std::size_t first_wildcard(std::string_view pattern) noexcept;

/// Which files of a folder or an archive are wanted.
struct NameFilter {
  std::vector<std::string> include;  ///< empty: those that a page is likely in, by their names
  std::vector<std::string> exclude;

  /// Whether a file, or a folder with all that is in it, is excluded. `path`: relative to the input.
  [[nodiscard]] bool excludes(std::string_view path) const noexcept;
  /// Whether a file is asked for by its name. Only if there is an `include`.
  [[nodiscard]] bool includes(std::string_view path) const noexcept;
};

}  // namespace cleancopy::batch
