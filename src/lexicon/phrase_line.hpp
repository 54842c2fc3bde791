/// What stands behind a phrase in its line, and what a line is by its look alone. Inside the room only.
#pragma once

#include <cstddef>
#include <string_view>

#include "lexicon/phrase_tables.hpp"

namespace cleancopy::lexicon {

/// Whether a letter stands at or after `from`.
[[nodiscard]] bool has_letters(std::string_view text, std::size_t from) noexcept;

/// Whether names follow from `end` on: every word is capitalised or a particle, up to a comma, bar, dash or
/// number, behind which the rest of the byline may be anything short ("By Jane Roe, chief reporter | 14
/// May"). With `is_plain` the label says by itself that it is one, and the line may be a sentence: "This
/// article was written by Jane Roe, who teaches in Oslo."
[[nodiscard]] bool names_follow(std::string_view line, std::size_t end, bool is_plain = false) noexcept;

/// Whether `line` goes on behind its first `end` bytes, in which `phrase` stands, as `match` asks.
[[nodiscard]] bool goes_on_as(Match match, std::string_view phrase, std::string_view line,
                              std::size_t end) noexcept;

/// A line of more bytes is no trail, and no row.
inline constexpr std::size_t kLongestTrail = 160;

/// "Home › Farming › Orchards": short items and at least two such signs; the last item, the story's own
/// headline, may be long.
[[nodiscard]] bool is_trail(std::string_view line) noexcept;

}  // namespace cleancopy::lexicon
