/// JSON as a tree of views. Internal to this room: the only header that sees the JSON parser.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <rapidjson/document.h>
#include <string>
#include <string_view>

namespace cleancopy::structured {

/// A value of a parsed script: a view, valid until the parser's next reset().
class JsonElement {
 public:
  JsonElement() = default;
  explicit JsonElement(const rapidjson::Value& value) : value_(&value) {}

  [[nodiscard]] bool is_string() const noexcept { return value_->IsString(); }
  [[nodiscard]] bool is_array() const noexcept { return value_->IsArray(); }
  [[nodiscard]] bool is_object() const noexcept { return value_->IsObject(); }

  /// Empty where it is no string.
  [[nodiscard]] std::string_view string() const noexcept {
    return is_string() ? std::string_view(value_->GetString(), value_->GetStringLength())
                       : std::string_view{};
  }

  /// Nothing where it is neither true nor false.
  [[nodiscard]] std::optional<bool> boolean() const noexcept {
    return value_->IsBool() ? std::optional(value_->GetBool()) : std::nullopt;
  }

  /// Entries of an array, members of an object; 0 of anything else. O(1).
  [[nodiscard]] std::size_t size() const noexcept {
    return is_array() ? value_->Size() : is_object() ? value_->MemberCount() : 0;
  }
  /// Of an array, `index` less than size(). O(1).
  [[nodiscard]] JsonElement entry(std::size_t index) const noexcept {
    return JsonElement((*value_)[static_cast<rapidjson::SizeType>(index)]);
  }
  /// Of an object, `index` less than size(), in the order of the text. O(1).
  [[nodiscard]] std::string_view key(std::size_t index) const noexcept {
    const rapidjson::Value& name = member_at(index).name;
    return {name.GetString(), name.GetStringLength()};
  }
  [[nodiscard]] JsonElement member(std::size_t index) const noexcept {
    return JsonElement(member_at(index).value);
  }

 private:
  [[nodiscard]] const rapidjson::Value::Member& member_at(std::size_t index) const noexcept {
    return value_->MemberBegin()[static_cast<std::ptrdiff_t>(index)];
  }

  const rapidjson::Value* value_ = nullptr;
};

/// One that is_object().
using JsonObject = JsonElement;

/// Parses the scripts of one page after the other; its memory is kept from page to page.
class JsonParser {
 public:
  /// Forgets all values.
  void reset();

  /// `script` as a tree; nothing where it is no JSON, or
  /// escapes half of a character. Without recursion, however deep it nests. O(bytes).
  [[nodiscard]] std::optional<JsonElement> parse(std::string_view script);

 private:
  rapidjson::MemoryPoolAllocator<> pool_;  // of all values
  std::deque<std::string> texts_;          // the scripts, decoded in place: strings are views of them
  std::size_t texts_used_ = 0;
  std::deque<rapidjson::Value> roots_;
};

}  // namespace cleancopy::structured
