/// What the operating system complains of, as an error of ours.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstring>

#include <cleancopy/error.hpp>

namespace cleancopy::input {

/// The last failure of a system call (`errno`) in words, at `offset` bytes into the input. O(1).
[[nodiscard]] inline Error system_error(ErrorCode code, std::size_t offset = 0) {
  return Error{code, offset, std::strerror(errno)};
}

}  // namespace cleancopy::input
