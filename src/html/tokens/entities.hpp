/// Character references (WHATWG HTML 13.2.5.72 to 13.2.5.80).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::html {

/// What a character reference at the head of a text turned out to be.
struct ReferenceMatch {
  std::size_t length = 0;           ///< bytes that it covers, `&` included; 0: no reference, `&` is itself
  std::array<char32_t, 2> value{};  ///< one or two code points; the second is 0 where there is only one
  bool needs_more = false;          ///< the text ends before this can be said
};

enum class ReferenceContext : unsigned char { text, attribute };

/// Reads the reference at the start of `text` (text[0] is '&'). `complete`: nothing follows `text`.
/// A named reference is matched as far as it goes (13.5); one without a semicolon in an attribute is none
/// when `=` or a letter or digit follows. O(length of the longest name), numbers O(their digits).
[[nodiscard]] ReferenceMatch match_reference(std::string_view text, bool complete, ReferenceContext context);

/// Appends `raw` to `out` with its references decoded, line ends normalised to LF and NUL as U+FFFD: the
/// value of an attribute as the specification sees it. O(n).
void append_attribute_value(std::string& out, std::string_view raw);

/// Appends `raw` to `out` with line ends normalised to LF and NUL as U+FFFD, references as they stand: a
/// comment or doctype as the specification sees it. O(n).
void append_normalised(std::string& out, std::string_view raw);

}  // namespace cleancopy::html
