/// What a page says that it is. A publishing system names the body by what it was built for ("single-post",
/// "page-node-type-news", "template-product"), for the style sheets to tell pages apart; and the types of
/// schema.org have one for threads and one for lists.
#pragma once

#include <optional>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// The kind that the body's class or a type names, where it is one of those that are right wherever they
/// stand. O(attributes).
[[nodiscard]] std::optional<PageKind> page_type(const Evidence& evidence) noexcept;

/// Whether the page prints over its text that it is one for the press ("Press release", "Pressemitteilung"):
/// no link, and with no more behind it than a date. O(blocks before the text).
[[nodiscard]] bool says_release(const Evidence& evidence);

}  // namespace cleancopy::article
