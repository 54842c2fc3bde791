#include "write/markdown_writer.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "write/front_matter.hpp"
#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

constexpr std::size_t kIndent = 4;  // of a list within a list: enough under "10. ", too

// What begins a list, a heading, a quotation or a rule at the beginning of a line.
std::size_t mark_at_line_start(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("#>+-=~").find(line.front()) != std::string_view::npos) return 0;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
                        (digits + 1 == line.size() || line[digits + 1] == ' ');
  return numbered ? digits : std::string_view::npos;
}

// CommonMark 2.4: a backslash before punctuation makes it text. `begins_block`: the text stands at the
// beginning of a line, where more is punctuation. `at_line_start`: its first line is whole.
std::string escaped_marks(std::string_view text, bool begins_block = true, bool at_line_start = true) {
  std::string out;
  out.reserve(text.size() + 16);
  bool line_start = begins_block && at_line_start;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (line_start) {
      const std::size_t mark = mark_at_line_start(text.substr(i, text.find('\n', i) - i));
      if (mark != std::string_view::npos) {
        out.append(text.substr(i, mark)) += '\\';
        i += mark;
        out += text[i];
        line_start = false;
        continue;
      }
    }
    if (std::string_view("\\`*_[]<|&").find(text[i]) != std::string_view::npos) out += '\\';
    out += text[i];
    line_start = begins_block && text[i] == '\n';
  }
  return out;
}

// In brackets a parenthesis of an address would end it, and an ampersand begin a character.
std::string destination(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (std::string_view("()\\&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// The block's text with its links (CommonMark 6.3).
std::string linked(const Block& block, bool begins_block = true) {
  const std::string_view text = block.text;
  std::string out;
  std::size_t done = 0;
  for (const Link& link : block.links) {
    out += escaped_marks(text.substr(done, link.begin - done), begins_block, done == 0);
    if (out.ends_with('!')) out.insert(out.size() - 1, 1, '\\');  // "![" is a picture
    out.append("[").append(escaped_marks(text.substr(link.begin, link.end - link.begin), false));
    out.append("](").append(destination(link.url)).append(")");
    done = link.end;
  }
  return out + escaped_marks(text.substr(done), begins_block, done == 0);
}

// The same, its line breaks as such (CommonMark 6.7): a line feed alone would be a space.
std::string running(const Block& block, bool begins_block = true) {
  return with_line_feeds_as("\\\n", linked(block, begins_block));
}

// The same on one line.
std::string on_one_line(const Block& block) {
  return with_line_feeds_as(" ", linked(block, false));
}

// Every line behind the same mark.
std::string behind(std::string_view mark, std::string_view text) {
  return std::string(mark) + with_line_feeds_as("\n" + std::string(mark), text);
}

// A fence longer than any run of backticks in the code.
std::string fenced(std::string_view code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fence + '\n' + std::string(code) + '\n' + fence;
}

std::string table_row(const std::vector<std::string>& cells, std::size_t columns) {
  std::string out = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string cell = i < cells.size() ? escaped_marks(cells[i], false) : std::string();
    out += ' ' + with_line_feeds_as(" ", cell) + " |";
  }
  return out;
}

std::string table(const Block& block) {
  std::size_t columns = 0;
  for (const auto& row : block.rows) columns = std::max(columns, row.size());
  if (columns == 0) return escaped_marks(block.text);
  std::string out = table_row(block.rows.front(), columns) + "\n|";
  for (std::size_t i = 0; i < columns; ++i) out += " --- |";
  for (std::size_t i = 1; i < block.rows.size(); ++i) out += '\n' + table_row(block.rows[i], columns);
  return out;
}

std::string list_item(const Block& block) {
  const std::string mark = block.ordinal > 0 ? std::to_string(block.ordinal) + ". " : "- ";
  const std::string indent((block.level > 1 ? block.level - 1U : 0U) * kIndent, ' ');
  const std::string hanging = "\n" + indent + std::string(mark.size(), ' ');
  return indent + mark + with_line_feeds_as(hanging, running(block));
}

std::string block_text(const Block& block) {
  switch (block.kind) {
    case BlockKind::subhead:
      return std::string(std::clamp<std::size_t>(block.level, 2, 6), '#') + ' ' + on_one_line(block);
    case BlockKind::list_item:
      return list_item(block);
    case BlockKind::quote:
      return behind("> ", running(block));
    case BlockKind::embed:
      return behind("> ", running(block) + (block.by.empty() ? "" : "\n\n— " + escaped_marks(block.by)));
    case BlockKind::table:
      return table(block);
    case BlockKind::preformatted:
      return fenced(block.text);
    case BlockKind::question:
      return "**" + running(block, false) + "**";
    case BlockKind::note:
      return "*" + running(block, false) + "*";
    case BlockKind::paragraph:
      break;
  }
  return running(block);
}

}  // namespace

std::string to_markdown(const Article& article) {
  std::string out = front_matter(article);
  if (!article.headline.empty()) out += "\n# " + escaped_marks(article.headline.value, false) + '\n';
  if (!article.dek.empty()) out += "\n*" + escaped_marks(article.dek.value, false) + "*\n";
  const Block* before = nullptr;
  for (const Block& block : article.body) {
    const bool same_list =
        before != nullptr && before->kind == block.kind && block.kind == BlockKind::list_item;
    if (!same_list) out += '\n';
    if (!block.time.empty()) out += "**" + escaped_marks(block.time) + "** ";
    out += block_text(block) + '\n';
    before = &block;
  }
  return out;
}

}  // namespace cleancopy::write
