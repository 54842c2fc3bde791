#include "batch/targets/append_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "input/system_error.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

}  // namespace

Result<AppendFile> AppendFile::open(const std::string& path, std::uint64_t kept) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (descriptor < 0) return input::system_error(ErrorCode::cannot_write);
  AppendFile file(descriptor, kept);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return input::system_error(ErrorCode::cannot_write);
  if (!S_ISREG(status.st_mode)) return Error{ErrorCode::cannot_write, 0, "is no regular file"};
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > kept && ::ftruncate(descriptor, static_cast<off_t>(kept)) != 0)
    return input::system_error(ErrorCode::cannot_write);
  return file;
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      synced_(other.synced_),
      dirty_(other.dirty_),
      written_(other.written_),
      waiting_(std::move(other.waiting_)) {}

AppendFile::~AppendFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> AppendFile::append(std::string_view bytes) {
  dirty_ = dirty_ || !bytes.empty();
  waiting_ += bytes;
  if (waiting_.size() < kPieceBytes) return {};
  auto written = write_out(waiting_);
  waiting_.clear();
  return written;
}

Result<void> AppendFile::write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      written_ += static_cast<std::uint64_t>(written);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return input::system_error(ErrorCode::cannot_write);
    }
  }
  return {};
}

Result<void> AppendFile::sync() {
  if (!dirty_) return {};
  if (auto written = write_out(waiting_); !written) return written;
  waiting_.clear();
  if (::fdatasync(descriptor_) != 0) return input::system_error(ErrorCode::cannot_write);
  synced_ += std::exchange(written_, 0);
  dirty_ = false;
  return {};
}

void AppendFile::take_back() {
  waiting_.clear();
  written_ = 0;
  dirty_ = false;
  // Where even that fails, the next run does it.
  while (::ftruncate(descriptor_, static_cast<off_t>(synced_)) != 0 && errno == EINTR) continue;
}

}  // namespace cleancopy::batch
