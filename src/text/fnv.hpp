/// The hash FNV-1a, byte by byte (Fowler, Noll and Vo; draft-eastlake-fnv).
#pragma once

#include <cstdint>
#include <string_view>

namespace cleancopy::text {

inline constexpr std::uint32_t kFnvStart = 2166136261U;

[[nodiscard]] constexpr std::uint32_t fnv_with(std::uint32_t hash, char c) noexcept {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

[[nodiscard]] constexpr std::uint32_t fnv_of(std::string_view bytes) noexcept {
  std::uint32_t hash = kFnvStart;
  for (const char c : bytes) hash = fnv_with(hash, c);
  return hash;
}

/// The hash's form of 64 bits, which takes a byte, or any other number, at a time.
inline constexpr std::uint64_t kFnv64Start = 14695981039346656037U;

[[nodiscard]] constexpr std::uint64_t fnv64_with(std::uint64_t hash, std::uint64_t value) noexcept {
  return (hash ^ value) * 1099511628211U;
}

[[nodiscard]] constexpr std::uint64_t fnv64_of(std::string_view bytes) noexcept {
  std::uint64_t hash = kFnv64Start;
  for (const char c : bytes) hash = fnv64_with(hash, static_cast<unsigned char>(c));
  return hash;
}

}  // namespace cleancopy::text
