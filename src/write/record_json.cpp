#include "write/record_json.hpp"

#include <algorithm>
#include <iterator>

#include "write/article_json.hpp"
#include "write/fields.hpp"

namespace cleancopy::write {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value, int indent = -1) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

bool is_field(std::string_view name) {
  return std::find(std::begin(kFieldNames), std::end(kFieldNames), name) != std::end(kFieldNames);
}

void add_extra(Json& out, std::string_view text) {
  Json extra = Json::parse(text, nullptr, false);
  if (!extra.is_object()) {
    out["given"] = extra.is_discarded() ? Json(text) : std::move(extra);
    return;
  }
  for (auto& [name, value] : extra.items()) {
    std::string free = name;
    while (is_field(free) || out.contains(free)) free.insert(0, "given_");
    out[free] = std::move(value);
  }
}

}  // namespace

std::string to_json_with(const Article& article, JsonLayout layout, std::string_view file,
                         std::span<const std::string> fields, std::string_view extra) {
  if (extra.empty()) return to_json(article, layout, file, fields);
  Json out = article_json(article, file, fields);
  add_extra(out, extra);
  return dumped(out, layout == JsonLayout::indented ? 2 : -1) + '\n';
}

void add_member(std::string& object, std::string_view name, std::string_view value) {
  const bool indented = object.size() > 2 && object[object.size() - 3] == '\n';
  object.resize(object.size() - (indented ? 3 : 2));  // "}\n", or that on a line of its own
  if (object.back() != '{') object += ',';
  object += (indented ? "\n  " : "") + dumped(Json(name)) + (indented ? ": " : ":") + dumped(Json(value));
  object += indented ? "\n}\n" : "}\n";
}

std::string failure_json(std::string_view file, const Error& error) {
  Json out = {{"file", file}, {"error", {{"code", name_of(error.code)}, {"reason", error.detail}}}};
  if (error.offset > 0) out["error"]["offset"] = error.offset;
  return dumped(out) + '\n';
}

std::string text_json(std::string_view text) {
  return dumped(Json(text));
}

std::string list_json(std::span<const std::string> texts) {
  return dumped(Json(std::vector<std::string>(texts.begin(), texts.end())));
}

}  // namespace cleancopy::write
