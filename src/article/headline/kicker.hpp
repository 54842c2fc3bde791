/// The kicker: the short line over or before a headline that names its topic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/evidence/evidence.hpp"
#include "article/headline/claims.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// The h1 or h2 that the block is a line of, else the block's own element.
[[nodiscard]] html::ElementId heading_around(const html::Page& page, const clean::Block& block);

/// A heading's line in its parts.
struct HeadingLine {
  std::string whole;          ///< kicker and headline
  std::string_view kicker;    ///< without a colon at its end; empty where the heading has none
  std::string_view rest;      ///< the headline
  std::uint32_t rest_at = 0;  ///< where it begins: offset into the page's text
};

/// What is printed as the heading's first element is a kicker where it is called one, where the page says
/// elsewhere that the words behind it are the headline, or where a colon parts them. Without a kicker, `rest`
/// is the block's text. O(elements of the heading).
[[nodiscard]] HeadingLine part_heading(const Evidence& evidence, const clean::Block& block,
                                       const Claims& claims);

/// No date, no label of one ("Updated") and no agency's sign. O(line).
[[nodiscard]] bool may_be_kicker(std::string_view line);

/// The line over the headline, where it is called a kicker or the page says it before the headline elsewhere;
/// else what the page's meta elements say it is. `headline_block` is an index of blocks.
[[nodiscard]] Text kicker_above(const Evidence& evidence, std::size_t headline_block, const Claims& claims);

}  // namespace cleancopy::article
