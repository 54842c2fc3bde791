#include "support/heap.hpp"

#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

// One thread counts, so plain counters do.
std::size_t allocated_bytes = 0;
std::size_t highest_bytes = 0;
std::size_t asked_bytes = 0;
std::size_t left = cleancopy::heap::kNever;  // allocations, until all fail

}  // namespace

#if !defined(CLEANCOPY_SANITIZED)

// The array and nothrow forms call these.
void* operator new(std::size_t size) {
  void* memory = left == 0 ? nullptr : std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  if (left != cleancopy::heap::kNever) --left;
  allocated_bytes += malloc_usable_size(memory);
  asked_bytes += size;
  highest_bytes = std::max(highest_bytes, allocated_bytes);
  return memory;
}

void operator delete(void* memory) noexcept {
  allocated_bytes -= malloc_usable_size(memory);
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

#endif

namespace cleancopy::heap {

std::size_t allocated() noexcept {
  return allocated_bytes;
}
std::size_t highest() noexcept {
  return highest_bytes;
}
void forget_highest() noexcept {
  highest_bytes = allocated_bytes;
}
std::size_t asked_for() noexcept {
  return asked_bytes;
}
void fail_after(std::size_t allocations) noexcept {
  left = allocations;
}

}  // namespace cleancopy::heap
