#include "clean/surroundings.hpp"

#include <algorithm>
#include <cstring>

#include "text/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using html::AttributeId;
using html::Element;
using html::ElementId;
using html::Page;
using html::TagId;

// An element that holds this share of the page's long lines, links aside, is the page, whatever its name says
// ("has-newsletter", "nav-offset").
constexpr double kHoldsThePage = 0.4;
constexpr std::uint32_t kLongLine = 100;  // bytes

// Bytes of unlinked text in long lines before each block of the page, and in all.
std::vector<std::uint32_t> long_line_sums(const Page& page) {
  std::vector<std::uint32_t> sums{0};
  sums.reserve(page.blocks.size() + 1);
  for (const html::TextBlock& block : page.blocks) {
    const std::uint32_t plain = block.end - block.begin - std::min(block.link_bytes, block.end - block.begin);
    sums.push_back(sums.back() + (plain >= kLongLine ? plain : 0));
  }
  return sums;
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

std::uint64_t Surroundings::hints_of_name(std::string_view name) {
  if (name.empty()) return 0;
  // Its ends and its length tell most names apart; the comparison decides.
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  const std::size_t taken = std::min(name.size(), sizeof head);
  std::memcpy(&head, name.data(), taken);
  std::memcpy(&tail, name.data() + name.size() - taken, taken);
  const std::uint64_t hash = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ name.size()) * 0xD6E8FEB86659FD93ULL;
  KnownName& known = known_[hash >> 54];
  if (known.name != name) known = {name, text::name_hints(name)};
  return known.hints;
}

Surroundings::Names Surroundings::names_of(const Page& page, ElementId element) {
  const html::AttributeRange range = page.elements[element].attributes;
  Names names;
  for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i) {
    const html::PageAttribute& attribute = page.attributes[i];
    const auto value = std::string_view(page.attribute_text).substr(attribute.begin, attribute.size);
    switch (attribute.id) {
      case AttributeId::class_:
      case AttributeId::id:
      case AttributeId::itemprop:
      case AttributeId::data_testid:
        names.hints |= hints_of_name(value);
        break;
      case AttributeId::role:
        names.role = value;
        break;
      default:
        break;
    }
  }
  return names;
}

void Surroundings::compute(const Page& page) {
  const std::size_t count = page.elements.size();
  places_.assign(count, {});
  hints_.assign(count, 0);
  own_hints_.assign(count, 0);
  known_.fill({});
  const std::vector<std::uint32_t> sums = long_line_sums(page);
  const double most = kHoldsThePage * sums.back();
  const auto holds_the_page = [&](const Element& element) {
    const Page::BlockRange range = page.blocks_of(element);
    return sums[range.last] - sums[range.first] > most;
  };
  constexpr std::uint64_t kGood = text::bit(text::NameHint::article_body);
  for (ElementId id = 0; id < count; ++id) {
    const Element& element = page.elements[id];
    const Names names = names_of(page, id);
    own_hints_[id] = names.hints;
    if (element.parent != html::kNoElement) {
      places_[id] = places_[element.parent];
      hints_[id] = hints_[element.parent];
      // "The item's own text" and "a paragraph" end at the next element that breaks the text.
      if (html::has_trait(element.tag, html::kBreaksText)) {
        places_[id].is_list_item = false;
        places_[id].is_paragraph = element.tag == TagId::p;
      }
    }
    const bool is_article = element.tag == TagId::main || element.tag == TagId::article;
    Place place = places_[id];
    place_in(element.tag, place);
    if (!names.role.empty()) place_by_role(names.role, place);
    std::uint64_t hints = own_hints_[id];
    // What is called the article, or holds most of its words, is no furniture. (Asked only where it matters.)
    const bool matters =
        (hints & ~text::kPageKindHints) != 0 || place.is_furniture() != places_[id].is_furniture();
    if (matters && (is_article || holds_the_page(element))) {
      hints &= kGood;
      if (!is_article) place = places_[id];
    }
    places_[id] = place;
    hints_[id] |= hints;
  }
}

}  // namespace cleancopy::clean
