#include "html/page_writer.hpp"

#include <algorithm>

#include "html/entities.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// The formatting elements (13.2.4.2); the order is the index into open_spans_.
constexpr TagId kFormattingTags[] = {TagId::a,      TagId::b,      TagId::big,  TagId::code, TagId::em,
                                     TagId::font,   TagId::i,      TagId::nobr, TagId::s,    TagId::small,
                                     TagId::strike, TagId::strong, TagId::tt,   TagId::u};

constexpr auto kFormattingKind = [] {
  std::array<std::uint8_t, kTagCount> kinds{};
  for (std::size_t i = 0; i < std::size(kFormattingTags); ++i) {
    kinds[static_cast<std::size_t>(kFormattingTags[i])] = static_cast<std::uint8_t>(i);
  }
  return kinds;
}();

constexpr std::size_t formatting_kind(TagId tag) {
  return kFormattingKind[static_cast<std::size_t>(tag)];
}

constexpr bool is_bold(TagId tag) {
  return tag == TagId::b || tag == TagId::strong;
}
constexpr bool keeps_lines(TagId tag) {
  return tag == TagId::pre || tag == TagId::listing;
}

constexpr std::size_t kMaxTitleBytes = std::size_t{64} << 10;

// Elements whose text no reader of the page sees as text.
constexpr bool suppresses(TagId tag) {
  switch (tag) {
    case TagId::audio:
    case TagId::canvas:
    case TagId::datalist:
    case TagId::frameset:
    case TagId::rp:
    case TagId::rt:
    case TagId::rtc:
    case TagId::select:
    case TagId::template_:
    case TagId::video:
      return true;
    default:
      return false;
  }
}

// Attributes that somebody reads; the others that the tokenizer hands over only decide flags. Of an address,
// only that of a link element: the many of the page's links are half its attributes.
constexpr bool is_stored(AttributeId id, TagId tag) {
  switch (id) {
    case AttributeId::none:
    case AttributeId::alt:
    case AttributeId::aria_hidden:
    case AttributeId::charset:
    case AttributeId::dir:
    case AttributeId::hidden:
    case AttributeId::shadowrootmode:
    case AttributeId::src:
    case AttributeId::style:
    case AttributeId::title:
    case AttributeId::type:
      return false;
    case AttributeId::href:
      return tag == TagId::link;
    default:
      return true;
  }
}

// "display: none" or "visibility: hidden" in a style attribute.
bool style_hides(std::string_view style) {
  const auto declares = [&](std::string_view property, std::string_view value) {
    for (std::size_t at = style.find(property); at != std::string_view::npos;
         at = style.find(property, at + 1)) {
      if (at > 0 && (text::is_ascii_alpha(style[at - 1]) || style[at - 1] == '-')) continue;
      std::size_t i = at + property.size();
      while (i < style.size() && (text::is_html_space(style[i]) || style[i] == ':')) ++i;
      if (style.substr(i).starts_with(value)) return true;
    }
    return false;
  };
  return declares("display", "none") || declares("visibility", "hidden");
}

