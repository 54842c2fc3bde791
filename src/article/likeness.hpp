/// How alike are two lines? For choosing between what a page shows and what it says of itself.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::article {

/// Share of the words (as a bag, folded) that two texts have in common: 0 to 1 (Dice). O(n log n).
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

/// `title` without the site's name: its segments are parted by " | ", " - ", " – ", " :: " and their kin, and
/// those at its ends that are the site's name, or that no shown headline knows, are cut. `shown` may be
/// empty.
[[nodiscard]] std::string without_site_name(std::string_view title, std::string_view site_name,
                                            std::string_view shown);

/// Ends in dots, as a teaser that was cut off does.
[[nodiscard]] bool is_cut_off(std::string_view text) noexcept;

}  // namespace cleancopy::article
