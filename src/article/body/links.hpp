/// The links of the body: which of its words lead where.
#pragma once

#include <string_view>
#include <vector>

#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"
#include "html/page/page.hpp"

namespace cleancopy::article {

/// Fills Block::links of `body` from the page's links in kept blocks. `base`: what relative addresses count
/// from. Left out: links to anything but the web and mail, those over several lines, in tables and code, and
/// those of text that the body has in other words (from JSON-LD). O(text + links).
void add_links(const html::Page& page, const clean::Cleaner& cleaner, std::string_view base,
               std::vector<Block>& body);

}  // namespace cleancopy::article