bool is_hidden(const Tag& tag) {
  for (const Attribute& attribute : tag.attributes) {
    switch (attribute.id) {
      case AttributeId::hidden:
        if (!text::equals_ignoring_ascii_case(attribute.raw_value, "until-found")) return true;
        break;
      case AttributeId::aria_hidden:
        if (text::equals_ignoring_ascii_case(attribute.raw_value, "true")) return true;
        break;
      case AttributeId::style:
        if (style_hides(attribute.raw_value)) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

bool is_json_ld(const Tag& script) {
  constexpr std::string_view kJsonLd = "application/ld+json";
  const Attribute* const type = script.find(AttributeId::type);
  return type != nullptr &&
         text::equals_ignoring_ascii_case(text::trim(type->raw_value).substr(0, kJsonLd.size()), kJsonLd);
}

}  // namespace

PageWriter::PageWriter(Page& page, const PageLimits& limits)
    : page_(&page), limits_(limits), writer_(page, limits.max_text_bytes) {
  reset();
}

void PageWriter::reset() {
  writer_.reset();
  open_.clear();
  for (auto& spans : open_spans_) spans.clear();
  open_span_count_ = 0;
  keep_lines_depth_ = 0;
  capture_ = Capture::none;
  too_many_elements_ = false;
  Tag root;
  root.id = TagId::html;
  open(root);
}

// --- elements -------------------------------------------------------------------------------------------

AttributeRange PageWriter::add_attributes(const Tag& tag) {
  AttributeRange range{static_cast<std::uint32_t>(page_->attributes.size()), 0};
  for (const Attribute& attribute : tag.attributes) {
    if (!is_stored(attribute.id, tag.id)) continue;
    const auto begin = static_cast<std::uint32_t>(page_->attribute_text.size());
    append_attribute_value(page_->attribute_text, attribute.raw_value);
    const auto size = static_cast<std::uint32_t>(page_->attribute_text.size()) - begin;
    page_->attributes.push_back({attribute.id, begin, size});
    ++range.count;
  }
  return range;
}

ElementId PageWriter::add_element(const Tag& tag) {
  if (page_->elements.size() >= limits_.max_elements) {
    too_many_elements_ = true;
    return static_cast<ElementId>(page_->elements.size() - 1);
  }
  Element element;
  element.tag = tag.id;
  element.parent = open_.empty() ? kNoElement : open_.top().element;
  element.depth = static_cast<std::uint16_t>(std::min<std::size_t>(open_.size(), UINT16_MAX));
  // A body hidden as a whole is one that a script was to show.
  element.hidden =
      tag.id != TagId::body && tag.id != TagId::html &&
      (is_hidden(tag) || (element.parent != kNoElement && page_->elements[element.parent].hidden));
  element.attributes = add_attributes(tag);
  element.text_begin = element.text_end = writer_.position();
  element.link_begin = element.link_end = writer_.link_bytes();
  element.end = static_cast<ElementId>(page_->elements.size() + 1);
  page_->elements.push_back(element);
  return static_cast<ElementId>(page_->elements.size() - 1);
}

void PageWriter::open(const Tag& tag) {
  if (has_trait(tag.id, kBreaksText)) end_block();
  const ElementId element = add_element(tag);
  if (keeps_lines(tag.id)) ++keep_lines_depth_;
  // A hidden inline element is no part of its line; a hidden block stays, marked, for the judge.
  const bool hidden_inline = !has_trait(tag.id, kBreaksText) && tag.id != TagId::unknown &&
                             page_->elements[element].hidden && !page_->elements[open_.top().element].hidden;
  const bool shadow_root = tag.id == TagId::template_ && tag.find(AttributeId::shadowrootmode) != nullptr;
  open_.push(tag.id, element, (suppresses(tag.id) && !shadow_root) || hidden_inline,
             tag.id == TagId::unknown ? hash_name(tag.name) : 0,
             static_cast<std::uint32_t>(page_->spans.size()));
}

void PageWriter::close() {
  do {
    const OpenElements::Entry entry = open_.pop();
    if (has_trait(entry.tag, kBreaksText)) end_block();
    if (keeps_lines(entry.tag)) --keep_lines_depth_;
    if (has_trait(entry.tag, kScopeMarker)) end_spans_from(entry.first_span);
    Element& element = page_->elements[entry.element];
    element.end = static_cast<ElementId>(page_->elements.size());
    element.text_end = std::max(element.text_begin, static_cast<std::uint32_t>(page_->text.size()));
    element.link_end = writer_.link_bytes();
  } while (!open_.empty() && open_.top().detached);
}

void PageWriter::close_to(OpenElements::Index index) {
  while (open_.size() > index) close();
}

void PageWriter::close_until(TagId tag) {
  if (open_.topmost(tag) != OpenElements::kNone) close_to(open_.topmost(tag));
}

void PageWriter::add_void(const Tag& tag) {
  switch (tag.id) {
    case TagId::br:
      line_break();
      break;
    case TagId::hr:
      end_block();
      add_element(tag);
      break;
    case TagId::meta:
    case TagId::link:
      add_element(tag);
      break;
    default:
      break;  // img, input, source, wbr, …: no text, and nobody asks for them
  }
}

void PageWriter::merge_root_attributes(const Tag& tag) {
  if (page_->elements[0].attributes.count == 0) page_->elements[0].attributes = add_attributes(tag);
}

// --- spans ----------------------------------------------------------------------------------------------

const std::vector<PageWriter::OpenSpan>& PageWriter::open_spans(TagId tag) const noexcept {
  return open_spans_[formatting_kind(tag)];
}

void PageWriter::begin_span(const Tag& tag) {
  if (page_->spans.size() >= limits_.max_elements) {
    too_many_elements_ = true;
    return;
  }
  Span span;
  span.tag = tag.id;
  if (tag.id == TagId::a) {
    span.attributes = add_attributes(tag);
    writer_.enter_link();
  }
  if (is_bold(tag.id)) writer_.enter_bold();
  span.begin = span.end = writer_.position();
  open_spans_[formatting_kind(tag.id)].push_back(
      {static_cast<std::uint32_t>(page_->spans.size()), static_cast<OpenElements::Index>(open_.size())});
  ++open_span_count_;
  page_->spans.push_back(span);
}

void PageWriter::end_span(TagId tag) {
  auto& open = open_spans_[formatting_kind(tag)];
  if (open.empty()) return;
  Span& span = page_->spans[open.back().index];
  span.end = std::max(span.begin, static_cast<std::uint32_t>(page_->text.size()));
  open.pop_back();
  --open_span_count_;
  if (tag == TagId::a) writer_.leave_link();
  if (is_bold(tag)) writer_.leave_bold();
}

bool PageWriter::has_span_on_top() const noexcept {
  return open_span_count_ > 0 &&
         std::any_of(open_spans_.begin(), open_spans_.end(), [&](const std::vector<OpenSpan>& open) {
           return !open.empty() && open.back().index >= open_.top().first_span &&
                  open.back().depth == open_.size();
         });
}

// 13.2.4.3: what was opened inside a cell, a caption or an object does not go on outside of it.
void PageWriter::end_spans_from(std::uint32_t first_span) {
  if (open_span_count_ == 0 || page_->spans.size() == first_span) return;
  for (const TagId tag : kFormattingTags) {
    while (has_open_span(tag) && open_spans(tag).back().index >= first_span) end_span(tag);
  }
}

// --- text -----------------------------------------------------------------------------------------------

TextMode PageWriter::begin_raw_text(const Tag& tag) {
  switch (tag.id) {
    case TagId::script:
      if (!is_json_ld(tag)) return TextMode::skip_script;
      capture_ = Capture::json_ld;
      return TextMode::script;
    case TagId::title:
      if (!page_->title.empty()) return TextMode::skip_raw_text;
      capture_ = Capture::title;
      return TextMode::rcdata;
    case TagId::xmp:
      end_block();
      return TextMode::skip_raw_text;
    default:
      return TextMode::skip_raw_text;
  }
}

void PageWriter::end_capture() {
  if (capture_ == Capture::json_ld) {
    page_->json_ld_ends.push_back(static_cast<std::uint32_t>(page_->json_ld.size()));
  }
  if (capture_ == Capture::title) page_->title = text::collapse_space(page_->title);
  capture_ = Capture::none;
}

void PageWriter::text(std::string_view text) {
  const auto append = [&](std::string& out, std::size_t max_bytes) {
    out.append(text.substr(0, max_bytes - std::min(max_bytes, out.size())));
  };
  if (capture_ == Capture::title) {
    append(page_->title, kMaxTitleBytes);
  } else if (capture_ == Capture::json_ld) {
    append(page_->json_ld, limits_.max_json_ld_bytes);
  } else if (open_.text_suppressed()) {
    drop(text);
  } else {
    writer_.append(text, open_.top().element, keep_lines_depth_ > 0);
  }
}

void PageWriter::line_break() {
  if (!open_.text_suppressed()) writer_.line_break();
}

void PageWriter::finish() {
  end_capture();
  while (!open_.empty()) close();
  writer_.end_block();
}

}  // namespace cleancopy::html
