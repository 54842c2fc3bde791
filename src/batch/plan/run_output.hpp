/// Keeps runs from reading what runs write, by whatever way they come upon it.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "batch/plan/plan.hpp"

namespace cleancopy::batch {

/// Who has written a file or a folder.
enum class Writer : unsigned char { somebody, this_run, another_run };

/// Tells the targets of runs, their errors and journals from pages: by what stands beside them, TARGET by
/// TARGET.journal; and a database by its first bytes, which is never a page. Of this run's own database those
/// are not read: with any descriptor of a file that a process closes, the system forgets the locks that
/// SQLite has on it.
class RunOutput {
 public:
  /// Knows of none: all is somebody's.
  RunOutput() = default;
  /// For who writes none itself.
  [[nodiscard]] static RunOutput of_others();
  /// `plan`: the run's own, whose target and journal are there.
  explicit RunOutput(const Plan& plan);

  /// Of a file by its path alone. O(1), and no call of the system for most names.
  [[nodiscard]] Writer writer_of_file(std::string_view path) const;
  /// Of a folder: whether it is the target of a run.
  [[nodiscard]] Writer writer_of_folder(std::string_view path) const;
  /// Of a file or a folder that somebody names: also by the folders that it stands in. The last of these is
  /// remembered.
  [[nodiscard]] Writer writer_of_input(const std::string& path, bool is_folder);

 private:
  struct FileId {
    dev_t device;
    ino_t number;
    friend bool operator==(const FileId&, const FileId&) = default;
  };
  [[nodiscard]] bool is_own(const std::string& path) const;
  [[nodiscard]] Writer writer_of_database(std::string_view path) const;
  [[nodiscard]] Writer writer_around(const std::string& folder) const;

  bool knows_ = false;
  std::vector<FileId> own_;  // target and journal
  std::string folder_;       // whose writer was asked for last
  Writer of_folder_ = Writer::somebody;
};

}  // namespace cleancopy::batch
