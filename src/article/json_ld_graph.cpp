#include "article/json_ld_graph.hpp"

#include <algorithm>

#include "article/json_repair.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// Memory of an unusual page is given back before the next one is read.
constexpr std::size_t kKeptDocuments = 16;
constexpr std::size_t kKeptBytes = std::size_t{1} << 20;

bool is_vocabulary(std::string_view prefix) {
  return prefix == "schema:" || prefix == "http://schema.org/" || prefix == "https://schema.org/";
}

std::string_view string_in(JsonElement value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? text::trim(text) : std::string_view{};
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
  const std::size_t cut = name.find_last_of("/#:");
  return cut == std::string_view::npos ? name : name.substr(cut + 1);
}

std::optional<JsonElement> find_member(JsonObject object, std::string_view name) {
  for (const auto member : object) {
    const std::string_view key = member.key;
    if (key.size() < name.size() || key.back() != name.back() || !key.ends_with(name)) continue;
    if (key.size() == name.size() || is_vocabulary(key.substr(0, key.size() - name.size())))
      return member.value;
  }
  return std::nullopt;
}

std::string_view text_of(JsonElement value) {
  if (value.is_string()) return string_in(value);
  JsonObject object;
  if (value.get(object) == simdjson::SUCCESS) return string_in_object(object);
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return {};
  for (const JsonElement entry : list) {
    const std::string_view text =
        entry.get(object) == simdjson::SUCCESS ? string_in_object(object) : string_in(entry);
    if (!text.empty()) return text;
  }
  return {};
}

std::optional<JsonObject> object_of(JsonElement value) {
  JsonObject object;
  if (value.get(object) == simdjson::SUCCESS) return object;
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return std::nullopt;
  for (const JsonElement entry : list) {
    if (entry.get(object) == simdjson::SUCCESS) return object;
  }
  return std::nullopt;
}

std::vector<std::string_view> types_of(JsonObject object) {
  std::vector<std::string_view> types;
  const auto type = find_member(object, "@type");
  if (!type) return types;
  simdjson::dom::array list;
  if (type->get(list) != simdjson::SUCCESS) {
    if (const auto name = without_vocabulary(string_in(*type)); !name.empty()) types.push_back(name);
    return types;
  }
  for (const JsonElement entry : list) {
    if (const auto name = without_vocabulary(string_in(entry)); !name.empty()) types.push_back(name);
  }
  return types;
}

void JsonLdGraph::reset(std::size_t scripts) {
  roots_.clear();
  top_level_.clear();
  all_objects_.clear();
  by_id_.clear();
  has_all_objects_ = has_ids_ = false;
  repaired_scripts_ = ignored_scripts_ = 0;
  if (documents_.size() > kKeptDocuments) documents_.resize(kKeptDocuments);
  for (auto& document : documents_) {
    if (document.capacity() > kKeptBytes) document = {};
  }
  if (parser_.capacity() > kKeptBytes) parser_ = simdjson::dom::parser();
  if (repaired_.capacity() > kKeptBytes) std::string().swap(repaired_);
  if (documents_.size() < scripts) documents_.resize(scripts);
}

bool JsonLdGraph::parse(std::string_view script, simdjson::dom::document& document) {
  if (parser_.parse_into_document(document, script.data(), script.size()).error() == simdjson::SUCCESS) {
    return true;
  }
  if (!repair_json(script, repaired_)) return false;
  if (parser_.parse_into_document(document, repaired_.data(), repaired_.size()).error() !=
      simdjson::SUCCESS) {
    return false;
  }
  ++repaired_scripts_;
  return true;
}

void JsonLdGraph::load(const std::vector<std::string_view>& scripts) {
  reset(scripts.size());
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    if (text::trim(scripts[i]).empty()) continue;
    if (!parse(scripts[i], documents_[i])) {
      ++ignored_scripts_;
      continue;
    }
    roots_.push_back(documents_[i].root());
    collect_top_level(roots_.back());
  }
}

void JsonLdGraph::collect_top_level(JsonElement root) {
  std::vector<JsonElement> stack{root};
  while (!stack.empty()) {
    const JsonElement value = stack.back();
    stack.pop_back();
    simdjson::dom::array list;
    JsonObject object;
    if (value.get(list) == simdjson::SUCCESS) {
      const std::size_t start = stack.size();
      for (const JsonElement entry : list) stack.push_back(entry);
      turn(stack, start);
    } else if (value.get(object) == simdjson::SUCCESS) {
      const auto graph = find_member(object, "@graph");
      if (graph) stack.push_back(*graph);
      if (!graph || find_member(object, "@type")) top_level_.push_back(object);
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
    simdjson::dom::array list;
    JsonObject object;
    if (visit.value.get(list) == simdjson::SUCCESS) {
      for (const JsonElement entry : list) stack.push_back({entry, visit.is_main});
    } else if (visit.value.get(object) == simdjson::SUCCESS) {
      all_objects_.push_back({object, visit.is_main});
      for (const auto member : object) {
        if (!member.value.is_object() && !member.value.is_array()) continue;
        const std::string_view name = without_vocabulary(member.key);
        const bool main_path = name == "@graph" || name == "mainEntity" || name == "mainEntityOfPage";
        stack.push_back({member.value, visit.is_main && main_path});
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

}  // namespace cleancopy::article
