/// The files of a run: who may have them, what is in them, and how they are opened again.
#pragma once

#include <memory>

#include "batch/journal.hpp"
#include "batch/paths/path_names.hpp"
#include "batch/plan/plan.hpp"
#include "batch/plan/source_choice.hpp"
#include "batch/targets/database.hpp"
#include "batch/targets/target.hpp"

namespace cleancopy::batch {

/// Keeps other runs away from a file, as long as it lives. Move only.
class FileLock {
 public:
  /// Makes the file where it is not there. Errors: cannot_write, with `taken` where another process has it.
  [[nodiscard]] static Result<FileLock> take(const std::string& path, bool& taken);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// In the order in which they are opened; closed the other way round.
struct RunFiles {
  FileLock lock;
  std::unique_ptr<Database> database;
  std::unique_ptr<Target> target;
  std::unique_ptr<Journal> journal;
  OtherNames other_names;  ///< of its records
};

/// What somebody is told of an error: of damage, in which of the run's files it is, and what helps.
[[nodiscard]] Error as_told(const Plan& plan, Error error);

/// See Run::open.
[[nodiscard]] Result<RunFiles> open_run_files(const Plan& plan, const SourceChoice& sources, bool& refused);

}  // namespace cleancopy::batch
