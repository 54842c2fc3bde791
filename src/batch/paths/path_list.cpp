#include "batch/paths/path_list.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace cleancopy::batch {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
// No system takes a longer path.
constexpr std::size_t kLongestPath = std::size_t{16} * PATH_MAX;

}  // namespace

PathList::PathList(int descriptor, std::string name, int wake)
    : descriptor_(descriptor), name_(std::move(name)), wake_(wake) {}

// Waits until there is something to read, or somebody wants no more of it.
bool PathList::is_woken() const {
  if (wake_ < 0) return false;
  std::array<pollfd, 2> both{{{descriptor_, POLLIN, 0}, {wake_, POLLIN, 0}}};
  while (::poll(both.data(), both.size(), -1) < 0 && errno == EINTR) continue;
  return both[1].revents != 0;
}

// Reads a piece more. False where that fails.
bool PathList::fill(FoundPath& found) {
  if (is_woken()) {
    read_.clear();
    at_ = 0;
    ended_ = true;
    return true;
  }
  read_.erase(0, std::exchange(at_, 0));
  const std::size_t had = read_.size();
  read_.resize(had + kPieceBytes);
  ssize_t got = 0;
  do got = ::read(descriptor_, read_.data() + had, kPieceBytes);
  while (got < 0 && errno == EINTR);
  read_.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  ended_ = got <= 0 || read_.size() > kLongestPath + kPieceBytes;
  if (got < 0) found = {name_, Error{ErrorCode::cannot_read, 0, std::strerror(errno)}};
  return got >= 0;
}

// Whether what has been read tells what stands behind each path. No list of NULs comes in pieces that have
// none and end in a line feed.
bool PathList::is_telling() const {
  return read_.size() >= kTellingBytes || read_.ends_with('\n') || read_.find('\0') != std::string::npos;
}

bool PathList::next(FoundPath& found) {
  while (!begun_ && !ended_ && !is_telling())
    if (!fill(found)) return true;
  if (!std::exchange(begun_, true)) end_ = read_.find('\0') < kTellingBytes ? '\0' : '\n';
  for (;;) {
    const std::size_t end = read_.find(end_, at_);
    if (end == std::string::npos && !ended_) {
      if (!fill(found)) return true;
      continue;
    }
    std::string path = read_.substr(at_, std::min(end, read_.size()) - at_);
    at_ = std::min(end, read_.size() - 1) + 1;
    if (end_ == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) {
      found = {std::move(path)};
      return true;
    }
    if (end == std::string::npos) return false;
  }
}

}  // namespace cleancopy::batch
