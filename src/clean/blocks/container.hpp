/// What a block shares with its neighbours.
#pragma once

#include <algorithm>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// The nearest element around the block that holds more than its own line. O(depth).
[[nodiscard]] inline html::ElementId container_of(const html::Page& page, const Block& block) {
  html::ElementId id = block.element;
  while (page.elements[id].parent != html::kNoElement &&
         (!html::has_trait(page.elements[id].tag, html::kBreaksText) ||
          page.elements[id].text_bytes() <= block.bytes() + 2)) {
    id = page.elements[id].parent;
  }
  return id;
}

/// Whether the element's text begins with the block, white space aside.
[[nodiscard]] inline bool begins_with(const html::Element& element, const Block& block) {
  return element.text_begin + 1 >= block.begin;
}

/// The class without the sections that WordPress names behind it: "post-12 post hentry category-quay".
[[nodiscard]] inline std::string_view without_sections(std::string_view names) {
  return names.substr(0, std::min(names.find(" category-"), names.find(" tag-")));
}

/// "section-1 story", "section-2 story": names that count. "t1" and "t2" are kinds of lines. O(names).
[[nodiscard]] inline bool are_same_but_numbers(std::string_view one, std::string_view other) {
  if (one == other) return true;
  one = without_sections(one);
  other = without_sections(other);
  const auto skip = [](std::string_view names, std::size_t at) {
    if (at == 0 || (names[at - 1] != '-' && names[at - 1] != '_')) return at;
    return std::min(names.find_first_not_of("0123456789", at), names.size());
  };
  std::size_t a = 0;
  std::size_t b = 0;
  for (;;) {
    a = skip(one, a);
    b = skip(other, b);
    if (a == one.size() || b == other.size()) return a == one.size() && b == other.size();
    if (one[a++] != other[b++]) return false;
  }
}

/// Whether one hand has made two elements: of the same tag and the same class, but for numbers and sections.
[[nodiscard]] inline bool are_made_alike(const html::Page& page, html::ElementId one, html::ElementId other) {
  return page.elements[one].tag == page.elements[other].tag &&
         are_same_but_numbers(page.attribute(one, html::AttributeId::class_),
                              page.attribute(other, html::AttributeId::class_));
}

/// The smallest element around both. O(depth).
[[nodiscard]] inline html::ElementId element_around(const html::Page& page, html::ElementId one,
                                                    html::ElementId other) {
  while (one != other) {
    // The one with the larger id begins later and is not around the other.
    html::ElementId& later = one > other ? one : other;
    if (page.elements[later].parent == html::kNoElement) return later;
    later = page.elements[later].parent;
  }
  return one;
}

/// The element around `id`, but for wrappers: plain boxes without a name that hold nothing but it. kNoElement
/// around the root. O(depth).
[[nodiscard]] inline html::ElementId box_around(const html::Page& page, html::ElementId id) {
  const std::uint32_t bytes = page.elements[id].text_bytes();
  html::ElementId box = page.elements[id].parent;
  while (box != html::kNoElement && html::is_plain_box(page.elements[box]) &&
         page.elements[box].text_bytes() <= bytes + 2)
    box = page.elements[box].parent;
  return box;
}

/// A blank line parts two pieces of one listing. Mails and poems have paragraphs in a pre: no code element is
/// around those, and they end sentences. O(depth + log spans + spans of the listing).
[[nodiscard]] inline bool are_of_one_listing(const html::Page& page, const Block& first,
                                             const Block& second) {
  if (!first.place.in_pre || !second.place.in_pre) return false;
  const html::ElementId listing = page.nearest(first.element, html::TagId::pre);
  if (listing == html::kNoElement || listing != page.nearest(second.element, html::TagId::pre)) return false;
  const auto spans = page.spans_in(page.elements[listing].text_begin, first.begin + 1);
  const bool is_code = std::any_of(spans.begin(), spans.end(), [&](const html::Span& span) {
    return span.tag == html::TagId::code && span.end >= second.end;
  });
  return is_code || (!first.ends_sentence && !second.ends_sentence);
}

}  // namespace cleancopy::clean
