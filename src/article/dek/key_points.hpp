/// A summary in points between headline and text.
#pragma once

#include <cstddef>
#include <vector>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// The heading of a list's box ("What you need to know:") that stands right over its first point; SIZE_MAX
/// where none does. Points under one are a summary of their own, beside the dek. O(depth).
[[nodiscard]] std::size_t label_of_list(const Evidence& evidence, std::size_t first);

/// The points of the list that stands right over the text, among the blocks `from` to `to` - 1, whatever is
/// between it and the dek (a picture, a label: "In short:"). O(blocks looked at).
[[nodiscard]] std::vector<std::size_t> list_over_text(const Evidence& evidence, std::size_t from,
                                                      std::size_t to);

}  // namespace cleancopy::article
