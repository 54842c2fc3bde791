/// Articles as a table: RFC 4180, UTF-8, a row an article.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// The row of the fields' names. No fields: those of kTableFields (fields.hpp).
[[nodiscard]] std::string csv_header(std::span<const std::string> fields);

/// The article's row: lists joined by "; ", dates in ISO 8601, empty where the article has no such field. A
/// value that a spreadsheet would take for a formula gets an apostrophe in front, and characters that command
/// a terminal are left out.
[[nodiscard]] std::string csv_row(const Article& article, std::string_view file,
                                  std::span<const std::string> fields);

}  // namespace cleancopy::write
