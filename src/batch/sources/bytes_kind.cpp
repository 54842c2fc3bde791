#include "batch/sources/bytes_kind.hpp"

#include <algorithm>
#include <string_view>

#include "input/kind.hpp"

namespace cleancopy::batch {
namespace {

// A whole object on the first line; in JSON that is one document the brace stands alone.
bool begins_as_lines(std::string_view head) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (head.starts_with(kMark)) head.remove_prefix(kMark.size());
  head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
  if (!head.starts_with('{')) return false;
  const std::size_t next = head.find_first_not_of(" \t", 1);
  return next != std::string_view::npos && head[next] == '"';
}

}  // namespace

PathKind kind_by_bytes(PackedFile& file) {
  const std::string_view head = file.look_ahead(input::kDetectionBytes);
  const input::Detection found = input::detect(head);
  if (found.is_archive) return PathKind::archive;
  if (found.container == InputKind::warc) return PathKind::warc;
  return begins_as_lines(head) ? PathKind::ndjson : PathKind::other;
}

}  // namespace cleancopy::batch
