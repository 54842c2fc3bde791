#include "write/text_writer.hpp"

#include "write/plain.hpp"
#include "write/plain_values.hpp"

namespace cleancopy::write {
namespace {

void add_line(std::string& out, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  out += label;
  out += value;
  out += '\n';
}

bool is_listed(BlockKind kind) {
  return kind == BlockKind::list_item || kind == BlockKind::table;
}

}  // namespace

std::string to_text(const Article& article) {
  std::string out;
  add_line(out, "", article.headline.value);
  add_line(out, "", article.dek.value);
  std::string names;
  for (const std::string& name : article.byline) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  add_line(out, "By ", names);
  add_line(out, "Published ", article.published.iso);
  add_line(out, "Updated ", article.updated.iso);

  const Block* before = nullptr;
  for (const Block& block : article.body) {
    const bool same_list = before != nullptr && before->kind == block.kind && is_listed(block.kind);
    if (!same_list && !out.empty()) out += '\n';
    if (block.kind == BlockKind::list_item) {
      out.append(block.level > 1 ? (block.level - 1U) * 2U : 0U, ' ');
      out += block.ordinal > 0 ? std::to_string(block.ordinal) + ". " : "- ";
    }
    if (!block.time.empty()) out += block.time + "  ";
    out += block.text;
    out += '\n';
    before = &block;
  }
  return without_controls(out);
}

std::string to_lines(const Article& article, std::string_view file, std::span<const std::string> fields) {
  std::string out;
  for (const std::string& value : plain_values(article, file, fields)) out += value + '\n';
  return without_controls(out);
}

}  // namespace cleancopy::write
