#include "cli/output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace cleancopy::cli {

Result<OutputFile> OutputFile::open(const std::string& path) {
  if (path.empty()) return OutputFile(STDOUT_FILENO, {}, {});
  std::string temporary = path + ".part";
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return Error{ErrorCode::cannot_write, 0, std::strerror(errno)};
  return OutputFile(descriptor, path, std::move(temporary));
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : descriptor_(other.descriptor_),
      path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      closed_(other.closed_) {
  other.temporary_.clear();
  other.path_.clear();
  other.descriptor_ = -1;
}

OutputFile::~OutputFile() {
  if (temporary_.empty()) return;
  ::close(descriptor_);
  std::remove(temporary_.c_str());
}

std::string_view OutputFile::name() const noexcept {
  return path_.empty() ? std::string_view("standard output") : std::string_view(path_);
}

Result<void> OutputFile::write(std::string_view bytes) {
  while (!bytes.empty() && !closed_) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      closed_ = true;  // the reader has seen enough: no error
    } else if (errno != EINTR) {
      return Error{ErrorCode::cannot_write, 0, std::strerror(errno)};
    }
  }
  return {};
}

Result<void> OutputFile::commit() {
  if (temporary_.empty()) return {};
  const std::string temporary = std::move(temporary_);
  temporary_.clear();
  if (::close(descriptor_) != 0 || std::rename(temporary.c_str(), path_.c_str()) != 0) {
    const Error error{ErrorCode::cannot_write, 0, std::strerror(errno)};
    std::remove(temporary.c_str());
    return error;
  }
  return {};
}

}  // namespace cleancopy::cli
