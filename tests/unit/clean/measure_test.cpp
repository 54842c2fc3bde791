#include "clean/blocks/measure.hpp"

#include <string>

#include "catch.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

using namespace cleancopy;
using clean::Block;

namespace {

// What measure() promises, a character at a time.
Block plainly_measured(std::string_view text) {
  constexpr std::u32string_view kClosing = U"\"')]\u201D\u2019\u00BB\u203A\u201C\u300D\u300F\uFF09";
  Block block;
  bool in_word = false;
  std::uint32_t unspaced = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode_at(text, i);
    const char32_t c = point.value;
    i += point.length;
    const bool word = text::is_word(c);
    const bool cjk = text::is_cjk(c) && word;
    if (word) {
      ++block.letters;
      unspaced += text::is_unspaced(c) ? 1 : 0;
      block.words += !in_word || cjk ? 1 : 0;
      block.ends_sentence = false;
    } else if (text::is_sentence_end(c)) {
      const bool space_must_follow = c < 0x80 || c == 0x2026;
      const bool follows = i == text.size() || text::is_html_space(text[i]) || text[i] == '"' ||
                           text[i] == ')' || static_cast<unsigned char>(text[i]) >= 0x80;
      block.sentence_ends += follows || !space_must_follow ? 1 : 0;
      block.ends_sentence = true;
    } else {
      if (c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x60C) block.has_comma = true;
      if (c != ' ' && c != '\n' && kClosing.find(c) == kClosing.npos) block.ends_sentence = false;
    }
    in_word = word && !cjk;
  }
  block.words += unspaced / 6;
  return block;
}

const std::string kLine =
    "Lamps, 3.5 of them, went out... “Who?” she said! (Nobody.) Größe überrascht; Ветер стих? Да. "
    "東京は晴れ。「明日も、」 เรือเหลือสองเที่ยว ត្រី यह समाचार है। هذا، خبر؟ naïve_word … so it goes…and "
    "on.\tOh!\" Café?\n" +
    std::string("\xC3(\xE6\x9D ill-formed \xFF\x80 bytes. 𝒜 😀 end");

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

TEST_CASE("a text is measured alike wherever it begins and ends") {
  for (std::size_t begin = 0; begin < kLine.size(); ++begin) {
    if (!begins_character(kLine[begin])) continue;
    for (std::size_t end = begin; end <= kLine.size(); ++end) {
      if (end < kLine.size() && !begins_character(kLine[end])) continue;
      const std::string_view text = std::string_view(kLine).substr(begin, end - begin);
      const Block expected = plainly_measured(text);
      for (const std::size_t readable : {text.size(), kLine.size() - begin}) {
        Block block;
        clean::measure(text, readable, block);
        const bool same = block.words == expected.words && block.letters == expected.letters &&
                          block.sentence_ends == expected.sentence_ends &&
                          block.ends_sentence == expected.ends_sentence &&
                          block.has_comma == expected.has_comma;
        if (!same) FAIL_CHECK(text);
      }
    }
  }
}

TEST_CASE("equal words have equal fingerprints") {
  const auto of = [](std::string_view text) { return clean::fingerprint_of(text); };
  CHECK(of("Lamps on the quay") == of("LAMPS, on – the quay!"));
  CHECK(of("Öl") == of("öl"));
  CHECK(of("Lamps on the quay") != of("Lamp son the quay"));
  CHECK(of("Lamps on the quay") != of("Lamps on the"));
}
