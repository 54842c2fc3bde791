#include "batch/paths/path_walk.hpp"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "batch/paths/glob.hpp"
#include "batch/paths/path_names.hpp"
#include "text/web_address.hpp"

namespace cleancopy::batch {

PathWalk::PathWalk(const SourceChoice& choice)
    : inputs_(choice.inputs),
      filter_{choice.include, choice.exclude, choice.from != InputKind::detect, choice.passed_over},
      outputs_(choice.outputs) {
  if (choice.list_on_stdin) list_.emplace(STDIN_FILENO, "standard input", choice.wake);
}

bool PathWalk::next_input(FoundPath& found) {
  if (next_ < inputs_.size()) {
    found = {tidy_path(inputs_[next_++])};
    return true;
  }
  if (!list_ || !list_->next(found)) return false;
  if (!found.failure) found.path = tidy_path(found.path);
  return true;
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

// Whether `found` is a record as it is; else it is a folder, which is entered, or passed over.
bool PathWalk::open(FoundPath& found) {
  struct stat status {};
  if (::stat(found.path.c_str(), &status) != 0) {
    const int reason = errno;
    if (reason == ENOENT && text::is_web_address(found.path)) {
      found.failure = Error{ErrorCode::cannot_read, 0,
                            "no address is fetched; save the pages, and give the folder: wget -xE -i LIST"};
      return true;
    }
    if (reason == ENOENT && first_wildcard(found.path) != std::string::npos) {
      open_pattern(found);
      return false;
    }
    found.failure = Error{ErrorCode::cannot_read, 0, std::strerror(reason)};
    return true;
  }
  if (!S_ISDIR(status.st_mode)) return !filter_.is_output(outputs_.writer_of_input(found.path, false));
  enter(found.path, filter_);
  return false;
}

void PathWalk::enter(std::string folder, const NameFilter& filter) {
  if (!filter_.is_output(outputs_.writer_of_input(folder, true)))
    folder_.emplace(std::move(folder), filter, outputs_);
}

void PathWalk::open_pattern(FoundPath& found) {
  const std::size_t slash = found.path.rfind('/', first_wildcard(found.path));
  const std::size_t fixed = slash == std::string::npos ? 0 : slash + 1;
  // The slash keeps a pattern of one part from meaning files in folders below.
  pattern_ = filter_;
  pattern_.include = {'/' + found.path.substr(fixed)};
  unmatched_ = found.path;
  enter(fixed == 0 ? "." : fixed == 1 ? "/" : found.path.substr(0, fixed - 1), pattern_);
}

}  // namespace cleancopy::batch
