#include "write/csv_writer.hpp"

#include <iterator>
#include <vector>

#include "write/fields.hpp"
#include "write/plain.hpp"
#include "write/plain_values.hpp"

namespace cleancopy::write {
namespace {

constexpr std::string_view kRowEnd = "\r\n";  // RFC 4180

// Page text is a stranger's: "=HYPERLINK(…)" in a headline must stay text (OWASP, "CSV injection").
bool reads_as_formula(std::string_view value) {
  return value.size() > 1 && std::string_view("=+-@\t").find(value.front()) != std::string_view::npos;
}

std::string quoted(std::string value) {
  if (reads_as_formula(value)) value.insert(value.begin(), '\'');
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::vector<std::string> columns(std::span<const std::string> fields) {
  if (!fields.empty()) return {fields.begin(), fields.end()};
  return {std::begin(kTableFields), std::end(kTableFields)};
}

}  // namespace

std::string csv_header(std::span<const std::string> fields) {
  std::string out;
  for (const std::string& field : columns(fields)) out += (out.empty() ? "" : ",") + field;
  return out.append(kRowEnd);
}

std::string csv_row(const Article& article, std::string_view file, std::span<const std::string> fields) {
  std::string out;
  bool first = true;
  for (const std::string& value : plain_values(article, file, columns(fields))) {
    if (!first) out += ',';
    first = false;
    out += quoted(without_controls(value));
  }
  return out.append(kRowEnd);
}

}  // namespace cleancopy::write
