#include "batch/written_over.hpp"

#include <algorithm>
#include <filesystem>

#include "batch/paths/path_walk.hpp"

namespace cleancopy::batch {
namespace {

namespace fs = std::filesystem;

fs::path place_of(const std::string& path) {
  std::error_code none;
  return fs::weakly_canonical(path, none);
}

bool is_or_holds(const fs::path& place, const fs::path& file) {
  return std::mismatch(place.begin(), place.end(), file.begin(), file.end()).first == place.end();
}

}  // namespace

bool is_written_over(const SourceChoice& sources, const Plan& plan) {
  const fs::path target = place_of(plan.target);
  const fs::path errors = place_of(errors_path(plan));
  SourceChoice known = sources;
  known.list_on_stdin = false;
  PathWalk paths(known);
  FoundPath found;
  while (paths.next(found)) {
    if (found.failure) continue;
    const fs::path file = place_of(found.path);
    if (is_or_holds(target, file) || file == errors) return true;
  }
  return false;
}

}  // namespace cleancopy::batch
