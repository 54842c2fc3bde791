#include "html/tags.hpp"

#include <array>

#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < kTagCount; ++i) {
    if (kTagRows[i].tag != static_cast<TagId>(i)) return false;
  }
  return true;
}
static_assert(rows_in_order());

constexpr std::string_view tag_name(std::size_t i) {
  return kTagRows[i].name;
}

constexpr std::array<std::string_view, static_cast<std::size_t>(AttributeId::count_)> kAttributeNames = {
    "",
    "alt",
    "aria-hidden",
    "charset",
    "class",
    "content",
    "data-src",
    "data-testid",
    "datetime",
    "dir",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "property",
    "rel",
    "role",
    "shadowrootmode",
    "src",
    "srcset",
    "style",
    "title",
    "type",
};

// One hash for both tables: the name's ends and its length, upper case folded by setting bit 5 (which maps
// no other character of a known name onto a letter of it; the comparison afterwards decides).
constexpr std::size_t kSlots = 1024;

constexpr std::size_t slot_of(std::string_view name) {
  const std::size_t n = name.size();
  const auto at = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(name[i]) | 0x20U);
  };
  const std::uint32_t key = at(0) | at(n - 1) << 8 | at(n / 2) << 16 | at(n > 1 ? 1 : 0) << 24;
  return ((key * 0x9E3779B1U) ^ (static_cast<std::uint32_t>(n) * 0x85EBCA6BU)) >> 22;
}

// Open addressing, filled at compile time.
template <std::size_t N, class NameAt>
constexpr std::array<std::uint8_t, kSlots> make_table(NameAt name_at) {
  static_assert(N < 256 && N * 2 < kSlots);
  std::array<std::uint8_t, kSlots> table{};
  for (std::size_t i = 1; i < N; ++i) {
    std::size_t slot = slot_of(name_at(i));
    while (table[slot] != 0) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<std::uint8_t>(i);
  }
  return table;
}

constexpr auto kTagTable = make_table<kTagCount>(tag_name);
constexpr auto kAttributeTable =
    make_table<kAttributeNames.size()>([](std::size_t i) { return kAttributeNames[i]; });

constexpr std::size_t kLongestName = 16;

}  // namespace

TagId tag_id(std::string_view name) noexcept {
  if (name.empty() || name.size() > kLongestName) return TagId::unknown;
  for (std::size_t slot = slot_of(name); kTagTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t id = kTagTable[slot];
    if (text::equals_ignoring_ascii_case(tag_name(id), name)) return static_cast<TagId>(id);
  }
  return TagId::unknown;
}

AttributeId attribute_id(std::string_view name) noexcept {
  if (name.empty() || name.size() > kLongestName) return AttributeId::none;
  for (std::size_t slot = slot_of(name); kAttributeTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t id = kAttributeTable[slot];
    if (text::equals_ignoring_ascii_case(kAttributeNames[id], name)) return static_cast<AttributeId>(id);
  }
  return AttributeId::none;
}

std::uint32_t hash_name(std::string_view name) noexcept {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(text::to_ascii_lower(c))) * 16777619U;
  return hash;
}

}  // namespace cleancopy::html
