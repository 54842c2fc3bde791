#include "html/tokens/text_scan.hpp"

#include <cstdint>
#include <ios>
#include <string>

#include "catch.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace text = cleancopy::text;
namespace scan = cleancopy::html::scan;

namespace {

// Both twins copy `value`, and not a byte more, and say the same of it.
bool copy_alike(std::string_view value) {
  std::string one(value.size() + 1, '!');
  std::string other = one;
  const bool plain = scan::copy_plain_value(value, one.data());
  if (plain != scan::scalar::copy_plain_value(value, other.data())) return false;
  return one == other && other == std::string(value) + '!';
}

// Both twins over every beginning of `text` from every offset.
bool runs_agree(const std::string& text) {
  for (std::size_t from = 0; from <= text.size(); ++from) {
    const char* const begin = text.data() + from;
    for (std::size_t length = 0; from + length <= text.size(); ++length) {
      const char* const end = begin + length;
      if (scan::skip_blank(begin, end) != scan::scalar::skip_blank(begin, end)) return false;
      if (scan::find_fold(begin, end) != scan::scalar::find_fold(begin, end)) return false;
      if (!copy_alike({begin, length})) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("the text searches find what their scalar twins find", "[text_scan]") {
  constexpr std::size_t kLength = 50;
  constexpr std::size_t kAt = 33;  // from each offset before it, it is somewhere else in the first vectors
  for (int byte = 0; byte < 256; ++byte) {
    for (const char around : {'x', ' '}) {
      std::string text(kLength, around);
      text[kAt] = static_cast<char>(byte);
      INFO("byte " << byte << " among '" << around << "'");
      CHECK(runs_agree(text));
    }
  }
  CHECK(runs_agree("One word, two  words\n \xE2\x80\x9Cthree\xE2\x80\x9D \xC2\xA0 four & five \x7F six \r"));
}

TEST_CASE("where text stops being words with one space between them", "[text_scan]") {
  const auto found = [](const std::string& text) {
    return scan::find_fold(text.data(), text.data() + text.size()) - text.data();
  };
  CHECK(found("one two three four five six") == 27);
  CHECK(found("one two  three") == 7);
  CHECK(found("one two ") == 7);
  CHECK(found("one \xC2\xA0two") == 3);
  CHECK(found("one\ttwo") == 3);
  CHECK(found("d\xC3\xA9j\xC3\xA0 vu") == 9);
  CHECK(found("said \xE2\x80\x9Cno\xE2\x80\x9D \xE2\x80\x93 and \xC2\xABnon\xC2\xBB\xE2\x80\xA8") == 29);
  CHECK(found("\xE3\x83\x8B\xE3\x83\xA5\xE3\x83\xBC\xE3\x82\xB9\xE3\x80\x81\xEF\xBC\x81\xE3\x80\x80") == 18);
}

TEST_CASE("what is plain after all is neither white space nor invisible", "[text_scan]") {
  for (char32_t point = 0x80; point < 0x10000; ++point) {
    std::string character;
    text::append_utf8(character, point);
    if (!scan::leads_space(character.front())) continue;
    const char* const begin = character.data();
    const bool plain = scan::is_plain_after_all(begin, begin + character.size());
    INFO("U+" << std::hex << static_cast<std::uint32_t>(point));
    CHECK_FALSE((plain && (text::is_space(point) || text::is_invisible(point))));
    CHECK_FALSE(scan::is_plain_after_all(begin, begin + character.size() - 1));
  }
  const std::string broken = "\xE2\x82xyz";
  CHECK_FALSE(scan::is_plain_after_all(broken.data(), broken.data() + broken.size()));
}
