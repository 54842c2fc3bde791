/// Names beside portraits: a picture's words for those who do not see it name whom it shows.
#pragma once

#include <cstddef>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// The name that stands right behind a picture of the same name, near the headline or behind the text, where
/// no other portrait does. O(images + text near both).
void take_portrayed_names(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

/// Whom the notes behind the text are on, in italics or under "About the author": "Ann Lee is a lecturer in
/// …". Nobody of whom the story speaks. O(bytes of the text for each note).
void take_names_of_notes(const Evidence& evidence, Gathering& gathering);

}  // namespace cleancopy::article
