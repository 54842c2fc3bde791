/// Finds a folded phrase among the lexicon's rows. Inside the room only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon/phrase_fold.hpp"
#include "lexicon/phrase_openings.hpp"
#include "lexicon/phrase_tables.hpp"

namespace cleancopy::lexicon {

/// A phrase and what its row says of it; without text if there is none.
struct FoundPhrase {
  Phrase phrase = Phrase::none;
  Match match = Match::whole;
  std::string_view text;

  explicit operator bool() const noexcept { return !text.empty(); }
};

/// A set of bits by hash.
template <std::size_t Bits>
class HashBits {
 public:
  constexpr void set(std::uint64_t hash) noexcept { words_[hash / 64 % kWords] |= bit(hash); }
  [[nodiscard]] constexpr bool test(std::uint64_t hash) const noexcept {
    return (words_[hash / 64 % kWords] & bit(hash)) != 0;
  }

 private:
  static constexpr std::size_t kWords = Bits / 64;
  static constexpr std::uint64_t bit(std::uint64_t hash) noexcept { return std::uint64_t{1} << hash % 64; }

  std::array<std::uint64_t, kWords> words_{};
};

/// A trie without nodes: one bit for the hash of every unit boundary of every phrase, another if it ends
/// there. A line is folded a unit at a time for as long as what is folded may begin some phrase, which for a
/// line of prose is a word or two; a phrase found by its hash is then compared letter by letter. Made by the
/// compiler: nothing is built when the program starts.
class PhraseIndex {
 public:
  /// Adds the phrases of `rows`, the first of which is the row of number `first_row`.
  constexpr void add(std::span<const PhraseRow> rows, std::size_t first_row) noexcept;

  [[nodiscard]] bool begins_phrase(std::uint64_t hash) const noexcept {
    return (boundaries_[word_of(hash)].any & bit_of(hash)) != 0;
  }
  [[nodiscard]] bool begins_anywhere(std::uint64_t hash) const noexcept { return anywhere_.test(hash); }
  /// The first two words of the phrases that phrase_within() looks for.
  [[nodiscard]] const Openings& openings() const noexcept { return openings_; }
  /// The phrase that is all that `line` has folded so far; in the first row that has it.
  [[nodiscard]] FoundPhrase find(const LineFolder& line) const noexcept {
    const std::uint64_t hash = line.hash();
    return (boundaries_[word_of(hash)].end & bit_of(hash)) != 0 ? look_up(line) : FoundPhrase{};
  }

 private:
  [[nodiscard]] FoundPhrase look_up(const LineFolder& line) const noexcept;

  static constexpr std::size_t kSlots = 65536;  // a power of two, some three times the phrases

  // Where a phrase is, in four bytes: the row's number and one (0 is a free slot), the offset in the row.
  struct Slot {
    std::uint16_t row = 0;
    std::uint16_t offset = 0;
  };

  // Which hashes are those of a boundary, and which of the boundary at a phrase's end: side by side, as
  // whoever asks for the one asks for the other.
  struct Boundaries {
    std::uint64_t any = 0;
    std::uint64_t end = 0;
  };
  static constexpr std::size_t kBoundaryWords = 4096;
  static constexpr std::size_t word_of(std::uint64_t hash) noexcept { return hash / 64 % kBoundaryWords; }
  static constexpr std::uint64_t bit_of(std::uint64_t hash) noexcept { return std::uint64_t{1} << hash % 64; }

  // Adds the first of `phrases`; its size.
  constexpr std::size_t add_phrase(std::string_view phrases, bool anywhere, std::size_t row_number,
                                   std::size_t offset) noexcept;
  // A unit ends here; `anywhere` if it may be the first of a phrase that phrase_within() looks for.
  constexpr void add_boundary(std::uint64_t hash, bool anywhere) noexcept;

  std::array<Slot, kSlots> slots_{};
  std::array<Boundaries, kBoundaryWords> boundaries_{};
  HashBits<8192> anywhere_;
  Openings openings_;
};

/// The index of all rows. Static storage.
[[nodiscard]] const PhraseIndex& phrase_index() noexcept;

constexpr void PhraseIndex::add(std::span<const PhraseRow> rows, std::size_t first_row) noexcept {
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const std::string_view phrases = rows[number].phrases;
    for (std::size_t begin = 0; begin < phrases.size();) {
      const bool anywhere = rows[number].match >= Match::anywhere;
      const std::size_t size = add_phrase(phrases.substr(begin), anywhere, first_row + number, begin);
      if (anywhere) openings_.add(phrases.substr(begin, size));
      begin += size + 1;
    }
  }
}

constexpr std::size_t PhraseIndex::add_phrase(std::string_view phrases, bool anywhere, std::size_t row_number,
                                              std::size_t offset) noexcept {
  const char* const bytes = phrases.data();  // a checked access would cost the compiler five times the steps
  const std::size_t size = phrases.size();
  std::uint64_t hash = 0;
  bool spaceless = false;
  std::size_t i = 0;
  for (; i < size && bytes[i] != '|'; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    // A script without spaces has a boundary at every character. The first bytes tell well enough: a bit too
    // many in the set does no harm.
    if (byte == ' ' || (spaceless && (byte & 0xC0) != 0x80)) {
      add_boundary(hash, anywhere);
      if (byte == ' ') anywhere = false;
    }
    if (byte >= 0xE0) spaceless = true;
    hash = hash * kHashFactor + byte;
  }
  add_boundary(hash, anywhere);
  const std::uint64_t finished = finished_hash(hash);
  boundaries_[word_of(finished)].end |= bit_of(finished);

  std::size_t slot = finished % kSlots;
  while (slots_[slot].row != 0) slot = (slot + 1) % kSlots;
  slots_[slot].row = static_cast<std::uint16_t>(row_number + 1);
  slots_[slot].offset = static_cast<std::uint16_t>(offset);
  return i;
}

constexpr void PhraseIndex::add_boundary(std::uint64_t hash, bool anywhere) noexcept {
  const std::uint64_t finished = finished_hash(hash);
  boundaries_[word_of(finished)].any |= bit_of(finished);
  if (anywhere) anywhere_.set(finished);
}

}  // namespace cleancopy::lexicon
