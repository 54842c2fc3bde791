/// An Article as plain text: what a person would paste into a mail.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Headline, dek, byline and dates a line each, an empty line, then the body's blocks parted by empty lines.
/// List items of one list stand under each other. UTF-8 without control characters but line feeds and tabs,
/// ending in a line feed.
[[nodiscard]] std::string to_text(const Article& article);

/// The values of these fields alone, each on a line of its own (the text on as many as it has); an empty line
/// for what the article has not. Characters as in to_text.
[[nodiscard]] std::string to_lines(const Article& article, std::string_view file,
                                   std::span<const std::string> fields);

}  // namespace cleancopy::write
