/// What the blocks of a body are beside paragraphs: numbered items, embedded posts, an interview's questions,
/// the entries of a live blog, notes.
#pragma once

#include <cstddef>
#include <vector>

#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"
#include "html/page/page.hpp"

namespace cleancopy::article {

/// Sets ordinals, kinds, authors of posts and times of entries. `origins`: for each block of `body` the
/// cleaner's block that it begins with. O(body + elements around its blocks).
void refine_kinds(const html::Page& page, const clean::Cleaner& cleaner,
                  const std::vector<std::size_t>& origins, std::vector<Block>& body);

/// Marks the blocks of `body` that are notes on the story. O(body · notes).
void mark_notes(const std::vector<Note>& notes, std::vector<Block>& body);

}  // namespace cleancopy::article
