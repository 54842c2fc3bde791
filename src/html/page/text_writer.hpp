/// Writes a page's text: folds white space, cuts the text into blocks. Used by every front end, so that all
/// fold and cut alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "html/page/page.hpp"

namespace cleancopy::html {

/// The rule of space: a run of white space (Unicode White_Space, so no-break and thin spaces too) is one
/// space; none stands at a block's ends or beside a line feed; soft hyphens, zero-width spaces and other
/// invisible marks go.
class TextWriter {
 public:
  TextWriter(Page& page, std::size_t max_text_bytes, std::size_t max_blocks)
      : page_(&page), max_text_bytes_(max_text_bytes), max_blocks_(max_blocks) {}

  void reset();

  /// Appends text that stands in `element`. `keep_lines`: white space is as in pre. May be cut anywhere.
  /// O(n). Beyond max_text_bytes or max_blocks nothing is written, and the page is marked as truncated.
  void append(std::string_view text, ElementId element, bool keep_lines);

  /// The same, not as in pre, of text that is only white space and control characters.
  void append_blank(std::string_view text, ElementId element);

  /// A <br>: a line feed inside the block, nothing outside of one.
  void line_break();

  /// The next text begins a line, if it does not anyway.
  void begin_line();

  /// Ends the block; the next text begins another.
  void end_block() {
    if (open_ || !cut_.empty()) end_open_block();
  }

  void enter_link() noexcept { ++link_depth_; }
  void leave_link() noexcept { --link_depth_; }
  void enter_bold() noexcept { ++bold_depth_; }
  void leave_bold() noexcept { --bold_depth_; }

  /// Bytes of linked text so far.
  [[nodiscard]] std::uint32_t link_bytes() const noexcept { return link_bytes_; }

  /// Where the next text will stand: past a space that is still owed.
  [[nodiscard]] std::uint32_t position() const noexcept {
    return static_cast<std::uint32_t>(page_->text.size() + (open_ && is_space_due() ? 1 : 0));
  }

  /// Where the text so far ends: before line feeds that go if the block has no more words.
  [[nodiscard]] std::uint32_t end_position() const noexcept {
    return open_ ? words_end_ : static_cast<std::uint32_t>(page_->text.size());
  }

 private:
  /// None at the beginning of a block or of a line.
  [[nodiscard]] bool is_space_due() const noexcept {
    const std::string& written = page_->text;
    return space_owed_ && written.size() > page_->blocks.back().begin && written.back() != '\n';
  }
  void end_open_block();
  void find_words_end(std::size_t from);
  void pull_back_begins();
  void append_cut(std::string_view text, ElementId element, bool keep_lines);
  void append_whole(std::string_view text, ElementId element, bool keep_lines);
  void truncate();
  void append_folded(std::string_view text);
  std::size_t append_character(std::string_view text);
  void append_lines(std::string_view text);
  void pay_space();

  Page* page_;
  std::size_t max_text_bytes_;
  std::size_t max_blocks_;
  bool open_ = false;        // a block is being written: page_->blocks.back()
  bool space_owed_ = false;  // white space was read and will be written before the next word
  std::string cut_;          // the beginning of a character that a chunk's end went through
  std::uint32_t link_depth_ = 0;
  std::uint32_t bold_depth_ = 0;
  std::uint32_t link_bytes_ = 0;
  std::uint32_t words_end_ = 0;  // of the open block: behind its last character that stays
};

}  // namespace cleancopy::html
