#include "write/markdown_writer.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "write/front_matter.hpp"
#include "write/markdown_text.hpp"
#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

constexpr std::size_t kIndent = 4;  // of a list within a list: enough under "10. ", too

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

std::string list_item(const Block& block) {
  const std::string mark = block.ordinal > 0 ? std::to_string(block.ordinal) + ". " : "- ";
  const std::string indent((block.level > 1 ? block.level - 1U : 0U) * kIndent, ' ');
  const std::string hanging = "\n" + indent + std::string(mark.size(), ' ');
  return indent + mark + with_line_feeds_as(hanging, running_marks(block));
}

std::string block_text(const Block& block) {
  switch (block.kind) {
    case BlockKind::subhead:
      return std::string(std::clamp<std::size_t>(block.level, 2, 6), '#') + ' ' + heading_marks(block);
    case BlockKind::list_item:
      return list_item(block);
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
  const Block* before = nullptr;
  for (const Block& block : article.body) {
    const bool same_list =
        before != nullptr && before->kind == BlockKind::list_item && block.kind == BlockKind::list_item;
    if (!same_list) out += '\n';
    if (!block.time.empty()) out += "**" + marks_on_one_line(block.time) + "** ";
    out += block_text(block) + '\n';
    before = &block;
  }
  return out;
}

}  // namespace cleancopy::write
