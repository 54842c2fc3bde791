#include "text/lexicon_tables.hpp"

#include "text/lexicon_index.hpp"

namespace cleancopy::text {
namespace {

using enum Match;
using enum Phrase;
using namespace std::string_view_literals;

constexpr PhraseRow kRows[] = {
// English first, for pages of all languages use it: a phrase is what the first row that has it says.
// clang-format off
#include "text/lexicon/english.inc"
// The others by the alphabet.
#include "text/lexicon/afrikaans.inc"
#include "text/lexicon/arabic.inc"
#include "text/lexicon/armenian.inc"
#include "text/lexicon/bengali.inc"
#include "text/lexicon/bulgarian.inc"
#include "text/lexicon/catalan.inc"
#include "text/lexicon/chinese.inc"
#include "text/lexicon/croatian.inc"
#include "text/lexicon/czech.inc"
#include "text/lexicon/danish.inc"
#include "text/lexicon/dutch.inc"
#include "text/lexicon/estonian.inc"
#include "text/lexicon/finnish.inc"
#include "text/lexicon/french.inc"
#include "text/lexicon/georgian.inc"
#include "text/lexicon/german.inc"
#include "text/lexicon/greek.inc"
#include "text/lexicon/gujarati.inc"
#include "text/lexicon/hebrew.inc"
#include "text/lexicon/hindi.inc"
#include "text/lexicon/hungarian.inc"
#include "text/lexicon/icelandic.inc"
#include "text/lexicon/indonesian.inc"
#include "text/lexicon/italian.inc"
#include "text/lexicon/japanese.inc"
#include "text/lexicon/korean.inc"
#include "text/lexicon/latvian.inc"
#include "text/lexicon/lithuanian.inc"
#include "text/lexicon/marathi.inc"
#include "text/lexicon/norwegian.inc"
#include "text/lexicon/persian.inc"
#include "text/lexicon/polish.inc"
#include "text/lexicon/portuguese.inc"
#include "text/lexicon/romanian.inc"
#include "text/lexicon/russian.inc"
#include "text/lexicon/serbian.inc"
#include "text/lexicon/slovak.inc"
#include "text/lexicon/slovene.inc"
#include "text/lexicon/spanish.inc"
#include "text/lexicon/swahili.inc"
#include "text/lexicon/swedish.inc"
#include "text/lexicon/tamil.inc"
#include "text/lexicon/telugu.inc"
#include "text/lexicon/thai.inc"
#include "text/lexicon/turkish.inc"
#include "text/lexicon/ukrainian.inc"
#include "text/lexicon/urdu.inc"
#include "text/lexicon/vietnamese.inc"
    // clang-format on
};

constexpr std::size_t kRowCount = sizeof kRows / sizeof kRows[0];

// Compilers bound the work that one constant may cost (Clang a million steps): the index is made in parts.
constexpr PhraseIndex with_part(PhraseIndex index, std::size_t part) {
  constexpr std::size_t kParts = 8;
  const std::size_t begin = kRowCount * part / kParts;
  const std::size_t end = kRowCount * (part + 1) / kParts;
  index.add(std::span(kRows).subspan(begin, end - begin), begin);
  return index;
}

constexpr PhraseIndex kPart0 = with_part({}, 0);
constexpr PhraseIndex kPart1 = with_part(kPart0, 1);
constexpr PhraseIndex kPart2 = with_part(kPart1, 2);
constexpr PhraseIndex kPart3 = with_part(kPart2, 3);
constexpr PhraseIndex kPart4 = with_part(kPart3, 4);
constexpr PhraseIndex kPart5 = with_part(kPart4, 5);
constexpr PhraseIndex kPart6 = with_part(kPart5, 6);
constexpr PhraseIndex kIndex = with_part(kPart6, 7);

}  // namespace

const PhraseIndex& phrase_index() noexcept {
  return kIndex;
}

std::span<const PhraseRow> phrase_rows() noexcept {
  return kRows;
}

}  // namespace cleancopy::text
