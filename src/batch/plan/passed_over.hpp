/// What a run has not read of the folders and archives that it went through.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace cleancopy::batch {

struct PassedOver {
  /// Files whose names are neither a page's nor a container's: how many with which ending, in lower case
  /// (".php"); "": with none.
  std::map<std::string, std::uint64_t, std::less<>> endings;
  std::uint64_t outputs = 0;  ///< files and folders that other runs have written

  /// All of `endings`.
  [[nodiscard]] std::uint64_t files() const;
};

}  // namespace cleancopy::batch
