#include "html/page/outline.hpp"

#include <algorithm>
#include <utility>

#include "html/tokens/entities.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

std::string in_lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = text::to_ascii_lower(c);
  return lower;
}

}  // namespace

// --- names ----------------------------------------------------------------------------------------------

OutlineNames::OutlineNames() {
  by_id_.fill(kNone);
  add_attribute("content");
  add_attribute("datetime");
}

OutlineNames::Number OutlineNames::add_attribute(std::string_view name) {
  std::string lower = in_lower_case(name);
  const AttributeId id = attribute_id(lower);
  if (attributes_.size() >= kNone) return kNone;
  const Number number =
      attributes_.emplace(std::move(lower), static_cast<Number>(attributes_.size())).first->second;
  if (id != AttributeId::none) {
    by_id_[static_cast<std::size_t>(id)] = number;
  } else {
    unknown_attributes_ = true;
  }
  return number;
}

OutlineNames::Number OutlineNames::add_tag(std::string_view name) {
  if (tags_.size() >= kNone) return kNone;
  return tags_.emplace(in_lower_case(name), static_cast<Number>(tags_.size())).first->second;
}

OutlineNames::Number OutlineNames::attribute(const Attribute& attribute) const {
  if (attribute.id != AttributeId::none) return by_id_[static_cast<std::size_t>(attribute.id)];
  const auto found = attributes_.find(in_lower_case(attribute.name));
  return found == attributes_.end() ? kNone : found->second;
}

OutlineNames::Number OutlineNames::tag(std::string_view name) const {
  if (tags_.empty()) return kNone;
  const auto found = tags_.find(in_lower_case(name));
  return found == tags_.end() ? kNone : found->second;
}

bool OutlineNames::wants(std::string_view attribute_name) const {
  return unknown_attributes_ && attributes_.find(in_lower_case(attribute_name)) != attributes_.end();
}

// --- nodes ----------------------------------------------------------------------------------------------

void Outline::reset() {
  nodes_.assign(3, {});
  nodes_[kHtml].tag = TagId::html;
  nodes_[kHead].tag = TagId::head;
  nodes_[kBody].tag = TagId::body;
  nodes_[kHead].depth = nodes_[kBody].depth = 1;
  attributes_.clear();
  values_.clear();
  around_ = {kHtml, kBody};
  elements_.clear();
  spans_.clear();
  in_body_ = false;
}

const OutlineAttribute* Outline::find(const OutlineNode& node, OutlineNames::Number name) const noexcept {
  for (std::uint32_t i = 0; i < node.attributes.count; ++i) {
    const OutlineAttribute& attribute = attributes_[node.attributes.begin + i];
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

// Adds to `range`, the last of all or empty, the attributes of `tag` that it has not.
void Outline::store(const Tag& tag, AttributeRange& range) {
  for (const Attribute& attribute : tag.attributes) {
    const OutlineNames::Number name = names_->attribute(attribute);
    if (name == OutlineNames::kNone) continue;
    const auto begin = static_cast<std::uint32_t>(values_.size());
    append_attribute_value(values_, attribute.raw_value);
    attributes_.push_back({name, begin, static_cast<std::uint32_t>(values_.size()) - begin});
    ++range.count;
  }
}

std::uint32_t Outline::add(const Tag& tag, std::uint32_t at, std::uint32_t parent) {
  const auto id = static_cast<std::uint32_t>(nodes_.size());
  OutlineNode& node = nodes_.emplace_back();
  node.tag = tag.id;
  if (tag.id == TagId::unknown) node.name = names_->tag(tag.name);
  node.depth = static_cast<std::uint16_t>(nodes_[parent].depth + 1);
  node.parent = parent;
  node.attributes.begin = static_cast<std::uint32_t>(attributes_.size());
  store(tag, node.attributes);
  node.text_begin = node.text_end = at;
  return id;
}

void Outline::open(const Tag& tag, std::uint32_t at) {
  if (tag.id == TagId::html || tag.id == TagId::body) {
    elements_.push_back(tag.id == TagId::html ? kHtml : kBody);
    in_body_ = in_body_ || tag.id == TagId::body;
    merge(tag);
  } else if (around_.size() >= kMaxDepth) {
    elements_.push_back(kNoNode);
  } else {
    in_body_ = true;
    elements_.push_back(add(tag, at, around_.back()));
    around_.push_back(elements_.back());
  }
}

void Outline::close(std::uint32_t at) {
  const std::uint32_t id = elements_.back();
  elements_.pop_back();
  if (id == kNoNode) return;
  end_text(id, at);
  if (id == kHtml) end_text(kBody, at);
  if (id == kHtml || id == kBody) return;
  // What began inside of it is around nothing behind it.
  around_.resize(std::min<std::size_t>(around_.size(), nodes_[id].depth));
  pop_ended();
  drop_if_empty(id);
}

void Outline::add_meta(const Tag& tag, std::uint32_t at) {
  const std::uint32_t id = add(tag, at, in_body_ ? around_.back() : kHead);
  nodes_[id].open = false;
  drop_if_empty(id);
}

void Outline::begin_span(const Tag& tag, std::uint32_t at) {
  if (around_.size() >= kMaxDepth) {
    spans_.push_back(kNoNode);
    return;
  }
  in_body_ = true;
  spans_.push_back(add(tag, at, around_.back()));
  around_.push_back(spans_.back());
}

void Outline::end_span(std::size_t span, std::uint32_t at) {
  const std::uint32_t id = spans_[span];
  if (id == kNoNode) return;
  end_text(id, at);
  pop_ended();
  drop_if_empty(id);
}

void Outline::end_text(std::uint32_t node, std::uint32_t at) {
  nodes_[node].text_end = std::max(nodes_[node].text_begin, at);
  nodes_[node].open = node == kBody;
}

void Outline::pop_ended() {
  while (!nodes_[around_.back()].open) around_.pop_back();
}

// Nobody asks for one without text, data or others in it.
void Outline::drop_if_empty(std::uint32_t node) {
  const OutlineNode& last = nodes_.back();
  if (node + 1 != nodes_.size() || last.text_end > last.text_begin) return;
  const AttributeRange range = last.attributes;
  for (std::uint32_t i = 0; i < range.count; ++i) {
    if (attributes_[range.begin + i].name <= OutlineNames::kDatetime) return;
  }
  if (range.count > 0 && range.begin + range.count == attributes_.size()) {
    values_.resize(attributes_[range.begin].begin);
    attributes_.resize(range.begin);
  }
  nodes_.pop_back();
}

void Outline::merge(const Tag& tag) {
  AttributeRange& range = nodes_[tag.id == TagId::html ? kHtml : kBody].attributes;
  std::vector<Attribute> missing;
  for (const Attribute& attribute : tag.attributes) {
    const OutlineNames::Number name = names_->attribute(attribute);
    const auto* const begin = attributes_.data() + range.begin;
    const bool known = std::any_of(begin, begin + range.count,
                                   [&](const OutlineAttribute& other) { return other.name == name; });
    if (name != OutlineNames::kNone && !known) missing.push_back(attribute);
  }
  if (missing.empty()) return;
  // A range is contiguous: it moves to the end. At most once for each name.
  const auto begin = static_cast<std::uint32_t>(attributes_.size());
  for (std::uint32_t i = 0; i < range.count; ++i) {
    const OutlineAttribute moved = attributes_[range.begin + i];
    attributes_.push_back(moved);
  }
  range.begin = begin;
  Tag rest = tag;
  rest.attributes = missing;
  store(rest, range);
}

}  // namespace cleancopy::html
