#include "clean/shapes.hpp"

#include <string_view>

namespace cleancopy::clean {
namespace {

using html::ElementId;
using html::Page;

constexpr std::size_t kClassBytes = 40;  // of a value; names made by machines differ behind that
constexpr std::uint32_t kWholeLine = 8;  // bold but for an eighth of the line

// Numbers in names count the paragraphs: they are left out. O(class value).
std::uint32_t hash_of(const Page& page, ElementId element) {
  std::uint32_t hash = 0x811C9DC5U ^ static_cast<std::uint32_t>(page.elements[element].tag);
  for (const char c : page.attribute(element, html::AttributeId::class_).substr(0, kClassBytes)) {
    if (c >= '0' && c <= '9') continue;
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  }
  return hash;
}

}  // namespace

void Shapes::compute(const Page& page, const std::vector<Block>& blocks, const Region& region) {
  slots_.fill({});
  slots_of_.resize(blocks.size());
  own_slots_.resize(blocks.size());
  region_mass_ = 0;
  ElementId parent = html::kNoElement;
  std::uint32_t parent_hash = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::uint32_t own = hash_of(page, block.element);
    const ElementId around = page.elements[block.element].parent;
    if (around != parent) {
      parent = around;
      parent_hash = parent == html::kNoElement ? 0 : hash_of(page, parent);
    }
    const bool bold = block.bold_bytes + block.bytes() / kWholeLine >= block.bytes();
    const std::uint32_t whole = (own ^ (parent_hash * 31 + (bold ? 1 : 0))) * 0x9E3779B1U;
    slots_of_[i] = static_cast<std::uint16_t>(whole >> 23);
    own_slots_[i] = static_cast<std::uint16_t>(kSlots / 2 + ((own * 0x9E3779B1U) >> 23));
    const bool inside = i >= region.first && i < region.last;
    for (const std::uint16_t slot : {slots_of_[i], own_slots_[i]}) {
      Shape& shape = slots_[slot];
      ++(inside ? shape.inside : shape.outside);
      if (inside) shape.mass += block.mass;
    }
    if (inside) region_mass_ += block.mass;
  }
}

}  // namespace cleancopy::clean
