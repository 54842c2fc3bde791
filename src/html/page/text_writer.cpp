#include "html/page/text_writer.hpp"

#include <algorithm>
#include <utility>

#include "html/decode/utf8_converter.hpp"
#include "html/tokens/text_scan.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

// White space among blank characters; the others are control characters.
bool has_space(const char* begin, const char* end) {
  return std::any_of(begin, end, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

// Past the white space and control characters that stand before a block's first word.
std::string_view without_blank_head(std::string_view text) {
  const char* const end = text.data() + text.size();
  const char* p = scan::skip_blank(text.data(), end);
  while (p != end && *p == '\x7F') p = scan::skip_blank(p + 1, end);
  return {p, static_cast<std::size_t>(end - p)};
}

// The last byte of what goes where a block ends behind it: white space, or a joiner.
bool may_go(char byte) {
  return text::is_html_space(byte) || byte == '\x8C' || byte == '\x8D';
}

}  // namespace

void TextWriter::reset() {
  open_ = false;
  space_owed_ = false;
  cut_.clear();
  link_depth_ = 0;
  bold_depth_ = 0;
  link_bytes_ = 0;
}

void TextWriter::append(std::string_view text, ElementId element, bool keep_lines) {
  const bool whole = cut_.empty() && (text.empty() || static_cast<unsigned char>(text.back()) < 0x80);
  if (whole) {
    append_whole(text, element, keep_lines);
  } else {
    append_cut(text, element, keep_lines);
  }
}

void TextWriter::append_blank(std::string_view text, ElementId element) {
  if (!cut_.empty()) return append_cut(text, element, false);
  if (open_ && !space_owed_) space_owed_ = has_space(text.data(), text.data() + text.size());
}

void TextWriter::append_cut(std::string_view text, ElementId element, bool keep_lines) {
  if (!cut_.empty()) {
    while (!text.empty() && text::is_trailing_byte(text.front()) && incomplete_tail(cut_) > 0) {
      cut_.push_back(text.front());
      text.remove_prefix(1);
    }
    if (text.empty() && incomplete_tail(cut_) > 0) return;
    const std::string character = std::exchange(cut_, {});
    append_whole(character, element, keep_lines);
  }
  const std::size_t tail = incomplete_tail(text);
  if (tail > 0) cut_.assign(text.substr(text.size() - tail));
  text.remove_suffix(tail);
  append_whole(text, element, keep_lines);
}

void TextWriter::append_whole(std::string_view text, ElementId element, bool keep_lines) {
  if (!open_) {
    text = without_blank_head(text);
    if (text.empty() || page_->truncated) return;
    if (page_->blocks.size() >= max_blocks_) {
      page_->truncated = true;
      return;
    }
    const auto begin = static_cast<std::uint32_t>(page_->text.size());
    page_->blocks.push_back({begin, begin, 0, 0, element});
    words_end_ = begin;
    open_ = true;
    space_owed_ = false;
  }
  if (page_->truncated) return;
  const std::size_t before = page_->text.size();
  if (keep_lines) {
    append_lines(text);
  } else {
    append_folded(text);
  }
  if (page_->text.size() == before) return;
  if (page_->text.size() > max_text_bytes_) truncate();
  // Nearly every run of text ends in a word. (A truncated text may be empty, and end before this run:
  // ill-formed bytes are no characters to stop at.)
  if (page_->truncated) {
    find_words_end(page_->blocks.back().begin);
  } else if (may_go(page_->text.back())) {
    find_words_end(before);
  } else {
    words_end_ = static_cast<std::uint32_t>(page_->text.size());
  }
  const auto written = static_cast<std::uint32_t>(page_->text.size() - std::min(before, page_->text.size()));
  if (link_depth_ > 0) {
    page_->blocks.back().link_bytes += written;
    link_bytes_ += written;
  }
  if (bold_depth_ > 0) page_->blocks.back().bold_bytes += written;
}

// At a character, so that what is kept does not depend on how the text came.
void TextWriter::truncate() {
  std::string& text = page_->text;
  std::size_t size = max_text_bytes_;
  while (size > 0 && text::is_trailing_byte(text[size])) --size;
  text.resize(std::max<std::size_t>(size, page_->blocks.back().begin));
  page_->truncated = true;
  pull_back_begins();
}

void TextWriter::pay_space() {
  if (is_space_due()) page_->text.push_back(' ');
  space_owed_ = false;
}

void TextWriter::append_folded(std::string_view text) {
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    const char* const word = scan::skip_blank(p, end);
    if (word != p && !space_owed_) space_owed_ = has_space(p, word);
    const char* const stop = scan::find_fold(word, end);
    if (stop != word) {
      pay_space();
      page_->text.append(word, static_cast<std::size_t>(stop - word));
    }
    p = stop;
    if (p != end && !scan::is_blank(*p))
      p += append_character(text.substr(static_cast<std::size_t>(p - text.data())));
  }
}

// One that may be white space or invisible. Gives its length.
std::size_t TextWriter::append_character(std::string_view text) {
  const auto [point, length] = text::decode_at(text, 0);
  if (text::is_space(point)) {
    space_owed_ = true;
  } else if (point != 0x7F && !text::is_invisible(point)) {
    pay_space();
    text::append_utf8(page_->text, point);
  }
  return length;
}

void TextWriter::append_lines(std::string_view text) {
  pay_space();
  for (const char c : text) {
    if (c != '\r' && (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'))
      page_->text.push_back(c);
  }
}

void TextWriter::line_break() {
  if (!open_ || page_->truncated) return;
  space_owed_ = false;
  page_->text.push_back('\n');
}

void TextWriter::begin_line() {
  if (open_ && !page_->truncated && page_->text.back() != '\n') line_break();
}

void TextWriter::end_open_block() {
  cut_.clear();
  if (!open_) return;
  open_ = false;
  TextBlock& block = page_->blocks.back();
  block.end = words_end_;
  page_->text.resize(words_end_);
  pull_back_begins();
  if (block.end == block.begin) page_->blocks.pop_back();
}

// Behind the last character from `from` on that is neither white space nor a joiner; where it was if none is.
// Builders of pages put a joiner, which nobody sees, into an empty paragraph and behind the last word.
void TextWriter::find_words_end(std::size_t from) {
  constexpr std::size_t kJoinerBytes = 3;
  const std::string_view text = page_->text;
  std::size_t end = text.size();
  words_end_ = std::min(words_end_, static_cast<std::uint32_t>(end));  // it may have been truncated
  while (end > from) {
    if (text::is_html_space(text[end - 1])) {
      --end;
      continue;
    }
    const std::string_view last = text.substr(end - std::min(end, kJoinerBytes), kJoinerBytes);
    if (end < from + kJoinerBytes || (last != "\u200C" && last != "\u200D")) break;
    end -= kJoinerBytes;
  }
  if (end > from) words_end_ = static_cast<std::uint32_t>(end);
}

// What began behind line feeds that went, or a space that is not written, begins where the text ends, and is
// empty so far. At once when text goes: what begins later begins before what is pulled back.
void TextWriter::pull_back_begins() {
  const auto end = static_cast<std::uint32_t>(page_->text.size());
  for (auto i = page_->elements.rbegin(); i != page_->elements.rend() && i->text_begin > end; ++i)
    i->text_begin = i->text_end = end;
  for (auto i = page_->spans.rbegin(); i != page_->spans.rend() && i->begin > end; ++i)
    i->begin = i->end = end;
  for (auto i = page_->images.rbegin(); i != page_->images.rend() && i->text_at > end; ++i) i->text_at = end;
}

}  // namespace cleancopy::html
