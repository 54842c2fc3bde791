#include "lexicon/phrase_index.hpp"

namespace cleancopy::lexicon {

FoundPhrase PhraseIndex::look_up(const LineFolder& line) const noexcept {
  const std::string_view folded = line.folded();
  for (std::size_t slot = line.hash() % kSlots; slots_[slot].row != 0; slot = (slot + 1) % kSlots) {
    const PhraseRow row = phrase_row(slots_[slot].row - 1U);
    const std::string_view rest = row.phrases.substr(slots_[slot].offset);
    if (rest.starts_with(folded) && (rest.size() == folded.size() || rest[folded.size()] == '|')) {
      return {row.phrase, row.match, rest.substr(0, folded.size())};
    }
  }
  return {};
}

}  // namespace cleancopy::lexicon
