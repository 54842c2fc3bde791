/// How sure of a block the judge must be: by what is favoured, and by what it says of the page as a whole.
#pragma once

#include <span>

#include "clean/blocks/block.hpp"
#include "clean/judge/judge.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::clean {

/// The judge of what is no text for certain: with less there is no doubt.
inline constexpr float kLeastDoubt = 0.1F;

/// Probabilities that a block is text of the article.
struct Thresholds {
  float keep;        ///< from this one on a block is kept
  float paragraph;   ///< … a quotation, a sentence in a paragraph element or an item without a link, within
                     ///< the region
  float off_limits;  ///< … what stands where text does not: in a footer, a caption, a box of teasers; and a
                     ///< line with a link that ends no sentence, as other stories' titles do not
  float carry_on;    ///< from this one, a sentence without many links that goes on with kept text
  float last_resort;  ///< from this one, where nothing else is kept
};

/// The same for every page; docs/QUALITY.md has the figures of each.
[[nodiscard]] Thresholds thresholds_of(Favor favor);

/// For a page whose blocks have these scores (0: a rule settled the block). Where the sure blocks are nearly
/// all the text that would be kept, what is left is more likely to be a stray line than the article's: it
/// takes more to be kept. Where much more text than would be kept is only just in doubt, linked lines aside,
/// the page is one that the judge has not seen the like of: it takes less, but for what is off limits; of a
/// dump not as little.
/// Cost: O(blocks).
[[nodiscard]] Thresholds thresholds_for(Favor favor, Judge judge, std::span<const Block> blocks,
                                        std::span<const float> scores);

}  // namespace cleancopy::clean
