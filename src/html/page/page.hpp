/// A page, flat: elements in document order, text in one arena, blocks of text as ranges of it.
///
/// A subtree is a contiguous range of elements and of text, so that "text under this element" and "link
/// density" are subtractions. Formatting elements (a, b, em, …) are no elements here but spans of the text:
/// broken markup leaves them open across blocks, and nobody asks for what is below them. Nor does anybody ask
/// for an element that holds no text, image or data, or for one deeper than PageLimits::max_depth: they are
/// left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/value_arena.hpp"
#include "html/tokens/tags.hpp"

namespace cleancopy::html {

using ElementId = std::uint32_t;
inline constexpr ElementId kNoElement = UINT32_MAX;

/// A range of Page::attributes.
struct AttributeRange {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

struct Element {
  TagId tag = TagId::unknown;
  bool hidden : 1 = false;        ///< by hidden, aria-hidden or inline style, its own or an ancestor's
  bool on_own_lines : 1 = false;  ///< an inline element that its style makes a block of
  std::uint16_t depth = 0;
  ElementId parent = kNoElement;
  ElementId end = 0;  ///< one past its last descendant
  AttributeRange attributes;
  std::uint32_t text_begin = 0;  ///< its text: byte range of Page::text
  std::uint32_t text_end = 0;
  std::uint32_t link_begin = 0;  ///< bytes of linked text before it, and before its end
  std::uint32_t link_end = 0;

  [[nodiscard]] std::uint32_t text_bytes() const noexcept { return text_end - text_begin; }
  [[nodiscard]] std::uint32_t link_bytes() const noexcept { return link_end - link_begin; }
};

/// A box without a name, as systems that build pages of parts put around each of them.
[[nodiscard]] constexpr bool is_plain_box(const Element& element) noexcept {
  return element.tag == TagId::div && element.attributes.count == 0;
}

/// One run of text that stands apart from what is before and after it: a paragraph, a heading, a list item's
/// own line, a button. White space is folded; a line feed is a <br> (or a line of a pre).
struct TextBlock {
  std::uint32_t begin = 0;  ///< byte range of Page::text
  std::uint32_t end = 0;
  std::uint32_t link_bytes = 0;    ///< of it inside <a>
  std::uint32_t bold_bytes = 0;    ///< of it inside <b> or <strong>
  ElementId element = kNoElement;  ///< the innermost element around its beginning
};

/// The text of a formatting element.
struct Span {
  TagId tag = TagId::unknown;
  bool hidden = false;  ///< a link, as an element is
  AttributeRange attributes;
  std::uint32_t begin = 0;  ///< byte range of Page::text
  std::uint32_t end = 0;
};

/// An <img> of a figure, picture, article or main, or one of the first behind an h1: no element, for it holds
/// nothing. Its src, data-src, srcset and alt are stored. That of a noscript in a figure (or right behind an
/// image) is one of them.
struct Image {
  AttributeRange attributes;
  ElementId element = kNoElement;  ///< the innermost element around it
  std::uint32_t text_at = 0;       ///< where the text after it begins
};

struct PageAttribute {
  AttributeId id = AttributeId::none;
  std::uint32_t begin = 0;  ///< byte range of Page::attribute_text
  std::uint32_t size = 0;
};

/// Where an <a> leads: with PageLimits::keep_links alone.
struct LinkAddress {
  std::uint32_t span = 0;       ///< index into Page::spans
  std::uint32_t attribute = 0;  ///< index into Page::attributes; in no element's and no span's range
};

/// Elements and comments that left nothing behind, and the bytes of page that stood in them.
struct Dropped {
  std::uint64_t count = 0;
  std::uint64_t bytes = 0;
};

struct DroppedCounts {
  Dropped scripts;  ///< but for JSON-LD
  Dropped styles;
  Dropped noscripts;
  Dropped iframes;
  Dropped other_raw_text;  ///< textarea, a second title, xmp, …
  Dropped comments;
  std::uint64_t templates = 0;
  std::uint64_t svgs = 0;             ///< and maths
  std::uint64_t foreign_or_form = 0;  ///< bytes of text in svg, math, template, select, media fallbacks
};

struct Page {
  std::vector<Element> elements;  ///< [0] is the root, html
  std::vector<TextBlock> blocks;  ///< in reading order
  std::vector<Span> spans;        ///< by begin
  std::vector<Image>
      images;  ///< in document order: those of figures and articles, and the first behind an h1
  std::vector<std::uint32_t> image_marks;  ///< where text goes on behind each image of the page, icons too
  std::vector<ElementId> metadata;         ///< those of `elements` that are meta or link, in document order
  std::vector<PageAttribute> attributes;
  std::vector<LinkAddress> link_addresses;  ///< by span
  std::string text;                         ///< UTF-8
  ValueArena attribute_text;                ///< UTF-8, decoded
  std::string title;                        ///< of the <title> element, white space folded
  std::string json_ld;                      ///< the texts of the JSON-LD scripts, one behind the other
  std::vector<std::uint32_t> json_ld_ends;  ///< where each ends
  std::string states;                       ///< the scripts that may hold the page's state, as json_ld
  std::vector<std::uint32_t> state_ends;    ///< where each ends
  DroppedCounts dropped;
  bool from_text_dump = false;  ///< no markup: every block is a line or paragraph of a plain-text dump
  bool truncated = false;       ///< a limit cut text off, or the page stops in the middle

