#include "html/page/page_builder.hpp"

#include <algorithm>

#include "html/page/quirks.hpp"
#include "html/page/tag_rules.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// 13.2.6.3
constexpr bool has_implied_end(TagId tag) {
  switch (tag) {
    case TagId::dd:
    case TagId::dt:
    case TagId::li:
    case TagId::optgroup:
    case TagId::option:
    case TagId::p:
    case TagId::rb:
    case TagId::rp:
    case TagId::rt:
    case TagId::rtc:
      return true;
    default:
      return false;
  }
}

// What stands above a table where its own parts are not read as such.
constexpr TagId kCellMarkers[] = {TagId::td, TagId::th, TagId::caption, TagId::template_};

// What has an end tag of its own on every page that somebody made.
constexpr TagId kClosed[] = {TagId::div,    TagId::article, TagId::section, TagId::main,  TagId::table,
                             TagId::header, TagId::footer,  TagId::nav,     TagId::aside, TagId::figure};

constexpr std::size_t kLeastPage = 500;  // bytes of text: less is a notice before the page that follows

}  // namespace

PageBuilder::PageBuilder(Page& page, const PageLimits& limits) : writer_(page, limits) {}

void PageBuilder::reset() {
  writer_.reset();
  foreign_.clear();
  form_pointer_ = false;
  skip_line_feed_ = false;
  quirks_ = true;
  root_begun_ = false;
  body_ended_ = false;
  root_ended_ = false;
  begun_again_ = false;
  over_ = false;
}

void PageBuilder::finish() {
  if (is_cut_off()) writer_.set_truncated();
  writer_.finish();
}

bool PageBuilder::is_cut_off() const noexcept {
  return root_begun_ && !body_ended_ &&
         std::any_of(std::begin(kClosed), std::end(kClosed), [&](TagId tag) { return is_open(tag); });
}

// A whole page before, its html ended, a head with a title after it: two pages were written one after the
// other. Parts of a page that are whole pages themselves stand inside of its elements.
bool PageBuilder::begins_another_page(const Tag& tag) const noexcept {
  return tag.id == TagId::title && begun_again_ && open().size() <= 2 && writer_.text_bytes() >= kLeastPage;
}

void PageBuilder::on_doctype(const Doctype& doctype) {
  if (root_ended_) begun_again_ = true;
  if (open().size() == 1) quirks_ = means_quirks(doctype);
}

void PageBuilder::on_text(std::string_view text) {
  if (over_) return;
  if (!foreign_.empty() && !writer_.capturing()) return writer_.drop(text);
  if (skip_line_feed_) {
    skip_line_feed_ = false;
    if (text.front() == '\n') text.remove_prefix(1);
  }
  writer_.text(text);
}

// --- questions ------------------------------------------------------------------------------------------

// The current node. Formatting elements are not on the stack: one that was begun inside the top entry hides
// it.
TagId PageBuilder::current() const noexcept {
  return writer_.has_span_on_top() ? TagId::unknown : open().top().tag;
}

// The insertion modes "in table", "in table body", "in row", "in column group".
bool PageBuilder::in_table_outside_cells() const noexcept {
  if (!is_open(TagId::table)) return false;
  const OpenElements::Index table = open().topmost(TagId::table);
  return std::none_of(std::begin(kCellMarkers), std::end(kCellMarkers),
                      [&](TagId marker) { return is_open(marker) && open().topmost(marker) > table; });
}

bool PageBuilder::in_select() const noexcept {
  return is_open(TagId::select) &&
         (!is_open(TagId::template_) || open().topmost(TagId::template_) < open().topmost(TagId::select));
}

void PageBuilder::generate_implied_end_tags(TagId except) {
  while (has_implied_end(current()) && current() != except) writer_.close();
}

// "Close a p element"
void PageBuilder::close_paragraph() {
  if (is_open(TagId::p) && open().has_in_scope(TagId::p, Scope::button)) writer_.close_until(TagId::p);
}

