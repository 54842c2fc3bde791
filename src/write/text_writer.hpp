/// An Article as plain text: what a person would paste into a mail.
#pragma once

#include <string>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Headline, dek, byline and dates a line each, an empty line, then the body's blocks parted by empty lines.
/// List items of one list stand under each other. UTF-8 without control characters but line feeds and tabs,
/// ending in a line feed.
[[nodiscard]] std::string to_text(const Article& article);

}  // namespace cleancopy::write
