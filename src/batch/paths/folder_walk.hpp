/// All files of a folder that are wanted, in the order of their names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "batch/paths/found_path.hpp"
#include "batch/paths/name_filter.hpp"
#include "batch/plan/run_output.hpp"

namespace cleancopy::batch {

/// Goes through a folder and those in it, by the bytes of the names, a folder where its name stands. Passed
/// over: names that begin with a dot; symbolic links to folders, so that there are no circles; what is
/// neither file nor folder; the folder that a browser saved beside a page (input::companion_of()), where that
/// page is there; what the filter excludes, or, without an `include`, what is neither a page nor a container
/// by its name; what runs have written. A symbolic link to a file is a file. Memory: the names in the folders
/// from the first down to the current.
class FolderWalk {
 public:
  /// `folder` as it stands before the names of all files found in it.
  FolderWalk(std::string folder, const NameFilter& filter, const RunOutput& outputs);

  /// False at the end. A folder that cannot be read comes as a failure.
  [[nodiscard]] bool next(FoundPath& found);

 private:
  enum class Type : unsigned char { file, folder };

  struct Entry {
    std::uint32_t name;  // where in `names`
    std::uint32_t size;
    Type type;
  };

  // A folder whose names have been read, and how far they are done with.
  struct Level {
    [[nodiscard]] std::string_view name_of(const Entry& entry) const noexcept;

    std::string names;
    std::vector<Entry> entries;
    std::size_t next = 0;
    std::size_t path_size = 0;  // of the folder's path in path_
  };

  [[nodiscard]] bool enter(FoundPath& found);
  [[nodiscard]] bool is_companion(const Level& level, std::string_view folder) const;
  [[nodiscard]] bool is_wanted() const;
  [[nodiscard]] bool is_entered(const Level& level, std::string_view name) const;

  const NameFilter* filter_;
  const RunOutput* outputs_;
  std::string path_;  // of the current folder or file
  std::size_t root_size_;
  std::vector<Level> levels_;
  bool begun_ = false;
};

}  // namespace cleancopy::batch
