#include "html/page/page_attributes.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "text/find_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

using AttributeSet = std::uint32_t;
static_assert(static_cast<unsigned>(AttributeId::count_) <= 32);

constexpr AttributeSet set_of(std::initializer_list<AttributeId> ids) {
  AttributeSet set = 0;
  for (const AttributeId id : ids) set |= AttributeSet{1} << static_cast<unsigned>(id);
  return set;
}

// Who reads them: clean/blocks/surroundings (names of any element), structured/metadata, article/dates/dates
// (content and datetime of what is called a date), article/byline/byline (rel of a link, names of formatting
// elements), article/dek/description (itemtype). Addresses are read of link elements and of links to an
// author's page alone: the many of the page's links would be half of all that is stored.
constexpr AttributeSet kOfAny =
    set_of({AttributeId::class_, AttributeId::id, AttributeId::role, AttributeId::itemprop,
            AttributeId::itemtype, AttributeId::data_testid, AttributeId::datetime, AttributeId::content});

constexpr auto kStored = [] {
  std::array<AttributeSet, kTagCount> table{};
  table.fill(kOfAny);
  const auto of = [&](TagId tag) -> AttributeSet& { return table[static_cast<std::size_t>(tag)]; };
  of(TagId::html) |= set_of({AttributeId::lang});
  of(TagId::meta) = set_of({AttributeId::content, AttributeId::datetime, AttributeId::property,
                            AttributeId::name, AttributeId::itemprop, AttributeId::http_equiv});
  of(TagId::link) = set_of({AttributeId::rel, AttributeId::href, AttributeId::media});
  of(TagId::img) = of(TagId::image) =
      set_of({AttributeId::src, AttributeId::data_src, AttributeId::srcset, AttributeId::alt});
  of(TagId::a) = set_of({AttributeId::rel});
  for (const TagId tag : {TagId::b, TagId::big, TagId::code, TagId::em, TagId::font, TagId::i, TagId::nobr,
                          TagId::s, TagId::small, TagId::strike, TagId::strong, TagId::tt, TagId::u})
    of(tag) = set_of({AttributeId::class_});
  of(TagId::abbr) |= set_of({AttributeId::title});
  of(TagId::ol) |= set_of({AttributeId::start, AttributeId::reversed});
  return table;
}();

// "/author/ann-lee", "/de/autoren/", "/auteurs/", "/?author=42": four ways to write it, one search to pass
// over the others.
bool leads_to_author(const Attribute& attribute, TagId tag) {
  if (tag != TagId::a || attribute.id != AttributeId::href) return false;
  const std::string_view address = attribute.raw_value;
  for (std::size_t at = text::find_text(address, "aut"); at != std::string_view::npos;
       at = text::find_text(address, "aut", at + 1)) {
    const char before = at > 0 ? address[at - 1] : ' ';
    const std::string_view path = address.substr(at);
    if (before == '/' &&
        (path.starts_with("author") || path.starts_with("autor") || path.starts_with("auteur")))
      return true;
    if ((before == '?' || before == '&' || before == ';') && path.starts_with("author=")) return true;
  }
  return false;
}

constexpr AttributeSet kShowing = set_of({AttributeId::hidden, AttributeId::aria_hidden, AttributeId::style});

// Calls `take` with what stands behind each declaration of `property` in a style attribute.
template <class Take>
void for_each_value(std::string_view style, std::string_view property, Take take) {
  for (std::size_t at = text::find_text(style, property); at != std::string_view::npos;
       at = text::find_text(style, property, at + 1)) {
    if (at > 0 && (text::is_ascii_alpha(style[at - 1]) || style[at - 1] == '-')) continue;
    std::size_t i = at + property.size();
    while (i < style.size() && (text::is_html_space(style[i]) || style[i] == ':')) ++i;
    take(style.substr(i));
  }
}

// A letter set large floats beside its word: it is on no line of its own.
void read_style(std::string_view style, Shown& shown) {
  bool is_block = false;
  for_each_value(style, "display", [&](std::string_view value) {
    shown.hidden = shown.hidden || value.starts_with("none");
    is_block = value.starts_with("block");
  });
  shown.on_own_lines = is_block && text::find_text(style, "float") == std::string_view::npos;
  for_each_value(style, "visibility",
                 [&](std::string_view value) { shown.hidden = shown.hidden || value.starts_with("hidden"); });
}

