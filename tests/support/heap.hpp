/// The heap's books: a program that links heap.cpp counts what it allocates with `new`, byte by byte.
#pragma once

#include <cstddef>

namespace cleancopy::heap {

/// Bytes asked for and not given back: now, and the most since the last call of forget_highest(). Always 0
/// under the address sanitizer, which has an allocator of its own.
[[nodiscard]] std::size_t allocated() noexcept;
[[nodiscard]] std::size_t highest() noexcept;
void forget_highest() noexcept;
/// Bytes asked for in all, given back or not: what is copied over and over shows here.
[[nodiscard]] std::size_t asked_for() noexcept;
/// After so many further allocations `new` throws std::bad_alloc, until this is called again. Never under the
/// address sanitizer.
void fail_after(std::size_t allocations) noexcept;
inline constexpr std::size_t kNever = static_cast<std::size_t>(-1);

}  // namespace cleancopy::heap
