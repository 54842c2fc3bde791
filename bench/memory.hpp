/// Peak memory, counted byte by byte (support/heap.hpp).
#pragma once

#include <cstddef>
#include <string>

#include "measure.hpp"

namespace cleancopy::bench {

/// What a fresh Extractor allocates for one page beside the page's own bytes, at its highest.
struct PeakMemory {
  double mean = 0;          ///< as a multiple of the page's bytes
  double worst = 0;         ///< the highest such multiple
  std::string worst_page;   ///< whose
  std::size_t highest = 0;  ///< in bytes, of all pages
};

/// Pages smaller than this are left out of the multiples: a fixed cost says nothing of them.
inline constexpr std::size_t kSmallPage = std::size_t{32} << 10;

[[nodiscard]] PeakMemory measure_peak_memory(const PageList& pages);

/// The process's highest resident memory in bytes (VmHWM), the pages included; 0 where the system does not
/// say.
[[nodiscard]] std::size_t process_peak();

}  // namespace cleancopy::bench
