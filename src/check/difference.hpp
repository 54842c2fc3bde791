/// One difference between what was wanted and what came, told in words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::check {

/// A run of words.
struct Piece {
  enum class Side : unsigned char {
    both,
    wanted,  ///< missing from what came
    got,     ///< not wanted
  };

  Side side = Side::both;
  std::string text;
  bool spaced = false;  ///< white space stands before it
  std::size_t words = 0;

  [[nodiscard]] bool operator==(const Piece&) const = default;
};

/// A field, or one part of it, that is not as wanted. Owns all it holds.
struct Difference {
  std::string where;   ///< "headline", "published.iso", "body[3]": its place in the expectation, or, of a
                       ///< paragraph that is not wanted, in the article; from 1
  std::string wanted;  ///< empty: nothing
  std::string got;     ///< empty: nothing
};

/// What it takes to get from one text to the other, word by word: all of both, in order. Texts that differ in
/// white space alone are one piece each. Cost as of align().
[[nodiscard]] std::vector<Piece> word_pieces(std::string_view wanted, std::string_view got);

/// The same on one line, "opens on [-May 16-]{+May 17+} after …": what is alike is cut to the words around.
/// Control characters are made visible (printable.hpp). With `coloured`, for a terminal: red and green.
[[nodiscard]] std::string told(const Difference& difference, bool coloured = false);

}  // namespace cleancopy::check
