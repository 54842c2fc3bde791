#include "lexicon/phrase_fold.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::lexicon {
namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

// The base letter of U+00C0 to U+017F where Unicode decomposes it into an ASCII letter and a mark (and of
// the barred l and the dotless i); a dot where there is none.
constexpr std::string_view kLatinBase =
    "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll."
    ".llnnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

char32_t greek_base(char32_t lower) {
  switch (lower) {
    case 0x3AC:
      return 0x3B1;
    case 0x3AD:
      return 0x3B5;
    case 0x3AE:
      return 0x3B7;
    case 0x3AF:
    case 0x390:
    case 0x3CA:
      return 0x3B9;
    case 0x3CC:
      return 0x3BF;
    case 0x3CD:
    case 0x3B0:
    case 0x3CB:
      return 0x3C5;
    case 0x3CE:
      return 0x3C9;
    case 0x3C2:
      return 0x3C3;
    default:
      return lower;
  }
}

char32_t arabic_base(char32_t c) {
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
      return 0x627;  // alef with a sign
    case 0x643:
      return 0x6A9;  // kaf, as Persian and Urdu type it
    case 0x649:
    case 0x64A:
      return 0x6CC;  // yeh
    case 0x647:
      return 0x6C1;  // heh
    default:
      return c;
  }
}

char32_t base_letter(char32_t c) {
  if (in(c, 0xC0, 0x17F)) {
    const char base = kLatinBase[c - 0xC0];
    return base == '.' ? text::to_lower(c) : static_cast<unsigned char>(base);
  }
  if (in(c, 0x218, 0x219)) return 's';  // Romanian, with comma below
  if (in(c, 0x21A, 0x21B)) return 't';
  if (in(c, 0x1A0, 0x1A1)) return 'o';  // Vietnamese, horned
  if (in(c, 0x1AF, 0x1B0)) return 'u';
  if (in(c, 0x370, 0x3FF)) return greek_base(text::to_lower(c));
  if (c == 0x401 || c == 0x451) return 0x435;  // Russian yo
  if (in(c, 0x620, 0x64A)) return arabic_base(c);
  if (in(c, 0xFF21, 0xFF5A)) return text::to_lower(c) - 0xFEE0;
  return text::to_lower(c);
}

// Neither a letter nor a gap: tatweel, Arabic vowel signs, the joiner.
bool is_ornament(char32_t c) {
  return c == 0x640 || in(c, 0x64B, 0x652) || c == 0x200D || text::is_invisible(c);
}

// U+200C parts the halves of a Persian word; pages put a space there as often.
bool is_letter(char32_t c) {
  return text::is_word(c) && !is_digit(c) && c != 0x200C && c != '_';
}

// The ASCII letter that the character of two bytes at `at` folds to, if it is one of U+00C0 to U+017F with
// such a letter for its base: nearly all that is beyond ASCII in Latin script. Else 0.
char latin_base_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xC3 || lead > 0xC5 || at + 1 == text.size()) return 0;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  if ((next & 0xC0U) != 0x80) return 0;
  const char base = kLatinBase[(lead - 0xC3U) << 6 | (next & 0x3FU)];
  return base == '.' ? '\0' : base;
}

bool is_spaceless(char32_t c) {
  return text::is_cjk(c) || text::is_unspaced(c);
}

}  // namespace

bool is_digit(char32_t c) noexcept {
  if (c < 0x80) return in(c, '0', '9');
  return in(c, 0x660, 0x669) || in(c, 0x6F0, 0x6F9) || in(c, 0x966, 0x96F) || in(c, 0x9E6, 0x9EF) ||
         in(c, 0xBE6, 0xBEF) || in(c, 0xE50, 0xE59) || in(c, 0xFF10, 0xFF19) || in(c, 0xB2, 0xB3) ||
         c == 0xB9;
}

void LineFolder::append_byte(std::uint32_t byte) noexcept {
  buffer_[size_++] = static_cast<char>(byte);
  hash_ = hash_ * kHashFactor + byte;
}

bool LineFolder::append(char32_t c) noexcept {
  if (size_ + 4 > kCapacity) return false;
  if (c < 0x80) {
    append_byte(c);
  } else if (c < 0x800) {
    append_byte(0xC0 | (c >> 6));
    append_byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    append_byte(0xE0 | (c >> 12));
    append_byte(0x80 | ((c >> 6) & 0x3F));
    append_byte(0x80 | (c & 0x3F));
  } else {
    append_byte(0xF0 | (c >> 18));
    append_byte(0x80 | ((c >> 12) & 0x3F));
    append_byte(0x80 | ((c >> 6) & 0x3F));
    append_byte(0x80 | (c & 0x3F));
  }
  return true;
}

bool LineFolder::next_unit() noexcept {
  bool inside = false;
  std::size_t i = source_end_;
  while (i < line_.size()) {
    if (text::is_ascii_alpha(line_[i])) {
      if (!inside && !spaceless_ && !append(' ')) return false;
      if (!append_letters(i)) return false;
      spaceless_ = false;
      inside = true;
      continue;
    }
    if (static_cast<unsigned char>(line_[i]) < 0x80) {  // no letter, no ornament
      ++i;
      if (inside) return true;
      continue;
    }
    if (const char base = latin_base_at(line_, i); base != 0) {
      if (!inside && !spaceless_ && !append(' ')) return false;
      if (!append(static_cast<unsigned char>(base))) return false;
      source_end_ = i += 2;
      spaceless_ = false;
      inside = true;
      continue;
    }
    const text::CodePoint point = text::decode_at(line_, i);
    if (!is_letter(point.value)) {
      i += point.length;
      if (is_ornament(point.value)) continue;
      if (inside) return true;
      continue;
    }
    const bool spaceless = is_spaceless(point.value);
    if (inside && spaceless) return true;
    if (!inside && !spaceless && !spaceless_ && !append(' ')) return false;
    if (!append(base_letter(point.value))) return false;
    i += point.length;
    source_end_ = i;
    spaceless_ = spaceless;
    if (spaceless) return true;
    inside = true;
  }
  return inside;
}

bool LineFolder::append_letters(std::size_t& i) noexcept {
  // Locals: a store into the buffer might change the members, for all the compiler knows.
  const std::size_t begin = i;
  const std::size_t end = std::min(line_.size(), begin + (kCapacity - size_));
  const char* const in = line_.data();
  char* const out = buffer_.data() + size_;
  std::uint64_t hash = hash_;
  std::size_t at = begin;
  for (; at < end && text::is_ascii_alpha(in[at]); ++at) {
    const auto letter = static_cast<unsigned char>(in[at] | 0x20);
    out[at - begin] = static_cast<char>(letter);
    hash = hash * kHashFactor + letter;
  }
  hash_ = hash;
  size_ += at - begin;
  source_end_ = i = at;
  return at == line_.size() || !text::is_ascii_alpha(in[at]);
}

}  // namespace cleancopy::lexicon
