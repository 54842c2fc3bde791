#include "dates/date_lexicon.hpp"

#include <array>

#include "dates/date_scan.hpp"
#include "dates/solar_hijri.hpp"
#include "text/fnv.hpp"
#include "text/fold_letter.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {
namespace {

struct MonthNames {
  std::string_view language;
  std::array<std::u32string_view, 12> names;
  int months_before = 0;  // kMonthsBeforeFarvardin where the names are not of the Gregorian calendar
};

struct Words {
  unsigned uses;
  std::u32string_view words;
  std::string_view language = "";
};

constexpr MonthNames kMonthNames[] = {
#include "dates/months.inc"
};

constexpr Words kWords[] = {
#include "dates/date_words.inc"
};

// FNV-1a over code points: good enough where nobody gains from a collision, and cheap to compute at compile
// time and letter by letter.
constexpr std::uint64_t kEmptyKey = text::kFnv64Start;

// Of a name of several words, all that is known after the first: read on.
constexpr std::uint8_t kUnfinished = 0xFF;

struct Entry {
  std::uint64_t key = 0;  // 0: free
  std::uint16_t uses = 0;
  Code language = 0;
  std::uint8_t month = 0;  // 0: no month, kUnfinished
};

// Open addressing with linear probing. Entries of one key stand in the order they were added.
struct Table {
  static constexpr std::size_t kSize = 4096;
  std::array<Entry, kSize> entries{};

  static constexpr std::size_t slot_of(std::uint64_t key) { return (key ^ key >> 32) % kSize; }

  constexpr void add(const Entry& entry) {
    std::size_t slot = slot_of(entry.key);
    for (; entries[slot].key != 0; slot = (slot + 1) % kSize) {
      Entry& old = entries[slot];
      if (old.key != entry.key) continue;
      if (entry.month != 0 && old.month == entry.month) return;  // the same name in another language
      if (entry.month == 0 && old.month == 0 && old.language == entry.language) {
        old.uses = static_cast<std::uint16_t>(old.uses | entry.uses);
        return;
      }
    }
    entries[slot] = entry;
  }
};

constexpr void add_month_names(Table& table, const MonthNames& row) {
  for (int month = 0; month < 12; ++month) {
    const std::u32string_view names = row.names[static_cast<std::size_t>(month)];
    std::uint64_t key = kEmptyKey;
    for (std::size_t i = 0; i <= names.size(); ++i) {
      if (i < names.size() && names[i] == U'_') {
        table.add({key, 0, code(row.language), kUnfinished});
        key = text::fnv64_with(key, U' ');
      } else if (i < names.size() && names[i] != U' ') {
        const char32_t letter = text::fold_letter(names[i]);
        if (letter != 0) key = text::fnv64_with(key, letter);
      } else if (key != kEmptyKey) {
        table.add({key, 0, code(row.language), static_cast<std::uint8_t>(row.months_before + month + 1)});
        key = kEmptyKey;
      }
    }
  }
}

constexpr void add_words(Table& table, const Words& row) {
  std::uint64_t key = kEmptyKey;
  for (std::size_t i = 0; i <= row.words.size(); ++i) {
    if (i < row.words.size() && row.words[i] != U' ') {
      const char32_t letter = row.words[i] == U'.' ? 0 : text::fold_letter(row.words[i]);
      if (letter != 0) key = text::fnv64_with(key, letter);
    } else {
      table.add({key, static_cast<std::uint16_t>(row.uses), code(row.language), 0});
      key = kEmptyKey;
    }
  }
}

constexpr Table make_table() {
  Table table;
  for (const MonthNames& row : kMonthNames) add_month_names(table, row);
  for (const Words& row : kWords) add_words(table, row);
  return table;
}

constexpr Table kTable = make_table();

constexpr int kLongestWord = 32;            // letters
constexpr std::size_t kLongestBytes = 120;  // of a word, before it counts as none

bool is_letter(char32_t c) {
  if (c < 0x80) return text::is_ascii_alpha(static_cast<char>(c));
  return (text::is_word(c) || c == 0x200C || c == 0x200D) && digit_value(c) < 0;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019;
}

bool letter_at(std::string_view text, std::size_t offset) {
  return offset < text.size() && is_letter(text::decode_at(text, offset).value);
}

struct Probe {
  int month = 0;
  bool unfinished = false;
  unsigned uses = 0;
};

Probe look_up(std::uint64_t key, Code language) {
  Probe found;
  bool certain = false;
  for (std::size_t slot = Table::slot_of(key); kTable.entries[slot].key != 0;
       slot = (slot + 1) % Table::kSize) {
    const Entry& entry = kTable.entries[slot];
    if (entry.key != key) continue;
    if (entry.month == kUnfinished) {
      found.unfinished = true;
    } else if (entry.month != 0) {
      const bool own = entry.language == language;
      if (found.month == 0 || (own && !certain)) found.month = entry.month;
      certain = certain || own;
    } else if (entry.language == 0 || entry.language == language) {
      found.uses |= entry.uses;
    }
  }
  return found;
}

}  // namespace

