#include "html/text_page.hpp"

#include <algorithm>
#include <vector>

#include "html/text_writer.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

// A dump is taken for wrapped if no line is longer than this (code points) …
constexpr std::size_t kWidestWrap = 100;
// … and the lines that another follows, without a blank between them, nearly fill the widest line.
constexpr double kFilled = 0.7;
constexpr double kMostLines = 0.7;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text::trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

bool is_wrapped(const std::vector<std::string_view>& lines) {
  std::vector<std::size_t> inner;  // widths of the lines that another follows
  std::size_t widest = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t width = text::count_code_points(lines[i]);
    widest = std::max(widest, width);
    if (i + 1 < lines.size() && width > 0 && !lines[i + 1].empty()) inner.push_back(width);
  }
  if (widest > kWidestWrap || inner.size() < 4) return false;
  const auto filled = std::count_if(inner.begin(), inner.end(), [&](std::size_t width) {
    return static_cast<double>(width) >= kFilled * static_cast<double>(widest);
  });
  return static_cast<double>(filled) >= kMostLines * static_cast<double>(inner.size());
}

}  // namespace

void build_page_from_text(std::string_view utf8, Page& page, const PageLimits& limits) {
  page.from_text_dump = true;
  Element root;
  root.tag = TagId::html;
  page.elements.push_back(root);
  TextWriter writer(page, limits.max_text_bytes, limits.max_blocks);

  const auto lines = lines_of(utf8);
  const bool wrapped = is_wrapped(lines);
  bool open = false;
  const auto close = [&] {
    if (!open) return;
    writer.end_block();
    page.elements.back().text_end = static_cast<std::uint32_t>(page.text.size());
    open = false;
  };
  for (const std::string_view line : lines) {
    if (line.empty() || !wrapped) close();
    if (line.empty()) continue;
    if (!open) {
      Element paragraph;
      paragraph.tag = TagId::p;
      paragraph.depth = 1;
      paragraph.parent = 0;
      paragraph.end = static_cast<ElementId>(page.elements.size() + 1);
      paragraph.text_begin = static_cast<std::uint32_t>(page.text.size());
      page.elements.push_back(paragraph);
      open = true;
    } else {
      writer.append(" ", static_cast<ElementId>(page.elements.size() - 1), false);
    }
    writer.append(line, static_cast<ElementId>(page.elements.size() - 1), false);
  }
  close();
  page.elements.front().end = static_cast<ElementId>(page.elements.size());
  page.elements.front().text_end = static_cast<std::uint32_t>(page.text.size());
}

}  // namespace cleancopy::html
