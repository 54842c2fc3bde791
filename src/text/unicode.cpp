#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/byte_masks.hpp"
#include "text/utf8.hpp"

namespace cleancopy::text {
namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

// Letters in pairs, the upper case one even (or odd) and its lower case right behind it.
constexpr bool pairs_upper_even(char32_t c) {
  return in(c, 0x100, 0x137) || in(c, 0x14A, 0x177) || in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF) ||
         in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) || in(c, 0x4D0, 0x52F) || in(c, 0x1DE, 0x1EF) ||
         in(c, 0x1F8, 0x21F) || in(c, 0x222, 0x233);
}
constexpr bool pairs_upper_odd(char32_t c) {
  return in(c, 0x139, 0x148) || in(c, 0x179, 0x17E) || in(c, 0x4C1, 0x4CE) || in(c, 0x1CD, 0x1DC);
}

// For each byte, whether it is surely of no white space, control or invisible character.
constexpr std::array<bool, 256> kOrdinary = [] {
  std::array<bool, 256> table{};
  for (unsigned byte = 0x21; byte < 0x100; ++byte) {
    table[byte] =
        byte != 0x7F && byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF;
  }
  return table;
}();

bool is_ordinary_at(std::string_view text, std::size_t at) {
  return at < text.size() && kOrdinary[static_cast<unsigned char>(text[at])];
}

constexpr bool is_word_by_range(char32_t c) {
  if (c < 0x80) return in(c | 0x20, 'a', 'z') || in(c, '0', '9') || c == '_';
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA || c == 0xB2 || c == 0xB3 || c == 0xB9;
  if (c < 0x2000) {  // the alphabets; punctuation inside them is listed
    return c != 0xD7 && c != 0xF7 && c != 0x37E && c != 0x387 && !in(c, 0x55A, 0x55F) && c != 0x589 &&
           c != 0x5BE && c != 0x5C0 && c != 0x5C3 && !in(c, 0x5F3, 0x5F4) && !in(c, 0x60C, 0x60D) &&
           c != 0x61B && !in(c, 0x61E, 0x61F) && !in(c, 0x66A, 0x66D) && c != 0x6D4 && !in(c, 0x964, 0x965) &&
           c != 0x970 && c != 0xE3F && c != 0xE4F && !in(c, 0xE5A, 0xE5B) && c != 0x1680 && c != 0x180E &&
           c != 0x10FB && !in(c, 0x17D4, 0x17DB) && !in(c, 0x1360, 0x1368) && !in(c, 0x104A, 0x104F);
  }
  if (c < 0x2C00) return in(c, 0x2070, 0x209C) || in(c, 0x2100, 0x218B) || in(c, 0x200C, 0x200D);
  if (c < 0x3040) return in(c, 0x2C00, 0x2DFF) || c == 0x3005 || c == 0x3006 || c == 0x3007;
  if (c < 0xFE00) return c != 0x30FB && c != 0x30A0 && !in(c, 0xD800, 0xF8FF) && !in(c, 0xFD3E, 0xFD3F);
  if (c < 0x10000)
    return in(c, 0xFE70, 0xFEFC) || in(c, 0xFF10, 0xFF19) || in(c, 0xFF21, 0xFF3A) || in(c, 0xFF41, 0xFF5A) ||
           in(c, 0xFF66, 0xFFDC);
  return c < 0x1F000 || c >= 0x20000;  // emoji and pictographs are no words
}

// Eight letters, digits, underscores or spaces, the letters in lower case.
std::uint64_t lower_of_word(std::uint64_t bytes) {
  const std::uint64_t small = (bytes & 0x4040404040404040U) >> 1;
  const std::uint64_t behind_z = (bytes & 0x1F1F1F1F1F1F1F1FU) + 0x0505050505050505U;
  return bytes | (small & ~behind_z);
}

