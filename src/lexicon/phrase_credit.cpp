// Whether a text ends in a credit: a caption's last words name who made the picture.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/phrase_fold.hpp"
#include "lexicon/phrase_index.hpp"
#include "lexicon/phrase_line.hpp"
#include "lexicon/phrases.hpp"
#include "text/byte_masks.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::lexicon {
namespace {

constexpr std::size_t kCreditBytes = 110;  // of the text's end are looked at
constexpr std::size_t kParenthesesBytes = 60;
constexpr std::size_t kCreditWords = 8;

// What a credit begins behind, at the offset `at`.
enum class Before : std::uint8_t {
  word,      // it would stand inside a sentence
  sign,      // a dash or slash
  sentence,  // the sentence's end, a bracket, a bar, or the text begins here
};

Before before(std::string_view text, std::size_t at) {
  const std::size_t end = text::skip_space_back(text, at);
  if (end == 0) return Before::sentence;
  if (text.substr(0, end).ends_with(" via")) return Before::sign;
  const char32_t last = text::decode_before(text, end).value;
  if (text::is_sentence_end(last)) return Before::sentence;
  switch (last) {
    case '(':
    case '[':
    case ')':
    case ']':
    case '"':
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0xFF08:
    case 0x3010:
    case '|':
    case 0xFF1D:
      return Before::sentence;
    case '/':
    case 0xB7:
    case 0x2022:
    case 0x2013:
    case 0x2014:
    case 0xFF0F:
      return Before::sign;
    case '-':
      return end < at ? Before::sign : Before::word;
    default:
      return Before::word;
  }
}

// Without what may close a credit: "(AP)", "Photo: Ilka Morn."
std::string_view without_close(std::string_view text) {
  std::size_t end = text::skip_space_back(text, text.size());
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ')' || text[end - 1] == ']')) {
    end = text::skip_space_back(text, end - 1);
  }
  return text.substr(0, end);
}

// Short, and no sentence of its own: what names a maker.
bool names_maker(std::string_view rest) {
  if (!has_letters(rest, 0) || text::count_words(rest) > kCreditWords) return false;
  for (std::size_t i = rest.find(". "); i != std::string_view::npos; i = rest.find(". ", i + 1)) {
    if (i >= 2 && text::is_word(text::decode_before(rest, i).value) && rest[i - 2] != ' ')
      return false;  // not "J. Morn"
  }
  return true;
}

bool is_label_sign(char32_t c) {
  return c == ':' || c == '=' || c == 0xFF1A || c == '/' || c == 0xFF0F || c == 0xA9;
}

// The credit phrase that ends at `end` of `text`, and what goes on behind it.
bool is_credit(const FoundPhrase& phrase, Before front, std::string_view text, std::size_t end) {
  const bool last = !has_letters(text, end);
  if (last) return phrase.match != Match::start_colon && end == text.size();
  const std::size_t sign = text::skip_space(text, end);
  const text::CodePoint point = text::decode_at(text, sign);
  const bool agency = point.value == '/' && phrase.match != Match::start_colon;  // "REUTERS/Ilka Morn"
  if (agency || is_label_sign(point.value)) {
    const std::size_t rest = sign + point.length;
    return names_maker(text.substr(rest)) &&
           ((front == Before::sentence && !agency) || names_follow(text, sign));
  }
  return phrase.match >= Match::heading && front == Before::sentence && names_follow(text, end) &&
         names_maker(text.substr(end));
}

// A credit begins at `begin` and fills the rest of `text`.
bool is_credit_from(std::string_view text, std::size_t begin, Before front) {
  const text::CodePoint first = text::decode_at(text, begin);
  if (first.value == 0xA9) return names_maker(text.substr(begin + first.length));
  if (!text::is_word(first.value) || front == Before::word) return false;
  const PhraseIndex& index = phrase_index();
  LineFolder folder(text, begin);
  while (folder.next_unit() && index.begins_phrase(folder.hash())) {
    const FoundPhrase found = index.find(folder);
    if (found && found.phrase == Phrase::credit && is_credit(found, front, text, folder.source_end())) {
      return true;
    }
  }
  return false;
}

// Where among the 16 bytes at `begin` of `text` a credit may begin, as far as shows at a glance:
// where an ASCII word begins, but not behind a plain word and a space, which is inside a sentence (words that
// end in 'a' excepted, for one of them is "via"); and at what is beyond ASCII.
std::uint32_t possible_begins(std::string_view text, std::size_t begin) {
  const text::ByteMasks masks = text::byte_masks_at(text, begin);
  const auto is_plain = [&](std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 && text::kAsciiWord[byte] != 0;
  };
  std::uint32_t begins = masks.word & ~(masks.word << 1 | (begin > 0 && is_plain(begin - 1) ? 1U : 0U));
  for (std::uint32_t left = begins; left != 0; left &= left - 1) {
    const std::size_t i = begin + static_cast<std::size_t>(std::countr_zero(left));
    if (i > 1 && text[i - 1] == ' ' && is_plain(i - 2) && text[i - 2] != 'a') begins &= ~(left & -left);
  }
  return begins | (masks.high & ~masks.trailing);
}

// "(Ledger photo by Ann Lee)": short words in parentheses at the end, and a credit somewhere in them.
bool ends_in_credit_in_parentheses(std::string_view text, std::string_view body) {
  if (body.size() == text.size()) return false;
  const std::size_t from = body.size() - std::min(body.size(), kParenthesesBytes);
  const std::size_t found = body.substr(from).rfind('(');
  if (found == std::string_view::npos) return false;
  const std::size_t open = from + found;
  for (std::size_t space = body.find(' ', open); space != std::string_view::npos;
       space = body.find(' ', space + 1)) {
    if (is_credit_from(body, space + 1, Before::sentence)) return true;
  }
  return false;
}

}  // namespace

bool ends_in_credit(std::string_view text) noexcept {
  const std::string_view body = without_close(text);
  if (ends_in_credit_in_parentheses(text, body)) return true;
  std::size_t i = body.size() > kCreditBytes ? body.size() - kCreditBytes : 0;
  while (i < body.size() && text::is_trailing_byte(body[i])) ++i;
  for (; i < body.size(); i += text::kMaskBytes) {
    for (std::uint32_t begins = possible_begins(body, i); begins != 0; begins &= begins - 1) {
      const std::size_t at = i + static_cast<std::size_t>(std::countr_zero(begins));
      const text::CodePoint point = text::decode_at(body, at);
      const bool begins_word =
          text::is_word(point.value) && !(at > 0 && text::is_word(text::decode_before(body, at).value));
      if ((begins_word || point.value == 0xA9) && is_credit_from(body, at, before(body, at))) return true;
    }
  }
  return false;
}

}  // namespace cleancopy::lexicon
