#include "article/degrees.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

// Those with small letters, without their stops, in small letters.
constexpr text::FixedText<6> kWithSmallLetters[] = {"phd",  "dphil", "mphil", "psyd", "pharmd", "edd",
                                                    "scd",  "drph",  "dsc",   "msc",  "bsc",    "msed",
                                                    "meng", "beng",  "dipl",  "esq",  "jr",     "sr"};

constexpr std::size_t kLongest = 8;  // bytes

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
  if (piece.size() > kLongest) return false;
  if (is_of_capitals(piece)) return true;
  std::string plain;
  for (const char c : piece) {
    if (c != '.') plain += text::to_ascii_lower(c);
  }
  return text::is_upper(text::decode_at(piece, 0).value) &&
         std::find(std::begin(kWithSmallLetters), std::end(kWithSmallLetters), std::string_view(plain)) !=
             std::end(kWithSmallLetters);
}

}  // namespace cleancopy::article
