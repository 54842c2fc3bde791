#include "clean/judge/told_words.hpp"

#include <array>

#include "text/fnv.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kBits = 16;  // of a pair's hash that are looked at

// The length of the mark that `text` has at `at` beyond ASCII, or 0: the no-break space, « and », the dashes
// and quotes of U+2000 to U+203F, CJK's marks and the wide forms of ASCII's. All else is taken for a letter.
std::size_t mark_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == 0xC2) return 2;
  const bool mark = (byte(0) == 0xE2 && byte(1) == 0x80) || (byte(0) == 0xE3 && byte(1) == 0x80) ||
                    (byte(0) == 0xEF && byte(1) == 0xBC);
  return mark ? 3 : 0;
}

// Behind a tag or a character reference that begins at `at`; `at` where none does.
std::size_t behind_markup(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kLongestReference = 10;
  if (text[at] == '<') {
    const std::size_t end = text.find('>', at);
    return end == std::string_view::npos ? at : end + 1;
  }
  if (text[at] != '&') return at;
  for (std::size_t i = at + 1; i < text.size() && i < at + kLongestReference; ++i) {
    if (text[i] == ';') return i + 1;
    if (!text::is_ascii_alpha(text[i]) && !text::is_ascii_digit(text[i]) && text[i] != '#') break;
  }
  return at;
}

// Of each byte what it is in a word: a letter, in lower case if it is ASCII; 0 where it is none, or may begin
// a mark.
constexpr std::array<char, 256> kLetters = [] {
  std::array<char, 256> letters{};
  for (std::size_t byte = 0; byte < letters.size(); ++byte) {
    const bool may_be_mark = byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
    letters[byte] = byte < 0x80 ? text::kAsciiWord[byte] : may_be_mark ? '\0' : static_cast<char>(byte);
  }
  return letters;
}();

// Calls `take(hash)` for each word.
template <class Take>
void for_each_word(std::string_view text, Take take) {
  std::uint32_t word = text::kFnvStart;
  for (std::size_t i = 0; i < text.size();) {
    if (const char letter = kLetters[static_cast<unsigned char>(text[i])]; letter != 0) {
      word = text::fnv_with(word, letter);
      ++i;
      continue;
    }
    const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;
    const std::size_t mark = ascii ? 1 : mark_at(text, i);
    if (mark == 0) {
      word = text::fnv_with(word, text[i]);
      ++i;
      continue;
    }
    if (word != text::kFnvStart) take(word);
    word = text::kFnvStart;
    const std::size_t behind = behind_markup(text, i);
    i = behind > i ? behind : i + mark;
  }
  if (word != text::kFnvStart) take(word);
}

// The same two words the other way round are another pair.
constexpr std::uint32_t pair_of(std::uint32_t first, std::uint32_t second) noexcept {
  return (first * 0x9E3779B1U + second) * 0x85EBCA6BU >> (32 - kBits);
}

}  // namespace

void ToldWords::assign(std::string_view told) {
  words_ = 0;
  if (told.empty()) return;
  pairs_.assign((std::size_t{1} << kBits) / 64, 0);
  std::uint32_t before = 0;
  for_each_word(told, [&](std::uint32_t word) {
    if (words_++ > 0) {
      const std::uint32_t pair = pair_of(before, word);
      pairs_[pair / 64] |= std::uint64_t{1} << (pair % 64);
    }
    before = word;
  });
}

float ToldWords::share_told(std::string_view text) const noexcept {
  if (words_ == 0) return -1;
  std::uint32_t words = 0;
  std::uint32_t told = 0;
  std::uint32_t before = 0;
  for_each_word(text, [&](std::uint32_t word) {
    if (words++ > 0 && has(pair_of(before, word))) ++told;
    before = word;
  });
  return words < 2 ? -1.0F : static_cast<float>(told) / static_cast<float>(words - 1);
}

}  // namespace cleancopy::clean
