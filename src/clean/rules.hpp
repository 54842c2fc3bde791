/// The rules that judge a block by itself, as a table that reads like a list.
#pragma once

#include <optional>

#include "clean/block.hpp"

namespace cleancopy::clean {

/// The first rule that throws the block out, if one does. O(rules).
[[nodiscard]] std::optional<Reason> reason_to_drop(const Block& block) noexcept;

/// A rule that the judge need not be asked about: no word in it, in navigation or a form, a line that
/// a phrase of the page's furniture begins, links where no text stands. Needs all of the block's features.
[[nodiscard]] bool is_settled_by_rule(const Block& block) noexcept;

/// The block stands where no article text is, whatever it says: navigation, forms, related lists, comments.
[[nodiscard]] bool is_off_limits(const Block& block) noexcept;

}  // namespace cleancopy::clean