  /// Forgets the page, keeps its memory.
  void clear();
  /// Takes back the attributes from index `begin` on, all of the last element's. O(1).
  void drop_attributes_from(std::uint32_t begin);

  /// Of a block, a span or any other byte range of `text`.
  template <class Range>
  [[nodiscard]] std::string_view text_of(const Range& range) const noexcept {
    return text_between(range.begin, range.end);
  }
  [[nodiscard]] std::string_view text_of(const Element& element) const noexcept {
    return text_between(element.text_begin, element.text_end);
  }
  /// `begin` and `end` may lie past the arena's end: white space at a block's end is taken back.
  [[nodiscard]] std::string_view text_between(std::uint32_t begin, std::uint32_t end) const noexcept {
    if (begin >= end || begin >= text.size()) return {};
    return std::string_view(text).substr(begin, end - begin);
  }

  /// Whether it is there, if only by its name. O(attributes of the element).
  [[nodiscard]] bool has_attribute(const AttributeRange& range, AttributeId id) const noexcept;
  /// The decoded value, or an empty view. O(attributes of the element).
  [[nodiscard]] std::string_view attribute(const AttributeRange& range, AttributeId id) const noexcept;
  [[nodiscard]] std::string_view attribute(ElementId element, AttributeId id) const noexcept {
    return attribute(elements[element].attributes, id);
  }

  /// The blocks that begin inside `element`: [first, last) of `blocks`. O(log blocks).
  struct BlockRange {
    std::size_t first;
    std::size_t last;
  };
  [[nodiscard]] BlockRange blocks_of(const Element& element) const noexcept;

  /// Those of `spans` that begin in [begin, end). O(log spans + spans in it).
  [[nodiscard]] std::span<const Span> spans_in(std::uint32_t begin, std::uint32_t end) const noexcept;

  /// The bytes of [begin, end) in the spans that begin there and whose tag is `wanted(tag)`. O(log spans +
  /// spans in it).
  template <class Wanted>
  [[nodiscard]] std::uint32_t bytes_in_spans(std::uint32_t begin, std::uint32_t end, Wanted wanted) const {
    std::uint32_t bytes = 0;
    for (const Span& span : spans_in(begin, end)) {
      if (wanted(span.tag)) bytes += (span.end < end ? span.end : end) - span.begin;
    }
    return bytes;
  }

  /// The innermost `tag` that `element` is or stands in, or kNoElement. O(depth), PageLimits::max_depth at
  /// most.
  [[nodiscard]] ElementId nearest(ElementId element, TagId tag) const noexcept;

  [[nodiscard]] std::vector<std::string_view> json_ld_scripts() const;
  [[nodiscard]] std::vector<std::string_view> state_scripts() const;
};

}  // namespace cleancopy::html