// Writes the `size` letters, digits, underscores and spaces at `from` of `text` in lower case to `to`, and
// perhaps something behind them; both have room for kMaskBytes, or the text ends before.
void write_lower(std::string_view text, std::size_t from, std::size_t size, char* to) {
  if (text.size() - from < kMaskBytes) {
    for (std::size_t i = 0; i < size; ++i) to[i] = to_ascii_lower(text[from + i]);
    return;
  }
  std::uint64_t halves[2];
  static_assert(sizeof halves == kMaskBytes);
  std::memcpy(halves, text.data() + from, sizeof halves);
  for (std::uint64_t& half : halves) half = lower_of_word(half);
  std::memcpy(to, halves, sizeof halves);
}

// Words and the spaces between two of them, one each: what stands in a folded text as it is.
std::uint32_t words_in_row(const ByteMasks& masks) {
  return masks.word | (masks.space & masks.word << 1 & masks.word >> 1);
}

// How many of the first bytes are in the set.
std::size_t run_of(std::uint32_t set) {
  return static_cast<std::size_t>(std::countr_one(set));
}

}  // namespace

constexpr std::array<std::uint64_t, kWordBitsEnd / 64> kWordBits = [] {
  std::array<std::uint64_t, kWordBitsEnd / 64> bits{};
  for (char32_t c = 0; c < kWordBitsEnd; ++c) {
    if (is_word_by_range(c)) bits[c / 64] |= std::uint64_t{1} << c % 64;
  }
  return bits;
}();

bool equals_ignoring_ascii_case(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (to_ascii_lower(a[i]) != to_ascii_lower(b[i])) return false;
  }
  return true;
}

