#include "clean/measure.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "text/byte_masks.hpp"
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
    const text::CodePoint last = text::decode_before(text, text.size());
    if (text::is_sentence_end(last.value)) return true;
    if (last.value != ' ' && last.value != '\n' && !is_closing(last.value)) return false;
    text.remove_suffix(last.length);
  }
  return false;
}

// The bits set in each of three numbers of 16 bits, side by side in 16 bits each. (std::popcount is a call
// where the target has no instruction for it.)
std::uint64_t bit_counts(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  std::uint64_t sums = a | b << 16 | c << 32;
  sums -= sums >> 1 & 0x555555555555;
  sums = (sums & 0x333333333333) + (sums >> 2 & 0x333333333333);
  sums = (sums + (sums >> 4)) & 0x0F0F0F0F0F0F;
  return (sums + (sums >> 8)) & 0x00FF00FF00FF;
}

// Takes a text 16 bytes at a time. What is true of a byte that the next piece begins with is carried on in
// the bits above the piece's own.
class Measure {
 public:
  explicit Measure(std::string_view text) : text_(text) {}

  // The piece that begins at `begin`.
  void take(ByteMasks masks, std::size_t begin);
  // Writes what was counted, at the end of the text.
  void write(Block& block) const;

 private:
  void take_character(std::size_t at, std::uint32_t bit, ByteMasks& masks);

  std::string_view text_;
  std::uint32_t letters_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t sentence_ends_ = 0;
  std::uint32_t commas_ = 0;
  std::uint32_t word_on_ = 0;      // bytes of the next piece that belong to a letter of this one
  std::uint32_t word_before_ = 0;  // 1 if the last byte was of a word
  std::uint32_t stop_before_ = 0;  // 1 if it was a stop
};

// `bit` is the first of the character at `at`.
void Measure::take_character(std::size_t at, std::uint32_t bit, ByteMasks& masks) {
  const text::CodePoint point = text::decode_at(text_, at);
  const char32_t c = point.value;
  if (text::is_word(c)) {
    ++letters_;
    if (c >= 0x3040 && text::is_cjk(c)) {
      ++words_;
    } else {
      masks.word |= bit * ((1U << point.length) - 1);
    }
  } else if (c == kEllipsis) {
    // A stop like the others: its last byte stands for it.
    const std::size_t end = at + point.length;
    const bool ends = end == text_.size() || text::is_html_space(text_[end]) || text_[end] == '"' ||
                      text_[end] == ')' || static_cast<unsigned char>(text_[end]) >= 0x80;
    sentence_ends_ += ends ? 1 : 0;
  } else if (text::is_sentence_end(c)) {
    ++sentence_ends_;  // CJK's and the danda: no space need follow
  } else if (is_comma(c)) {
    commas_ = 1;
  }
}

inline void Measure::take(ByteMasks masks, std::size_t begin) {
  const std::uint32_t ascii_letters = masks.word;
  masks.word |= word_on_;
  for (std::uint32_t leads = masks.high & ~masks.trailing; leads != 0; leads &= leads - 1) {
    take_character(begin + static_cast<std::size_t>(std::countr_zero(leads)), leads & -leads, masks);
  }
  const std::uint32_t word_begins = masks.word & ~(masks.word << 1 | word_before_) & 0xFFFF;
  const std::uint32_t ends = (masks.stop << 1 | stop_before_) & (masks.after | masks.high);
  const std::uint64_t counts = bit_counts(ascii_letters, word_begins, ends);
  letters_ += counts & 0xFFFF;
  words_ += counts >> 16 & 0xFFFF;
  sentence_ends_ += static_cast<std::uint32_t>(counts >> 32);
  commas_ |= masks.comma;
  word_on_ = masks.word >> kMaskBytes;
  word_before_ = masks.word >> (kMaskBytes - 1) & 1;
  stop_before_ = masks.stop >> (kMaskBytes - 1) & 1;
}

void Measure::write(Block& block) const {
  block.letters = letters_;
  block.words = words_;
  block.sentence_ends = sentence_ends_ + stop_before_;
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
  masks.after = (masks.after & (end - 1)) | end;  // a stop before the end ends a sentence
  masks.comma &= end - 1;
  masks.high &= end - 1;
  return masks;
}

}  // namespace

void measure(std::string_view text, std::size_t readable, Block& block) noexcept {
  Measure measure(text);
  for (std::size_t i = 0; i < text.size(); i += kMaskBytes) {
    const bool whole = i + kMaskBytes <= text.size();
    measure.take(whole ? text::byte_masks(text.data() + i) : masks_of_end(text.substr(i), readable - i), i);
  }
  measure.write(block);
}

std::uint64_t fingerprint_of(std::string_view text) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3ULL; };
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
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
