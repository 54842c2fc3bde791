#include "html/page/page_writer.hpp"

#include <algorithm>
#include <initializer_list>

#include "html/page/noscript.hpp"
#include "html/page/page_attributes.hpp"
#include "html/page/script_state.hpp"
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

constexpr bool keeps_lines(TagId tag) {
  return tag == TagId::pre || tag == TagId::listing;
}

constexpr std::size_t kMaxTitleBytes = std::size_t{64} << 10;
constexpr std::size_t kLeastState = 256;  // bytes; no article is told in fewer
constexpr std::size_t kMaxNoscriptBytes = std::size_t{16} << 10;

// Elements whose text no reader of the page sees as text.
constexpr bool suppresses(TagId tag) {
  switch (tag) {
    case TagId::audio:
    case TagId::canvas:
    case TagId::datalist:
    case TagId::frameset:
    case TagId::rtc:
    case TagId::select:
    case TagId::template_:
    case TagId::video:
      return true;
    default:
      return false;
  }
}

// A reading beside its characters: read only in the parentheses that the page's rp elements put around it.
bool is_bare_reading(TagId tag, std::string_view text_before) {
  return tag == TagId::rt && !text_before.ends_with('(') && !text_before.ends_with("（");
}

// An empty element that says something by its attributes alone.
bool holds_data(const Element& element, const Page& page) {
  if (element.tag == TagId::time) return true;
  for (std::uint32_t i = 0; i < element.attributes.count; ++i) {
    const AttributeId id = page.attributes[element.attributes.begin + i].id;
    if (id == AttributeId::itemprop || id == AttributeId::datetime || id == AttributeId::content) return true;
  }
  return false;
}

}  // namespace

PageWriter::PageWriter(Page& page, const PageLimits& limits)
    : page_(&page),
      limits_(limits),
      writer_(page, limits.max_text_bytes, limits.max_blocks),
      skipped_(&page.dropped.other_raw_text) {
  reset();
}

void PageWriter::reset() {
  writer_.reset();
  open_.clear();
  deep_.clear();
  for (auto& spans : open_spans_) spans.clear();
  open_span_count_ = 0;
  keep_lines_depth_ = 0;
  own_end_ = UINT32_MAX;
  loose_images_left_ = 0;
  capture_ = Capture::none;
  skipped_ = &page_->dropped.other_raw_text;
  too_many_elements_ = false;
  if (outline_ != nullptr) outline_->reset();
  Tag root;
  root.id = TagId::html;
  open(root);
}

// --- elements -------------------------------------------------------------------------------------------

ElementId PageWriter::add_element(const Tag& tag) {
  if (page_->elements.size() >= limits_.max_elements) {
    too_many_elements_ = true;
    return static_cast<ElementId>(page_->elements.size() - 1);
  }
  const auto id = static_cast<ElementId>(page_->elements.size());
  const ElementId parent = open_.empty() ? kNoElement : open_.top().element;
  const bool parent_hidden = parent != kNoElement && page_->elements[parent].hidden;
  Element& element = page_->elements.emplace_back();
  const Shown shown = keep_attributes(tag, *page_, element.attributes);
  element.tag = tag.id;
  // A body hidden as a whole is one that a script was to show.
  element.hidden = parent_hidden || (shown.hidden && tag.id != TagId::body && tag.id != TagId::html);
  element.on_own_lines = shown.on_own_lines && !element.hidden && !has_trait(tag.id, kBreaksText);
  if (element.on_own_lines && !open_.text_suppressed()) writer_.begin_line();
  element.depth = static_cast<std::uint16_t>(std::min<std::size_t>(open_.size(), UINT16_MAX));
  element.parent = parent;
  element.end = id + 1;
  element.text_begin = element.text_end = writer_.position();
  element.link_begin = element.link_end = writer_.link_bytes();
  return id;
}

void PageWriter::open(const Tag& tag) {
  if (has_trait(tag.id, kBreaksText) || (tag.id == TagId::unknown && stands_beside_own(tag)))
    end_block(tag.id);
  const bool shadow_root = tag.id == TagId::template_ && tag.find(AttributeId::shadowrootmode) != nullptr;
  const bool suppressing = (suppresses(tag.id) && !shadow_root) || is_bare_reading(tag.id, page_->text);
  if (tag.id == TagId::template_ && suppressing) ++page_->dropped.templates;
  if (open_.size() >= limits_.max_depth && (!suppressing || open_.text_suppressed())) {
    deep_.begin(tag.id);
    return;
  }
  const ElementId element = add_element(tag);
  if (tag.id == TagId::h1) loose_images_left_ = kMostLooseImages;
  if (keeps_lines(tag.id)) ++keep_lines_depth_;
  // A hidden inline element is no part of its line; a hidden block stays, marked, for the judge.
  const bool hidden_inline = page_->elements[element].hidden && !has_trait(tag.id, kBreaksText) &&
                             tag.id != TagId::unknown && !page_->elements[open_.top().element].hidden;
  open_.push(tag.id, element, suppressing || hidden_inline,
             tag.id == TagId::unknown ? hash_name(tag.name) : 0,
             static_cast<std::uint32_t>(page_->spans.size()));
  if (outline_ != nullptr) outline_->open(tag, page_->elements[element].text_begin);
}

