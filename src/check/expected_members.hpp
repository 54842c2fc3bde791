/// Which members the objects in an expectation may have: a pin on one that no article has would never fail.
#pragma once

#include <string>
#include <string_view>

#include "check/json.hpp"

namespace cleancopy::check {

/// What is wrong with the members of a field's value, or of the items of its list, and of the links of
/// paragraphs: "published: no member is called "sorce"; is source meant?". Empty: nothing. O(value).
[[nodiscard]] std::string fault_of_members(std::string_view field, const Json& value);

}  // namespace cleancopy::check
