/// Lines that stand under a story, or over it, known by themselves: how to reach somebody, a copyright, the
/// mark of the end.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::clean {

/// The longest line that is_end_mark() says yes to, in bytes.
inline constexpr std::size_t kLongestMark = 32;

/// Has an address of mail, or a telephone's number. O(line).
[[nodiscard]] bool has_address(std::string_view line);

/// Is one, with no more than a name before it, or begins with a word for it ("Contact Tilde
/// Marrow at 555-0172"), or asks for mail to it.
[[nodiscard]] bool is_address_line(std::string_view line);

/// "ann.lee@courier.example": an address of mail, and no word beside it.
[[nodiscard]] bool is_mail_alone(std::string_view line);

/// Begins like "© 2031 The Courier".
[[nodiscard]] bool is_copyright_line(std::string_view line);

/// "《 Courier 》（ 2031年05月14日 13 版）": where the story stands in the printed paper.
[[nodiscard]] bool is_print_page(std::string_view line);

/// Whether such a mark may begin with the byte.
[[nodiscard]] constexpr bool may_be_end_mark(char first) noexcept {
  constexpr char kLeadOfDashes = '\xE2';
  constexpr char kLeadOfPersian = '\xD8';
  return first == '#' || first == '-' || first == kLeadOfDashes || first == kLeadOfPersian;
}

/// "- ENDS -", "###", "-30-", "انتهای پیام/": what stands behind is meant for newsrooms.
[[nodiscard]] bool is_end_mark(std::string_view line);

}  // namespace cleancopy::clean