void PageWriter::close() {
  if (!deep_.empty()) deep_.clear();
  do {
    const TagId tag = open_.top().tag;
    const ElementId element = open_.top().element;
    const std::uint32_t first_span = open_.top().first_span;
    open_.pop();
    if (has_trait(tag, kBreaksText) || (tag == TagId::unknown && is_paragraph(element))) end_block(tag);
    if (keeps_lines(tag)) --keep_lines_depth_;
    if (has_trait(tag, kScopeMarker)) end_spans_from(first_span);
    const bool ends_line = page_->elements[element].on_own_lines;
    end_element(element);
    if (tag == TagId::unknown) own_end_ = static_cast<std::uint32_t>(page_->text.size());
    if (ends_line && !open_.text_suppressed()) writer_.begin_line();
    if (outline_ != nullptr) outline_->close(static_cast<std::uint32_t>(page_->text.size()));
  } while (!open_.empty() && open_.top().detached);
}

void PageWriter::end_element(ElementId id) {
  Element& element = page_->elements[id];
  element.end = static_cast<ElementId>(page_->elements.size());
  element.text_end = std::max(element.text_begin, writer_.end_position());
  element.link_end = writer_.link_bytes();
  if (too_many_elements_) return;  // entries of the stack share the last element then
  // A block may have begun in an element without text: white space, or in front of a space that was not paid.
  const bool has_block = !page_->blocks.empty() && page_->blocks.back().element >= id;
  const bool has_image = !page_->images.empty() && page_->images.back().element >= id;
  const bool empty = element.text_end == element.text_begin && element.end == id + 1 && id > 0;
  if (empty && !has_block && !has_image && !holds_data(element, *page_)) drop_last_element();
}

// Nobody asks for an element without text, elements or data in it, and they are a third of a page's.
void PageWriter::drop_last_element() {
  const AttributeRange& range = page_->elements.back().attributes;
  if (range.count > 0 && range.begin + range.count == page_->attributes.size())
    page_->drop_attributes_from(range.begin);
  page_->elements.pop_back();
}

bool PageWriter::end_deep(TagId tag) {
  if (!deep_.end(tag)) return false;
  if (has_trait(tag, kBreaksText)) end_block(tag);
  return true;
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
      break;
    case TagId::meta:
      if (!tag.attributes.empty()) page_->metadata.push_back(add_element(tag));
      if (outline_ != nullptr) outline_->add_meta(tag, writer_.position());
      break;
    case TagId::link:
      if (is_asked_for(tag)) page_->metadata.push_back(add_element(tag));
      break;
    case TagId::image:
    case TagId::img:
      add_image(tag);
      break;
    default:
      break;  // input, source, wbr, …: no text, and nobody asks for them
  }
}

void PageWriter::add_image(const Tag& tag) {
  if (open_.text_suppressed() || page_->images.size() >= limits_.max_elements) return;
  if (page_->image_marks.empty() || page_->image_marks.back() != writer_.position())
    page_->image_marks.push_back(writer_.position());
  const bool loose = !is_any_open({TagId::figure, TagId::picture, TagId::article, TagId::main});
  if (loose && loose_images_left_-- <= 0) return;
  Image image;
  (void)keep_attributes(tag, *page_, image.attributes);
  image.element = open_.top().element;
  image.text_at = writer_.position();
  page_->images.push_back(image);
}

bool PageWriter::is_any_open(std::initializer_list<TagId> tags) const {
  return std::any_of(tags.begin(), tags.end(),
                     [&](TagId tag) { return open_.topmost(tag) != OpenElements::kNone; });
}

// In a figure, or with nothing between it and an image that only holds its place.
bool PageWriter::is_image_expected() const {
  if (open_.text_suppressed()) return false;
  if (is_any_open({TagId::figure, TagId::picture})) return true;
  return !page_->images.empty() && page_->images.back().element == open_.top().element &&
         page_->images.back().element + 1 == page_->elements.size() &&
         page_->images.back().text_at == writer_.position();
}

