#include "article/names/degrees.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "article/names/name_words.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

// Those with small letters, without their stops, in small letters.
constexpr text::FixedText<6> kWithSmallLetters[] = {"phd",  "dphil", "mphil", "psyd", "pharmd", "edd",
                                                    "scd",  "drph",  "dsc",   "msc",  "bsc",    "msed",
                                                    "meng", "beng",  "dipl",  "esq",  "jr",     "sr"};

constexpr std::size_t kLongestDegree = 8;  // bytes

bool is_of_capitals(std::string_view piece) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < piece.size();) {
    const text::CodePoint point = text::decode_at(piece, i);
    if (point.value >= 0x80 && text::is_word(point.value)) return false;
    if (text::is_word(point.value)) {
      if (!text::is_upper(point.value)) return false;
      ++letters;
    } else if (point.value == ' ') {
      return false;
    }
    i += point.length;
  }
  return letters >= 2;
}

}  // namespace

bool is_degree(std::string_view piece) {
  if (piece.size() > kLongestDegree) return false;
  if (is_of_capitals(piece)) return true;
  std::string plain;
  for (const char c : piece) {
    if (c != '.') plain += text::to_ascii_lower(c);
  }
  return text::is_upper(text::decode_at(piece, 0).value) && text::is_among(kWithSmallLetters, plain);
}

bool are_names_with_degrees(std::string_view line) {
  constexpr std::size_t kMostWords = 4;  // of a name
  constexpr std::size_t kFewest = 2;     // degrees: "Home Decor, DIY" are topics
  if (line.find(',') == std::string_view::npos) return false;
  std::size_t names = 0;
  std::size_t degrees = 0;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of(",;&"), line.size());
    std::string_view piece = text::trim(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    if (piece.starts_with("and ")) piece.remove_prefix(4);
    piece = text::trim(piece.substr(0, piece.find('(')));
    if (piece.empty()) continue;
    if (is_degree(piece)) {
      ++degrees;
      continue;
    }
    const std::size_t words = text::count_words(piece);
    if (words < 2 || words > kMostWords || !is_written_as_name(piece)) return false;
    ++names;
  }
  return names > 0 && degrees >= kFewest;
}

}  // namespace cleancopy::article
