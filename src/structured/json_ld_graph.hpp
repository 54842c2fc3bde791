/// The objects that a page's JSON-LD scripts hold, found again by their ids. Internal to this room.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "structured/json_value.hpp"

namespace cleancopy::structured {

/// The value of `object`'s member `name`, written plainly or as "schema:name" or "https://schema.org/name".
/// O(members).
[[nodiscard]] std::optional<JsonElement> find_member(JsonObject object, std::string_view name);

/// A type or member name without its vocabulary: "NewsArticle" of "http://schema.org/NewsArticle".
[[nodiscard]] std::string_view without_vocabulary(std::string_view name);

/// The first string in a value: the string itself, the first of a list, "@value" or "name" of an object.
/// Empty when there is none. Lives as long as the graph's page.
[[nodiscard]] std::string_view text_of(JsonElement value);

/// The object in a value, or the first object of a list.
[[nodiscard]] std::optional<JsonObject> object_of(JsonElement value);

/// The @type names of an object, without vocabulary.
[[nodiscard]] std::vector<std::string_view> types_of(JsonObject object);

/// An object below the top level.
struct NestedObject {
  JsonObject object;
  bool is_main = false;  ///< reached only through mainEntity and mainEntityOfPage
};

/// All JSON-LD of one page. Memory is kept from page to page.
class JsonLdGraph {
 public:
  /// Reads the scripts of a page; what was read before is gone. A script that cannot be read even after
  /// repair is left out. O(bytes).
  void load(const std::vector<std::string_view>& scripts);

  /// Top-level objects: of every script, through arrays and @graph, in order.
  [[nodiscard]] const std::vector<JsonObject>& top_level() const noexcept { return top_level_; }

  /// Every object at any depth, in order. Collected when first asked for, O(bytes).
  [[nodiscard]] const std::vector<NestedObject>& all_objects();

  /// The fullest object with the same "@id" when `object` is a mere reference to it, else `object`.
  [[nodiscard]] JsonObject resolve(JsonObject object);
  /// The fullest object whose "@id" is `id`.
  [[nodiscard]] std::optional<JsonObject> object_with_id(std::string_view id);

  [[nodiscard]] std::size_t repaired_scripts() const noexcept { return repaired_scripts_; }
  [[nodiscard]] std::size_t ignored_scripts() const noexcept { return ignored_scripts_; }

 private:
  void reset();
  void collect_top_level(JsonElement root);
  [[nodiscard]] std::optional<JsonElement> parse(std::string_view script);
  void index_ids();

  JsonParser parser_;
  std::vector<JsonElement> roots_;
  std::vector<JsonObject> top_level_;
  std::vector<NestedObject> all_objects_;
  std::map<std::string_view, JsonObject> by_id_;
  std::string repaired_;
  std::size_t repaired_scripts_ = 0;
  std::size_t ignored_scripts_ = 0;
  bool has_all_objects_ = false;
  bool has_ids_ = false;
};

}  // namespace cleancopy::structured
