#include "cli/output_options.hpp"

#include <algorithm>
#include <string>

#include "cli/command_line.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"
#include "write/field_suggestion.hpp"
#include "write/fields.hpp"

namespace cleancopy::cli {
namespace {

void complain_about(std::string_view field) {
  std::string hint = write::suggestion_for_field(field);
  if (hint.empty())
    for (const std::string_view name : write::kFieldNames)
      hint.append(hint.empty() ? "; there are " : ", ").append(name);
  complain("--fields: no field is called \"" + std::string(field) + '"' + hint);
}

}  // namespace

bool read_fields(std::string_view list, write::FormatChoice& choice) {
  if (choice.format == write::Format::markdown || choice.format == write::Format::html) {
    complain("--fields: markdown and html are whole articles; fields are for text, json, jsonl and csv");
    return false;
  }
  while (true) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view field = text::trim(list.substr(0, comma));
    if (!text::is_among(write::kFieldNames, field)) {
      complain_about(field);
      return false;
    }
    if (text::is_among(choice.fields, field)) {
      complain("--fields: \"" + std::string(field) + "\" stands there twice");
      return false;
    }
    choice.fields.emplace_back(field);
    if (comma == list.size()) return true;
    list.remove_prefix(comma + 1);
  }
}

bool check_links(bool kept, write::Format format) {
  if (!kept || (format != write::Format::text && format != write::Format::csv)) return true;
  complain("--links: text and csv have no place for links; markdown, html and JSON have");
  return false;
}

}  // namespace cleancopy::cli
