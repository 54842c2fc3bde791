/// The names that matter: elements, their traits, and the attributes that somebody reads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "text/fixed_text.hpp"

namespace cleancopy::html {

// clang-format off
enum class TagId : std::uint8_t {
  unknown,
  a, abbr, address, applet, area, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br,
  button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn,
  dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset,
  h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins, kbd, label,
  legend, li, link, listing, main, map, mark, marquee, math, menu, meta, nav, nobr, noembed, noframes,
  noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, pre, progress, q, rb, rp,
  rt, rtc, ruby, s, samp, script, search, section, select, slot, small, source, span, strike, strong,
  style, sub, summary, sup, svg, table, tbody, td, template_, textarea, tfoot, th, thead, time, title, tr,
  track, tt, u, ul, var, video, wbr, xmp,
  count_,
};
// clang-format on
inline constexpr std::size_t kTagCount = static_cast<std::size_t>(TagId::count_);

/// What the tree construction rules say of an element (HTML 13.2.4 to 13.2.6), and what it does to text.
enum TagTrait : std::uint16_t {
  kVoid = 1U << 0,              ///< never has an end tag
  kSpecial = 1U << 1,           ///< category "special" (13.2.4.2)
  kFormatting = 1U << 2,        ///< category "formatting"
  kScopeMarker = 1U << 3,       ///< ends the search for an element in scope
  kHeading = 1U << 4,           ///< h1 to h6
  kBreaksText = 1U << 5,        ///< its text is not on one line with what stands before and after
  kClosesParagraph = 1U << 6,   ///< its start tag closes an open p
  kRawText = 1U << 7,           ///< raw text or script data: no tags inside
  kEscapableRawText = 1U << 8,  ///< RCDATA: no tags, but character references
  kTablePart = (1U << 9) | kSpecial | kBreaksText,
  kForeign = 1U << 10,     ///< svg, math
  kImpliedEnd = 1U << 11,  ///< ruby parts: end tags implied among themselves
  kBlock = kSpecial | kBreaksText | kClosesParagraph,
};

struct TagRow {
  TagId tag;
  text::FixedText<11> name;
  std::uint16_t traits;
};

inline constexpr TagRow kTagRows[] = {
    {TagId::unknown, "", 0},
#include "html/tokens/tags.inc"
};
static_assert(std::size(kTagRows) == kTagCount);

/// The rows' traits alone: asked at every tag, they fit in a few cache lines.
inline constexpr auto kTraits = [] {
  std::array<std::uint16_t, kTagCount> traits{};
  for (std::size_t i = 0; i < kTagCount; ++i) traits[i] = kTagRows[i].traits;
  return traits;
}();

[[nodiscard]] constexpr std::uint16_t traits_of(TagId tag) noexcept {
  return kTraits[static_cast<std::size_t>(tag)];
}
[[nodiscard]] constexpr bool has_trait(TagId tag, TagTrait trait) noexcept {
  return (traits_of(tag) & trait) == trait;
}

/// 1 to 6 for h1 to h6, else 0.
[[nodiscard]] constexpr int heading_level(TagId tag) noexcept {
  return has_trait(tag, kHeading) ? static_cast<int>(tag) - static_cast<int>(TagId::h1) + 1 : 0;
}

/// What sets its text in bold.
[[nodiscard]] constexpr bool is_bold(TagId tag) noexcept {
  return tag == TagId::b || tag == TagId::strong;
}

/// "div"; "" for unknown.
[[nodiscard]] constexpr std::string_view name_of(TagId tag) noexcept {
  return kTagRows[static_cast<std::size_t>(tag)].name;
}

/// The attributes that the page builder or the fields read; all others are skipped where they stand.
enum class AttributeId : std::uint8_t {
  none,
  alt,
  aria_hidden,
  charset,  ///< nobody reads its value; a meta that has it alone is an element of the page all the same
  class_,
  content,
  data_src,
  data_testid,
  datetime,
  hidden,
  href,
  http_equiv,
  id,
  itemprop,
  itemtype,
  lang,
  media,
  name,
  property,
  rel,
  reversed,
  role,
  shadowrootmode,
  src,
  srcset,
  start,
  style,
  title,
  type,
  count_,
};

/// Both look names up without regard to ASCII case. O(1): one hash, one comparison.
[[nodiscard]] TagId tag_id(std::string_view name) noexcept;
[[nodiscard]] AttributeId attribute_id(std::string_view name) noexcept;

/// FNV-1a of a name in lower case: tells unknown elements apart.
[[nodiscard]] std::uint32_t hash_name(std::string_view name) noexcept;

}  // namespace cleancopy::html
