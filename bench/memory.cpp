#include "memory.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <new>

#include "cleancopy/extractor.hpp"

namespace {

// One thread measures, so plain counters do.
std::size_t allocated = 0;
std::size_t highest_allocated = 0;

}  // namespace

// The array and nothrow forms call these.
void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  allocated += malloc_usable_size(memory);
  highest_allocated = std::max(highest_allocated, allocated);
  return memory;
}

void operator delete(void* memory) noexcept {
  allocated -= malloc_usable_size(memory);
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

namespace cleancopy::bench {
namespace {

std::size_t peak_of(const PageFile& file) {
  const std::size_t before = allocated;
  highest_allocated = allocated;
  Extractor extractor;
  if (extractor.feed(file.raw)) benchmark::DoNotOptimize(extractor.finish());
  return highest_allocated - before;
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
