/// Which files of folders and archives are read, by their names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/plan/passed_over.hpp"
#include "batch/plan/run_output.hpp"

namespace cleancopy::batch {

struct NameFilter {
  std::vector<std::string> include;  ///< patterns (glob.hpp); none: what is a page or a container by its name
  std::vector<std::string> exclude;
  bool any_ending = false;            ///< without an `include`: all files
  PassedOver* passed_over = nullptr;  ///< counts those that are not; null: nobody asks

  /// Whether a file, or a folder with all that is in it, is excluded. `path`: relative to the input.
  [[nodiscard]] bool excludes(std::string_view path) const noexcept;
  /// Whether a run has written what is there by that writer. Called once for each.
  [[nodiscard]] bool is_output(Writer writer) const;
  /// Whether a file that is neither is read. Called once for each.
  [[nodiscard]] bool takes(std::string_view path) const;
};

}  // namespace cleancopy::batch
