#include "cli/output_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "input/system_error.hpp"

namespace cleancopy::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // of one behind the other, as Linux has it

// What `path` leads to, link by link.
struct Place {
  std::string path;
  int descriptor = kNone;  // of this process, which the path stands for, as "/dev/stdout" does

  static constexpr int kNone = -1;
};

// "/proc/self/fd/1" looks like a link to what was redirected, and stands for the descriptor itself: at its
// place in that file, and behind what is there, if it was opened so.
int descriptor_of(const fs::path& path) {
  std::error_code none;
  const std::string folder = fs::canonical(path.parent_path(), none).native();
  const std::string own = "/proc/" + std::to_string(::getpid()) + '/';
  if (folder != "/dev/fd" && !(folder.starts_with(own) && folder.ends_with("/fd"))) return Place::kNone;
  const std::string name = path.filename().native();
  int descriptor = Place::kNone;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), descriptor);
  return read.ptr == name.data() + name.size() ? descriptor : Place::kNone;
}

// Symbolic links are to stay what they are, also those to what is not there yet.
Result<Place> behind_links(fs::path path) {
  for (int links = 0; links <= kMostLinks; ++links) {
    if (const int descriptor = descriptor_of(path); descriptor != Place::kNone)
      return Place{path.native(), descriptor};
    std::error_code none;
    const fs::path to = fs::read_symlink(path, none);
    if (none) return Place{path.native()};
    path = path.parent_path() / to;
  }
  return Error{ErrorCode::cannot_write, 0, std::strerror(ELOOP)};
}

bool is_file(const struct stat& output, const std::string& input) {
  struct stat status {};
  const int failed = input == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(input.c_str(), &status);
  return failed == 0 && status.st_dev == output.st_dev && status.st_ino == output.st_ino;
}

// The file that is not yet in its place, for a signal's handler: it may touch nothing but this. One at a
// time.
std::array<char, PATH_MAX> unfinished{};

void remove_unfinished(int signal) {
  ::unlink(unfinished.data());
  std::signal(signal, SIG_DFL);
  static_cast<void>(std::raise(signal));
}

void remove_on_signals(const std::string& path) {
  if (path.size() >= unfinished.size()) return;
  std::copy(path.begin(), path.end(), unfinished.begin());
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (std::signal(signal, remove_unfinished) == SIG_IGN) std::signal(signal, SIG_IGN);  // as nohup has it
  }
}

}  // namespace

Result<OutputFile> OutputFile::open(const std::string& path, std::span<const std::string> inputs) {
  if (path.empty() || path == "-") return OutputFile(STDOUT_FILENO, {}, {}, {});
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode))
    return Error{ErrorCode::cannot_write, 0, "is a folder; name a file in it"};
  Result<Place> place = behind_links(path);
  if (!place) return place.error();
  const bool is_descriptor = place->descriptor != Place::kNone;
  if (exists && !is_descriptor && !S_ISREG(status.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return input::system_error(ErrorCode::cannot_write);
    return OutputFile(descriptor, path, {}, {});
  }
  if (exists && std::any_of(inputs.begin(), inputs.end(),
                            [&](const std::string& input) { return is_file(status, input); }))
    return Error{ErrorCode::cannot_write, 0, "is an input, too; name another file"};
  if (is_descriptor) {
    const int descriptor = ::fcntl(place->descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (descriptor < 0) return input::system_error(ErrorCode::cannot_write);
    return OutputFile(descriptor, path, {}, {});
  }
  // A rename would not ask whether the file may be written to.
  if (exists && ::access(path.c_str(), W_OK) != 0) return input::system_error(ErrorCode::cannot_write);
  std::string target = std::move(place->path);
  std::string temporary = target + ".part" + std::to_string(::getpid());
  remove_on_signals(temporary);  // first: one may come as soon as the file is there
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return input::system_error(ErrorCode::cannot_write);
  OutputFile file(descriptor, path, std::move(target), std::move(temporary));
  if (exists && ::fchmod(descriptor, status.st_mode & 0777) != 0)
    return input::system_error(ErrorCode::cannot_write);
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      name_(std::move(other.name_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      closed_(other.closed_) {}

OutputFile::~OutputFile() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) std::remove(temporary_.c_str());
}

std::string_view OutputFile::name() const noexcept {
  return name_.empty() ? std::string_view("standard output") : std::string_view(name_);
}

Result<void> OutputFile::write(std::string_view bytes) {
  while (!bytes.empty() && !closed_) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      closed_ = true;  // the reader has seen enough: no error
    } else if (errno != EINTR) {
      return input::system_error(ErrorCode::cannot_write);
    }
  }
  return {};
}

// Also standard output is closed: only then do some file systems say that the disk is full.
Result<void> OutputFile::commit() {
  if (::close(std::exchange(descriptor_, -1)) != 0) return input::system_error(ErrorCode::cannot_write);
  if (temporary_.empty()) return {};
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0)
    return input::system_error(ErrorCode::cannot_write);
  unfinished.front() = '\0';
  temporary_.clear();
  return {};
}

}  // namespace cleancopy::cli
