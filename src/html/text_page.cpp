#include "html/text_page.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "html/page/text_writer.hpp"
#include "html/text_notation.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

// A dump is taken for wrapped if no line is longer than this (code points) …
constexpr std::size_t kWidestWrap = 100;
// … and the lines that another follows, without a blank between them, nearly fill the widest line.
constexpr double kFilled = 0.7;
constexpr double kMostLines = 0.7;
// Programs break a line where its next word does not fit. A dump is theirs if most of its long lines say so.
constexpr double kMostBroken = 0.75;
constexpr std::size_t kLeastWrapped = 4;
constexpr double kMargin = 0.85;       // of the widest line: what indented ones that are broken reach
constexpr std::size_t kLongWord = 40;  // bytes

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view words = text::trim(line);
    // Indented lines are broken at the same column as others: what stands before them counts.
    lines.push_back(
        is_rule(words) ? std::string_view()
                       : line.substr(0, static_cast<std::size_t>(words.data() - line.data()) + words.size()));
    begin = end + 1;
  }
  return lines;
}

bool is_item(std::string_view line) {
  const std::string_view words = text::trim(line);
  return words.starts_with("* ") || words.starts_with("- ") || words.starts_with("+ ") ||
         words.starts_with("\u2022 ") || words.starts_with("#");
}

// Never broken, however long: it tells nothing of the dump's width either.
bool is_markdown_heading(std::string_view line) {
  const std::size_t words = line.find_first_not_of('#');
  return words != 0 && words != std::string_view::npos && line[words] == ' ';
}

// "ADVERTISEMENT" after a line that happens to be full.
bool is_label(std::string_view line) {
  const std::string_view words = text::trim(line);
  return words.size() >= 4 && std::all_of(words.begin(), words.end(), text::is_ascii_upper);
}

// How the lines of a dump make paragraphs.
enum class Lines : unsigned char {
  each,     // a paragraph is one line
  blanks,   // it goes on up to an empty one
  columns,  // as blanks, and up to a line in which the next one's first word would have had room
};

std::size_t indent_of(std::string_view line) {
  return static_cast<std::size_t>(text::trim(line).data() - line.data());
}

// A word that no program breaks: an address. It tells nothing of the dump's width.
bool has_long_word(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t end; begin < line.size(); begin = end + 1) {
    end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    if (word.size() >= kLongWord && word.find('/') != std::string_view::npos) return true;
  }
  return false;
}

class Shape {
 public:
  explicit Shape(const std::vector<std::string_view>& lines) {
    std::size_t inner = 0;   // lines that another follows
    std::size_t filled = 0;  // of those
    for (const std::string_view line : lines) {
      const std::size_t width = text::count_code_points(line);
      if (has_long_word(line) || is_markdown_heading(line)) continue;
      if (width > kWidestWrap) return;
      std::size_t& widest = widest_at_[std::min(indent_of(line), kIndents - 1)];
      widest = std::max(widest, width);
      widest_ = std::max(widest_, width);
    }
    std::size_t of_long = 0;
    std::size_t broken = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i].empty() || lines[i + 1].empty()) continue;
      ++inner;
      const auto width = static_cast<double>(text::count_code_points(lines[i]));
      if (width < kFilled * static_cast<double>(widest_)) continue;
      ++filled;
      if (width < kFilled * static_cast<double>(width_at(lines[i]))) continue;
      ++of_long;
      broken += is_broken(lines[i], lines[i + 1]) ? 1 : 0;
    }
    if (of_long >= kLeastWrapped &&
        static_cast<double>(broken) >= kMostBroken * static_cast<double>(of_long)) {
      lines_ = Lines::columns;
    } else if (inner >= kLeastWrapped &&
               static_cast<double>(filled) >= kMostLines * static_cast<double>(inner)) {
      lines_ = Lines::blanks;
    }
  }

  // Whether the paragraph of `line` goes on in `next`.
  [[nodiscard]] bool goes_on(std::string_view line, std::string_view next) const {
    if (lines_ == Lines::each || next.empty() || is_item(next) || is_label(next)) return false;
    return lines_ == Lines::blanks || is_broken(line, next);
  }

 private:
  static constexpr std::size_t kIndents = 16;

  // Programs leave margins: what is indented may be broken at another column.
  [[nodiscard]] std::size_t width_at(std::string_view line) const {
    const std::size_t widest = widest_at_[std::min(indent_of(line), kIndents - 1)];
    return static_cast<double>(widest) >= kMargin * static_cast<double>(widest_) ? widest : widest_;
  }

  // Whether `next` begins on a line of its own because its first word had no room on `line`.
  [[nodiscard]] bool is_broken(std::string_view line, std::string_view next) const {
    const std::string_view words = text::trim(next);
    const std::string_view first = words.substr(0, words.find(' '));
    return text::count_code_points(line) + 1 + text::count_code_points(first) > width_at(next);
  }

  Lines lines_ = Lines::each;
  std::size_t widest_ = 0;  // code points
  std::array<std::size_t, kIndents> widest_at_{};
};

