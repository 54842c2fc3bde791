/// An Explanation as text, for a terminal: the fields with their candidates, then the blocks of the page in
/// order, each with its verdict and why.
#pragma once

#include <cstdint>
#include <string>

#include "cleancopy/explanation.hpp"

namespace cleancopy::write {

enum class Only : std::uint8_t { all, kept, dropped, doubtful };

struct ExplainedAs {
  bool colours = false;   ///< with the terminal's colours
  bool cut = false;       ///< long texts to about a line
  Only only = Only::all;  ///< of the blocks
};

/// Whether `only` asks for a block like this.
[[nodiscard]] bool is_asked_for(const ExplainedBlock& block, Only only) noexcept;

/// How many blocks there are of each; doubtful ones are among the kept and the dropped, too.
struct BlockCounts {
  std::size_t kept = 0;
  std::size_t dropped = 0;
  std::size_t doubtful = 0;
};
[[nodiscard]] BlockCounts count_blocks(const Explanation& explanation) noexcept;

/// What the user's rules found, as a sentence without a full stop.
[[nodiscard]] std::string told_of(const RulesFound& rules);

/// UTF-8 without control characters but line feeds, and those of colours where they are asked for. Texts
/// are on one line. O(text).
[[nodiscard]] std::string explained_text(const Explanation& explanation, const ExplainedAs& as);

}  // namespace cleancopy::write
