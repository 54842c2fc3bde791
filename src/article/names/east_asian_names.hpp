/// Chinese and Japanese names, which have neither a space nor a capital: their surnames tell them.
#pragma once

#include <string_view>
#include <vector>

namespace cleancopy::article {

/// A syllable of Korean writing.
[[nodiscard]] constexpr bool is_hangul(char32_t c) noexcept {
  return c >= 0xAC00 && c <= 0xD7A3;
}

/// A common surname and a given name of the usual length, and no place, paper or office: "森山みどり",
/// "陈晓雨". O(1).
[[nodiscard]] bool is_east_asian_name(std::string_view words);

/// Ends as a paper's or an office's name does: "海潮報". O(1).
[[nodiscard]] bool ends_as_office(std::string_view words);

/// "陈晓雨 王小明" are two names, "森山 みどり" is one: the words, each of them such a name, or `piece` as it
/// is. O(n).
[[nodiscard]] std::vector<std::string_view> east_asian_names_in(std::string_view piece);

}  // namespace cleancopy::article
