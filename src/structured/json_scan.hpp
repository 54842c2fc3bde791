/// The small readings that json_repair is made of: where a broken string or word ends, and how it is written
/// as valid JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::structured {

/// Where a string stands: what may follow its closing quote depends on it.
enum class StringPlace : unsigned char { key, member, item };

/// What opened a string: `mark` is '"', '\'' or 0 for a curly quote; `length` in bytes, 0 for no quote.
struct Quote {
  char mark = 0;
  std::size_t length = 0;
};

/// Bytes of white space, control and invisible characters at the head of `text`. O(their length).
[[nodiscard]] std::size_t leading_space(std::string_view text);

/// The quote at the head of `text`, if one stands there. O(1).
[[nodiscard]] Quote opening_quote(std::string_view text);

/// Appends the string whose content starts at `at` to `out`, made valid, without quotes around it; returns
/// the offset behind its closing quote. A quote that what follows shows to be part of the text is escaped.
/// O(length).
std::size_t append_string_content(std::string& out, std::string_view in, std::size_t at, Quote quote,
                                  StringPlace place);

/// Where the bare word at `at` ends: before a bracket, a double quote, a backslash, a line break, a comment,
/// or `stop`; at least one byte long. O(length).
[[nodiscard]] std::size_t word_end(std::string_view in, std::size_t at, char stop);

/// Appends `text` as a JSON string with quotes. O(n).
void append_json_string(std::string& out, std::string_view text);

/// Appends an unquoted value: literals and plain numbers as they are, other numbers, dates and texts as
/// strings, names of a script's variables as null. O(n).
void append_bare_value(std::string& out, std::string_view word);

}  // namespace cleancopy::structured
