/// Names in microdata: elements whose itemprop is author.
#pragma once

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// The first element with itemprop=author that is no reader's and no other story's, and those right beside
/// it; of each the itemprop=name in it, else its own few words. O(elements and spans of pages with any).
void take_microdata_authors(const Evidence& evidence, Gathering& gathering);

}  // namespace cleancopy::article
