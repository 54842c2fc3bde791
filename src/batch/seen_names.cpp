#include "batch/seen_names.hpp"

#include <array>
#include <functional>
#include <new>

namespace cleancopy::batch {
namespace {

// More would tell a million names better apart; but each is another place in memory to go to.
constexpr std::size_t kBitsANameSets = 3;
constexpr std::size_t kBitsOfAWord = 64;

// Which bits of `count` are a name's: one half of its hash says where the first is, the other how far apart
// they are.
std::array<std::size_t, kBitsANameSets> places_of(std::string_view name, std::size_t count) {
  const std::uint64_t hash = std::hash<std::string_view>{}(name);
  const std::uint64_t step = (hash >> 32U) | 1U;
  std::array<std::size_t, kBitsANameSets> places{};
  for (std::size_t i = 0; i < places.size(); ++i)
    places[i] = static_cast<std::size_t>((hash + i * step) % count);
  return places;
}

}  // namespace

// Zeros that the system gives as they are asked for: a short run does not wait for all of them.
SeenNames::SeenNames() : bits_(static_cast<std::uint64_t*>(std::calloc(kWords, sizeof(std::uint64_t)))) {
  if (bits_ == nullptr) throw std::bad_alloc();
}

bool SeenNames::may_have(std::string_view name) const {
  for (const std::size_t place : places_of(name, kWords * kBitsOfAWord))
    if ((bits_[place / kBitsOfAWord] >> (place % kBitsOfAWord) & 1U) == 0) return false;
  return true;
}

bool SeenNames::note(std::string_view name) {
  const bool had = may_have(name);
  for (const std::size_t place : places_of(name, kWords * kBitsOfAWord))
    bits_[place / kBitsOfAWord] |= std::uint64_t{1} << (place % kBitsOfAWord);
  return had;
}

}  // namespace cleancopy::batch
