#include "memory.hpp"

#include <algorithm>
#include <fstream>

#include "cleancopy/extractor.hpp"
#include "support/heap.hpp"

namespace cleancopy::bench {
namespace {

std::size_t peak_of(const PageFile& file) {
  const std::size_t before = heap::allocated();
  heap::forget_highest();
  Extractor extractor;
  if (extractor.feed(file.raw)) benchmark::DoNotOptimize(extractor.finish());
  return heap::highest() - before;
}

}  // namespace

PeakMemory measure_peak_memory(const PageList& pages) {
  PeakMemory peak;
  std::size_t counted = 0;
  for (const PageFile* page : pages) {
    const std::size_t bytes = peak_of(*page);
    peak.highest = std::max(peak.highest, bytes);
    if (page->raw.size() < kSmallPage) continue;
    const double multiple = static_cast<double>(bytes) / static_cast<double>(page->raw.size());
    ++counted;
    peak.mean += multiple;
    if (multiple > peak.worst) {
      peak.worst = multiple;
      peak.worst_page = page->name;
    }
  }
  if (counted > 0) peak.mean /= static_cast<double>(counted);
  return peak;
}

std::size_t process_peak() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    std::size_t kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes * 1024;
  }
  return 0;
}

}  // namespace cleancopy::bench