// Writes a dump's lines as elements: a p for each paragraph, and a div for those that no blank line parts.
class GroupWriter {
 public:
  GroupWriter(Page& page, const PageLimits& limits)
      : page_(&page), writer_(page, limits.max_text_bytes, limits.max_blocks) {
    page.elements.clear();  // a builder that waits for markup has opened a root already
    open(TagId::html, kNoElement);
  }

  void add(std::string_view paragraph, const TextNotation& notation) {
    const std::string_view words = without_bullet(paragraph, notation);
    if (words.empty()) return;
    if (group_ == kNoElement) group_ = open(TagId::div, 0);
    const bool is_item = words.size() < paragraph.size();
    if (!is_item) end_list();
    if (is_item && list_ == kNoElement) list_ = open(TagId::ul, group_);
    const ElementId element = is_item ? open(TagId::li, list_) : open(TagId::p, group_);
    writer_.append(words, element, false);
    writer_.end_block();
    close(element);
  }

  void end_group() {
    end_list();
    if (group_ != kNoElement) close(group_);
    group_ = kNoElement;
  }

  void finish() {
    end_group();
    close(0);
  }

 private:
  ElementId open(TagId tag, ElementId parent) {
    Element element;
    element.tag = tag;
    element.parent = parent;
    element.depth = static_cast<std::uint16_t>(parent == kNoElement ? 0 : page_->elements[parent].depth + 1);
    element.text_begin = static_cast<std::uint32_t>(page_->text.size());
    page_->elements.push_back(element);
    return static_cast<ElementId>(page_->elements.size() - 1);
  }

  void close(ElementId id) {
    page_->elements[id].end = static_cast<ElementId>(page_->elements.size());
    page_->elements[id].text_end = static_cast<std::uint32_t>(page_->text.size());
  }

  void end_list() {
    if (list_ != kNoElement) close(list_);
    list_ = kNoElement;
  }

  Page* page_;
  TextWriter writer_;
  ElementId group_ = kNoElement;
  ElementId list_ = kNoElement;
};

}  // namespace

void build_page_from_text(std::string_view utf8, Page& page, const PageLimits& limits) {
  page.from_text_dump = true;
  GroupWriter writer(page, limits);

  const TextNotation notation = find_notation(utf8);
  const auto lines = lines_of(without_references(utf8, notation));
  const Shape shape(lines);
  for (std::size_t i = 0; i < lines.size() && !page.truncated;) {
    if (lines[i].empty()) {
      writer.end_group();
      ++i;
      continue;
    }
    std::string paragraph(text::trim(lines[i]));
    for (++i; i < lines.size() && shape.goes_on(lines[i - 1], lines[i]); ++i) {
      paragraph.append(" ").append(text::trim(lines[i]));
    }
    writer.add(without_marks(paragraph, notation), notation);
  }
  writer.finish();
}

}  // namespace cleancopy::html
