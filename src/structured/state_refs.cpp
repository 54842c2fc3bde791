#include "structured/state_refs.hpp"

namespace cleancopy::structured {
namespace {

constexpr unsigned kMostTimes = 4;
constexpr std::string_view kRootOfCache = "ROOT_QUERY";
constexpr std::string_view kPointer = "__ref";
constexpr std::size_t kLongestIndex = 8;  // digits

}  // namespace

bool StateRefs::is_cache(JsonObject object) {
  for (std::size_t i = 0; i < object.size(); ++i) {
    if (object.key(i) == kRootOfCache) return true;
  }
  return false;
}

void StateRefs::add_cache(JsonObject cache) {
  for (std::size_t i = 0; i < cache.size(); ++i) {
    const JsonElement member = cache.member(i);
    if (member.is_object()) objects_.try_emplace(cache.key(i), Entry<JsonElement>{member});
  }
}

void StateRefs::add_text(std::string_view number, std::string_view text) {
  texts_.try_emplace(number, Entry<std::string_view>{text});
}

bool StateRefs::is_ref(JsonElement value) {
  return value.is_object() && value.size() == 1 && value.key(0) == kPointer;
}

bool StateRefs::follow(JsonElement value, JsonElement& target) {
  const auto found = objects_.find(value.member(0).string());
  if (found == objects_.end() || found->second.times_given == kMostTimes) return false;
  ++found->second.times_given;
  target = found->second.target;
  return true;
}

std::string_view StateRefs::follow(std::string_view text) {
  if (text.size() < 2 || text.size() > kLongestIndex + 1 || text.front() != '$') return text;
  const auto found = texts_.find(text.substr(1));
  if (found == texts_.end()) return text;
  if (found->second.times_given == kMostTimes) return {};
  ++found->second.times_given;
  return found->second.target;
}

}  // namespace cleancopy::structured