Word word_at(std::string_view text, std::size_t offset) noexcept {
  Word word{kEmptyKey, offset, offset, 0};
  int piece = 0;  // letters since the last dot
  for (std::size_t i = offset; i < text.size();) {
    const text::CodePoint point = text::decode_at(text, i);
    if (is_letter(point.value)) {
      const char32_t letter = text::fold_letter(text::to_lower(point.value));
      i += point.length;
      word.end = i;
      if (letter == 0) continue;
      word.key = text::fnv64_with(word.key, letter);
      ++piece;
      if (++word.letters > kLongestWord) return {kEmptyKey, offset, offset, 0};
    } else if (word.letters > 0 && text::is_invisible(point.value)) {
      i += point.length;
    } else if (word.letters > 0 && is_apostrophe(point.value) && letter_at(text, i + point.length)) {
      i += point.length;
    } else if (point.value == '.' && piece > 0 && piece <= 2 && letter_at(text, i + 1)) {
      piece = 0;
      ++i;
    } else {
      break;
    }
  }
  return word;
}

Word word_before(std::string_view text, std::size_t end) noexcept {
  std::size_t begin = end;
  if (begin > 0 && text[begin - 1] == '.') --begin;
  const std::size_t stop = begin;
  while (begin > 0) {
    const text::CodePoint point = text::decode_before(text, begin);
    if (!is_letter(point.value)) {
      // An apostrophe between letters belongs to the word ("d'abril").
      if (begin == stop || !is_apostrophe(point.value) || begin == point.length ||
          !is_letter(text::decode_before(text, begin - point.length).value)) {
        break;
      }
    }
    // "Ann LeeNovember 20, 2031": two elements in one line.
    if (begin < stop && text::is_upper(text::decode_at(text, begin).value) && !text::is_upper(point.value) &&
        !is_apostrophe(point.value) && begin > point.length &&
        is_letter(text::decode_before(text, begin - point.length).value))
      break;
    begin -= point.length;
    if (stop - begin > kLongestBytes) return {kEmptyKey, end, end, 0};
  }
  return word_at(text.substr(0, stop), begin);
}

Meaning meaning_of(const Word& word, Code language) noexcept {
  if (word.empty()) return {};
  const Probe probe = look_up(word.key, language);
  return {probe.month, probe.uses};
}

MonthName month_at(std::string_view text, std::size_t offset, Code language) noexcept {
  Word word = word_at(text, offset);
  if (word.empty()) return {};
  MonthName found;
  std::uint64_t key = word.key;
  for (;;) {
    const Probe probe = look_up(key, language);
    if (probe.month != 0) found = {probe.month, offset, word.end};
    if (!probe.unfinished || word.end >= text.size()) return found;
    const text::CodePoint gap = text::decode_at(text, word.end);
    if (!text::is_space(gap.value) && gap.value != '-') return found;
    const std::size_t next = word.end + gap.length;
    if (next >= text.size()) return found;
    key = text::fnv64_with(key, U' ');
    // The letters of the next word are mixed into the same key.
    word = word_at(text, next);
    if (word.empty()) return found;
    for (std::size_t i = word.begin; i < word.end;) {
      const text::CodePoint point = text::decode_at(text, i);
      i += point.length;
      const char32_t letter = is_letter(point.value) ? text::fold_letter(text::to_lower(point.value)) : 0;
      if (letter != 0) key = text::fnv64_with(key, letter);
    }
  }
}

MonthName month_before(std::string_view text, std::size_t end, Code language) noexcept {
  Word word = word_before(text, end);
  std::size_t begin = word.begin;
  for (int words = 1; words <= 3 && !word.empty(); ++words) {
    const MonthName found = month_at(text.substr(0, end), begin, language);
    if (found.month != 0 && found.end + 1 >= word.end) return found;
    // Perhaps the last word of a name of several.
    if (begin == 0) break;
    const text::CodePoint gap = text::decode_before(text, begin);
    if (!text::is_space(gap.value)) break;
    const Word earlier = word_before(text, begin - gap.length);
    if (earlier.empty()) break;
    begin = earlier.begin;
  }
  return {};
}

}  // namespace cleancopy::dates
