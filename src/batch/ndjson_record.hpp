/// A scraped page as a line of JSON, to a record.
#pragma once

#include <string>
#include <string_view>

#include "batch/ndjson_fields.hpp"
#include "batch/record.hpp"

namespace cleancopy::batch {

/// Reads the object in `line`, which is left in pieces, into all of `record` but its key. The page is the
/// member `html` if that is a string and not empty, else `html_base64`. All members but these two go on in
/// `record.extra`: numbers as they are written, half of a surrogate pair and what is no UTF-8 as U+FFFD. One
/// that is called like a field of articles (write/fields.hpp), or "error", goes on as "given_…". Failure:
/// invalid_record for what is no object, is nested deeper than 256, has no page, or has one that is no string
/// or no Base64; `extra` then has what was read. O(line), in as much memory; no recursion.
void read_ndjson(std::string& line, const NdjsonFields& fields, Record& record);

/// Whether there is nothing but white space in `line`. O(line).
[[nodiscard]] bool is_blank(std::string_view line) noexcept;

}  // namespace cleancopy::batch