// --- start tags -----------------------------------------------------------------------------------------

TextMode PageBuilder::on_start_tag(const Tag& tag) {
  skip_line_feed_ = false;
  over_ = over_ || (begun_again_ && begins_another_page(tag));
  if (over_) return TextMode::data;
  if (!foreign_.empty()) {
    const bool foreign = foreign_.is_foreign_here();
    foreign_.start(tag);
    if (!foreign_.empty()) {
      const bool raw_text = !foreign && (traits_of(tag.id) & (kRawText | kEscapableRawText)) != 0;
      if (!raw_text) return TextMode::data;
      writer_.begin_foreign_raw_text();
      return tag.id == TagId::script ? TextMode::skip_script : TextMode::skip_raw_text;
    }
  }
  if (in_select() && tag.id != TagId::script && tag.id != TagId::template_) return start_in_select(tag);
  switch (start_rule_of(tag.id)) {
    case StartRule::plain:
      writer_.open(tag);
      return TextMode::data;
    case StartRule::block:
      close_paragraph();
      writer_.open(tag);
      return TextMode::data;
    case StartRule::formatting:
      return start_formatting(tag);
    case StartRule::void_element:
      return start_void(tag);
    case StartRule::table_part:
      start_table_part(tag);
      return TextMode::data;
    case StartRule::raw_text:
      if (has_trait(tag.id, kClosesParagraph)) close_paragraph();
      return writer_.begin_raw_text(tag);
    case StartRule::foreign:
      writer_.skip_foreign();
      foreign_.start(tag);
      return TextMode::data;
    default:
      return start_other(tag);
  }
}

TextMode PageBuilder::start_other(const Tag& tag) {
  switch (tag.id) {
    case TagId::html:
      root_begun_ = true;
      if (root_ended_) begun_again_ = true;
      writer_.merge_root_attributes(tag);
      return TextMode::data;
    case TagId::head:
      return TextMode::data;
    case TagId::frameset:
    case TagId::body:
      root_begun_ = true;
      start_body(tag);
      return TextMode::data;
    case TagId::form:
      return start_form(tag);
    default:
      break;
  }
  imply_ends_for(tag.id);
  writer_.open(tag);
  if (tag.id == TagId::pre || tag.id == TagId::listing) skip_line_feed_ = true;
  return tag.id == TagId::plaintext ? TextMode::plaintext : TextMode::data;
}

// 13.2.6.4.7. A body that has been implied is none of the page's elements.
void PageBuilder::start_body(const Tag& tag) {
  if (open().size() == 1) {
    writer_.open(tag);
  } else if (tag.id == TagId::body && open().at(1).tag == TagId::body && !is_open(TagId::template_)) {
    writer_.merge_attributes_of(open().at(1).element, tag);
  }
}

// 13.2.6.4.7: what a start tag in body closes before it opens.
void PageBuilder::imply_ends_for(TagId tag) {
  if (tag == TagId::li || tag == TagId::dd || tag == TagId::dt) {
    const OpenElements::Index barrier = open().topmost_barrier();
    if (barrier != OpenElements::kNone) {
      const TagId found = open().at(barrier).tag;
      const bool closes = tag == TagId::li ? found == TagId::li : found == TagId::dd || found == TagId::dt;
      if (closes) writer_.close_to(barrier);
    }
  }
  if (tag == TagId::table) {
    if (in_table_outside_cells()) writer_.close_until(TagId::table);  // 13.2.6.4.9
    if (!quirks_) close_paragraph();
    return;
  }
  if (has_trait(tag, kClosesParagraph)) close_paragraph();
  if (has_trait(tag, kHeading) && has_trait(current(), kHeading)) writer_.close();
  if (tag == TagId::button && open().has_in_scope(TagId::button, Scope::default_)) {
    writer_.close_until(TagId::button);
  }
  if ((tag == TagId::option || tag == TagId::optgroup) && current() == TagId::option) writer_.close();
  if (has_trait(tag, kImpliedEnd) && open().has_in_scope(TagId::ruby, Scope::default_)) {
    generate_implied_end_tags(tag == TagId::rp || tag == TagId::rt ? TagId::rtc : TagId::unknown);
  }
}

