// Phrases that may stand anywhere in a text. Most texts have none: a word of ASCII letters is folded only if
// it and the next may open a phrase.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/byte_masks.hpp"
#include "text/lexicon.hpp"
#include "text/lexicon_index.hpp"

namespace cleancopy::text {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

// Letters of a text, from `begin` to `end`, and where the next ones begin. Letters that touch a character
// beyond ASCII are not plain, and what is said of them ends where they begin.
struct PlainWord {
  std::size_t end = 0;
  std::size_t next = 0;
};

// The first letter, or byte beyond ASCII, from `at` on; the text's size if there is none.
std::size_t find_letter(std::string_view text, std::size_t at) {
  for (; at < text.size(); at += kMaskBytes) {
    const ByteMasks masks = byte_masks_at(text, at);
    const std::uint32_t found = masks.letter | masks.high;
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  return text.size();
}

// Of the letter at `begin`.
PlainWord plain_word_at(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); at += kMaskBytes) {
    const ByteMasks masks = byte_masks_at(text, at);
    const auto letters = static_cast<std::size_t>(std::countr_one(masks.letter));
    if (letters == kMaskBytes) continue;
    if ((masks.high >> letters & 1) != 0) return {begin, begin};
    // Mostly the next word begins in the same bytes.
    const std::uint32_t behind = (masks.letter | masks.high) >> letters;
    const std::size_t end = at + letters;
    if (behind != 0) return {end, end + static_cast<std::size_t>(std::countr_zero(behind))};
    return {end, find_letter(text, std::min(at + kMaskBytes, text.size()))};
  }
  return {text.size(), text.size()};
}

// The phrase that begins at `begin`, or none. The first unit from there ends at `end`, which is `begin` if no
// letter is left.
Phrase phrase_at(std::string_view text, std::size_t begin, std::size_t& end) {
  const PhraseIndex& index = phrase_index();
  LineFolder folder(text, begin);
  const bool folded = folder.next_unit();
  end = folder.source_end();
  if (!folded || !index.begins_anywhere(folder.hash())) return Phrase::none;
  Phrase longest = Phrase::none;
  do {
    const FoundPhrase found = index.find(folder);
    if (found && found.row->match == Match::anywhere) longest = found.row->phrase;
  } while (folder.next_unit() && index.begins_phrase(folder.hash()));
  return longest;
}

}  // namespace

Phrase phrase_within(std::string_view text) noexcept {
  const Openings& openings = phrase_index().openings();
  std::size_t plain = kNowhere;  // where the word before begins, if it is plain
  std::uint64_t key = 0;         // its key
  for (std::size_t begin = find_letter(text, 0); begin < text.size();) {
    const PlainWord word = plain_word_at(text, begin);
    const bool is_plain = word.end > begin;
    const std::uint64_t next_key = is_plain ? word_key(text, begin, word.end - begin) : 0;
    if (plain != kNowhere && (!is_plain || openings.has(key, next_key))) {
      std::size_t end = 0;
      if (const Phrase phrase = phrase_at(text, plain, end); phrase != Phrase::none) return phrase;
    }
    plain = is_plain ? begin : kNowhere;
    key = next_key;
    if (is_plain) {
      begin = word.next;
      continue;
    }
    std::size_t end = begin;
    if (const Phrase phrase = phrase_at(text, begin, end); phrase != Phrase::none) return phrase;
    if (end == begin) break;
    begin = find_letter(text, end);
  }
  return Phrase::none;
}

}  // namespace cleancopy::text
