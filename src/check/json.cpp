#include "check/json.hpp"

#include <set>
#include <string>
#include <vector>

namespace cleancopy::check {
namespace {

constexpr int kDeepest = 32;

// "[json.exception.parse_error.101] parse error at line 3, column 5: …": the library's number is of no use
// here.
std::string in_words(std::string_view what) {
  const std::size_t end = what.find("] ");
  return std::string(end == std::string_view::npos ? what : what.substr(end + 2));
}

}  // namespace

Result<Json> read_json(std::string_view bytes) {
  bool too_deep = false;
  std::string twice;
  std::vector<std::set<std::string>> names;  // of each object that is open
  const auto take = [&](int depth, Json::parse_event_t event, Json& value) {
    too_deep = too_deep || depth > kDeepest;
    if (event == Json::parse_event_t::object_start) names.emplace_back();
    if (event == Json::parse_event_t::object_end) names.pop_back();
    if (event == Json::parse_event_t::key && !names.back().insert(value.get<std::string>()).second)
      twice = value.get<std::string>();
    return depth <= kDeepest;
  };
  // The library tells where a mistake is by an exception only.
  try {
    Json value = Json::parse(bytes, take);
    if (too_deep) return Error{ErrorCode::cannot_read, 0, "is nested too deeply"};
    if (!twice.empty()) return Error{ErrorCode::cannot_read, 0, twice + ": stands there twice"};
    return value;
  } catch (const Json::parse_error& error) {
    return Error{ErrorCode::cannot_read, error.byte, in_words(error.what())};
  }
}

std::string spaced_json(const Json& value) {
  std::string out;
  if (value.is_object()) {
    for (const auto& member : value.items()) {
      out += out.empty() ? "{" : ", ";
      out += Json(member.key()).dump(-1, ' ', false, Json::error_handler_t::replace) + ": " +
             spaced_json(member.value());
    }
    return out.empty() ? "{}" : out + '}';
  }
  if (value.is_array()) {
    for (const Json& item : value) out += (out.empty() ? "[" : ", ") + spaced_json(item);
    return out.empty() ? "[]" : out + ']';
  }
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool says_nothing(const Json& value) {
  return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
         (value.is_structured() && value.empty());
}

}  // namespace cleancopy::check
