#include "batch/paths/path_list.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "input/system_error.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
// No system takes a longer path.
constexpr std::size_t kLongestPath = std::size_t{16} * PATH_MAX;
constexpr std::size_t kShown = 64;  // of one that is longer
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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

// Reads a piece more.
void PathList::fill() {
  if (is_woken()) {
    read_.clear();
    at_ = 0;
    ended_ = true;
    return;
  }
  read_.erase(0, std::exchange(at_, 0));
  const std::size_t had = read_.size();
  read_.resize(had + kPieceBytes);
  ssize_t got = 0;
  do got = ::read(descriptor_, read_.data() + had, kPieceBytes);
  while (got < 0 && errno == EINTR);
  read_.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  ended_ = got <= 0;
  if (got < 0) failure_ = input::system_error(ErrorCode::cannot_read);
}

// Whether what has been read tells what stands behind each path. No list of NULs comes in pieces that have
// none and end in a line feed.
bool PathList::is_telling() const {
  return read_.size() >= kTellingBytes || read_.ends_with('\n') || read_.find('\0') != std::string::npos;
}

// Whether what has come of a path is more than any has: it is passed over, and told of once.
bool PathList::is_too_long(FoundPath& found) {
  if (read_.size() - at_ <= kLongestPath) return false;
  if (!skipping_)
    found = {read_.substr(at_, kShown) + "…", Error{ErrorCode::cannot_read, 0, std::strerror(ENAMETOOLONG)}};
  at_ = read_.size();
  return !std::exchange(skipping_, true);
}

bool PathList::next(FoundPath& found) {
  while (!begun_ && !ended_ && !is_telling()) fill();
  if (!std::exchange(begun_, true)) {
    end_ = read_.find('\0') < kTellingBytes ? '\0' : '\n';
    if (read_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }
  for (;;) {
    const std::size_t end = read_.find(end_, at_);
    if (end == std::string::npos && !ended_) {
      if (is_too_long(found)) return true;
      fill();
      continue;
    }
    if (end == std::string::npos && failure_) {
      // What has come of the last path may be half of it.
      read_.clear();
      at_ = 0;
      found = {name_, std::exchange(failure_, std::nullopt)};
      return true;
    }
    if (std::exchange(skipping_, false)) {
      at_ = std::min(end, read_.size() - 1) + 1;
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