TextMode PageBuilder::start_formatting(const Tag& tag) {
  // A link inside a link ends the outer one; so does nobr.
  if ((tag.id == TagId::a || tag.id == TagId::nobr) && writer_.has_open_span(tag.id)) end_formatting(tag.id);
  writer_.begin_span(tag);
  return TextMode::data;
}

void PageBuilder::start_table_part(const Tag& tag) {
  if (!open().has_in_scope(TagId::table, Scope::table)) return;  // 13.2.6.4.7: ignored outside of a table
  OpenElements::Index keep = open().topmost(TagId::table);       // the entry that the part goes into
  const auto is_kept = [&](TagId part) {
    if (!is_open(part) || open().topmost(part) < keep) return false;
    keep = open().topmost(part);
    return true;
  };
  const auto open_implied = [&](TagId part) {
    writer_.close_to(keep + 1);
    Tag implied;
    implied.id = part;
    writer_.open(implied);
    ++keep;
  };
  const bool is_cell = tag.id == TagId::td || tag.id == TagId::th;
  if (is_cell || tag.id == TagId::tr) {
    if (!is_kept(TagId::tbody) && !is_kept(TagId::thead) && !is_kept(TagId::tfoot))
      open_implied(TagId::tbody);
  }
  if (is_cell && !is_kept(TagId::tr)) open_implied(TagId::tr);
  if (tag.id == TagId::col && !is_kept(TagId::colgroup)) open_implied(TagId::colgroup);
  writer_.close_to(keep + 1);
  if (!has_trait(tag.id, kVoid)) writer_.open(tag);
}

TextMode PageBuilder::start_void(const Tag& tag) {
  if (has_trait(tag.id, kClosesParagraph)) close_paragraph();
  writer_.add_void(tag);
  return TextMode::data;
}

TextMode PageBuilder::start_form(const Tag& tag) {
  const bool in_template = is_open(TagId::template_);
  if (form_pointer_ && !in_template) return TextMode::data;
  form_pointer_ = !in_template;
  if (in_table_outside_cells()) {  // 13.2.6.4.9: it gets no content
    writer_.end_block();
    return TextMode::data;
  }
  close_paragraph();
  writer_.open(tag);
  return TextMode::data;
}

// 13.2.6.4.16 in select: only its end, or a control that cannot be inside, matters.
TextMode PageBuilder::start_in_select(const Tag& tag) {
  if (tag.id == TagId::select) {
    writer_.close_until(TagId::select);
    return TextMode::data;
  }
  const bool table_part = has_trait(tag.id, kTablePart) || tag.id == TagId::table;
  if (tag.id == TagId::input || tag.id == TagId::textarea || (table_part && is_open(TagId::table))) {
    writer_.close_until(TagId::select);
    return on_start_tag(tag);
  }
  return TextMode::data;
}

// --- end tags -------------------------------------------------------------------------------------------

