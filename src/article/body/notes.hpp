/// Notes on a story rather than of it: corrections, remarks of the newsroom, who translated it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// What a line that begins like this is; nothing for a line of the story. O(1).
[[nodiscard]] std::optional<NoteKind> note_kind_of(std::string_view line);

/// The notes at both ends of the text and a little behind it, whether the body has them or not, in the page's
/// order; 20 at most. `first` and `last`: the first and last kept block. O(1).
[[nodiscard]] std::vector<Note> find_notes(const clean::Cleaner& cleaner, std::size_t first,
                                           std::size_t last);

}  // namespace cleancopy::article
