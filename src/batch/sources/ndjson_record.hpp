/// A scraped page as a line of JSON, to a record.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "batch/plan/ndjson_fields.hpp"
#include "batch/sources/line_splitter.hpp"
#include "batch/sources/record.hpp"

namespace cleancopy::batch {

/// Reads the object in `line`, which is left in pieces, into all of `record` but its key. The page is the
/// member `html` if that is a string and not empty, else `html_base64`. All members but these two go on in
/// `record.extra`: numbers as they are written, half of a surrogate pair and what is no UTF-8 as U+FFFD. One
/// that is called like a field of articles (write/fields.hpp), "error" or "duplicate_of", goes on as
/// "given_…". Failure: invalid_record for what is no object, is nested deeper than 256, has no page, or has
/// one that is no string or no Base64; `extra` then has what was read. O(line), in as much memory; no
/// recursion.
void read_ndjson(std::string& line, const NdjsonFields& fields, Record& record);

/// The same of a line as it came: one that is too long (`max_bytes`) or has nothing in it is a failure, too.
void read_line(Line& line, const NdjsonFields& fields, std::size_t max_bytes, Record& record);

/// Whether there is nothing but white space in `line`. O(line).
[[nodiscard]] bool is_blank(std::string_view line) noexcept;

}  // namespace cleancopy::batch
