#include "article/names/name_words.hpp"

#include <algorithm>
#include <cstddef>

#include "lexicon/name_particles.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

bool has_capital(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const text::CodePoint point = text::decode_at(word, i);
    if (text::is_upper(point.value) || (point.value >= text::kFirstCaseless && text::is_word(point.value)))
      return true;
    i += point.length;
  }
  return false;
}

// No particle of a name in any language, written small.
constexpr text::FixedText<5> kSmall[] = {"of",   "by",  "as",   "at",   "on",   "to",    "for", "your", "our",
                                         "us",   "you", "from", "with", "this", "about", "auf", "für",  "mit",
                                         "pour", "sur", "dans", "para", "con",  "it",    "is",  "are"};

}  // namespace

bool has_small_word(std::string_view line) {
  const std::size_t second = std::min(line.find(' '), line.size());
  return text::any_word(line.substr(std::min(second + 1, line.size())),
                        [](std::string_view word) { return text::is_among(kSmall, word); });
}

bool is_printed_name(std::string_view name) {
  if (name.find_first_of(":!?") != std::string_view::npos || name.empty()) return false;
  if (name.find(" » ") != std::string_view::npos) return false;  // a trail
  // Beyond these scripts a name is often written without a space.
  constexpr char32_t kFirstUnspaced = 0x0E00;
  if (text::count_words(name) < 2 && text::decode_at(name, 0).value < kFirstUnspaced) return false;
  return has_capital(name.substr(0, name.find(' '))) && has_capital(name.substr(name.rfind(' ') + 1));
}

bool is_written_as_name(std::string_view line) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    if (!lexicon::is_name_particle(word) && !is_in_capitals(word)) return false;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return true;
}

bool is_all_capitals(std::string_view line) {
  const text::Capitals capitals = text::capitals_of(line);
  return !capitals.has_other && !capitals.has_digit;
}

bool is_in_capitals(std::string_view line) {
  bool at_word = true;
  for (std::size_t i = 0; i < line.size();) {
    const text::CodePoint point = text::decode_at(line, i);
    i += point.length;
    if (!text::is_word(point.value)) {
      at_word = point.value == ' ' || point.value == '/';
      continue;
    }
    if (at_word && !text::is_upper(point.value) && point.value < text::kFirstCaseless) return false;
    at_word = false;
  }
  return true;
}

}  // namespace cleancopy::article
