/// Names in the lines under the headline: behind a label, in an element of a byline's name, before a bar.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/byline_gathering.hpp"
#include "article/evidence.hpp"

namespace cleancopy::article {

/// The block's text, with a line break where two words touch that stand in different elements: "Ann Lee" and
/// "Founder of the Quay" in two spans without a space between them. O(block).
[[nodiscard]] std::string unglued_text(const html::Page& page, const clean::Block& block);

/// The people of the first byline under the headline. O(blocks looked at).
void take_byline_blocks(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

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

/// "Ann Lee and AP": the agency beside the people, whoever has named those.
void take_printed_agencies(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

}  // namespace cleancopy::article
