/// What the values of a page's state point at. Internal to this room.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "structured/json_value.hpp"

namespace cleancopy::structured {

/// Two ways to point are known: {"__ref": KEY} at a member of a normalized cache, and the string "$1f" at a
/// text of a stream (state_stream.hpp). Each target is given a few times only: so neither a ring ends in an
/// endless walk, nor do many pointers at one long text make much of it.
class StateRefs {
 public:
  /// An object whose values point at each other; told from the name of its root. O(members).
  [[nodiscard]] static bool is_cache(JsonObject object);
  void add_cache(JsonObject cache);

  /// `text` is borrowed. `number`: as the stream writes it, in hexadecimal digits.
  void add_text(std::string_view number, std::string_view text);

  /// Whether `value` is a pointer into a cache.
  [[nodiscard]] static bool is_ref(JsonElement value);
  /// What it points at. False where that is not there, or has been given often enough. `value` is_ref().
  [[nodiscard]] bool follow(JsonElement value, JsonElement& target);
  /// The text that `text` points at, or `text` itself where it is no pointer; empty where that text has been
  /// given often enough.
  [[nodiscard]] std::string_view follow(std::string_view text);

 private:
  template <class Target>
  struct Entry {
    Target target;
    unsigned times_given = 0;
  };

  std::unordered_map<std::string_view, Entry<JsonElement>> objects_;
  std::unordered_map<std::string_view, Entry<std::string_view>> texts_;
};

}  // namespace cleancopy::structured
