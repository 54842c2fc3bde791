#include "cli/input_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/system_error.hpp"
#include "text/web_address.hpp"

namespace cleancopy::cli {

Result<InputFile> InputFile::open(const std::string& path, std::string_view instead) {
  if (path == "-") return InputFile(STDIN_FILENO, false);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    const int reason = errno;
    if (reason == ENOENT && text::is_web_address(path))
      return Error{ErrorCode::cannot_read, 0,
                   "no address is fetched; pipe the page in: curl -sL URL | cleancopy"};
    return Error{ErrorCode::cannot_read, 0, std::strerror(reason)};
  }
  InputFile file(descriptor, true);
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    return Error{ErrorCode::cannot_read, 0, "is a folder; " + std::string(instead)};
  }
  return file;
}

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(other.descriptor_), owned_(other.owned_), offset_(other.offset_) {
  other.owned_ = false;
}

InputFile::~InputFile() {
  if (owned_) ::close(descriptor_);
}

Result<std::string_view> InputFile::read(Buffer& buffer) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, buffer.data(), buffer.size());
    if (got >= 0) {
      offset_ += static_cast<std::size_t>(got);
      return std::string_view(buffer.data(), static_cast<std::size_t>(got));
    }
    if (errno != EINTR) return input::system_error(ErrorCode::cannot_read, offset_);
  }
}

}  // namespace cleancopy::cli
