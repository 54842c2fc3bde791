/// The files that the inputs of a run name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "batch/folder_walk.hpp"
#include "batch/found_path.hpp"
#include "batch/glob.hpp"
#include "batch/path_list.hpp"

namespace cleancopy::batch {

/// A file stands for itself, whatever the filter says: somebody named it. A folder stands for what FolderWalk
/// finds in it; a name with wildcards that no file has, for the files below its fixed part that match.
class PathWalk {
 public:
  /// `list_on_stdin`: more inputs on standard input, behind `inputs`; until `wake` can be read
  /// (path_list.hpp).
  PathWalk(std::vector<std::string> inputs, NameFilter filter, bool list_on_stdin, int wake = -1);

  /// False at the end. What is not there comes as a failure.
  [[nodiscard]] bool next(FoundPath& found);
  /// Which entries of archives are wanted.
  [[nodiscard]] const NameFilter& filter() const noexcept { return filter_; }

 private:
  [[nodiscard]] bool next_input(FoundPath& found);
  [[nodiscard]] bool open(FoundPath& found);
  [[nodiscard]] bool open_pattern(FoundPath& found);

  std::vector<std::string> inputs_;
  std::size_t next_ = 0;
  NameFilter filter_;
  NameFilter pattern_;  // of the input that is one
  std::optional<PathList> list_;
  std::optional<FolderWalk> folder_;
  std::string unmatched_;  // the pattern that has matched nothing yet
};

}  // namespace cleancopy::batch
