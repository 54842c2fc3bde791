#include "clean/blocks/end_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "dates/date_scan.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::ptrdiff_t kDigitsOfNumber = 8;
constexpr std::ptrdiff_t kDigitsOfShortNumber = 7;  // behind a word that announces it
constexpr std::size_t kNameWords = 3;
constexpr std::size_t kLongestAddress = 20;  // words
constexpr std::size_t kLongestRequest = 40;
constexpr std::size_t kDigitsOfYear = 4;
constexpr std::string_view kDigits = "0123456789";

// How a line begins that tells how to reach somebody, in the form of text::folded().
constexpr text::FixedText<10> kReach[] = {"contact",  "email",    "e mail",    "reach",    "call",
                                          "phone",    "tel",      "telephone", "kontakt",  "kontakta",
                                          "telefon",  "contacto", "correo",    "telefono", "contactez",
                                          "courriel", "contato",  "contatti"};

// In the form of text::folded().
constexpr text::FixedText<6> kEnds[] = {"ends", "end", "30", "ende", "fin", "fine", "fim", "einde", "slut"};

std::ptrdiff_t count_digits(std::string_view line) {
  return std::count_if(line.begin(), line.end(), text::is_ascii_digit);
}

bool has_mail(std::string_view line) {
  const std::size_t at = line.find('@');
  return at != std::string_view::npos && line.find('.', at) != std::string_view::npos;
}

// The line ends in it.
bool is_signed_with_mail(std::string_view line) {
  const std::size_t at = line.find('@');
  if (!has_mail(line) || line.find(' ', at) != std::string_view::npos) return false;
  const std::size_t space = line.rfind(' ', at);
  return space == std::string_view::npos || text::count_words(line.substr(0, space)) <= kNameWords;
}

// "Do you know more? Write to desk@courier.example."
bool asks_for_mail(std::string_view line) {
  const std::size_t question = line.find('?');
  return question != std::string_view::npos && has_mail(line.substr(question)) &&
         text::count_words(line) <= kLongestRequest;
}

}  // namespace

bool has_address(std::string_view line) {
  return has_mail(line) || count_digits(line) >= kDigitsOfNumber;
}

bool is_address_line(std::string_view line) {
  if (is_signed_with_mail(line) || asks_for_mail(line)) return true;
  if (!has_mail(line) && count_digits(line) < kDigitsOfShortNumber) return false;
  if (text::count_words(line) > kLongestAddress) return false;
  const std::string folded = text::folded(line);
  return std::any_of(std::begin(kReach), std::end(kReach), [&](std::string_view word) {
    return folded.starts_with(word) && folded.size() > word.size() && folded[word.size()] == ' ';
  });
}

bool is_mail_alone(std::string_view line) {
  return has_mail(line) && line.front() != '@' && line.find_first_of(" \n") == std::string_view::npos;
}

bool is_copyright_line(std::string_view line) {
  constexpr std::string_view kSigns[] = {"©", "ⓒ", "(c) ", "(C) ", "Copyright ", "COPYRIGHT "};
  if (!text::begins_with_any_of(line, kSigns)) return false;
  const std::size_t year = line.find_first_of(kDigits);
  if (year == std::string_view::npos || text::count_words(line.substr(0, year)) > 1) return false;
  return std::min(line.find_first_not_of(kDigits, year), line.size()) - year == kDigitsOfYear;
}

bool is_print_page(std::string_view line) {
  constexpr std::size_t kLongest = 80;  // bytes
  line = text::trim(line);
  return line.size() <= kLongest && dates::has_digit(line) &&
         (line.ends_with("版）") || line.ends_with("版)") || line.ends_with("版】"));
}

bool is_end_mark(std::string_view line) {
  line = text::trim(line);
  if (line.empty() || line.size() > kLongestMark) return false;
  // "End of the report", with the reporter's sign behind it.
  if (line.starts_with("انتهای پیام") || line.starts_with("پایان پیام")) return true;
  if (line.front() == '#') return line.find_first_not_of("# ") == std::string_view::npos && line.size() >= 3;
  if (line.front() != '-' && !line.starts_with("–") && !line.starts_with("—")) return false;
  const std::string word = text::folded(line);
  return text::is_among(kEnds, word);
}

}  // namespace cleancopy::clean