void PageWriter::merge_attributes_of(ElementId element, const Tag& tag) {
  AttributeRange& attributes = page_->elements[element].attributes;
  attributes = merge_attributes(tag, attributes, *page_);
  if (outline_ != nullptr) outline_->merge(tag);
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
  open_spans_[formatting_kind(tag.id)].push_back(
      {static_cast<std::uint32_t>(page_->spans.size()), static_cast<OpenElements::Index>(open_.size())});
  ++open_span_count_;
  Span& span = page_->spans.emplace_back();
  span.tag = is_translators(tag) ? TagId::span : tag.id;
  const Shown shown = tag.attributes.empty() ? Shown{} : keep_attributes(tag, *page_, span.attributes);
  if (tag.id == TagId::a) {
    span.hidden = shown.hidden;
    if (limits_.keep_links) keep_address(tag, *page_);
    writer_.enter_link();
  }
  if (is_bold(tag.id)) writer_.enter_bold();
  span.begin = span.end = writer_.position();
  if (outline_ != nullptr) outline_->begin_span(tag, span.begin);
}

void PageWriter::end_span(TagId tag) {
  auto& open = open_spans_[formatting_kind(tag)];
  if (open.empty()) return;
  Span& span = page_->spans[open.back().index];
  span.end = std::max(span.begin, writer_.end_position());
  if (outline_ != nullptr) outline_->end_span(open.back().index, span.end);
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
  DroppedCounts& dropped = page_->dropped;
  switch (tag.id) {
    case TagId::script:
      return begin_script(tag);
    case TagId::title:
      if (!page_->title.empty()) return skip_in(dropped.other_raw_text);
      capture_ = Capture::title;
      return TextMode::rcdata;
    case TagId::noscript:
      if (!is_image_expected()) return skip_in(dropped.noscripts);
      capture_ = Capture::noscript;
      noscript_.clear();
      return TextMode::raw_text;
    case TagId::style:
      return skip_in(dropped.styles);
    case TagId::iframe:
      return skip_in(dropped.iframes);
    case TagId::xmp:
      end_block();
      return skip_in(dropped.other_raw_text);
    default:
      return skip_in(dropped.other_raw_text);
  }
}

TextMode PageWriter::skip_in(Dropped& place) {
  ++place.count;
  skipped_ = &place;
  return TextMode::skip_raw_text;
}

void PageWriter::end_capture() {
  if (capture_ == Capture::json_ld) {
    page_->json_ld_ends.push_back(static_cast<std::uint32_t>(page_->json_ld.size()));
  }
  if (capture_ == Capture::state_head || capture_ == Capture::state) {
    const std::string_view state = std::string_view(page_->states).substr(state_begin());
    const bool enough = state.size() >= kLeastState || is_piece_of_state(state);
    if (enough && capture_ == Capture::state) {
      page_->state_ends.push_back(static_cast<std::uint32_t>(page_->states.size()));
    } else {
      page_->states.resize(state_begin());
    }
  }
  if (capture_ == Capture::title) page_->title = text::collapse_space(page_->title);
  if (capture_ == Capture::noscript) add_first_image(noscript_, *this);
  capture_ = Capture::none;
}

void PageWriter::text(std::string_view text) {
  const auto append = [&](std::string& out, std::size_t max_bytes) {
    out.append(text.substr(0, max_bytes - std::min(max_bytes, out.size())));
  };
  if (capture_ == Capture::state_head || capture_ == Capture::state) {
    (void)offer(text);
  } else if (capture_ == Capture::title) {
    append(page_->title, kMaxTitleBytes);
  } else if (capture_ == Capture::json_ld) {
    append(page_->json_ld, limits_.max_json_ld_bytes);
  } else if (capture_ == Capture::noscript) {
    append(noscript_, kMaxNoscriptBytes);
  } else if (open_.text_suppressed()) {
    drop(text);
  } else {
    writer_.append(text, open_.top().element, keep_lines_depth_ > 0);
  }
}

void PageWriter::blank_text(std::string_view blank) {
  if (capturing() || open_.text_suppressed() || keep_lines_depth_ > 0) return text(blank);
  writer_.append_blank(blank, open_.top().element);
}

void PageWriter::line_break() {
  if (!open_.text_suppressed()) writer_.line_break();
}

void PageWriter::finish() {
  if (capture_ == Capture::noscript) noscript_.clear();  // its end never came
  end_capture();
  while (!open_.empty()) close();
  writer_.end_block();
}

}  // namespace cleancopy::html
