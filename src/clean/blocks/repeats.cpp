#include "clean/blocks/repeats.hpp"

#include <algorithm>

#include "clean/blocks/measure.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {

namespace {

// In lower case; 0 where there is none. O(what is before it).
char32_t first_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[i]); byte < 0x80) {
      if (text::kAsciiWord[byte] != 0) return static_cast<unsigned char>(text::kAsciiWord[byte]);
      ++i;
      continue;
    }
    const text::CodePoint point = text::decode_at(text, i);
    if (text::is_word(point.value)) return text::to_lower(point.value);
    i += point.length;
  }
  return 0;
}

}  // namespace

void Repeats::count(const html::Page& page, const std::vector<Block>& blocks) {
  slots_.fill(Slot::empty);
  slot_of_.clear();
  for (const Block& block : blocks) {
    const char32_t first = first_letter(page.text_of(block));
    slot_of_.push_back(static_cast<std::uint16_t>((block.words * 61 + block.letters + first * 257) % kSlots));
    Slot& slot = slots_[slot_of_.back()];
    slot = slot == Slot::empty ? Slot::one : Slot::many;
  }
}

void Repeats::read(const html::Page& page, const std::vector<Block>& blocks) {
  fingerprints_.assign(blocks.size(), 0);
  sorted_.clear();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (slots_[slot_of_[i]] != Slot::wanted) continue;
    fingerprints_[i] = fingerprint_of(page.text_of(blocks[i]));
    sorted_.push_back(fingerprints_[i]);
  }
  std::sort(sorted_.begin(), sorted_.end());
}

std::size_t Repeats::times_said(std::size_t block) const {
  if (fingerprints_[block] == 0) return 1;
  const auto same = std::equal_range(sorted_.begin(), sorted_.end(), fingerprints_[block]);
  return static_cast<std::size_t>(same.second - same.first);
}

}  // namespace cleancopy::clean