// "<div hidden id="S:1f">": a part of the page that React sends when it is ready, to be put by a script where
// it belongs. The reader sees it.
bool is_sent_later(const Tag& tag) {
  constexpr std::string_view kMark = "S:";
  const Attribute* const id = tag.id == TagId::div ? tag.find(AttributeId::id) : nullptr;
  if (id == nullptr || !id->raw_value.starts_with(kMark)) return false;
  const std::string_view number = id->raw_value.substr(kMark.size());
  const auto is_digit = [](char c) { return text::is_ascii_digit(c) || (c >= 'a' && c <= 'f'); };
  return !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
}

bool hides(const Attribute& hidden, const Tag& tag) {
  return !text::equals_ignoring_ascii_case(hidden.raw_value, "until-found") && !is_sent_later(tag);
}

void read_shown(const Attribute& attribute, const Tag& tag, Shown& shown) {
  switch (attribute.id) {
    case AttributeId::hidden:
      shown.hidden = shown.hidden || hides(attribute, tag);
      break;
    case AttributeId::aria_hidden:
      shown.hidden = shown.hidden || text::equals_ignoring_ascii_case(attribute.raw_value, "true");
      break;
    default:
      read_style(attribute.raw_value, shown);
  }
}

// Inlined by order, as PageWriter::add_element() is: both are called for every other tag of a page.
[[gnu::always_inline]] inline void store(const Attribute& attribute, Page& page) {
  const auto begin = static_cast<std::uint32_t>(page.attribute_text.size());
  page.attribute_text.append(attribute.raw_value);
  const PageAttribute stored{attribute.id, begin,
                             static_cast<std::uint32_t>(page.attribute_text.size()) - begin};
  page.attributes.push_back(stored);
}

// What is no address but the thing itself ("data:image/png;base64,…") may be most of a saved page.
bool is_data(std::string_view value) {
  return !value.empty() && value.front() == 'd' && value.starts_with("data:");
}

}  // namespace

Shown keep_attributes(const Tag& tag, Page& page, AttributeRange& stored) {
  Shown shown;
  const std::size_t before = page.attributes.size();
  const AttributeSet wanted = kStored[static_cast<std::size_t>(tag.id)];
  for (const Attribute& attribute : tag.attributes) {
    const AttributeSet bit = AttributeSet{1} << static_cast<unsigned>(attribute.id);
    if (is_data(attribute.raw_value)) continue;
    if ((wanted & bit) != 0 || leads_to_author(attribute, tag.id)) {
      store(attribute, page);
    } else if ((kShowing & bit) != 0) {
      read_shown(attribute, tag, shown);
    }
  }
  stored.begin = static_cast<std::uint32_t>(before);
  stored.count = static_cast<std::uint32_t>(page.attributes.size() - before);
  return shown;
}

bool is_translators(const Tag& tag) {
  if (tag.id != TagId::font) return false;
  const Attribute* const style = tag.find(AttributeId::style);
  return style != nullptr && text::find_text(style->raw_value, "vertical-align") != std::string_view::npos;
}

bool is_asked_for(const Tag& link) {
  const Attribute* const relation = link.find(AttributeId::rel);
  if (relation == nullptr) return false;
  const std::string_view rel = text::trim(relation->raw_value);
  const auto is = [&](std::string_view name) { return text::equals_ignoring_ascii_case(rel, name); };
  if (is("alternate")) return link.find(AttributeId::media) != nullptr;
  return is("canonical") || is("amphtml") || is("license");
}

void keep_address(const Tag& tag, Page& page) {
  const Attribute* const address = tag.find(AttributeId::href);
  if (address == nullptr || is_data(address->raw_value)) return;
  page.link_addresses.push_back({static_cast<std::uint32_t>(page.spans.size() - 1),
                                 static_cast<std::uint32_t>(page.attributes.size())});
  store(*address, page);
}

AttributeRange merge_attributes(const Tag& tag, AttributeRange range, Page& page) {
  const AttributeSet stored = kStored[static_cast<std::size_t>(tag.id)];
  AttributeSet missing = 0;
  for (const Attribute& attribute : tag.attributes)
    missing |= AttributeSet{1} << static_cast<unsigned>(attribute.id);
  missing &= stored;
  for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i)
    missing &= ~(AttributeSet{1} << static_cast<unsigned>(page.attributes[i].id));
  if (missing == 0) return range;
  // A range is contiguous: it moves to the end. At most once for each attribute that can be missing.
  const auto begin = static_cast<std::uint32_t>(page.attributes.size());
  for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i) {
    const PageAttribute moved = page.attributes[i];
    page.attributes.push_back(moved);
  }
  for (const Attribute& attribute : tag.attributes) {
    if ((missing >> static_cast<unsigned>(attribute.id) & 1U) != 0) store(attribute, page);
  }
  return {begin, static_cast<std::uint32_t>(page.attributes.size()) - begin};
}

}  // namespace cleancopy::html
