/// JSON values, for the files of this room alone, and the one way to read them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy::check {

using Json = nlohmann::ordered_json;

/// `bytes` as JSON. Errors: cannot_read, with the line and column of what is wrong, or that it is nested
/// deeper than any expectation, or that an object names a member twice.
[[nodiscard]] Result<Json> read_json(std::string_view bytes);

/// A value's JSON on one line, as people write it: {"kind": "note", "text": "…"}. Ill-formed UTF-8 becomes
/// U+FFFD.
[[nodiscard]] std::string spaced_json(const Json& value);

/// null, "", [] and {} all say that there is none.
[[nodiscard]] bool says_nothing(const Json& value);

}  // namespace cleancopy::check
