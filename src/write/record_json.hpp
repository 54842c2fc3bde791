/// JSON of records in a run over many: an article with what its record brought along, and why a record has
/// none.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"
#include "cleancopy/error.hpp"
#include "write/json_writer.hpp"

namespace cleancopy::write {

/// As to_json, with the members of `extra` behind the article's own: a JSON object on one line whose members
/// are called like none of the article's (Record::extra), or empty.
[[nodiscard]] std::string to_json_with(const Article& article, JsonLayout layout, std::string_view file,
                                       std::span<const std::string> fields, JsonContent content,
                                       std::string_view extra);

/// Adds a member with a text to the end of a JSON object as to_json gives it. O(size of the member).
void add_member(std::string& object, std::string_view name, std::string_view value);

/// One line: {"file": …, "error": {"code": …, "reason": …, "offset": …}}, ending in a line feed.
[[nodiscard]] std::string failure_json(std::string_view file, const Error& error);

/// The same in a stream: {"error": {"code": …, "reason": …}, "file": …} and the members of `extra`.
[[nodiscard]] std::string error_line(const Error& error, std::string_view file, std::string_view extra);

/// A text as a JSON string.
[[nodiscard]] std::string text_json(std::string_view text);
/// A list of texts as a JSON array on one line.
[[nodiscard]] std::string list_json(std::span<const std::string> texts);

}  // namespace cleancopy::write
