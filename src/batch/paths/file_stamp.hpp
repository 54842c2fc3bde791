/// Whether a file is the one that was read.
#pragma once

#include <cstdint>
#include <string>

namespace cleancopy::batch {

/// A file's bytes, and a number that is another one when it has been saved anew.
struct FileStamp {
  std::uint64_t bytes = 0;
  std::uint64_t stamp = 0;  ///< of its length and the moment of its last change
};

/// Both are 0 where there is no file, or none that is read twice (a pipe). One call of the system.
[[nodiscard]] FileStamp file_stamp(const std::string& path) noexcept;

}  // namespace cleancopy::batch
