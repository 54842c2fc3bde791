#include "batch/sources/line_splitter.hpp"

#include <algorithm>
#include <utility>

namespace cleancopy::batch {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::uint64_t LineSplitter::cut() noexcept {
  piece_ = {};
  begun_.clear();
  any_ = false;
  too_long_ = false;
  return ++given_;
}

bool LineSplitter::next(Line& line) {
  const std::size_t end = piece_.find('\n');
  const std::string_view more = piece_.substr(0, end);
  const std::size_t room = max_bytes_ - std::min(max_bytes_, begun_.size());
  begun_.append(more.substr(0, room));
  too_long_ = too_long_ || more.size() > room;
  any_ = any_ || !piece_.empty();
  piece_.remove_prefix(end == std::string_view::npos ? piece_.size() : end + 1);
  if (end == std::string_view::npos && !(ended_ && any_)) return false;
  if (!too_long_ && begun_.ends_with('\r')) begun_.pop_back();
  line.text.clear();
  line.text.swap(begun_);
  if (given_ == 0 && line.text.starts_with(kByteOrderMark)) line.text.erase(0, kByteOrderMark.size());
  line.number = ++given_;
  line.too_long = std::exchange(too_long_, false);
  any_ = false;
  return true;
}

}  // namespace cleancopy::batch
