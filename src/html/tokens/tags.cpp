#include "html/tokens/tags.hpp"

#include <array>

#include "html/tokens/names.hpp"
#include "text/fnv.hpp"
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
    "",         "alt",         "aria-hidden", "charset", "class",          "content",
    "data-src", "data-testid", "datetime",    "hidden",  "href",           "http-equiv",
    "id",       "itemprop",    "itemtype",    "lang",    "media",          "name",
    "property", "rel",         "reversed",    "role",    "shadowrootmode", "src",
    "srcset",   "start",       "style",       "title",   "type",
};

}  // namespace

namespace names_detail {

constexpr NameTable<kTagCount, 11> kTagTable = decltype(kTagTable)::make(tag_name);
constexpr NameTable<kAttributeNames.size(), 8> kAttributeTable =
    decltype(kAttributeTable)::make([](std::size_t i) { return kAttributeNames[i]; });

}  // namespace names_detail

TagId tag_id(std::string_view name) noexcept {
  return tag_id(name_key(name, name.data() + name.size()));
}

AttributeId attribute_id(std::string_view name) noexcept {
  return attribute_id(name_key(name, name.data() + name.size()));
}

std::uint32_t hash_name(std::string_view name) noexcept {
  std::uint32_t hash = text::kFnvStart;
  for (const char c : name) hash = text::fnv_with(hash, text::to_ascii_lower(c));
  return hash;
}

}  // namespace cleancopy::html
