#include "batch/path_walk.hpp"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cleancopy::batch {

PathWalk::PathWalk(std::vector<std::string> inputs, NameFilter filter, bool list_on_stdin, int wake)
    : inputs_(std::move(inputs)), filter_(std::move(filter)) {
  if (list_on_stdin) list_.emplace(STDIN_FILENO, "standard input", wake);
}

bool PathWalk::next_input(FoundPath& found) {
  if (next_ < inputs_.size()) {
    found = {inputs_[next_++]};
    return true;
  }
  return list_ && list_->next(found);
}

bool PathWalk::next(FoundPath& found) {
  for (;;) {
    if (folder_) {
      if (folder_->next(found)) {
        unmatched_.clear();
        return true;
      }
      folder_.reset();
    }
    if (!unmatched_.empty()) {
      found = {std::exchange(unmatched_, {}), Error{ErrorCode::cannot_read, 0, "no file matches"}};
      return true;
    }
    if (!next_input(found)) return false;
    if (found.failure || open(found)) return true;
  }
}

// Whether `found` is a record as it is; else it is a folder, which is entered.
bool PathWalk::open(FoundPath& found) {
  struct stat status {};
  if (::stat(found.path.c_str(), &status) != 0) {
    const int reason = errno;
    if (reason == ENOENT && first_wildcard(found.path) != std::string::npos) return open_pattern(found);
    found.failure = Error{ErrorCode::cannot_read, 0, std::strerror(reason)};
    return true;
  }
  if (!S_ISDIR(status.st_mode)) return true;
  folder_.emplace(found.path, filter_);
  return false;
}

bool PathWalk::open_pattern(FoundPath& found) {
  const std::size_t slash = found.path.rfind('/', first_wildcard(found.path));
  const std::size_t fixed = slash == std::string::npos ? 0 : slash + 1;
  // The slash keeps a pattern of one part from meaning files in folders below.
  pattern_ = {{'/' + found.path.substr(fixed)}, filter_.exclude};
  unmatched_ = found.path;
  folder_.emplace(fixed == 0 ? "." : fixed == 1 ? "/" : found.path.substr(0, fixed - 1), pattern_);
  return false;
}

}  // namespace cleancopy::batch
