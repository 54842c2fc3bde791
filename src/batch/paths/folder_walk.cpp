#include "batch/paths/folder_walk.hpp"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>
#include <utility>

#include "batch/paths/path_names.hpp"
#include "input/page_names.hpp"
#include "input/system_error.hpp"

namespace cleancopy::batch {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};

enum class Found : unsigned char { nothing, file, folder };

// What an entry is. A link is what it points to, but no folder; one that points nowhere is a file that
// whoever reads it will complain about.
Found type_of(const std::string& path, unsigned char told) {
  if (told == DT_REG) return Found::file;
  if (told == DT_DIR) return Found::folder;
  struct stat status {};
  if (told == DT_UNKNOWN) {
    if (::lstat(path.c_str(), &status) != 0) return Found::file;
    if (S_ISDIR(status.st_mode)) return Found::folder;
    if (S_ISREG(status.st_mode)) return Found::file;
    if (!S_ISLNK(status.st_mode)) return Found::nothing;
  } else if (told != DT_LNK) {
    return Found::nothing;
  }
  return ::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode) ? Found::file : Found::nothing;
}

}  // namespace

FolderWalk::FolderWalk(std::string folder, const NameFilter& filter, const RunOutput& outputs)
    : filter_(&filter), outputs_(&outputs), path_(std::move(folder)) {
  while (path_.size() > 1 && path_.ends_with('/')) path_.pop_back();
  root_size_ = path_ == "/" ? 1 : path_.size() + 1;
}

std::string_view FolderWalk::Level::name_of(const Entry& entry) const noexcept {
  return std::string_view(names).substr(entry.name, entry.size);
}

// Reads the names in the folder path_. False where it cannot be read.
bool FolderWalk::enter(FoundPath& found) {
  Level level;
  level.path_size = path_.size();
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path_.c_str()));
  if (folder == nullptr) {
    found = {path_, input::system_error(ErrorCode::cannot_read)};
    return false;
  }
  if (!path_.ends_with('/')) path_ += '/';
  const std::size_t name_at = path_.size();
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr && errno != 0) {
      path_.resize(level.path_size);
      found = {path_, input::system_error(ErrorCode::cannot_read)};
      return false;
    }
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    if (name.front() == '.') continue;
    path_.replace(name_at, std::string::npos, name);
    const Found type = type_of(path_, entry->d_type);
    if (type == Found::nothing || (type == Found::file && !is_wanted())) continue;
    level.entries.push_back({static_cast<std::uint32_t>(level.names.size()),
                             static_cast<std::uint32_t>(name.size()),
                             type == Found::file ? Type::file : Type::folder});
    level.names += name;
  }
  path_.resize(level.path_size);
  std::sort(level.entries.begin(), level.entries.end(),
            [&level](const Entry& a, const Entry& b) { return level.name_of(a) < level.name_of(b); });
  levels_.push_back(std::move(level));
  return true;
}

// A file by its path, path_.
bool FolderWalk::is_wanted() const {
  const std::string_view relative = std::string_view(path_).substr(root_size_);
  return !filter_->excludes(relative) && !filter_->is_output(outputs_->writer_of_file(path_)) &&
         filter_->takes(relative);
}

bool FolderWalk::is_companion(const Level& level, std::string_view folder) const {
  const std::string_view stem = input::companion_of(folder);
  if (stem.empty()) return false;
  // Names that begin with the stem stand together.
  auto at = std::lower_bound(
      level.entries.begin(), level.entries.end(), stem,
      [&level](const Entry& entry, std::string_view wanted) { return level.name_of(entry) < wanted; });
  for (; at != level.entries.end() && level.name_of(*at).starts_with(stem); ++at)
    if (at->type == Type::file && input::is_page_called(level.name_of(*at), stem)) return true;
  return false;
}

// A folder by its path, path_, and its name.
bool FolderWalk::is_entered(const Level& level, std::string_view name) const {
  return !is_companion(level, name) && !filter_->excludes(std::string_view(path_).substr(root_size_)) &&
         !filter_->is_output(outputs_->writer_of_folder(path_));
}

bool FolderWalk::next(FoundPath& found) {
  if (!std::exchange(begun_, true) && !enter(found)) return true;
  while (!levels_.empty()) {
    Level& level = levels_.back();
    path_.resize(level.path_size);
    if (level.next == level.entries.size()) {
      levels_.pop_back();
      continue;
    }
    const Entry entry = level.entries[level.next++];
    if (!path_.ends_with('/')) path_ += '/';
    path_ += level.name_of(entry);
    if (entry.type == Type::file) {
      // What is found in "." stands here.
      found = {path_.starts_with("./") ? tidy_path(path_) : path_};
      return true;
    }
    if (is_entered(level, level.name_of(entry)) && !enter(found)) return true;
  }
  return false;
}

}  // namespace cleancopy::batch
