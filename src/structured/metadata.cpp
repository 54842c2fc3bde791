#include "structured/metadata.hpp"

#include "text/unicode.hpp"

namespace cleancopy::structured {

using html::AttributeId;
using html::TagId;

namespace {

// What names a meta element's content.
constexpr bool is_key(AttributeId id) {
  return id == AttributeId::property || id == AttributeId::name || id == AttributeId::itemprop ||
         id == AttributeId::http_equiv;
}

}  // namespace

void Metadata::collect(const html::Page& page) {
  metas_.clear();
  names_.reset();
  canonical_ = amp_ = print_ = license_ = {};
  language_ = page.elements.empty() ? std::string_view() : page.attribute(0, AttributeId::lang);
  for (const html::ElementId id : page.metadata) {
    const html::Element& element = page.elements[id];
    if (element.tag == TagId::meta) {
      add_meta(page, element);
    } else {
      add_link(page, element);
    }
  }
  if (language_.empty()) language_ = first_of({"content-language", "language", "dc.language", "og:locale"});
}

void Metadata::add_meta(const html::Page& page, const html::Element& meta) {
  const std::string_view content = text::trim(page.attribute(meta.attributes, AttributeId::content));
  if (content.empty()) return;
  for (std::uint32_t i = 0; i < meta.attributes.count; ++i) {
    const html::PageAttribute& attribute = page.attributes[meta.attributes.begin + i];
    if (!is_key(attribute.id)) continue;
    const std::string_view name =
        text::trim(std::string_view(page.attribute_text).substr(attribute.begin, attribute.size));
    if (name.empty()) continue;
    metas_.emplace_back(name, content);
    names_.set(slot_of(name));
  }
}

// The first of each kind counts; of alternates those for print.
void Metadata::add_link(const html::Page& page, const html::Element& link) {
  const std::string_view rel = page.attribute(link.attributes, AttributeId::rel);
  const std::string_view media = text::trim(page.attribute(link.attributes, AttributeId::media));
  const bool is_for_print = text::equals_ignoring_ascii_case(media, "print");
  const std::pair<std::string_view, std::string_view*> kinds[] = {
      {"canonical", &canonical_}, {"amphtml", &amp_}, {"alternate", &print_}, {"license", &license_}};
  for (const auto& [name, address] : kinds) {
    if (address == &print_ && !is_for_print) continue;
    if (address->empty() && text::equals_ignoring_ascii_case(rel, name))
      *address = text::trim(page.attribute(link.attributes, AttributeId::href));
  }
}

// Some of the name's bytes: enough to tell most keys that a page does not have.
std::size_t Metadata::slot_of(std::string_view name) noexcept {
  const auto byte = [](char c) -> std::size_t { return static_cast<unsigned char>(text::to_ascii_lower(c)); };
  const std::size_t first = byte(name.front());
  const std::size_t last = byte(name.back());
  const std::size_t middle = byte(name[name.size() / 2]);
  return (name.size() * 37 + first * 5 + middle * 17 + last) % kSlots;
}

std::string_view Metadata::first_of(std::initializer_list<std::string_view> keys) const noexcept {
  for (const std::string_view key : keys) {
    if (!names_[slot_of(key)]) continue;
    for (const auto& [name, content] : metas_) {
      if (text::equals_ignoring_ascii_case(name, key)) return content;
    }
  }
  return {};
}

std::vector<std::string_view> Metadata::all_of(std::string_view key) const {
  std::vector<std::string_view> contents;
  if (!names_[slot_of(key)]) return contents;
  for (const auto& [name, content] : metas_) {
    if (text::equals_ignoring_ascii_case(name, key)) contents.push_back(content);
  }
  return contents;
}

}  // namespace cleancopy::structured
