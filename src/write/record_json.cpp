#include "write/record_json.hpp"

#include <nlohmann/json.hpp>
#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <vector>

#include "text/printable.hpp"
#include "write/json_text.hpp"

namespace cleancopy::write {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Numbers stand as they were written: an identity of thirty digits is none of seventeen.
struct IndentedMembers : rapidjson::PrettyWriter<JsonText> {
  using PrettyWriter::PrettyWriter;
  bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    return RawValue(text, size, rapidjson::kNumberType);
  }
};

// The inside of an object on one line, in the layout of to_json.
std::string members_of(std::string_view object, JsonLayout layout) {
  if (layout == JsonLayout::one_line) return std::string(object.substr(1, object.size() - 2));
  JsonText out;
  IndentedMembers writer(out);
  writer.SetIndent(' ', 2);
  rapidjson::MemoryStream text(object.data(), object.size());
  rapidjson::Reader().Parse<rapidjson::kParseNumbersAsStringsFlag>(text, writer);
  const std::string indented = out.take();
  return indented.substr(1, indented.size() - 2);
}

// An object that is empty on one line.
constexpr std::string_view kNoMembers = "{}";

// Of an object as to_json gives it.
bool is_indented(std::string_view object) {
  return object.size() > 2 && object[object.size() - 3] == '\n';
}

// Where its members end.
std::size_t end_of_members(std::string_view object) {
  return object.size() - (is_indented(object) ? 3 : 2);  // "}\n", or that on a line of its own
}

// Puts the members of `extra` behind those of an object as to_json gives it.
void add_members(std::string& object, std::string_view extra) {
  if (extra.size() <= kNoMembers.size()) return;
  const JsonLayout layout = is_indented(object) ? JsonLayout::indented : JsonLayout::one_line;
  object.resize(end_of_members(object));
  object.append(object.back() == '{' ? "" : ",").append(members_of(extra, layout)).append("}\n");
}

}  // namespace

std::string to_json_with(const Article& article, JsonLayout layout, std::string_view file,
                         std::span<const std::string> fields, JsonContent content, std::string_view extra) {
  std::string out = to_json(article, layout, file, fields, content);
  add_members(out, extra);
  return out;
}

void add_member(std::string& object, std::string_view name, std::string_view value) {
  const bool indented = is_indented(object);
  object.resize(end_of_members(object));
  if (object.back() != '{') object += ',';
  object += (indented ? "\n  " : "") + dumped(Json(name)) + (indented ? ": " : ":") + dumped(Json(value));
  object += indented ? "\n}\n" : "}\n";
}

std::string failure_json(std::string_view file, const Error& error) {
  Json out = {{"file", text::with_stray_bytes_told(file)},
              {"error", {{"code", name_of(error.code)}, {"reason", error.detail}}}};
  if (error.offset > 0) out["error"]["offset"] = error.offset;
  return dumped(out) + '\n';
}

std::string error_line(const Error& error, std::string_view file, std::string_view extra) {
  Json line = {{"error", {{"code", name_of(error.code)}, {"reason", error.detail}}}};
  if (!file.empty()) line["file"] = text::with_stray_bytes_told(file);
  std::string out = dumped(line) + '\n';
  add_members(out, extra);
  return out;
}

std::string text_json(std::string_view text) {
  return dumped(Json(text));
}

std::string list_json(std::span<const std::string> texts) {
  return dumped(Json(std::vector<std::string>(texts.begin(), texts.end())));
}

}  // namespace cleancopy::write
