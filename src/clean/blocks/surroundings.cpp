#include "clean/blocks/surroundings.hpp"

#include <algorithm>

#include "clean/blocks/edges.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/eight_bytes.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using html::AttributeId;
using html::Element;
using html::ElementId;
using html::Page;
using html::TagId;
using lexicon::NameHint;

// An element that holds this share of the page's long lines, links aside, is the page, whatever its name says
// ("has-newsletter", "nav-offset").
constexpr double kHoldsThePage = 0.4;
// With the page's first h1 in it so much is enough to doubt some names.
constexpr double kHoldsTheTitle = 0.15;
constexpr std::uint64_t kNavigation = lexicon::bit(NameHint::navigation);
constexpr std::uint64_t kBesideTitle =
    lexicon::bits(NameHint::comment, NameHint::navigation, NameHint::newsletter, NameHint::advert,
                  NameHint::promo, NameHint::share, NameHint::paywall, NameHint::consent, NameHint::tags,
                  NameHint::form, NameHint::button, NameHint::dialog);
// A row of buttons has no long lines: where they stand in one, it is called by what they share
// ("share-wrapper").
constexpr std::uint64_t kSharing = lexicon::bit(NameHint::share);
// So much of running text is not for screen readers alone ("sr-text", of a series' name).
constexpr double kHoldsAStory = 0.1;
constexpr std::uint64_t kUnseen = lexicon::bit(NameHint::hidden_text);
// What a part of the page may be that the article is called after.
constexpr std::uint64_t kOfSomeParts =
    kBesideTitle | lexicon::bits(NameHint::media, NameHint::related, NameHint::teaser);
constexpr std::uint32_t kLongLine = 100;          // bytes
constexpr std::size_t kShortestBlockName = 4;     // bytes
constexpr std::size_t kShortestQuestion = 24;     // bytes: "Forgot your password?" is asked by a form
constexpr std::size_t kShortestSharedTitle = 10;  // bytes that a page's title and its h1 share by no chance

// Nothing in an element of such a name is text of the article or tells of it, whatever it is called itself.
constexpr std::uint64_t kFurnitureNames =
    lexicon::bits(NameHint::navigation, NameHint::breadcrumb, NameHint::dialog, NameHint::consent,
                  NameHint::newsletter, NameHint::advert, NameHint::promo, NameHint::paywall);
// Nor in a footer of more bytes: a post's has a line or two, the author's name and the day among them.
constexpr std::uint32_t kPostFooter = 400;

bool is_named_furniture(const Element& element, std::uint64_t hints) {
  // "article-content sponsored": of two names the good one.
  if (element.tag == TagId::body || lexicon::has(hints, NameHint::article_body)) return false;
  const bool is_footer = lexicon::has(hints, NameHint::footer) && element.text_bytes() > kPostFooter;
  return is_footer || (hints & kFurnitureNames) != 0;
}

// A Place as a number: its flags, then the level of the heading, then the depth in lists.
enum PlaceBit : std::uint32_t {
  kInArticle = 1U << 0,
  kInAside = 1U << 1,
  kInNavigation = 1U << 2,
  kInFooter = 1U << 3,
  kInHeader = 1U << 4,
  kInForm = 1U << 5,
  kInFigure = 1U << 6,
  kInCaption = 1U << 7,
  kInQuote = 1U << 8,
  kInPre = 1U << 9,
  kInTable = 1U << 10,
  kInDefinition = 1U << 11,
  kIsListItem = 1U << 12,
  kIsParagraph = 1U << 13,
  kInNamedFurniture = 1U << 14,
  kHeadingShift = 16,
  kHeadingMask = 7U << kHeadingShift,
  kListShift = 24,
  kListOne = 1U << kListShift,
  kListMask = 255U << kListShift,
};
constexpr std::uint32_t kFurniture = kInAside | kInNavigation | kInFooter | kInHeader | kInForm;

