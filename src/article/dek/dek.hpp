/// The dek: the standfirst under the headline, as printed; else the page's own description where that is a
/// summary and not the beginning of the text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

struct Dek {
  Text text;
  std::vector<std::string> points;  ///< a summary in points, which the text then may be or stand above
  std::vector<std::size_t> blocks;  ///< where it is printed
};

/// `headline_block`: index of the block that prints the headline, or SIZE_MAX.
[[nodiscard]] Dek resolve_dek(const Evidence& evidence, std::size_t headline_block);

}  // namespace cleancopy::article
