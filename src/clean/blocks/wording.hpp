/// What the words of a line make of it: furniture by a phrase of the lexicon, a date, a picture's credit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Words of the longest line that phrases are looked for in, but for scripts in which each letter is one.
inline constexpr std::uint32_t kLongestPhraseLine = 40;

/// Fills phrase, prompt, is_date and is_credit of a block whose place and off_limits are known. Long lines
/// are paragraphs, whatever they begin with: nothing is looked for in them. O(text).
void read_wording(std::string_view text, Block& block);

/// Fills phrase where the line is a label with a link right behind it, no space between ("RelatedLamps
/// return"): two things that only their looks part; or one of two words or more, and a linked title that ends
/// the line and no sentence ("Lees ook Lamps return"). Only after read_wording(). `span` is the page's first
/// one that begins behind the block's first byte. O(label + spans in the block).
void read_label(const html::Page& page, std::size_t span, Block& block);

/// Fills prompt where the line ends in a link that asks to sign up for a newsletter ("All that matters today.
/// Sign up for our Morning newsletter."). As read_label().
void read_ask(const html::Page& page, std::size_t span, Block& block);

}  // namespace cleancopy::clean