constexpr std::uint32_t bits_of(TagId tag) {
  switch (tag) {
    case TagId::article:
    case TagId::main:
      return kInArticle;
    case TagId::aside:
      return kInAside;
    case TagId::nav:
    case TagId::menu:
      return kInNavigation;
    case TagId::footer:
      return kInFooter;
    case TagId::header:
      return kInHeader;
    case TagId::form:
    case TagId::button:
    case TagId::fieldset:
    case TagId::dialog:
    case TagId::label:
      return kInForm;
    case TagId::figure:
      return kInFigure;
    case TagId::figcaption:
    case TagId::caption:
      return kInCaption;
    case TagId::blockquote:
      return kInQuote;
    case TagId::pre:
      return kInPre;
    case TagId::td:
    case TagId::th:
      return kInTable;
    case TagId::dl:
      return kInDefinition;
    case TagId::li:
      return kIsListItem;
    default:
      return 0;
  }
}

// What of the parent's place an element's tag alone makes void, and what it says itself.
struct TagPlace {
  std::uint32_t ends = 0;
  std::uint32_t replaces = 0;
  std::uint32_t adds = 0;
};

constexpr auto kTagPlaces = [] {
  std::array<TagPlace, html::kTagCount> places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto tag = static_cast<TagId>(i);
    places[i].adds = bits_of(tag);
    // "The item's own text" and "a paragraph" end at the next element that breaks the text.
    if (html::has_trait(tag, html::kBreaksText)) {
      places[i].ends = kIsListItem | kIsParagraph;
      if (tag == TagId::p) places[i].adds |= kIsParagraph;
    }
    // A figure around a table or code is no picture.
    if (tag == TagId::table || tag == TagId::pre) places[i].ends |= kInFigure;
    if (const int level = html::heading_level(tag); level > 0) {
      places[i].replaces = kHeadingMask;
      places[i].adds |= static_cast<std::uint32_t>(level) << kHeadingShift;
    }
  }
  return places;
}();

// A button around a heading, in one or with a question opens and shuts the text below it: nothing is filled
// in there.
bool opens_text(const Page& page, const Element& element, bool in_heading) {
  const bool is_button = element.tag == TagId::button;
  if (html::heading_level(element.tag) > 0 || (is_button && in_heading)) return true;
  if (!is_button) return false;
  const std::string_view line = text::trim(page.text_of(element));
  if (line.size() >= kShortestQuestion && closing_of(line) == Closing::question) return true;
  const auto* const begin = &element + 1;
  return std::any_of(begin, page.elements.data() + element.end,
                     [](const Element& inner) { return html::heading_level(inner.tag) > 0; });
}

// What an element's tag or role says and the place `outside` of it makes void.
std::uint32_t void_of(const Page& page, const Element& element, std::uint32_t outside) {
  // Who said it stands in a quotation's footer.
  if (element.tag == TagId::footer && (outside & kInQuote) != 0) return kInFooter;
  const bool opens = (outside & kInForm) == 0 && opens_text(page, element, (outside & kHeadingMask) != 0);
  return opens ? std::uint32_t{kInForm} : 0;
}

std::uint32_t bits_of_role(std::string_view role) {
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "tablist") return kInNavigation;
  if (role == "complementary") return kInAside;
  if (role == "contentinfo") return kInFooter;
  if (role == "banner") return kInHeader;
  if (role == "main" || role == "article") return kInArticle;
  if (role == "dialog" || role == "alertdialog" || role == "search" || role == "button") return kInForm;
  return 0;
}

}  // namespace

