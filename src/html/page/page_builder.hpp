/// Tokens to page: the sink of the tokenizer. The rules of WHATWG HTML's tree construction as far as they
/// decide where text begins and ends: implied end tags, scopes, void and raw-text elements, tables, foreign
/// content. No foster parenting: text stays where it stands (docs/FRONT_ENDS.md).
#pragma once

#include <cstddef>
#include <string_view>

#include "html/page/foreign_content.hpp"
#include "html/page/page.hpp"
#include "html/page/page_attributes.hpp"
#include "html/page/page_writer.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

class PageBuilder {
 public:
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;

  /// Fills `page`, which must outlive the builder and be clear.
  PageBuilder(Page& page, const PageLimits& limits);

  /// Writes `outline` beside the page from the next reset() on (PageWriter::record).
  void record(Outline* outline) noexcept { writer_.record(outline); }

  /// Ready for another page (page.clear() is the caller's).
  void reset();

  [[nodiscard]] bool wants_attributes(TagId tag) const noexcept {
    return (foreign_.empty() || foreign_.is_of_html(tag)) && has_read_attributes(tag);
  }
  TextMode on_start_tag(const Tag& tag);
  void on_end_tag(const Tag& tag);
  void on_text(std::string_view text);
  /// As on_text: most of a page's texts are the white space between its tags.
  void on_blank_text(std::string_view text) {
    if (!foreign_.empty() || skip_line_feed_ || over_) return on_text(text);
    writer_.blank_text(text);
  }
  void on_comment(std::string_view) {}
  [[nodiscard]] bool on_offered_text(std::string_view text) { return writer_.offer(text); }
  void on_skipped_text(std::size_t bytes) { writer_.skip_raw_text(bytes); }
  void on_skipped_comment(std::size_t bytes) { writer_.skip_comment(bytes); }
  void on_doctype(const Doctype& doctype);

  /// Closes all that is open. The page is complete then.
  void finish();

  /// A limit was met; the page holds what came before.
  [[nodiscard]] bool too_many_elements() const noexcept { return writer_.too_many_elements(); }
  /// Inside svg or math, where CDATA sections are such.
  [[nodiscard]] bool in_foreign_content() const noexcept { return foreign_.is_foreign_here(); }
  /// Elements that are open here, formatting and foreign ones among them.
  [[nodiscard]] std::size_t depth() const noexcept {
    return open().size() + writer_.deep_count() + writer_.open_span_count() + foreign_.depth();
  }
  /// Elements kept for the rules' questions; and those looked at one after the other so far. For tests.
  [[nodiscard]] std::size_t stack_size() const noexcept { return open().size() + foreign_.stack_size(); }
  [[nodiscard]] std::size_t visits() const noexcept { return open().visits() + foreign_.visits(); }
  [[nodiscard]] std::size_t open_formatting() const noexcept { return writer_.open_span_count(); }

  /// The page was begun and not ended, and what has come stops inside of something that must be.
  [[nodiscard]] bool is_cut_off() const noexcept;
  /// Another page has begun behind it, of which nothing is taken.
  [[nodiscard]] bool is_over() const noexcept { return over_; }

 private:
  TextMode start_other(const Tag& tag);
  void start_body(const Tag& tag);
  TextMode start_formatting(const Tag& tag);
  void end_formatting(TagId tag);
  void start_table_part(const Tag& tag);
  TextMode start_void(const Tag& tag);
  TextMode start_form(const Tag& tag);
  void end_form();
  void end_paragraph();
  void end_heading();
  TextMode start_in_select(const Tag& tag);
  [[nodiscard]] bool end_in_select(const Tag& tag);
  [[nodiscard]] bool ends_foreign(const Tag& tag);
  void imply_ends_for(TagId tag);
  void close_paragraph();
  void generate_implied_end_tags(TagId except);

  [[nodiscard]] const OpenElements& open() const noexcept { return writer_.stack(); }
  [[nodiscard]] bool is_open(TagId tag) const noexcept { return open().topmost(tag) != OpenElements::kNone; }
  [[nodiscard]] TagId current() const noexcept;
  [[nodiscard]] bool in_table_outside_cells() const noexcept;
  [[nodiscard]] bool in_select() const noexcept;

  [[nodiscard]] bool begins_another_page(const Tag& tag) const noexcept;

  PageWriter writer_;
  ForeignContent foreign_;
  bool root_begun_ = false;      // an html or body start tag came
  bool body_ended_ = false;      // an end tag of either
  bool root_ended_ = false;      // of html
  bool begun_again_ = false;     // after which a doctype or another html came
  bool over_ = false;            // the page that follows is another one
  bool form_pointer_ = false;    // 13.2.4.4: a form was begun and no end tag of one seen since
  bool skip_line_feed_ = false;  // the first line feed of a pre is not text
  bool quirks_ = true;           // until a doctype says otherwise
};

/// A page builder for an outline whose names are not all among AttributeId: a sink of its own, so that no
/// other run pays for asking.
class RuledPageBuilder {
 public:
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;

  /// Both must outlive it.
  RuledPageBuilder(PageBuilder& builder, const OutlineNames& names) : builder_(&builder), names_(&names) {}

  [[nodiscard]] bool wants_attribute(std::string_view name) const { return names_->wants(name); }
  TextMode on_start_tag(const Tag& tag) { return builder_->on_start_tag(tag); }
  void on_end_tag(const Tag& tag) { builder_->on_end_tag(tag); }
  void on_text(std::string_view text) { builder_->on_text(text); }
  void on_blank_text(std::string_view text) { builder_->on_blank_text(text); }
  [[nodiscard]] bool on_offered_text(std::string_view text) { return builder_->on_offered_text(text); }
  void on_comment(std::string_view) {}
  void on_skipped_text(std::size_t bytes) { builder_->on_skipped_text(bytes); }
  void on_skipped_comment(std::size_t bytes) { builder_->on_skipped_comment(bytes); }
  void on_doctype(const Doctype& doctype) { builder_->on_doctype(doctype); }
  [[nodiscard]] bool in_foreign_content() const noexcept { return builder_->in_foreign_content(); }

 private:
  PageBuilder* builder_;
  const OutlineNames* names_;
};

}  // namespace cleancopy::html
