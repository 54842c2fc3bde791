#include "support/cost.hpp"

#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

// One thread counts, so plain counters do.
std::uint64_t step_count = 0;
std::size_t allocated = 0;
std::size_t highest_allocated = 0;

}  // namespace

// The compiler calls this at the head of every basic block.
extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() {
  ++step_count;
}

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

namespace cleancopy::cost {

std::uint64_t steps() noexcept {
  return step_count;
}
std::size_t heap() noexcept {
  return allocated;
}
std::size_t highest_heap() noexcept {
  return highest_allocated;
}
void forget_highest_heap() noexcept {
  highest_allocated = allocated;
}

}  // namespace cleancopy::cost
