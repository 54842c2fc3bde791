/// A list of paths that somebody pipes in: `find … -print0 | cleancopy …`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "batch/paths/found_path.hpp"
#include "cleancopy/error.hpp"

namespace cleancopy::batch {

/// A path a line; or with a NUL behind each, if there is one among the list's first kTellingBytes: fewer,
/// where what comes first ends in a line feed. Empty ones are passed over, and so is a byte order mark before
/// the first. Reads as it is asked. Memory: a piece of the list and the longest path.
class PathList {
 public:
  static constexpr std::size_t kTellingBytes = 4096;

  /// `descriptor` stays open. `name`: what it is called in a failure. `wake`: a descriptor that ends the list
  /// once it can be read, however long the next piece takes; -1: none.
  PathList(int descriptor, std::string name, int wake = -1);

  /// False at the end. A path longer than any system takes comes as a failure, by its beginning; a list that
  /// cannot be read on as well, and is at its end.
  [[nodiscard]] bool next(FoundPath& found);

 private:
  void fill();
  [[nodiscard]] bool is_woken() const;
  [[nodiscard]] bool is_telling() const;
  [[nodiscard]] bool is_too_long(FoundPath& found);

  int descriptor_;
  std::string name_;
  int wake_;
  std::string read_;
  std::optional<Error> failure_;  // of the read that was the last
  std::size_t at_ = 0;            // in read_: what comes next
  char end_ = '\0';               // behind each path
  bool begun_ = false;
  bool ended_ = false;
  bool skipping_ = false;  // what is left of a path that is too long
};

}  // namespace cleancopy::batch
