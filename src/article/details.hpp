/// What goes with a story beside its text, names and dates: tags, lead image, video, wall, rights, AMP copy.
#pragma once

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// Sets those fields of `article`; all come from what the page declares, none is guessed. Relative addresses
/// are resolved against `article.url`. O(metas).
void resolve_details(const Evidence& evidence, Article& article);

}  // namespace cleancopy::article
