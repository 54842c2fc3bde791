/// The letter under a letter: what is left of lower-case letters when accents are ignored, so that one
/// spelling in a table stands for all that pages use (février and fevrier, й as one code point or as two).
#pragma once

#include <cstddef>

namespace cleancopy::text {

inline constexpr char32_t kFoldedLatin1[] = U"aaaaaaaceeeeiiiidnooooo÷ouuuuyþy";  // U+00E0 to U+00FF
inline constexpr char32_t kFoldedLatinA[] =                                       // U+0100 to U+017F
    U"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjjjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssss"
    U"ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
inline constexpr char32_t kFoldedGreek[] = U"ιαβγδεζηθικλμνξοπρσστυφχψωιυουω";  // U+03B0 to U+03CE

static_assert(sizeof kFoldedLatin1 / sizeof *kFoldedLatin1 == 32 + 1);
static_assert(sizeof kFoldedLatinA / sizeof *kFoldedLatinA == 128 + 1);
static_assert(sizeof kFoldedGreek / sizeof *kFoldedGreek == 31 + 1);

/// `c`, in lower case, without its accent; 0 for a combining mark, a joiner or an apostrophe, which are
/// skipped. Letters that only look alike in different languages of the Arabic script become one. Vowel signs
/// of Indian scripts stay, they tell words apart. O(1).
[[nodiscard]] constexpr char32_t fold_letter(char32_t c) noexcept {
  if (c < 0x80) return c == '\'' ? 0 : c;
  if (c < 0xE0) return c == 0xDF ? U's' : c;
  if (c < 0x100) return kFoldedLatin1[c - 0xE0];
  if (c < 0x180) return kFoldedLatinA[c - 0x100];
  if (c < 0x370) {
    if ((c >= 0x300 && c <= 0x36F) || c == 0x2BC || c == 0x2B9) return 0;
    if (c == 0x1A1) return U'o';
    if (c == 0x1B0) return U'u';
    if (c == 0x219) return U's';
    if (c == 0x21B) return U't';
    return c == 0x259 ? U'e' : c;
  }
  if (c < 0x400) {
    if (c >= 0x3AC && c <= 0x3AF) return U"αεηι"[c - 0x3AC];
    if (c == 0x390) return U'ι';
    if (c == 0x3B0) return U'υ';
    return c >= 0x3B1 && c <= 0x3CE ? kFoldedGreek[c - 0x3B0] : c;
  }
  if (c < 0x530) {
    switch (c) {
      case U'й':
      case U'ѝ':
        return U'и';
      case U'ё':
      case U'ѐ':
        return U'е';
      case U'ў':
        return U'у';
      case U'ї':
        return U'і';
      default:
        return c;
    }
  }
  if (c < 0x600) return c >= 0x591 && c <= 0x5C7 ? 0 : c;  // Hebrew points
  if (c < 0x700) {
    if (c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670) return 0;  // tatweel, vowel marks, hamza
    switch (c) {
      case U'أ':
      case U'إ':
      case U'آ':
      case U'ٱ':
        return U'ا';
      case U'ى':
      case U'ی':
      case U'ئ':
        return U'ي';
      case U'ک':
        return U'ك';
      case U'ہ':
      case U'ھ':
      case U'ة':
      case U'ۀ':
      case U'ە':
        return U'ه';
      case U'ؤ':
        return U'و';
      default:
        return c;
    }
  }
  if (c < 0x1E00) {
    switch (c) {
      case 0x93C:
      case 0x9BC:
      case 0xA3C:
      case 0xABC:
        return 0;  // nukta
      case 0x95B:
        return 0x91C;  // letters with a nukta, precomposed
      case 0x95E:
        return 0x92B;
      case 0x9DC:
        return 0x9A1;
      case 0x9DD:
        return 0x9A2;
      case 0x9DF:
        return 0x9AF;
      default:
        return c;
    }
  }
  if (c < 0x1F00) {  // Vietnamese
    if (c >= 0x1EA0 && c <= 0x1EB7) return U'a';
    if (c >= 0x1EB8 && c <= 0x1EC7) return U'e';
    if (c >= 0x1EC8 && c <= 0x1ECB) return U'i';
    if (c >= 0x1ECC && c <= 0x1EE3) return U'o';
    if (c >= 0x1EE4 && c <= 0x1EF1) return U'u';
    return c >= 0x1EF2 && c <= 0x1EF9 ? U'y' : c;
  }
  return c == 0x200C || c == 0x200D || c == 0x2019 || c == 0x2BC ? 0 : c;
}

}  // namespace cleancopy::text
