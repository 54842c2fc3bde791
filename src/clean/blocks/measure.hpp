/// The numbers of a block's text: words, letters, sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "clean/blocks/block.hpp"

namespace cleancopy::clean {

/// Fills words, letters, sentence_ends, ends_sentence and has_comma. `readable` bytes may be read from
/// text.data() on; they are text.size() or more, and what is behind the text does not matter. O(text), 16
/// bytes at a time.
void measure(std::string_view text, std::size_t readable, Block& block) noexcept;

/// A hash of the words of `text`: equal lines have equal ones, whatever their case, punctuation and spacing.
/// O(text), a byte at a time.
[[nodiscard]] std::uint64_t fingerprint_of(std::string_view text) noexcept;

}  // namespace cleancopy::clean
