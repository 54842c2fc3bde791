/// Chinese and Japanese names, which have neither a space nor a capital: their surnames tell them.
#pragma once

#include <string_view>

namespace cleancopy::article {

/// A common surname and a given name of the usual length, and no place, paper or office: "森山みどり",
/// "陈晓雨". O(1).
[[nodiscard]] bool is_east_asian_name(std::string_view words);

}  // namespace cleancopy::article
