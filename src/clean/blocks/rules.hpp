/// The rules that judge a block by itself, as a table that reads like a list.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "clean/blocks/block.hpp"

namespace cleancopy::clean {

/// The first rule that throws the block out, if one does. O(rules).
[[nodiscard]] std::optional<Reason> reason_to_drop(const Block& block) noexcept;

/// Why a line is no text of which the phrase says what it is; nothing where it may be text all the same.
[[nodiscard]] std::optional<Reason> reason_of(lexicon::Phrase phrase) noexcept;

/// A rule that the judge need not be asked about: no word in it, in navigation, a name that is never a
/// text's, a line that a phrase of the page's furniture begins, links where no text stands, a user's rule.
/// Needs all of the block's features.
[[nodiscard]] bool is_settled_by_rule(const Block& block) noexcept;

/// The block stands where no article text is, whatever it says: navigation, forms, related lists, comments.
[[nodiscard]] bool is_off_limits(const Block& block) noexcept;

/// The names (NameHint) of which most of the page's sentences stand in elements that are called so: a
/// guide calls each of its entries a box of a product, and means the article by it. Asked before the other
/// rules. O(blocks).
[[nodiscard]] std::uint64_t misnamed_text(const std::vector<Block>& blocks) noexcept;

}  // namespace cleancopy::clean
