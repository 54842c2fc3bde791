/// What is expected of a page: the fields that somebody has pinned, and no others. {"error": CODE} expects
/// that the page gives no article, for this reason.
#pragma once

#include <string>
#include <string_view>

#include "check/json.hpp"
#include "cleancopy/article.hpp"
#include "cleancopy/error.hpp"

namespace cleancopy::check {

/// What a page gave, in the form of an expectation of all its fields: docs/article.schema.json, or {"error":
/// CODE}.
[[nodiscard]] Json outcome_of(const Result<Article>& article, std::string_view page);

/// An expectation out of its file's bytes, a body that says nothing as an empty list. Errors: cannot_read, in
/// words: no JSON, or names what is no field of an article or no member of one, or a body that is none.
[[nodiscard]] Result<Json> read_expectation(std::string_view bytes);

/// An expectation that pins all of `outcome` that depends on the page alone, not on how sure the program is
/// or on where it looked.
[[nodiscard]] Json new_expectation(const Json& outcome);

/// `expected` with the values of `outcome`: the same fields, the same parts of dates and pictures, paragraphs
/// as plain strings where they were. All anew where one is an error and the other none.
[[nodiscard]] Json renewed_expectation(const Json& expected, const Json& outcome);

/// The bytes of an expectation's file: a field a line, a paragraph a line.
[[nodiscard]] std::string expectation_file(const Json& expected);

/// Whether the field is a list of paragraphs: "body".
[[nodiscard]] bool is_paragraphs(std::string_view field);

/// A field that is no article's but a remark for people: "comment".
[[nodiscard]] bool is_remark(std::string_view field);

}  // namespace cleancopy::check
