#include "write/record_json.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

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

// The members of `text`, none of them called like a field, as the inside of an object.
std::string extra_members(std::string_view text, JsonLayout layout) {
  Json given = Json::parse(text, nullptr, false);
  Json out = Json::object();
  if (given.is_object()) {
    for (auto& [name, value] : given.items()) {
      std::string free = name;
      while (is_field(free) || out.contains(free)) free.insert(0, "given_");
      out[free] = std::move(value);
    }
  } else {
    out["given"] = given.is_discarded() ? Json(text) : std::move(given);
  }
  const std::string object = dumped(out, layout == JsonLayout::indented ? 2 : -1);
  return object.substr(1, object.size() - 2);
}

// Of an object as to_json gives it.
bool is_indented(std::string_view object) {
  return object.size() > 2 && object[object.size() - 3] == '\n';
}

// Where its members end.
std::size_t end_of_members(std::string_view object) {
  return object.size() - (is_indented(object) ? 3 : 2);  // "}\n", or that on a line of its own
}

}  // namespace

std::string to_json_with(const Article& article, JsonLayout layout, std::string_view file,
                         std::span<const std::string> fields, std::string_view extra) {
  std::string out = to_json(article, layout, file, fields);
  if (extra.empty()) return out;
  const std::string members = extra_members(extra, layout);
  if (members.empty()) return out;
  out.resize(end_of_members(out));
  return out.append(out.back() == '{' ? "" : ",").append(members).append("}\n");
}

void add_member(std::string& object, std::string_view name, std::string_view value) {
  const bool indented = is_indented(object);
  object.resize(end_of_members(object));
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
