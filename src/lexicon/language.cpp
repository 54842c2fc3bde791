#include "lexicon/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/fixed_text.hpp"
#include "text/fnv.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::lexicon {
namespace {

constexpr std::size_t kReach = 800;  // bytes
constexpr std::size_t kLeastWords = 20;
constexpr std::size_t kLeastAlone = 4;     // small words of one language
constexpr std::size_t kLeastLetters = 60;  // of a script that has one language

struct LanguageRow {
  std::string_view language;
  std::string_view words;
};

constexpr LanguageRow kLanguageRows[] = {
#include "lexicon/language_words.inc"
};
constexpr std::size_t kLanguages = std::size(kLanguageRows);
static_assert(kLanguages <= 64);

constexpr auto kLanguageTags = [] {
  std::array<text::FixedText<3>, kLanguages> tags{};
  for (std::size_t row = 0; row < kLanguages; ++row) tags[row] = kLanguageRows[row].language;
  return tags;
}();

constexpr std::uint32_t finished(std::uint32_t hash) {
  return hash ^ hash >> 15U;
}

// Words by hash, each with a bit for every language that has it. Open addressing.
constexpr std::size_t kWordSlots = 4096;

struct Slot {
  std::uint32_t hash = 0;
  std::uint64_t languages = 0;
};

constexpr auto kWordTable = [] {
  std::array<Slot, kWordSlots> table{};
  for (std::size_t row = 0; row < kLanguages; ++row) {
    const std::string_view words = kLanguageRows[row].words;
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      const std::uint32_t hash = finished(text::fnv_of(words.substr(begin, end - begin)));
      std::size_t at = hash % kWordSlots;
      while (table[at].languages != 0 && table[at].hash != hash) at = (at + 1) % kWordSlots;
      table[at].hash = hash;
      table[at].languages |= std::uint64_t{1} << row;
      begin = end + 1;
    }
  }
  return table;
}();

// Most words of a text are in no row: they are done with in a table that stays in the nearest cache.
constexpr auto kMarks = [] {
  std::array<std::uint8_t, kWordSlots> marks{};
  for (const Slot& slot : kWordTable) {
    if (slot.languages != 0) marks[slot.hash % kWordSlots] = 1;
  }
  return marks;
}();

std::uint64_t languages_of(std::uint32_t hash) {
  if (kMarks[hash % kWordSlots] == 0) return 0;
  for (std::size_t at = hash % kWordSlots; kWordTable[at].languages != 0; at = (at + 1) % kWordSlots) {
    if (kWordTable[at].hash == hash) return kWordTable[at].languages;
  }
  return 0;
}

// Scripts that one language of news is written in.
struct Script {
  char32_t first;
  char32_t last;
  text::FixedText<3> language;
};

constexpr Script kScripts[] = {
    {0x370, 0x3FF, "el"},   {0x530, 0x58F, "hy"},   {0x590, 0x5FF, "he"},   {0x980, 0x9FF, "bn"},
    {0xA00, 0xA7F, "pa"},   {0xA80, 0xAFF, "gu"},   {0xB00, 0xB7F, "or"},   {0xB80, 0xBFF, "ta"},
    {0xC00, 0xC7F, "te"},   {0xC80, 0xCFF, "kn"},   {0xD00, 0xD7F, "ml"},   {0xD80, 0xDFF, "si"},
    {0xE00, 0xE7F, "th"},   {0xE80, 0xEFF, "lo"},   {0x1000, 0x109F, "my"}, {0x10A0, 0x10FF, "ka"},
    {0x1200, 0x137F, "am"}, {0x1780, 0x17FF, "km"}, {0xAC00, 0xD7AF, "ko"}};

struct Letters {
  std::array<std::size_t, std::size(kScripts)> scripts{};
  std::size_t kana = 0;
  std::size_t han = 0;
  std::size_t all = 0;

