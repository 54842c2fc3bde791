/// Where a line stands that may be the dek: beside the headline, over the signature, on a page of news.
#pragma once

#include <cstddef>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// What a line's place says of its being the dek, the least first. From with_headline on it stands apart from
/// the text.
enum class Standing : unsigned char { anywhere, on_news, with_headline, over_signature };

/// The next line is the byline or a date: what is a heading stands over no text.
[[nodiscard]] bool is_over_signature(const Evidence& evidence, std::size_t index);

/// Nothing but bylines, dates and labels stands in [from, index), `from` being the block below the headline.
[[nodiscard]] bool is_under_headline(const Evidence& evidence, std::size_t from, std::size_t index);

/// "Ann Lee writes on ferries.", "Ann is …": the line begins with a name that a byline or a short line
/// between `from` and it prints. One word of a byline's is enough before a short word in small letters.
/// O(lines between).
[[nodiscard]] bool tells_of_author(const Evidence& evidence, std::size_t from, std::size_t index);

/// A box holds a picture and the line behind it, and next to no other text: the line says what is shown.
/// O(images).
[[nodiscard]] bool is_text_of_picture(const Evidence& evidence, std::size_t index);

/// An element holds the headline and the line, and ends before the next running text: the page's head. False
/// without a printed headline. O(blocks up to the text + depth).
[[nodiscard]] bool stands_with_headline(const Evidence& evidence, std::size_t headline_block,
                                        std::size_t index);

/// The same, but other running text may stand in the head: it ends before the first paragraph that is made as
/// the body is.
[[nodiscard]] bool stands_in_head(const Evidence& evidence, std::size_t headline_block, std::size_t index);

/// A clock time stands with the headline or between it and the text: papers print the minute, guides and
/// blogs the day. O(lines between).
[[nodiscard]] bool prints_minute(const Evidence& evidence, std::size_t from, std::size_t to);

}  // namespace cleancopy::article