Place Surroundings::place(ElementId element) const {
  const std::uint32_t bits = rows_[element].place;
  Place place;
  place.in_article = (bits & kInArticle) != 0;
  place.in_aside = (bits & kInAside) != 0;
  place.in_navigation = (bits & kInNavigation) != 0;
  place.in_footer = (bits & kInFooter) != 0;
  place.in_header = (bits & kInHeader) != 0;
  place.in_form = (bits & kInForm) != 0;
  place.in_figure = (bits & kInFigure) != 0;
  place.in_caption = (bits & kInCaption) != 0;
  place.in_quote = (bits & kInQuote) != 0;
  place.in_pre = (bits & kInPre) != 0;
  place.in_table = (bits & kInTable) != 0;
  place.in_definition = (bits & kInDefinition) != 0;
  place.in_named_furniture = (bits & kInNamedFurniture) != 0;
  place.is_list_item = (bits & kIsListItem) != 0;
  place.is_paragraph = (bits & kIsParagraph) != 0;
  place.heading_level = static_cast<std::uint8_t>((bits & kHeadingMask) >> kHeadingShift);
  place.list_depth = static_cast<std::uint8_t>(bits >> kListShift);
  return place;
}

void Surroundings::sum_long_lines(const Page& page) {
  sums_.clear();
  sums_.reserve(page.blocks.size() + 1);
  longest_line_ = 0;
  std::uint32_t sum = 0;
  sums_.push_back(sum);
  for (const html::TextBlock& block : page.blocks) {
    const std::uint32_t plain = block.end - block.begin - std::min(block.link_bytes, block.end - block.begin);
    if (plain >= kLongLine) sum += plain;
    longest_line_ = std::max(longest_line_, plain);
    sums_.push_back(sum);
  }
}

bool Surroundings::holds(const Page& page, const Element& element, double share) const {
  const double most = share * sums_.back();
  // Most elements are too small, wherever their lines are: only the last may reach over the element's end.
  if (static_cast<double>(element.text_bytes()) + longest_line_ <= most) return false;
  const Page::BlockRange range = page.blocks_of(element);
  return sums_[range.last] - sums_[range.first] > most;
}

// Long lines without links are most of it: no menu.
bool Surroundings::runs_as_text(const Page& page, const Element& element) const {
  const Page::BlockRange range = page.blocks_of(element);
  return (sums_[range.last] - sums_[range.first]) * 2 > element.text_bytes();
}

std::uint64_t Surroundings::hints_of_name(const Page& page, const html::PageAttribute& attribute) {
  const std::string_view arena = page.attribute_text;
  const std::string_view name = arena.substr(attribute.begin, attribute.size);
  if (name.empty()) return 0;
  // Its ends and its length tell most names apart; the comparison decides.
  KnownName& known = known_[text::key_of_ends(name) >> 55];
  if (arena.substr(known.begin, known.size) != name)
    known = {attribute.begin, attribute.size, lexicon::name_hints(name)};
  return known.hints;
}

// One of its classes begins with the name, and goes on behind a low line.
bool Surroundings::bears_block_name(const Page& page, const Element& element) const {
  const std::string_view names = page.attribute(element.attributes, AttributeId::class_);
  const std::string_view name = block_name_.name;
  for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
    if ((at == 0 || names[at - 1] == ' ') && names.substr(at + name.size()).starts_with('_')) return true;
  }
  return false;
}

Surroundings::Names Surroundings::names_of(const Page& page, const Element& element) {
  Names names;
  const html::AttributeRange range = element.attributes;
  for (std::uint32_t i = range.begin; i < range.begin + range.count; ++i) {
    const html::PageAttribute& attribute = page.attributes[i];
    switch (attribute.id) {
      case AttributeId::class_:
      case AttributeId::id:
      case AttributeId::itemprop:
      case AttributeId::data_testid:
        names.hints |= hints_of_name(page, attribute);
        break;
      case AttributeId::role:
        names.place |=
            bits_of_role(std::string_view(page.attribute_text).substr(attribute.begin, attribute.size));
        break;
      default:
        break;
    }
  }
  return names;
}

