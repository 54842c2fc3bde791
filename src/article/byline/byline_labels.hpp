/// The labels of bylines that stand inside a line or in an element of their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "article/byline/byline_gathering.hpp"
#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::article {

inline constexpr std::uint32_t kLongestLabel = 3;  ///< words of a label that stands alone: "Written by"
/// A line of names is shorter; one of signs without words may have any length.
inline constexpr std::size_t kLabelledBytes = 1000;

/// `label` is a byline's as a whole, seen that `name` follows. O(bytes).
[[nodiscard]] bool is_label_of(std::string_view label, std::string_view name);

/// "14 May, 09:57 | Source: The Paper | Reporter: Ann Lee": those behind labels inside the line. What
/// "Powered by" and "Business by Trade" name has not written the story. O(bytes).
void take_labelled_names(const html::Page& page, const clean::Block& block, Gathering& gathering);

}  // namespace cleancopy::article
