/// What the page prints beside whom it declares as its authors: more names, or others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// The names in each line under the headline that has `name` in it and names others, too. O(blocks looked
/// at).
[[nodiscard]] std::vector<std::vector<std::string>> printed_bylines(const Evidence& evidence,
                                                                    std::size_t headline_block,
                                                                    std::string_view name);

/// The people of a labelled line that opens the text, in one box with its first paragraph. O(blocks looked
/// at).
[[nodiscard]] std::vector<std::string> labelled_in_text(const Evidence& evidence, std::size_t headline_block);

/// The people of the first line right under the headline that begins with a byline's label. O(blocks looked
/// at).
[[nodiscard]] std::vector<std::string> labelled_under(const Evidence& evidence, std::size_t headline_block);

}  // namespace cleancopy::article
