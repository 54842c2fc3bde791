/// The body from what the page tells in its data, where its markup has no more than a stub of it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// Fewer words than these are a teaser, whatever the page calls them.
inline constexpr std::size_t kLeastToldWords = 60;

/// Puts into `body` what `told` has more: every block of `body` stays, with its kind, at its place, and what
/// is missing between them is added as it was told. (Where none of its blocks is in `told`, they go: they are
/// what a page says that shows no text.) Nothing where `told` is short, or where `body` has 40 %
/// of its words or more: of the labelled pages' bodies, those beside a told text have over half of it, or a
/// seventh. `headline` and `dek` are not told again. O(bytes).
/// Returns whether anything was added.
bool fill_body(std::vector<Block>& body, const std::vector<Block>& told, std::string_view headline,
               std::string_view dek);

/// Whether at least three paragraphs run as a story's do: settings, labels and lists of goods do not.
/// O(bytes).
[[nodiscard]] bool runs_as_story(const std::vector<Block>& blocks);

/// All words of the blocks. O(bytes).
[[nodiscard]] std::size_t count_words(const std::vector<Block>& blocks);

}  // namespace cleancopy::article