void PageBuilder::on_end_tag(const Tag& tag) {
  skip_line_feed_ = false;
  if (over_) return;
  if (writer_.capturing()) return writer_.end_capture();
  if (!foreign_.empty()) {
    if (foreign_.end(tag) || !ends_foreign(tag)) return;
    foreign_.clear();
  }
  if (in_select() && !end_in_select(tag)) return;
  if (writer_.deep_count() > 0 && writer_.end_deep(tag.id)) return;
  switch (end_rule_of(tag.id)) {
    case EndRule::in_scope:
      if (open().has_in_scope(tag.id, Scope::default_)) writer_.close_until(tag.id);
      return;
    case EndRule::any_other: {
      const OpenElements::Index closed = writer_.closed_by(tag);
      if (closed != OpenElements::kNone) writer_.close_to(closed);
      return;
    }
    case EndRule::formatting:
      return end_formatting(tag.id);
    case EndRule::table:
      if (open().has_in_scope(tag.id, Scope::table)) writer_.close_until(tag.id);
      return;
    case EndRule::heading:
      return end_heading();
    case EndRule::nothing:
      root_ended_ = root_ended_ || tag.id == TagId::html;
      body_ended_ = body_ended_ || tag.id == TagId::html || tag.id == TagId::body;
      return;
    case EndRule::other:
      break;
  }
  switch (tag.id) {
    case TagId::br:
      return writer_.line_break();
    case TagId::p:
      return end_paragraph();
    case TagId::form:
      return end_form();
    case TagId::li:
      if (open().has_in_scope(TagId::li, Scope::list_item)) writer_.close_until(TagId::li);
      return;
    default:
      return writer_.close_until(TagId::template_);
  }
}

void PageBuilder::end_paragraph() {
  if (open().has_in_scope(TagId::p, Scope::button)) {
    writer_.close_until(TagId::p);
  } else {
    writer_.end_block();  // an empty paragraph stands here
  }
}

// One heading's end tag closes another level's too.
void PageBuilder::end_heading() {
  OpenElements::Index topmost = OpenElements::kNone;
  for (const TagId heading : {TagId::h1, TagId::h2, TagId::h3, TagId::h4, TagId::h5, TagId::h6}) {
    if (!open().has_in_scope(heading, Scope::default_)) continue;
    const OpenElements::Index at = open().topmost(heading);
    topmost = topmost == OpenElements::kNone ? at : std::max(topmost, at);
  }
  if (topmost != OpenElements::kNone) writer_.close_to(topmost);
}

void PageBuilder::end_form() {
  if (!is_open(TagId::template_)) form_pointer_ = false;
  if (!open().has_in_scope(TagId::form, Scope::default_)) return;
  generate_implied_end_tags(TagId::unknown);
  const OpenElements::Index form = open().topmost(TagId::form);
  if (is_open(TagId::template_) || form + 1 == open().size()) {
    writer_.close_to(form);
  } else {
    writer_.detach(form);
  }
}

// The adoption agency, as far as text goes: what is inside the formatting element ends with it, up to the
// innermost block.
void PageBuilder::end_formatting(TagId tag) {
  if (!writer_.has_open_span(tag)) return;
  const PageWriter::OpenSpan& span = writer_.last_open_span(tag);
  if (open().has_scope_marker_from(span.depth)) return;
  // Unless the element that it was begun in has ended already.
  const bool on_stack = span.depth <= open().size() && open().at(span.depth - 1).first_span <= span.index;
  if (on_stack) writer_.close_to(std::max(open().topmost_special() + 1, span.depth));
  writer_.end_span(tag);
}

// True if the tag is to be read as outside of select too.
bool PageBuilder::end_in_select(const Tag& tag) {
  if (tag.id == TagId::select) writer_.close_until(TagId::select);
  if (tag.id == TagId::template_) return true;
  if (!has_trait(tag.id, kTablePart) && tag.id != TagId::table) return false;
  if (!open().has_in_scope(tag.id, Scope::table)) return false;
  writer_.close_until(TagId::select);
  return true;
}

// An end tag that is none of the foreign elements' ends them if it closes something around them.
bool PageBuilder::ends_foreign(const Tag& tag) {
  if (tag.id == TagId::p || tag.id == TagId::br) return true;
  if (has_trait(tag.id, kFormatting)) return writer_.has_open_span(tag.id);
  if (has_trait(tag.id, kSpecial)) return open().has_in_scope(tag.id, Scope::default_);
  return writer_.closed_by(tag) != OpenElements::kNone;
}

}  // namespace cleancopy::html
