/// How much a run has before it, as far as that is known without reading it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "batch/sources/open_sources.hpp"

namespace cleancopy::batch {

struct InputSize {
  std::uint64_t pages = 0;       ///< files that are pages, and what cannot be read
  std::uint64_t containers = 0;  ///< files of many pages
  std::uint64_t bytes = 0;       ///< of both, packed as they are
};

/// Goes through the inputs' names, and opens none of them. Nothing where a list is to come on standard input,
/// or where `enough` said so meanwhile. O(files).
[[nodiscard]] std::optional<InputSize> measure_inputs(const SourceChoice& choice,
                                                      const std::function<bool()>& enough);

}  // namespace cleancopy::batch
