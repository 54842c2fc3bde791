#include "batch/targets/folder_target.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "batch/targets/page_name.hpp"
#include "input/system_error.hpp"
#include "write/record_json.hpp"

namespace cleancopy::batch {
namespace {

// What is wrong with this page's place alone, and not with the disk.
bool is_of_the_page(int error) {
  return error == ENAMETOOLONG || error == ENOTDIR || error == EISDIR || error == EEXIST || error == ELOOP ||
         error == EACCES || error == EILSEQ || error == EINVAL;
}

// Makes `folder` below `root`, and those above it. 0, or the system's error.
int make_folders(int root, const std::string& folder) {
  for (std::size_t end = folder.find('/');; end = folder.find('/', end + 1)) {
    if (::mkdirat(root, folder.substr(0, end).c_str(), 0777) != 0 && errno != EEXIST) return errno;
    if (end == std::string::npos) return 0;
  }
}

int write_whole(int root, const std::string& name, std::string_view bytes) {
  const int file = ::openat(root, name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return errno;
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int error = errno;
      ::close(file);
      return error;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::close(file) == 0 ? 0 : errno;
}

// On Linux a file system at a time.
int sync_all(int folder) {
#ifdef __linux__
  return ::syncfs(folder) == 0 ? 0 : errno;
#else
  ::sync();
  return ::fsync(folder) == 0 ? 0 : errno;
#endif
}

}  // namespace

Result<FolderTarget> FolderTarget::open(const Plan& plan, ErrorFile errors) {
  if (::mkdir(plan.target.c_str(), 0777) != 0 && errno != EEXIST)
    return input::system_error(ErrorCode::cannot_write);
  const int descriptor = ::open(plan.target.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return input::system_error(ErrorCode::cannot_write);
  return FolderTarget(plan, descriptor, std::move(errors));
}

FolderTarget::FolderTarget(const Plan& plan, int descriptor, ErrorFile errors)
    : folder_(plan.target),
      descriptor_(descriptor),
      root_(plan.root),
      ending_(file_ending(plan.format.format)),
      errors_(std::move(errors)) {}

FolderTarget::FolderTarget(FolderTarget&& other) noexcept
    : folder_(std::move(other.folder_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      root_(std::move(other.root_)),
      ending_(std::move(other.ending_)),
      errors_(std::move(other.errors_)),
      made_(std::move(other.made_)) {}

FolderTarget::~FolderTarget() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string FolderTarget::path_of(const Page& page) const {
  std::string_view key = page.key;
  if (key.size() > root_.size() && key.starts_with(root_)) key.remove_prefix(root_.size());
  return page_path(key, ending_);
}

// By its whole name, a page that an earlier run has called otherwise stands elsewhere; without its folder's,
// every name of it leads to one place.
std::string FolderTarget::replaced_path_of(const Page& page) const {
  return root_.empty() ? page_path(page.replaces, ending_) : path_of(page);
}

Result<void> FolderTarget::take_away(const std::string& path) {
  if (::unlinkat(descriptor_, path.c_str(), 0) == 0 || errno == ENOENT) return {};
  return Error{ErrorCode::cannot_write, 0, folder_ + '/' + path + ": " + std::strerror(errno)};
}

Result<void> FolderTarget::put(Page& page, std::string_view duplicate_of) {
  if (!duplicate_of.empty()) write::add_member(page.out, "duplicate_of", duplicate_of);
  const std::string path = path_of(page);
  const std::size_t slash = path.rfind('/');
  int error = 0;
  if (slash != std::string::npos && path.compare(0, slash, made_) != 0) {
    made_ = path.substr(0, slash);
    error = make_folders(descriptor_, made_);
    if (error != 0) made_.clear();
  }
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  const std::string temporary = path.substr(0, name) + '.' + path.substr(name) + ".part";
  if (error == 0) {
    error = write_whole(descriptor_, temporary, page.out);
    if (error == 0 && ::renameat(descriptor_, temporary.c_str(), descriptor_, path.c_str()) != 0)
      error = errno;
    if (error != 0) ::unlinkat(descriptor_, temporary.c_str(), 0);
  }
  if (error == 0) {
    const std::string replaced = page.replaces.empty() ? path : replaced_path_of(page);
    return replaced == path ? Result<void>() : take_away(replaced);
  }
  const Error what{ErrorCode::cannot_write, 0, folder_ + '/' + path + ": " + std::strerror(error)};
  if (!is_of_the_page(error)) return what;
  page.failure = what;
  return {};
}

// A run that is killed before its commit finds the page saved anew once more, and nothing to take away.
Result<void> FolderTarget::remove(const Page& page) {
  return take_away(replaced_path_of(page));
}

Result<void> FolderTarget::flush() {
  if (sync_all(descriptor_) != 0) return input::system_error(ErrorCode::cannot_write);
  return errors_.flush();
}

}  // namespace cleancopy::batch
