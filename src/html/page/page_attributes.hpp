/// What of a tag's attributes goes into a page: the values that somebody reads, and what the others decide.
#pragma once

#include <cstdint>

#include "html/page/page.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

/// What the attributes of an element say of how it is shown.
struct Shown {
  bool hidden = false;        ///< hidden, aria-hidden or an inline style take it out of sight
  bool on_own_lines = false;  ///< an inline style makes a block of it
};

/// Whether somebody reads an attribute of such an element: not of svg and math, nor of input, source and most
/// others that hold nothing.
[[nodiscard]] constexpr bool has_read_attributes(TagId tag) noexcept {
  if ((traits_of(tag) & (kForeign | kVoid)) == 0) return true;
  return tag == TagId::meta || tag == TagId::link || tag == TagId::img || tag == TagId::image;
}

/// Stores the attributes of `tag` that somebody reads of an element of its kind, and in `stored` where they
/// are. O(their bytes).
[[nodiscard]] Shown keep_attributes(const Tag& tag, Page& page, AttributeRange& stored);

/// Whether `tag` is a font element as browsers' translators put around every run of text: it sets nothing
/// off.
[[nodiscard]] bool is_translators(const Tag& tag);

/// Whether somebody asks for where the link element `link` leads: most name style sheets, icons and feeds.
[[nodiscard]] bool is_asked_for(const Tag& link);

/// Stores where the link `tag` leads, as that of the page's last span. O(bytes of its address).
void keep_address(const Tag& tag, Page& page);

/// Adds to `range` (of `page`) the attributes of `tag` that it has not: 13.2.6.4.7, a second html or body.
/// O(attributes of both).
[[nodiscard]] AttributeRange merge_attributes(const Tag& tag, AttributeRange range, Page& page);

}  // namespace cleancopy::html
