/// The files that the inputs of a run name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "batch/paths/folder_walk.hpp"
#include "batch/paths/found_path.hpp"
#include "batch/paths/name_filter.hpp"
#include "batch/paths/path_list.hpp"
#include "batch/plan/source_choice.hpp"

namespace cleancopy::batch {

/// A file stands for itself, whatever the filter says: somebody named it. A folder stands for what FolderWalk
/// finds in it; a name with wildcards that no file has, for the files below its fixed part that match. What
/// runs have written is passed over, whoever names it.
class PathWalk {
 public:
  explicit PathWalk(const SourceChoice& choice);

  /// False at the end. What is not there comes as a failure.
  [[nodiscard]] bool next(FoundPath& found);
  /// Which entries of archives are wanted.
  [[nodiscard]] const NameFilter& filter() const noexcept { return filter_; }

 private:
  [[nodiscard]] bool next_input(FoundPath& found);
  [[nodiscard]] bool open(FoundPath& found);
  void open_pattern(FoundPath& found);
  void enter(std::string folder, const NameFilter& filter);

  std::vector<std::string> inputs_;
  std::size_t next_ = 0;
  NameFilter filter_;
  RunOutput outputs_;
  NameFilter pattern_;  // of the input that is one
  std::optional<PathList> list_;
  std::optional<FolderWalk> folder_;
  std::string unmatched_;  // the pattern that has matched nothing yet
};

}  // namespace cleancopy::batch
