#include "structured/json_ld_graph.hpp"

#include <algorithm>

#include "structured/json_repair.hpp"
#include "text/byte_set.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

// Memory of an unusual page is given back before the next one is read.
constexpr std::size_t kKeptRepaired = std::size_t{1} << 20;

constexpr text::ByteSet kPrefixEnds("/#:");

bool is_vocabulary(std::string_view prefix) {
  return prefix == "schema:" || prefix == "http://schema.org/" || prefix == "https://schema.org/";
}

std::string_view string_in(JsonElement value) {
  return text::trim(value.string());
}

std::string_view string_in_object(JsonObject object) {
  for (const std::string_view name : {"@value", "name"}) {
    if (const auto member = find_member(object, name)) {
      if (const std::string_view text = string_in(*member); !text.empty()) return text;
    }
  }
  return {};
}

// The part of a pre-order walk's stack from `start` on, so that the first child is on top.
template <class Stack>
void turn(Stack& stack, std::size_t start) {
  std::reverse(stack.begin() + static_cast<std::ptrdiff_t>(start), stack.end());
}

}  // namespace

std::string_view without_vocabulary(std::string_view name) {
  const std::size_t cut = kPrefixEnds.last_in(name);
  return cut == std::string_view::npos ? name : name.substr(cut + 1);
}

std::optional<JsonElement> find_member(JsonObject object, std::string_view name) {
  for (std::size_t i = 0; i < object.size(); ++i) {
    const std::string_view key = object.key(i);
    if (key.size() < name.size() || key.back() != name.back() || !key.ends_with(name)) continue;
    if (key.size() == name.size() || is_vocabulary(key.substr(0, key.size() - name.size())))
      return object.member(i);
  }
  return std::nullopt;
}

std::string_view text_of(JsonElement value) {
  if (value.is_string()) return string_in(value);
  if (value.is_object()) return string_in_object(value);
  if (!value.is_array()) return {};
  for (std::size_t i = 0; i < value.size(); ++i) {
    const JsonElement entry = value.entry(i);
    const std::string_view text = entry.is_object() ? string_in_object(entry) : string_in(entry);
    if (!text.empty()) return text;
  }
  return {};
}

std::optional<JsonObject> object_of(JsonElement value) {
  if (value.is_object()) return value;
  if (!value.is_array()) return std::nullopt;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value.entry(i).is_object()) return value.entry(i);
  }
  return std::nullopt;
}

std::vector<std::string_view> types_of(JsonObject object) {
  std::vector<std::string_view> types;
  const auto type = find_member(object, "@type");
  if (!type) return types;
  if (!type->is_array()) {
    if (const auto name = without_vocabulary(string_in(*type)); !name.empty()) types.push_back(name);
    return types;
  }
  for (std::size_t i = 0; i < type->size(); ++i) {
    if (const auto name = without_vocabulary(string_in(type->entry(i))); !name.empty()) types.push_back(name);
  }
  return types;
}

void JsonLdGraph::reset() {
  parser_.reset();
  roots_.clear();
  top_level_.clear();
  all_objects_.clear();
  by_id_.clear();
  has_all_objects_ = has_ids_ = false;
  repaired_scripts_ = ignored_scripts_ = 0;
  if (repaired_.capacity() > kKeptRepaired) std::string().swap(repaired_);
}

std::optional<JsonElement> JsonLdGraph::parse(std::string_view script) {
  if (const auto root = parser_.parse(script)) return root;
  if (!repair_json(script, repaired_)) return std::nullopt;
  const auto root = parser_.parse(repaired_);
  if (root) ++repaired_scripts_;
  return root;
}

void JsonLdGraph::load(const std::vector<std::string_view>& scripts) {
  reset();
  for (const std::string_view script : scripts) {
    if (text::trim(script).empty()) continue;
    const auto root = parse(script);
    if (!root) {
      ++ignored_scripts_;
      continue;
    }
    roots_.push_back(*root);
    collect_top_level(*root);
  }
}

void JsonLdGraph::collect_top_level(JsonElement root) {
  std::vector<JsonElement> stack{root};
  while (!stack.empty()) {
    const JsonElement value = stack.back();
    stack.pop_back();
    if (value.is_array()) {
      const std::size_t start = stack.size();
      for (std::size_t i = 0; i < value.size(); ++i) stack.push_back(value.entry(i));
      turn(stack, start);
    } else if (value.is_object()) {
      const auto graph = find_member(value, "@graph");
      if (graph) stack.push_back(*graph);
      if (!graph || find_member(value, "@type")) top_level_.push_back(value);
    }
  }
}

const std::vector<NestedObject>& JsonLdGraph::all_objects() {
  if (has_all_objects_) return all_objects_;
  has_all_objects_ = true;
  struct Visit {
    JsonElement value;
    bool is_main;
  };
  std::vector<Visit> stack;
  for (const JsonElement root : roots_) stack.push_back({root, true});
  turn(stack, 0);
  while (!stack.empty()) {
    const Visit visit = stack.back();
    stack.pop_back();
    const std::size_t start = stack.size();
    if (visit.value.is_array()) {
      for (std::size_t i = 0; i < visit.value.size(); ++i)
        stack.push_back({visit.value.entry(i), visit.is_main});
    } else if (visit.value.is_object()) {
      all_objects_.push_back({visit.value, visit.is_main});
      for (std::size_t i = 0; i < visit.value.size(); ++i) {
        const JsonElement member = visit.value.member(i);
        if (!member.is_object() && !member.is_array()) continue;
        const std::string_view name = without_vocabulary(visit.value.key(i));
        const bool main_path = name == "@graph" || name == "mainEntity" || name == "mainEntityOfPage";
        stack.push_back({member, visit.is_main && main_path});
      }
    }
    turn(stack, start);
  }
  return all_objects_;
}

void JsonLdGraph::index_ids() {
  has_ids_ = true;
  for (const NestedObject& nested : all_objects()) {
    const auto id = find_member(nested.object, "@id");
    if (!id || string_in(*id).empty()) continue;
    const auto [place, is_new] = by_id_.try_emplace(string_in(*id), nested.object);
    if (!is_new && nested.object.size() > place->second.size()) place->second = nested.object;
  }
}

std::optional<JsonObject> JsonLdGraph::object_with_id(std::string_view id) {
  if (!has_ids_) index_ids();
  const auto place = by_id_.find(id);
  if (place == by_id_.end()) return std::nullopt;
  return place->second;
}

JsonObject JsonLdGraph::resolve(JsonObject object) {
  if (find_member(object, "name")) return object;
  const auto id = find_member(object, "@id");
  if (!id || string_in(*id).empty()) return object;
  return object_with_id(string_in(*id)).value_or(object);
}

}  // namespace cleancopy::structured
