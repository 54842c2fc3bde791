/// Header fields as HTTP, mail and WARC write them (RFC 9110, RFC 5322): a name, a colon, a value, a line
/// each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cleancopy::input {

/// No block of header fields is longer, in bytes; what comes after is taken for the body.
inline constexpr std::size_t kLongestHeader = std::size_t{256} << 10;

class HeaderFields {
 public:
  /// Reads a block of fields. A line that begins with white space goes on with the field before it; one
  /// without a name is passed over. O(block).
  void read(std::string_view block);

  /// The value of the first field called `name` (lower case), trimmed; empty if there is none. Valid until
  /// the next read().
  [[nodiscard]] std::string_view value(std::string_view name) const noexcept;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;  // names in lower case
};

/// The value of a parameter: "utf-8" for charset in `text/html; charset="utf-8"`. Empty if there is none.
[[nodiscard]] std::string parameter(std::string_view field, std::string_view name);

/// What stands before the first parameter, in lower case: "text/html".
[[nodiscard]] std::string media_type(std::string_view field);

/// Whether `line` begins with the name of a field and its colon.
[[nodiscard]] bool is_field_line(std::string_view line) noexcept;

/// Where the block of fields at the beginning of `bytes` ends: behind its empty line; npos if that has not
/// come yet. O(bytes).
[[nodiscard]] std::size_t end_of_fields(std::string_view bytes) noexcept;

/// Decodes the words that a mail header cannot write as they are (RFC 2047), those in UTF-8 or ASCII; others
/// stay. O(n).
[[nodiscard]] std::string decode_words(std::string_view value);

}  // namespace cleancopy::input
