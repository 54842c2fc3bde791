/// A list of paths that somebody pipes in: `find … -print0 | cleancopy …`.
#pragma once

#include <cstddef>
#include <string>

#include "batch/paths/found_path.hpp"

namespace cleancopy::batch {

/// A path a line; or with a NUL behind each, if there is one among the list's first kTellingBytes: fewer,
/// where what comes first ends in a line feed. Empty ones are passed over. Reads as it is asked. Memory: a
/// piece of the list and the longest path.
class PathList {
 public:
  static constexpr std::size_t kTellingBytes = 4096;

  /// `descriptor` stays open. `name`: what it is called in a failure. `wake`: a descriptor that ends the list
  /// once it can be read, however long the next piece takes; -1: none.
  PathList(int descriptor, std::string name, int wake = -1);

  /// False at the end. A list that cannot be read on comes as a failure, and is at its end.
  [[nodiscard]] bool next(FoundPath& found);

 private:
  [[nodiscard]] bool fill(FoundPath& found);
  [[nodiscard]] bool is_woken() const;
  [[nodiscard]] bool is_telling() const;

  int descriptor_;
  std::string name_;
  int wake_;
  std::string read_;
  std::size_t at_ = 0;  // in read_: what comes next
  char end_ = '\0';     // behind each path
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace cleancopy::batch
