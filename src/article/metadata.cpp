#include "article/metadata.hpp"

#include "text/unicode.hpp"

namespace cleancopy::article {

using html::AttributeId;
using html::TagId;

void Metadata::collect(const html::Page& page) {
  metas_.clear();
  canonical_ = {};
  language_ = page.elements.empty() ? std::string_view() : page.attribute(0, AttributeId::lang);
  for (html::ElementId id = 0; id < page.elements.size(); ++id) {
    const html::Element& element = page.elements[id];
    if (element.tag == TagId::meta) {
      const std::string_view content = text::trim(page.attribute(id, AttributeId::content));
      if (content.empty()) continue;
      for (const AttributeId key :
           {AttributeId::property, AttributeId::name, AttributeId::itemprop, AttributeId::http_equiv}) {
        const std::string_view name = text::trim(page.attribute(id, key));
        if (!name.empty()) metas_.emplace_back(name, content);
      }
    } else if (element.tag == TagId::link && canonical_.empty() &&
               text::equals_ignoring_ascii_case(page.attribute(id, AttributeId::rel), "canonical")) {
      canonical_ = text::trim(page.attribute(id, AttributeId::href));
    }
  }
  if (language_.empty()) language_ = first_of({"content-language", "language", "dc.language", "og:locale"});
}

std::string_view Metadata::first_of(std::initializer_list<std::string_view> keys) const noexcept {
  for (const std::string_view key : keys) {
    for (const auto& [name, content] : metas_) {
      if (text::equals_ignoring_ascii_case(name, key)) return content;
    }
  }
  return {};
}

std::vector<std::string_view> Metadata::all_of(std::string_view key) const {
  std::vector<std::string_view> contents;
  for (const auto& [name, content] : metas_) {
    if (text::equals_ignoring_ascii_case(name, key)) contents.push_back(content);
  }
  return contents;
}

}  // namespace cleancopy::article
