// Phrases that may stand anywhere in a text. Most texts have none: a word of ASCII letters is folded only if
// it and the next may open a phrase.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/phrase_index.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/plain_words.hpp"

namespace cleancopy::lexicon {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

// A line that begins so is a prompt; inside a sentence it may tell of one.
bool asks(const FoundPhrase& found) {
  const bool is_prompt = found.phrase == Phrase::newsletter || found.phrase == Phrase::app_prompt ||
                         found.phrase == Phrase::subscribe;
  return is_prompt && (found.match == Match::heading || found.match == Match::start);
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
    if (found && found.match >= Match::anywhere)
      longest = found.phrase;
    else if (found && asks(found))
      longest = Phrase::ask;
  } while (folder.next_unit() && index.begins_phrase(folder.hash()));
  return longest;
}

}  // namespace

Phrase phrase_within(std::string_view text) noexcept {
  const Openings& openings = phrase_index().openings();
  std::size_t plain = kNowhere;  // where the word before begins, if it is plain
  std::uint64_t key = 0;         // its key
  Phrase weakest = Phrase::none;
  const auto is_found = [&](Phrase phrase) {
    if (phrase == Phrase::ask) weakest = phrase;
    return phrase != Phrase::none && phrase != Phrase::ask;
  };
  PlainWords word(text);
  for (bool more = word.next(); more;) {
    const std::uint64_t next_key =
        word.is_plain() ? word_key(text, word.begin(), word.end() - word.begin()) : 0;
    const bool may_open = word.is_plain() ? openings.has(key, next_key) : openings.has(key);
    if (plain != kNowhere && may_open) {
      std::size_t end = 0;
      const Phrase phrase = phrase_at(text, plain, end);
      if (is_found(phrase)) return phrase;
    }
    plain = word.is_plain() ? word.begin() : kNowhere;
    key = next_key;
    if (word.is_plain()) {
      more = word.next();
      continue;
    }
    std::size_t end = word.begin();
    const Phrase phrase = phrase_at(text, word.begin(), end);
    if (is_found(phrase)) return phrase;
    more = end > word.begin() && word.next_from(end);
  }
  return weakest;
}

}  // namespace cleancopy::lexicon
