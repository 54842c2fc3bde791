#include "clean/blocks/measure.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "text/byte_masks.hpp"
#include "text/fnv.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

using text::ByteMasks;
using text::kMaskBytes;

constexpr char32_t kEllipsis = 0x2026;

bool is_comma(char32_t c) {
  return c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x60C;
}

// Quotes and brackets behind a sentence's end.
bool is_closing(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0x203A:
    case 0x201C:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
      return true;
    default:
      return false;
  }
}

// A sentence-ending mark comes last, but for quotes, brackets and spaces. O(those).
bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    if (const char c = text.back(); text::is_ascii_alpha(c)) return false;  // the most common
    const text::CodePoint last = text::decode_before(text, text.size());
    if (text::is_sentence_end(last.value)) return true;
    if (last.value != ' ' && last.value != '\n' && !is_closing(last.value)) return false;
    text.remove_suffix(last.length);
  }
  return false;
}

// How many bits are set. (std::popcount is a call where the target has no instruction for it.)
std::uint32_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555;
  bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
  return static_cast<std::uint32_t>(bits * 0x0101010101010101 >> 56);
}

// Of the most common punctuation beyond ASCII, U+2010 to U+2025 (dashes, quotes), nothing is counted.
bool is_common_mark(std::string_view text, std::size_t at) {
  if (text.size() - at < 3 || text[at] != '\xE2' || text[at + 1] != '\x80') return false;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  return last >= 0x90 && last <= 0xA5;
}

// Takes a text 16 bytes at a time; the bits of four pieces are counted at once.
class Measure {
 public:
  explicit Measure(std::string_view text) : text_(text) {}

  // The piece that begins at `begin`.
  void take(const ByteMasks& masks, std::size_t begin);
  // Writes what was counted, at the end of the text.
  void write(Block& block);

 private:
  void take_character(std::size_t begin, std::size_t at, std::uint32_t& word);
  [[nodiscard]] bool ends_before(std::size_t at) const;
  void count();

  static constexpr std::size_t kCounted = 64;
  static constexpr std::uint32_t kUnspacedWord = 6;  // letters and signs of a Thai word and what it may hide

  std::string_view text_;
  std::uint64_t letter_bits_ = 0;  // ASCII letters not counted yet
  std::uint64_t word_bits_ = 0;    // bytes of words not counted yet
  std::uint32_t letters_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t unspaced_ = 0;  // letters of words that no spaces part
  std::uint32_t sentence_ends_ = 0;
  std::uint32_t commas_ = 0;
  std::uint32_t word_on_ = 0;      // bytes of the next piece that belong to a letter of this one
  std::uint64_t word_before_ = 0;  // 1 if the last byte that was counted was of a word
};

// Whether what is at `at` makes a stop before it the end of a sentence.
bool Measure::ends_before(std::size_t at) const {
  if (at == text_.size()) return true;
  const char c = text_[at];
  return text::is_html_space(c) || c == '"' || c == ')' || static_cast<unsigned char>(c) >= 0x80;
}

// The character that begins at the byte `at` of the piece that begins at `begin`; adds its bytes to `word`.
void Measure::take_character(std::size_t begin, std::size_t at, std::uint32_t& word) {
  if (is_common_mark(text_, begin + at)) return;
  const text::CodePoint point = text::decode_at(text_, begin + at);
  const char32_t c = point.value;
  if (text::is_word(c)) {
    ++letters_;
    if (c >= 0x3040 && text::is_cjk(c)) {
      ++words_;
    } else {
      unspaced_ += text::is_unspaced(c) ? 1 : 0;
      word |= ((1U << point.length) - 1) << at;
    }
  } else if (c == kEllipsis) {
    sentence_ends_ += ends_before(begin + at + point.length) ? 1 : 0;
  } else if (text::is_sentence_end(c)) {
    ++sentence_ends_;  // CJK's and the danda: no space need follow
  } else if (is_comma(c)) {
    commas_ = 1;
  }
}

inline void Measure::count() {
  letters_ += count_bits(letter_bits_);
  words_ += count_bits(word_bits_ & ~(word_bits_ << 1 | word_before_));
  word_before_ = word_bits_ >> (kCounted - 1);
  letter_bits_ = word_bits_ = 0;
}

inline void Measure::take(const ByteMasks& masks, std::size_t begin) {
  const std::size_t at = begin % kCounted;
  std::uint64_t word = masks.word;
  if ((masks.high | word_on_) != 0) {
    std::uint32_t all = masks.word | word_on_;
    for (std::uint32_t leads = masks.high & ~masks.trailing; leads != 0; leads &= leads - 1)
      take_character(begin, static_cast<std::size_t>(std::countr_zero(leads)), all);
    word_on_ = all >> kMaskBytes;
    word = all & text::kAllMaskBytes;
  }
  for (std::uint32_t stops = masks.stop; stops != 0; stops &= stops - 1)
    sentence_ends_ += ends_before(begin + static_cast<std::size_t>(std::countr_zero(stops)) + 1) ? 1 : 0;
  commas_ |= masks.comma;
  letter_bits_ |= std::uint64_t{masks.word} << at;
  word_bits_ |= word << at;
  if (at == kCounted - kMaskBytes) count();
}

inline void Measure::write(Block& block) {
  count();
  block.letters = letters_;
  block.words = words_ + unspaced_ / kUnspacedWord;
  block.sentence_ends = sentence_ends_;
  block.has_comma = commas_ != 0;
  block.ends_sentence = ends_sentence(text_);
}

// The masks of less than 16 bytes, which end where the text ends.
ByteMasks masks_of_end(std::string_view bytes, std::size_t readable) {
  std::array<char, kMaskBytes> copy{};
  const char* begin = bytes.data();
  if (readable < kMaskBytes) {
    std::copy(bytes.begin(), bytes.end(), copy.begin());
    begin = copy.data();
  }
  ByteMasks masks = text::byte_masks(begin);
  const std::uint32_t end = 1U << bytes.size();
  masks.word &= end - 1;
  masks.stop &= end - 1;
  masks.comma &= end - 1;
  masks.high &= end - 1;
  return masks;
}

}  // namespace

void measure(std::string_view text, std::size_t readable, Block& block) noexcept {
  Measure measure(text);
  std::size_t i = 0;
  for (; i + kMaskBytes <= text.size(); i += kMaskBytes) measure.take(text::byte_masks(text.data() + i), i);
  if (i < text.size()) measure.take(masks_of_end(text.substr(i), readable - i), i);
  measure.write(block);
}

std::uint64_t fingerprint_of(std::string_view text) noexcept {
  std::uint64_t hash = text::kFnv64Start;
  const auto mix = [&](std::uint64_t value) { hash = text::fnv64_with(hash, value); };
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[i]); byte < 0x80) {
      const char lower = text::kAsciiWord[byte];
      if (lower != 0 && !in_word) mix(' ');
      if (lower != 0) mix(static_cast<unsigned char>(lower));
      in_word = lower != 0;
      ++i;
      continue;
    }
    const text::CodePoint point = text::decode_at(text, i);
    i += point.length;
    if (text::is_word(point.value)) {
      const bool cjk = text::is_cjk(point.value);
      if (!in_word || cjk) mix(' ');
      mix(text::to_lower(point.value));
      in_word = !cjk;
    } else {
      in_word = false;
    }
  }
  return hash;
}

}  // namespace cleancopy::clean
