#include "clean/surroundings.hpp"

#include <algorithm>

#include "text/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using html::AttributeId;
using html::Element;
using html::ElementId;
using html::Page;
using html::TagId;

// An element that holds this share of the page's text, links aside, is the page, whatever its name says
// ("has-newsletter", "nav-offset").
constexpr double kHoldsThePage = 0.4;

double plain_bytes(const html::Element& element) {
  return static_cast<double>(element.text_bytes()) - static_cast<double>(element.link_bytes());
}

void place_in(TagId tag, Place& place) {
  switch (tag) {
    case TagId::article:
    case TagId::main:
      place.in_article = true;
      break;
    case TagId::aside:
      place.in_aside = true;
      break;
    case TagId::nav:
    case TagId::menu:
      place.in_navigation = true;
      break;
    case TagId::footer:
      place.in_footer = true;
      break;
    case TagId::header:
      place.in_header = true;
      break;
    case TagId::form:
    case TagId::button:
    case TagId::fieldset:
    case TagId::dialog:
    case TagId::label:
      place.in_form = true;
      break;
    case TagId::figure:
      place.in_figure = true;
      break;
    case TagId::figcaption:
    case TagId::caption:
      place.in_caption = true;
      break;
    case TagId::blockquote:
      place.in_quote = true;
      break;
    case TagId::pre:
      place.in_pre = true;
      break;
    case TagId::td:
    case TagId::th:
      place.in_table = true;
      break;
    case TagId::dl:
      place.in_definition = true;
      break;
    case TagId::li:
      ++place.list_depth;
      place.is_list_item = true;
      break;
    default:
      break;
  }
  if (const int level = html::heading_level(tag); level > 0)
    place.heading_level = static_cast<std::uint8_t>(level);
}

void place_by_role(std::string_view role, Place& place) {
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "tablist")
    place.in_navigation = true;
  if (role == "complementary") place.in_aside = true;
  if (role == "contentinfo") place.in_footer = true;
  if (role == "banner") place.in_header = true;
  if (role == "main" || role == "article") place.in_article = true;
  if (role == "dialog" || role == "alertdialog" || role == "search" || role == "button") place.in_form = true;
}

}  // namespace

std::uint64_t Surroundings::hints_of(const Page& page, ElementId element) {
  const html::AttributeRange range = page.elements[element].attributes;
  std::uint64_t hints = 0;
  for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i) {
    const html::PageAttribute& attribute = page.attributes[i];
    switch (attribute.id) {
      case AttributeId::class_:
      case AttributeId::id:
      case AttributeId::itemprop:
      case AttributeId::data_testid: {
        const std::string_view value =
            std::string_view(page.attribute_text).substr(attribute.begin, attribute.size);
        const auto [known, inserted] = known_.try_emplace(value, 0);
        if (inserted) known->second = text::name_hints(value);
        hints |= known->second;
        break;
      }
      default:
        break;
    }
  }
  return hints;
}

void Surroundings::compute(const Page& page) {
  const std::size_t count = page.elements.size();
  places_.assign(count, {});
  hints_.assign(count, 0);
  own_hints_.assign(count, 0);
  known_.clear();
  const double most = count == 0 ? 0.0 : kHoldsThePage * plain_bytes(page.elements.front());
  constexpr std::uint64_t kGood = text::bit(text::NameHint::article_body);
  for (ElementId id = 0; id < count; ++id) {
    const Element& element = page.elements[id];
    own_hints_[id] = hints_of(page, id);
    // What is called the article, or holds this share of the page's words, is not furniture.
    const bool is_page =
        plain_bytes(element) > most || element.tag == TagId::main || element.tag == TagId::article;
    if (element.parent != html::kNoElement) {
      places_[id] = places_[element.parent];
      hints_[id] = hints_[element.parent];
      // "The item's own text" and "a paragraph" end at the next element that breaks the text.
      if (html::has_trait(element.tag, html::kBreaksText)) {
        places_[id].is_list_item = false;
        places_[id].is_paragraph = element.tag == TagId::p;
      }
    }
    hints_[id] |= is_page ? own_hints_[id] & kGood : own_hints_[id];
    if (plain_bytes(element) <= most || element.tag == TagId::article || element.tag == TagId::main)
      place_in(element.tag, places_[id]);
    if (element.attributes.count > 0 && !is_page) {
      place_by_role(page.attribute(id, AttributeId::role), places_[id]);
    }
  }
}

}  // namespace cleancopy::clean
