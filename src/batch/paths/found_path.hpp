/// A file that a run comes upon, or what stands in its way.
#pragma once

#include <optional>
#include <string>

#include "cleancopy/error.hpp"

namespace cleancopy::batch {

struct FoundPath {
  std::string path;
  std::optional<Error> failure = {};  ///< there is no reading it: why
};

}  // namespace cleancopy::batch
