/// The lexicon's rows. Inside the room only: everybody else asks phrases.hpp. The tables,
/// lexicon/languages/*.inc, are kept by hand; the unit test says the folded form of a phrase that is written
/// otherwise, and what stands twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/phrases.hpp"

namespace cleancopy::lexicon {

/// How a phrase is found, from strict to loose. An ordinary word is `whole`; `start` and `anywhere` are for
/// wording with which no sentence of prose begins.
enum class Match : std::uint8_t {
  whole,        ///< the line is the phrase
  counted,      ///< the line is the phrase and a number: "12 views"
  start_colon,  ///< or goes on behind it with a colon, dash, bar or closing bracket: "Also read | ..."
  dated,        ///< or goes on behind it with a date: a short line with a number, no sentence
  byline,       ///< or goes on behind it with names: a short line of capitalised words, no sentence
  heading,      ///< or goes on as a short line that ends no sentence: "More from the north"
  start,        ///< the line begins with the phrase, whatever follows
  anywhere,     ///< as `start`, and phrase_within() finds it inside a text
  inside,       ///< phrase_within() alone finds it
};

/// A row of a table: phrases that are found the same way and mean the same, parted by '|'.
struct PhraseRow {
  Phrase phrase;
  Match match;
  std::string_view phrases;  ///< each in the form LineFolder makes
};

/// All rows of the tables, by their number. The phrases are in static storage.
[[nodiscard]] std::size_t phrase_row_count() noexcept;
[[nodiscard]] PhraseRow phrase_row(std::size_t number) noexcept;

}  // namespace cleancopy::lexicon
