/// Stores a page: what every front end writes through. The front end decides which elements there are; what
/// of them is kept, what hides, what is text and what only counts is decided here, once for all.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/open_elements.hpp"
#include "html/page/outline.hpp"
#include "html/page/page.hpp"
#include "html/page/text_writer.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

struct PageLimits {
  std::size_t max_elements = 4'000'000;  ///< and as many spans
  std::size_t max_text_bytes = std::size_t{64} << 20;
  std::size_t max_blocks = 50'000;
  std::size_t max_json_ld_bytes = std::size_t{8} << 20;
  bool keep_links = false;      ///< Page::link_addresses
  std::size_t max_depth = 512;  ///< as in browsers: deeper elements give their text to the deepest
};

class PageWriter {
 public:
  /// Fills `page`, which must outlive the writer and be clear.
  PageWriter(Page& page, const PageLimits& limits);

  /// Writes `outline` beside the page from the next reset() on, which resets it too; null: none.
  void record(Outline* outline) noexcept { outline_ = outline; }

  /// Ready for another page, with html open (page.clear() is the caller's).
  void reset();

  /// An element that has content, and its end. Elements end as they were opened: last first.
  void open(const Tag& tag);
  void close();
  void close_to(OpenElements::Index index);  ///< that entry and all above it
  void close_until(TagId tag);               ///< the topmost open `tag`, if one is open

  /// It is no longer open for the rules of tree construction, but what is in it stays in it.
  void detach(OpenElements::Index index) { open_.detach(index); }

  /// The end of a `tag` that stands deeper than the limit, if one is open. It closes nothing else.
  bool end_deep(TagId tag);
  /// Elements open below the limit of depth.
  [[nodiscard]] std::size_t deep_count() const noexcept { return deep_.size(); }

  /// br, hr, meta, link and the other void elements.
  void add_void(const Tag& tag);

  /// Formatting elements. end_span: of the last one begun of `tag`, if one is open.
  void begin_span(const Tag& tag);
  void end_span(TagId tag);
  [[nodiscard]] bool has_open_span(TagId tag) const noexcept { return !open_spans(tag).empty(); }
  struct OpenSpan {
    std::uint32_t index;        ///< of Page::spans
    OpenElements::Index depth;  ///< the size of the stack of open elements when it began
  };
  /// Only if one is open.
  [[nodiscard]] const OpenSpan& last_open_span(TagId tag) const noexcept { return open_spans(tag).back(); }
  /// One was begun inside the top entry.
  [[nodiscard]] bool has_span_on_top() const noexcept;
  [[nodiscard]] std::size_t open_span_count() const noexcept { return open_span_count_; }

  /// script, title, textarea, …: how their text is to be read. If it is wanted, text() takes it until
  /// end_capture().
  [[nodiscard]] TextMode begin_raw_text(const Tag& tag);
  /// One that stands in an integration point of svg or math.
  void begin_foreign_raw_text() { (void)skip_in(page_->dropped.other_raw_text); }
  /// Bytes of the raw text last begun that are not wanted; of a comment.
  void skip_raw_text(std::size_t bytes) { skipped_->bytes += bytes; }
  void skip_comment(std::size_t bytes) {
    ++page_->dropped.comments.count;
    page_->dropped.comments.bytes += bytes;
  }
  void skip_foreign() { ++page_->dropped.svgs; }
  [[nodiscard]] bool capturing() const noexcept { return capture_ != Capture::none; }
  void end_capture();
  /// The next piece of a script that may be the page's state. False where it is not, or no more is wanted.
  [[nodiscard]] bool offer(std::string_view text);

  void text(std::string_view text);
  /// The same, of text that is only white space and control characters.
  void blank_text(std::string_view text);
  /// Nothing inside of an element whose text is dropped cuts the text around that. In code, where programs
  /// that colour it give each line a box, a div is a line.
  void end_block(TagId tag = TagId::unknown) {
    if (open_.text_suppressed()) return;
    if (tag == TagId::div && keep_lines_depth_ > 0) {
      writer_.begin_line();
    } else {
      writer_.end_block();
    }
  }
  void line_break();
  /// Text that nobody sees, or that is none: only its size is kept.
  void drop(std::string_view text) { page_->dropped.foreign_or_form += text.size(); }

  /// A second html or body start tag: the attributes that `element` has not yet.
  void merge_attributes_of(ElementId element, const Tag& tag);
  void merge_root_attributes(const Tag& tag) { merge_attributes_of(0, tag); }

  /// Closes all that is open. The page is complete then.
  void finish();

  /// The page stops where it should not.
  void set_truncated() noexcept { page_->truncated = true; }
  /// Of the page's text so far.
  [[nodiscard]] std::size_t text_bytes() const noexcept { return page_->text.size(); }

  [[nodiscard]] const OpenElements& stack() const noexcept { return open_; }
  /// What "any other end tag" closes (OpenElements::closed_by), or kNone.
  [[nodiscard]] OpenElements::Index closed_by(const Tag& tag) noexcept {
    return open_.closed_by(tag.id, tag.id == TagId::unknown ? hash_name(tag.name) : 0);
  }
  /// A limit was met; the page holds what came before.
  [[nodiscard]] bool too_many_elements() const noexcept { return too_many_elements_; }

 private:
  static constexpr std::size_t kFormattingKinds = 14;
  static constexpr std::int32_t kMostLooseImages = 12;  // behind an h1, outside of figures and articles

  enum class Capture : std::uint8_t { none, title, json_ld, state_head, state, noscript };

  [[gnu::always_inline]] inline ElementId add_element(const Tag& tag);
  // Of most of a page's images, those of teasers, icons and counters, nothing is kept.
  void add_image(const Tag& tag);
  [[nodiscard]] bool is_image_expected() const;
  [[nodiscard]] bool is_any_open(std::initializer_list<TagId> tags) const;
  [[nodiscard]] bool stands_beside_own(const Tag& tag) const;
  [[nodiscard]] bool is_paragraph(ElementId id) const;
  TextMode skip_in(Dropped& place);
  TextMode begin_script(const Tag& tag);
  [[nodiscard]] std::size_t state_begin() const noexcept {
    return page_->state_ends.empty() ? 0 : page_->state_ends.back();
  }
  void end_element(ElementId id);
  void drop_last_element();
  void end_spans_from(std::uint32_t first_span);
  [[nodiscard]] const std::vector<OpenSpan>& open_spans(TagId tag) const noexcept;

  Page* page_;
  PageLimits limits_;
  TextWriter writer_;
  OpenElements open_;
  DeepElements deep_;
  std::array<std::vector<OpenSpan>, kFormattingKinds> open_spans_;
  std::size_t open_span_count_ = 0;
  std::uint32_t own_end_ = UINT32_MAX;  // of the text, where an element of the site's own was closed
  std::uint32_t keep_lines_depth_ = 0;  // open pre elements
  std::int32_t loose_images_left_ = 0;  // that are kept although they stand in no figure or article
  Capture capture_ = Capture::none;
  Outline* outline_ = nullptr;
  bool state_is_json_ = false;  // by the type of the script being captured
  std::string noscript_;        // the markup of the one being captured
  Dropped* skipped_;            // where the raw text last begun is counted
  bool too_many_elements_ = false;
};

}  // namespace cleancopy::html
