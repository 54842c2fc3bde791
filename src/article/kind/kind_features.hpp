/// What the judge of pages looks at: one row of numbers for a page, from what it says of itself, its address,
/// its elements and its judged blocks.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "article/evidence/block_sums.hpp"
#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

inline constexpr std::string_view kKindFeatureNames[] = {
#include "article/kind/kind_feature_names.inc"
};
inline constexpr std::size_t kKindFeatureCount = std::size(kKindFeatureNames);

using KindFeatures = std::array<float, kKindFeatureCount>;

/// `fields` are the page's as resolved; the cleaner has judged, and `sums` are of its blocks.
/// `headline_block`: where the headline is printed, or SIZE_MAX. O(elements).
[[nodiscard]] KindFeatures kind_features(const Evidence& evidence, const Article& fields,
                                         const BlockSums& sums, std::size_t headline_block);

}  // namespace cleancopy::article
