#include "html/page/page.hpp"

#include <algorithm>

namespace cleancopy::html {
namespace {

std::vector<std::string_view> cut_at(std::string_view text, const std::vector<std::uint32_t>& ends) {
  std::vector<std::string_view> parts;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return parts;
}

}  // namespace

void Page::clear() {
  elements.clear();
  blocks.clear();
  spans.clear();
  images.clear();
  metadata.clear();
  image_marks.clear();
  attributes.clear();
  link_addresses.clear();
  text.clear();
  attribute_text.cut(0);
  title.clear();
  json_ld.clear();
  json_ld_ends.clear();
  states.clear();
  state_ends.clear();
  dropped = {};
  from_text_dump = false;
  truncated = false;
}

void Page::drop_attributes_from(std::uint32_t begin) {
  attributes.resize(begin);
  // Where a second <body> was merged its first values stand before those of others: the last attribute that
  // is left tells where values end.
  const PageAttribute last = attributes.empty() ? PageAttribute() : attributes.back();
  attribute_text.cut(std::size_t{last.begin} + last.size);
}

bool Page::has_attribute(const AttributeRange& range, AttributeId id) const noexcept {
  return std::any_of(attributes.begin() + range.begin, attributes.begin() + range.begin + range.count,
                     [&](const PageAttribute& attribute) { return attribute.id == id; });
}

std::string_view Page::attribute(const AttributeRange& range, AttributeId id) const noexcept {
  for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i) {
    if (attributes[i].id == id) {
      return std::string_view(attribute_text).substr(attributes[i].begin, attributes[i].size);
    }
  }
  return {};
}

Page::BlockRange Page::blocks_of(const Element& element) const noexcept {
  const auto begins_before = [](const TextBlock& block, std::uint32_t offset) {
    return block.begin < offset;
  };
  const auto first = std::lower_bound(blocks.begin(), blocks.end(), element.text_begin, begins_before);
  const auto last = std::lower_bound(first, blocks.end(), element.text_end, begins_before);
  return {static_cast<std::size_t>(first - blocks.begin()), static_cast<std::size_t>(last - blocks.begin())};
}

std::span<const Span> Page::spans_in(std::uint32_t begin, std::uint32_t end) const noexcept {
  const auto begins_before = [](const Span& span, std::uint32_t at) { return span.begin < at; };
  const auto first = std::lower_bound(spans.begin(), spans.end(), begin, begins_before);
  const auto last = std::find_if(first, spans.end(), [end](const Span& span) { return span.begin >= end; });
  return {first, last};
}

ElementId Page::nearest(ElementId element, TagId tag) const noexcept {
  while (element != kNoElement && elements[element].tag != tag) element = elements[element].parent;
  return element;
}

std::vector<std::string_view> Page::json_ld_scripts() const {
  return cut_at(json_ld, json_ld_ends);
}

std::vector<std::string_view> Page::state_scripts() const {
  return cut_at(states, state_ends);
}

}  // namespace cleancopy::html