  void count(char32_t c) {
    ++all;
    if (c >= 0x3040 && c <= 0x30FF) {
      ++kana;
    } else if (c >= 0x4E00 && c <= 0x9FFF) {
      ++han;
    } else {
      for (std::size_t i = 0; i < std::size(kScripts); ++i) {
        if (c >= kScripts[i].first && c <= kScripts[i].last) ++scripts[i];
      }
    }
  }

  [[nodiscard]] std::string_view language() const {
    if (kana + han > kLeastLetters && 2 * (kana + han) > all) return 10 * kana > han ? "ja" : "zh";
    for (std::size_t i = 0; i < std::size(kScripts); ++i) {
      if (scripts[i] > kLeastLetters && 2 * scripts[i] > all) return kScripts[i].language;
    }
    return {};
  }
};

struct Words {
  std::array<std::uint16_t, kLanguages> hits{};
  std::size_t all = 0;

  void count(std::uint32_t hash) {
    ++all;
    for (std::uint64_t rest = languages_of(hash); rest != 0; rest &= rest - 1)
      ++hits[static_cast<std::size_t>(__builtin_ctzll(rest))];
  }

  // The language that has the most of them: a seventh of the words of running text, and clearly more than the
  // next that is not nearly the same. Where words change their endings the small ones are fewer: a twelfth,
  // if far fewer are another's.
  [[nodiscard]] std::string_view language() const {
    if (all < kLeastWords) return {};
    const std::size_t best =
        static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
    const std::size_t most = hits[best];
    std::size_t next = 0;  // of those that come near
    for (std::size_t i = 0; i < kLanguages; ++i) {
      const bool near = std::size_t{3} * hits[i] > 2 * most && hits[i] > next;
      if (near && !is_same_language(kLanguageTags[i], kLanguageTags[best])) next = hits[i];
    }
    const bool many = 7 * most >= all && 5 * next <= 4 * most;
    const bool alone = most >= kLeastAlone && 12 * most >= all && next == 0;
    if (!many && !alone) return {};
    return kLanguageTags[best];
  }
};

constexpr std::string_view kAlike[] = {"no nb nn da", "hr bs sr sh", "id ms",  "tl fil",
                                       "cs sk",       "fa prs",      "zh yue", "pt gl"};

std::string_view primary_of(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

bool is_among(std::string_view words, std::string_view word) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (text::equals_ignoring_ascii_case(words.substr(begin, end - begin), word)) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::string_view detect_language(std::string_view text) {
  Letters letters;
  Words words;
  std::uint32_t hash = text::kFnvStart;  // of the word so far, in lower case
  const auto end_word = [&] {
    if (hash != text::kFnvStart) words.count(finished(hash));
    hash = text::kFnvStart;
  };
  std::string lower;
  const std::string_view head = text.substr(0, kReach);
  for (std::size_t i = 0; i < head.size();) {
    if (const auto byte = static_cast<unsigned char>(head[i]); byte < 0x80) {
      ++i;
      if (text::kAsciiWord[byte] == 0) {
        end_word();
      } else {
        hash = text::fnv_with(hash, text::kAsciiWord[byte]);
        ++letters.all;
      }
      continue;
    }
    const text::CodePoint point = text::decode_at(head, i);
    i += point.length;
    if (!text::is_word(point.value)) {
      end_word();
      continue;
    }
    letters.count(point.value);
    lower.clear();
    text::append_utf8(lower, text::to_lower(point.value));
    for (const char c : lower) hash = text::fnv_with(hash, c);
  }
  end_word();
  if (const std::string_view language = letters.language(); !language.empty()) return language;
  return words.language();
}

bool is_same_language(std::string_view one, std::string_view other) {
  one = primary_of(one);
  other = primary_of(other);
  if (text::equals_ignoring_ascii_case(one, other)) return true;
  return std::any_of(std::begin(kAlike), std::end(kAlike),
                     [&](std::string_view group) { return is_among(group, one) && is_among(group, other); });
}

}  // namespace cleancopy::lexicon
