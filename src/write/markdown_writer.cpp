#include "write/markdown_writer.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "write/front_matter.hpp"
#include "write/markdown_text.hpp"
#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

// Every line behind the same mark.
std::string behind(std::string_view mark, std::string_view text) {
  return std::string(mark) + with_line_feeds_as("\n" + std::string(mark), text);
}

std::string table_row(const std::vector<std::string>& cells, std::size_t columns) {
  std::string out = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    out += ' ' + (i < cells.size() ? marks_on_one_line(cells[i]) : std::string()) + " |";
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

// The items of a list that are open: an item may be in a list in an item.
class Items {
 public:
  std::string text_of(const Block& block) {
    const std::size_t were_open = open_.size();
    while (!open_.empty() && open_.back().level >= block.level) open_.pop_back();
    const bool begins_list = !open_.empty() && open_.size() == were_open;
    const std::string mark = block.ordinal > 0 ? std::to_string(block.ordinal) + ". " : "- ";
    const std::string indent(open_.empty() ? 0 : open_.back().text_at, ' ');
    open_.push_back({block.level, indent.size() + mark.size()});
    // Right under a line of text a number is one of its words, unless it is 1 (CommonMark 5.3).
    std::string out = begins_list && block.ordinal > 1 ? "\n" : "";
    const std::string hanging = "\n" + std::string(open_.back().text_at, ' ');
    return out.append(indent).append(mark).append(with_line_feeds_as(hanging, running_marks(block)));
  }

 private:
  struct Item {
    std::size_t level;
    std::size_t text_at;  // characters before its text, which what is in it has to have, too
  };
  std::vector<Item> open_;
};

std::string block_text(const Block& block, Items& items) {
  switch (block.kind) {
    case BlockKind::subhead:
      return std::string(std::clamp<std::size_t>(block.level, 2, 6), '#') + ' ' + heading_marks(block);
    case BlockKind::list_item:
      return items.text_of(block);
    case BlockKind::quote:
      return behind("> ", running_marks(block));
    case BlockKind::embed:
      return behind("> ",
                    running_marks(block) + (block.by.empty() ? "" : "\n\n— " + escaped_marks(block.by)));
    case BlockKind::table:
      return table(block);
    case BlockKind::preformatted:
      return fenced(block.text);
    case BlockKind::question:
      return "**" + running_marks(block, false) + "**";
    case BlockKind::note:
      return "*" + running_marks(block, false) + "*";
    case BlockKind::paragraph:
      break;
  }
  return running_marks(block);
}

}  // namespace

std::string to_markdown(const Article& article) {
  std::string out = front_matter(article);
  if (!article.headline.empty()) out += "\n# " + heading_marks(article.headline.value) + '\n';
  if (!article.dek.empty()) out += "\n*" + marks_on_one_line(article.dek.value) + "*\n";
  Items items;
  const Block* before = nullptr;
  for (const Block& block : article.body) {
    const bool same_list = before != nullptr && before->kind == BlockKind::list_item &&
                           block.kind == BlockKind::list_item && block.time.empty();
    if (!same_list) {
      out += '\n';
      items = {};
    }
    // Behind other words a fence, a heading or a list would be none.
    const std::string_view behind_time = block.kind == BlockKind::paragraph ? " " : "\n\n";
    if (!block.time.empty())
      out.append("**").append(marks_on_one_line(block.time)).append("**").append(behind_time);
    out += block_text(block, items) + '\n';
    before = &block;
  }
  return out;
}

}  // namespace cleancopy::write