bool is_space(char32_t c) noexcept {
  return in(c, 0x09, 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || in(c, 0x2000, 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) noexcept {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF ||
         in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
}

bool is_word_beyond_bits(char32_t c) noexcept {
  return is_word_by_range(c);
}

bool is_sentence_end(char32_t c) noexcept {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x3002:
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
    case 0xFF61:
    case 0x0964:
    case 0x0965:
    case 0x061F:
    case 0x06D4:
    case 0x0589:
    case 0x1362:
    case 0x104B:
    case 0x17D4:
    case 0x037E:
      return true;
    default:
      return false;
  }
}

char32_t to_lower(char32_t c) noexcept {
  if (c < 0x80) return in(c, 'A', 'Z') ? c | 0x20U : c;
  if (c < 0x100) return in(c, 0xC0, 0xDE) && c != 0xD7 ? c + 0x20 : c;
  if (c == 0x130 || c == 0x131) return 'i';
  if (c == 0x178) return 0xFF;
  if (pairs_upper_even(c)) return c | 1U;
  if (pairs_upper_odd(c)) return (c & 1U) != 0 ? c + 1 : c;
  if (in(c, 0x391, 0x3AB) && c != 0x3A2) return c + 0x20;
  if (c == 0x386) return 0x3AC;
  if (in(c, 0x388, 0x38A)) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (c == 0x38E || c == 0x38F) return c + 63;
  if (in(c, 0x410, 0x42F)) return c + 0x20;
  if (in(c, 0x400, 0x40F)) return c + 0x50;
  if (in(c, 0x531, 0x556)) return c + 0x30;
  if (in(c, 0xFF21, 0xFF3A)) return c + 0x20;
  return c;
}

bool is_upper(char32_t c) noexcept {
  return to_lower(c) != c && c != 0x131;
}

Capitals capitals_of(std::string_view line) noexcept {
  Capitals capitals;
  for (std::size_t i = 0; i < line.size() && !capitals.has_other;) {
    const CodePoint point = decode_at(line, i);
    i += point.length;
    if (is_upper(point.value)) {
      ++capitals.letters;
    } else if (point.value >= '0' && point.value <= '9') {
      capitals.has_digit = true;
    } else {
      capitals.has_other = is_word(point.value);
    }
  }
  return capitals;
}

std::size_t skip_space(std::string_view text, std::size_t offset) noexcept {
  while (offset < text.size()) {
    const CodePoint point = decode_at(text, offset);
    if (!is_space(point.value) && !is_invisible(point.value)) break;
    offset += point.length;
  }
  return offset;
}

std::size_t skip_space_back(std::string_view text, std::size_t offset) noexcept {
  while (offset > 0) {
    const CodePoint point = decode_before(text, offset);
    if (!is_space(point.value) && !is_invisible(point.value)) break;
    offset -= point.length;
  }
  return offset;
}

std::string_view trim(std::string_view text) noexcept {
  const auto is_plain = [](char c) { return c > 0x20 && c < 0x7F; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  const std::size_t begin = skip_space(text, 0);
  const std::size_t end = skip_space_back(text, text.size());
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::size_t count_words(std::string_view text) noexcept {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const ByteMasks masks = byte_masks_at(text, i);
    const std::size_t ascii = std::min(run_of(~masks.high & kAllMaskBytes), text.size() - i);
    if (ascii > 0) {
      const std::uint32_t word = masks.word & ((1U << ascii) - 1);
      words += static_cast<std::size_t>(std::popcount(word & ~(word << 1 | (inside ? 1U : 0U))));
      inside = (word >> (ascii - 1)) != 0;
      i += ascii;
      continue;
    }
    const CodePoint point = decode_at(text, i);
    i += point.length;
    if (is_cjk(point.value)) {
      ++words;
      inside = false;
    } else if (is_word(point.value)) {
      if (!inside) ++words;
      inside = true;
    } else {
      inside = false;
    }
  }
  return words;
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    // Whole sentences at once: a single space between two ordinary characters stays as it is.
    std::size_t end = i;
    while (is_ordinary_at(text, end) ||
           (end > i && end < text.size() && text[end] == ' ' && is_ordinary_at(text, end + 1))) {
      ++end;
    }
    const bool ordinary = end > i;
    const CodePoint point = ordinary ? CodePoint{0, end - i} : decode_at(text, i);
    if (is_space(point.value)) {
      gap = true;
    } else if (!is_invisible(point.value)) {
      if (gap && !out.empty()) out.push_back(' ');
      gap = false;
      out.append(text, i, point.length);
    }
    i += point.length;
  }
  return out;
}

namespace {

// Writes the folded form of `text` to `first`, where as many bytes are free and kMaskBytes more; gives its
// end. No form is longer than its text: a space stands for a byte at least, a lower-case letter is no longer
// than its upper case.
char* write_folded(std::string_view text, char* const first) {
  char* to = first;
  bool gap = false;
  const auto pay_space = [&] {
    if (gap && to != first) *to++ = ' ';
    gap = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      const ByteMasks masks = byte_masks_at(text, i);
      const std::size_t size = run_of(words_in_row(masks));
      if (size > 0) {
        pay_space();
        write_lower(text, i, size, to);
        to += size;
      }
      const std::size_t between = run_of((~(masks.word | masks.high) & kAllMaskBytes) >> size);
      gap = gap || between > 0;
      i = std::min(i + size + between, text.size());
      continue;
    }
    const CodePoint point = decode_at(text, i);
    i += point.length;
    if (is_invisible(point.value)) continue;
    if (!is_word(point.value)) {
      gap = true;
      continue;
    }
    pay_space();
    to = write_utf8(to, to_lower(point.value));
  }
  return to;
}

}  // namespace

void append_folded(std::string& out, std::string_view text) {
  // Names and words of lines: the form of most needs no memory of its own, the room to write it would.
  constexpr std::size_t kShort = 64;
  if (text.size() <= kShort) {
    char form[kShort + kMaskBytes];
    out.append(form, write_folded(text, form));
    return;
  }
  const std::size_t start = out.size();
  out.resize(start + text.size() + kMaskBytes);
  out.resize(static_cast<std::size_t>(write_folded(text, out.data() + start) - out.data()));
}

std::string folded(std::string_view text) {
  std::string out;
  append_folded(out, text);
  return out;
}

}  // namespace cleancopy::text
