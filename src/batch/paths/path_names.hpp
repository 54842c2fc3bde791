/// One file, one name: whatever way it is named.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::batch {

/// A path without what means nothing in it: "saved/a" of "./saved//a/". O(path).
[[nodiscard]] std::string tidy_path(std::string_view path);

/// The folder that relative paths are taken from. No links in it.
[[nodiscard]] std::string current_folder();

/// Other names that a record may have had in an earlier run.
class OtherNames {
 public:
  /// `begun_in`: the current_folder() of the run in which it may have had them.
  explicit OtherNames(std::string begun_in);

  /// From the root, from here and from where that run was begun; without `key` itself, a tidy path or what
  /// begins with one. Nothing is looked for on the disk. O(key).
  [[nodiscard]] std::vector<std::string> of(std::string_view key) const;

 private:
  std::vector<std::string> here_;  // the current folder, as it is and as the shell calls it; with '/'
  std::string begun_in_;           // with '/'
};

}  // namespace cleancopy::batch
