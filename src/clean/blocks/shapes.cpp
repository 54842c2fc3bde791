#include "clean/blocks/shapes.hpp"

#include <string_view>

#include "clean/blocks/container.hpp"
#include "text/eight_bytes.hpp"
#include "text/fnv.hpp"

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;

constexpr std::size_t kClassBytes = 40;  // of a value; names made by machines differ behind that
constexpr std::uint32_t kWholeLine = 8;  // bold but for an eighth of the line

void count_one(std::uint16_t& blocks) {
  if (blocks < UINT16_MAX) ++blocks;
}

// Numbers in names count the paragraphs: they are left out. O(class value).
std::uint32_t hash_of_class(html::TagId tag, std::string_view names) {
  std::uint32_t hash = text::kFnvStart ^ static_cast<std::uint32_t>(tag);
  for (const char c : names.substr(0, kClassBytes)) {
    if (c >= '0' && c <= '9') continue;
    hash = text::fnv_with(hash, c);
  }
  return hash;
}

}  // namespace

std::uint32_t Shapes::hash_of(const Page& page, ElementId element) {
  const html::TagId tag = page.elements[element].tag;
  const std::string_view names = page.attribute(element, html::AttributeId::class_);
  if (names.empty()) return hash_of_class(tag, names);
  const std::string_view arena = page.attribute_text;
  KnownClass& known = known_[text::key_of_ends(names) >> 56];
  if (known.tag != tag || arena.substr(known.begin, known.size) != names) {
    const auto begin = static_cast<std::uint32_t>(names.data() - arena.data());
    known = {tag, begin, static_cast<std::uint32_t>(names.size()), hash_of_class(tag, names)};
  }
  return known.hash;
}

void Shapes::compute(const Page& page, const std::vector<Block>& blocks, const Region& region) {
  slots_.fill({});
  known_.fill({});
  slots_of_.resize(blocks.size());
  own_slots_.resize(blocks.size());
  region_mass_ = 0;
  ElementId parent = html::kNoElement;
  std::uint32_t parent_hash = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::uint32_t own = hash_of(page, block.element);
    const ElementId around = box_around(page, block.element);
    if (around != parent) {
      parent = around;
      parent_hash = parent == html::kNoElement ? 0 : hash_of(page, parent);
    }
    const bool bold = block.bold_bytes + block.bytes() / kWholeLine >= block.bytes();
    const std::uint32_t whole = (own ^ (parent_hash * 31 + (bold ? 1 : 0))) * 0x9E3779B1U;
    slots_of_[i] = static_cast<std::uint16_t>(whole >> (32 - kSlotBits));
    own_slots_[i] = static_cast<std::uint16_t>(kSlots / 2 + ((own * 0x9E3779B1U) >> (32 - kSlotBits)));
    Shape& shape = slots_[slots_of_[i]];
    if (i < region.first || i >= region.last) {
      count_one(shape.outside);
      continue;
    }
    count_one(shape.inside);
    shape.mass += block.mass;
    slots_[own_slots_[i]].mass += block.mass;
    region_mass_ += block.mass;
  }
}

}  // namespace cleancopy::clean
