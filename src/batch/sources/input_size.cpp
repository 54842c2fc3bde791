#include "batch/sources/input_size.hpp"

#include "batch/paths/file_stamp.hpp"
#include "batch/paths/path_kind.hpp"
#include "batch/paths/path_walk.hpp"

namespace cleancopy::batch {

std::optional<InputSize> measure_inputs(const SourceChoice& choice, const std::function<bool()>& enough) {
  if (choice.list_on_stdin) return std::nullopt;
  SourceChoice uncounted = choice;
  uncounted.passed_over = nullptr;
  PathWalk paths(uncounted);
  InputSize size;
  FoundPath found;
  while (!enough()) {
    if (!paths.next(found)) return size;
    const PathKind kind = path_kind(found.path);
    const bool is_page =
        (kind == PathKind::page || kind == PathKind::other) && choice.from != InputKind::warc;
    ++(found.failure || is_page ? size.pages : size.containers);
    if (!found.failure) size.bytes += file_stamp(found.path).bytes;
  }
  return std::nullopt;
}

}  // namespace cleancopy::batch
