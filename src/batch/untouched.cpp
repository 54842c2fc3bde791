#include "batch/untouched.hpp"

#include <filesystem>
#include <string>
#include <utility>

#include "text/counted.hpp"

namespace cleancopy::batch {
namespace {

Error changed(std::string what) {
  return Error{ErrorCode::cannot_write, 0, std::move(what) + "; --restart starts over"};
}

Error gone() {
  return changed("is gone, but its journal is there");
}

Result<void> check_file(const std::string& path, std::uint64_t known, bool finished) {
  std::error_code none;
  const bool is_there = std::filesystem::exists(path, none);
  if (!is_there) return known == 0 ? Result<void>() : gone();
  const std::uint64_t size = std::filesystem::file_size(path, none);
  if (none) return {};  // no regular file: whoever opens it will say so
  if (size < known)
    return changed("has " + text::counted(size) + " bytes, and its journal knows of " + text::counted(known) +
                   ": somebody has cut it");
  // Behind the end of a run that was not finished stands what it could not commit.
  if (size > known && finished)
    return changed("has " + text::counted(size - known) +
                   " bytes more than its journal knows of: somebody has added to it");
  return {};
}

}  // namespace

Result<void> check_untouched(const Plan& plan, const Left& left) {
  if (plan.kind == TargetKind::sqlite) return {};
  if (plan.kind == TargetKind::folder) {
    std::error_code none;
    const bool is_there =
        std::filesystem::exists(plan.target, none) && !std::filesystem::is_empty(plan.target, none);
    if (left.has_pages && !is_there) return gone();
  } else if (auto checked = check_file(plan.target, left.extent.data, left.finished); !checked) {
    return checked;
  }
  const std::string errors = errors_path(plan);
  const Result<void> checked = check_file(errors, left.extent.errors, left.finished);
  if (checked) return {};
  return Error{checked.error().code, 0, errors + ": " + checked.error().detail};
}

}  // namespace cleancopy::batch
