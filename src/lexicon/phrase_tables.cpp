#include "lexicon/phrase_tables.hpp"

#include <array>
#include <iterator>
#include <span>

#include "lexicon/phrase_index.hpp"

namespace cleancopy::lexicon {
namespace {

using enum Match;
using enum Phrase;
using namespace std::string_view_literals;

constexpr PhraseRow kPhraseRows[] = {
// English first, for pages of all languages use it: a phrase is what the first row that has it says.
// clang-format off
#include "lexicon/languages/english.inc"
// The others by the alphabet.
#include "lexicon/languages/afrikaans.inc"
#include "lexicon/languages/arabic.inc"
#include "lexicon/languages/armenian.inc"
#include "lexicon/languages/bengali.inc"
#include "lexicon/languages/bulgarian.inc"
#include "lexicon/languages/catalan.inc"
#include "lexicon/languages/chinese.inc"
#include "lexicon/languages/croatian.inc"
#include "lexicon/languages/czech.inc"
#include "lexicon/languages/danish.inc"
#include "lexicon/languages/dutch.inc"
#include "lexicon/languages/estonian.inc"
#include "lexicon/languages/finnish.inc"
#include "lexicon/languages/french.inc"
#include "lexicon/languages/georgian.inc"
#include "lexicon/languages/german.inc"
#include "lexicon/languages/greek.inc"
#include "lexicon/languages/gujarati.inc"
#include "lexicon/languages/hebrew.inc"
#include "lexicon/languages/hindi.inc"
#include "lexicon/languages/hungarian.inc"
#include "lexicon/languages/icelandic.inc"
#include "lexicon/languages/indonesian.inc"
#include "lexicon/languages/italian.inc"
#include "lexicon/languages/japanese.inc"
#include "lexicon/languages/korean.inc"
#include "lexicon/languages/latvian.inc"
#include "lexicon/languages/lithuanian.inc"
#include "lexicon/languages/marathi.inc"
#include "lexicon/languages/norwegian.inc"
#include "lexicon/languages/persian.inc"
#include "lexicon/languages/polish.inc"
#include "lexicon/languages/portuguese.inc"
#include "lexicon/languages/romanian.inc"
#include "lexicon/languages/russian.inc"
#include "lexicon/languages/serbian.inc"
#include "lexicon/languages/slovak.inc"
#include "lexicon/languages/slovene.inc"
#include "lexicon/languages/spanish.inc"
#include "lexicon/languages/swahili.inc"
#include "lexicon/languages/swedish.inc"
#include "lexicon/languages/tamil.inc"
#include "lexicon/languages/telugu.inc"
#include "lexicon/languages/thai.inc"
#include "lexicon/languages/turkish.inc"
#include "lexicon/languages/ukrainian.inc"
#include "lexicon/languages/urdu.inc"
#include "lexicon/languages/vietnamese.inc"
    // clang-format on
};

constexpr std::size_t kRowCount = std::size(kPhraseRows);

// Compilers bound the work that one constant may cost (Clang a million steps): the tables are made in parts.
constexpr std::size_t kParts = 8;

constexpr std::size_t first_row_of(std::size_t part) {
  return kRowCount * part / kParts;
}

constexpr std::span<const PhraseRow> rows_of(std::size_t part) {
  return std::span(kPhraseRows).subspan(first_row_of(part), first_row_of(part + 1) - first_row_of(part));
}

constexpr PhraseIndex with_part(PhraseIndex index, std::size_t part) {
  index.add(rows_of(part), first_row_of(part));
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

// What the program keeps of the rows has no pointers (text/fixed_text.hpp): their phrases one behind the
// other, ...
constexpr std::size_t size_of(std::span<const PhraseRow> rows) {
  std::size_t size = 0;
  for (const PhraseRow& row : rows) size += row.phrases.size();
  return size;
}

template <std::size_t kPart>
constexpr auto kLetters = [] {
  std::array<char, size_of(rows_of(kPart))> letters{};
  char* end = letters.data();
  for (const PhraseRow& row : rows_of(kPart)) {
    const char* const bytes = row.phrases.data();
    const std::size_t size = row.phrases.size();
    for (std::size_t i = 0; i < size; ++i) *end++ = bytes[i];
  }
  return letters;
}();

constexpr const char* kLettersOf[kParts] = {kLetters<0>.data(), kLetters<1>.data(), kLetters<2>.data(),
                                            kLetters<3>.data(), kLetters<4>.data(), kLetters<5>.data(),
                                            kLetters<6>.data(), kLetters<7>.data()};

// ... and where in them each row's begin.
struct KeptRow {
  std::uint32_t begin = 0;
  std::uint16_t size = 0;
  std::uint8_t part = 0;
  Phrase phrase = Phrase::none;
  Match match = Match::whole;
};

constexpr auto kKeptRows = [] {
  std::array<KeptRow, kRowCount> kept{};
  for (std::size_t part = 0; part < kParts; ++part) {
    std::size_t begin = 0;
    for (std::size_t row = first_row_of(part); row < first_row_of(part + 1); ++row) {
      const std::size_t size = kPhraseRows[row].phrases.size();
      kept[row] = {static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(size),
                   static_cast<std::uint8_t>(part), kPhraseRows[row].phrase, kPhraseRows[row].match};
      begin += size;
    }
  }
  return kept;
}();

}  // namespace

const PhraseIndex& phrase_index() noexcept {
  return kIndex;
}

std::size_t phrase_row_count() noexcept {
  return kRowCount;
}

PhraseRow phrase_row(std::size_t number) noexcept {
  const KeptRow& row = kKeptRows[number];
  return {row.phrase, row.match, {kLettersOf[row.part] + row.begin, row.size}};
}

}  // namespace cleancopy::lexicon
