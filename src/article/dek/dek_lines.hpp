/// A dek of several lines, and the points below it.
#pragma once

#include <cstddef>

#include "article/dek/dek.hpp"
#include "article/dek/dek_places.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// One more line of the dek, behind a space.
void add_line(const Evidence& evidence, std::size_t line, Dek& dek);

/// A dek of several lines: those right below it, made as it is, that are named as it is (`named`) or are
/// headings or points of the same element.
void add_lines_of_dek(const Evidence& evidence, std::size_t to, bool named, Dek& dek);

/// A summary between the headline and the text, known by its looks alone: one line, or several points. Below
/// a dek that is a sentence, points stand for themselves; a second headline gives way to them. One that
/// stands `apart`, with the headline or over the byline, is a summary whatever boxes come before the text.
bool add_summary(const Evidence& evidence, std::size_t from, std::size_t to, Standing standing, Dek& dek);

/// A list right over the text: its key points.
void add_points(const Evidence& evidence, std::size_t from, std::size_t to, Dek& dek);

}  // namespace cleancopy::article