// The first h1 that the page's title repeats; else the first with any text: a site's name, a box's.
void Surroundings::find_title(const Page& page) {
  title_ = UINT32_MAX;
  title_is_told_ = false;
  constexpr std::size_t kMost = 16;  // a page of nothing but h1 has no title among them
  std::size_t asked = 0;
  for (const Element& element : page.elements) {
    if (element.tag != TagId::h1 || element.text_bytes() == 0) continue;
    if (asked++ == kMost) return;
    if (title_ == UINT32_MAX) title_ = element.text_begin;
    const std::string_view line = text::trim(page.text_between(element.text_begin, element.text_end));
    if (line.size() < kShortestSharedTitle || page.title.find(line) == std::string::npos) continue;
    title_ = element.text_begin;
    title_is_told_ = true;
    return;
  }
}

void Surroundings::compute(const Page& page) {
  known_.fill({});
  block_name_ = {};
  sum_long_lines(page);
  find_title(page);
  constexpr std::uint64_t kGood = lexicon::bit(lexicon::NameHint::article_body);
  rows_.clear();
  rows_.reserve(page.elements.size());
  for (const Element& element : page.elements) {
    const Row around = element.parent == html::kNoElement ? Row{} : rows_[element.parent];
    // No block stands in an element without text; and what stands in furniture is nothing else by any name.
    const bool asks = element.text_bytes() > 0 && (around.place & (kInNavigation | kInNamedFurniture)) == 0;
    const Names names = asks ? names_of(page, element) : Names{};
    const TagPlace& tag = kTagPlaces[static_cast<std::size_t>(element.tag)];
    const std::uint32_t outside = (around.place & ~tag.ends) | (tag.adds & kIsParagraph);
    std::uint32_t place = (outside & ~tag.replaces) | tag.adds | names.place;
    if ((place & ~outside & (kInForm | kInFooter)) != 0) place &= ~void_of(page, element, outside);
    if (element.tag == TagId::li && (place & kListMask) != kListMask) place += kListOne;
    if (!asks) {
      rows_.push_back({around.hints, 0, place});
      continue;
    }
    std::uint64_t hints = names.hints;
    if ((hints & block_name_.hints) != 0 && bears_block_name(page, element)) hints &= ~block_name_.hints;
    const std::uint64_t own = hints;
    // What is called the article, or holds most of its words, is no furniture. (Asked only where it matters.)
    const bool matters = (hints & ~lexicon::kPageKindHints) != 0 ||
                         ((place & kFurniture) != 0) != ((outside & kFurniture) != 0);
    const bool has_title = title_ >= element.text_begin && title_ < element.text_end;
    if ((hints & kNavigation) != 0 && (outside & kInArticle) != 0 && runs_as_text(page, element))
      hints &= ~kNavigation;
    if ((hints & kSharing) != 0 && runs_as_text(page, element)) hints &= ~kSharing;
    if ((hints & kUnseen) != 0 && runs_as_text(page, element) && holds(page, element, kHoldsAStory))
      hints &= ~kUnseen;
    const bool is_article = element.tag == TagId::main || element.tag == TagId::article;
    // Beside a short story the site's words of itself are many; they stand in a footer below the title.
    const bool is_footer = (place & ~outside & kInFooter) != 0 && title_ < element.text_begin;
    if (matters && (is_article || (!is_footer && holds(page, element, kHoldsThePage)))) {
      hints &= kGood;
      if (!is_article) place = outside;
    } else if (matters && has_title && (title_is_told_ || holds(page, element, kHoldsTheTitle))) {
      hints &= ~kBesideTitle;
    }
    if (has_title && (own & ~hints & kOfSomeParts) != 0) {
      const std::string_view classes = page.attribute(element.attributes, AttributeId::class_);
      const std::string_view first = classes.substr(0, classes.find(' '));
      if (first.size() >= kShortestBlockName) block_name_ = {first, own & ~hints & kOfSomeParts};
    }
    if ((place & kInArticle) == 0 && !has_title && is_named_furniture(element, hints))
      place |= kInNamedFurniture;
    rows_.push_back({around.hints | hints, own, place});
  }
}

}  // namespace cleancopy::clean
