/// One line of JSON for one record: an article, or why there is none, with what the record brought along.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"
#include "cleancopy/error.hpp"

namespace cleancopy::write {

/// The article on one line, with the members of `extra` behind its own. `extra`: a JSON object on one line
/// whose members are called like none of the article's, or empty. `fields`: as to_json() takes them. Ends in
/// a line feed.
[[nodiscard]] std::string article_line(const Article& article, std::string_view file,
                                       std::span<const std::string> fields, std::string_view extra);

/// {"error":{"code":…,"reason":…},"file":…}, and the members of `extra`. Ends in a line feed.
[[nodiscard]] std::string error_line(const Error& error, std::string_view file, std::string_view extra);

}  // namespace cleancopy::write
