#include "article/notes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kHead = 80;        // bytes of a line that can open a note
constexpr std::size_t kMost = 20;        // notes
constexpr std::size_t kBehind = 12;      // blocks behind the last one kept
constexpr std::size_t kInside = 6;       // blocks at both ends of the text: in its midst the story speaks
constexpr std::uint32_t kLongest = 150;  // words
constexpr std::uint32_t kLongestLabel = 5;

struct NoteRow {
  NoteKind kind;
  std::string_view openings;
};

constexpr NoteRow kNotes[] = {
#include "article/notes.inc"
};

// A bit for each first word of an opening: most lines are done with after one look.
constexpr std::size_t kBits = 4096;

constexpr std::uint32_t kNoHash = 2166136261U;

// FNV-1a.
constexpr std::uint32_t with_byte(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

constexpr std::size_t bit_of(std::uint32_t hash) {
  return (hash ^ hash >> 16U) % kBits;
}

constexpr std::size_t bit_of_first_word(std::string_view folded) {
  std::uint32_t hash = kNoHash;
  for (const char c : folded) {
    if (c == ' ' || c == ':' || c == '|') break;
    hash = with_byte(hash, c);
  }
  return bit_of(hash);
}

constexpr auto kFirstWords = [] {
  std::array<std::uint64_t, kBits / 64> bits{};
  for (const NoteRow& row : kNotes) {
    for (std::size_t begin = 0; begin < row.openings.size();) {
      const std::size_t bit = bit_of_first_word(row.openings.substr(begin));
      bits[bit / 64] |= std::uint64_t{1} << bit % 64;
      begin = std::min(row.openings.find('|', begin), row.openings.size()) + 1;
    }
  }
  return bits;
}();

// Of the first word of a line, whatever its case.
bool may_open(std::string_view line) {
  std::uint32_t hash = kNoHash;
  std::size_t size = 0;
  while (size < line.size() && static_cast<unsigned char>(line[size]) < 0x80 &&
         text::kAsciiWord[static_cast<std::size_t>(line[size])] != 0) {
    hash = with_byte(hash, text::kAsciiWord[static_cast<std::size_t>(line[size++])]);
  }
  std::size_t bit = bit_of(hash);
  if (size < line.size() && static_cast<unsigned char>(line[size]) >= 0x80)
    bit = bit_of_first_word(text::folded(line.substr(0, std::min(line.find(' '), kHead))));
  return (kFirstWords[bit / 64] >> bit % 64 & 1) != 0;
}

// A bit for each pair of first letters in ASCII: most lines are done with before anything is folded.
constexpr std::size_t kLetters = 32;

constexpr std::size_t pair_of(char first, char second) {
  return static_cast<std::size_t>(first & 31) * kLetters + static_cast<std::size_t>(second & 31);
}

constexpr bool is_ascii_pair(std::string_view line) {
  return line.size() > 1 && text::is_ascii_alpha(line[0]) && text::is_ascii_alpha(line[1]);
}

constexpr auto kFirstPairs = [] {
  std::array<bool, kLetters * kLetters> pairs{};
  for (const NoteRow& row : kNotes) {
    for (std::size_t begin = 0; begin < row.openings.size();) {
      const std::string_view opening = row.openings.substr(begin);
      if (is_ascii_pair(opening)) pairs[pair_of(opening[0], opening[1])] = true;
      begin = std::min(row.openings.find('|', begin), row.openings.size()) + 1;
    }
  }
  return pairs;
}();

// Whether a line opens with these words.
bool opens(std::string_view folded, std::string_view opening) {
  return folded.starts_with(opening) && (folded.size() == opening.size() || folded[opening.size()] == ' ');
}

}  // namespace

std::optional<NoteKind> note_kind_of(std::string_view line) {
  line = text::trim(line);
  while (!line.empty() && (line.front() == '*' || line.front() == '(' || line.front() == '['))
    line = text::trim(line.substr(1));
  if (is_ascii_pair(line) && !kFirstPairs[pair_of(line[0], line[1])]) return std::nullopt;
  const std::string_view head = line.substr(0, kHead);
  if (!may_open(line)) return std::nullopt;
  // The label ends at the first colon, in whatever script.
  std::size_t colon = std::min(head.find(':'), head.find("："));
  if (colon == std::string_view::npos) colon = head.size();
  const std::string whole = text::folded(head);
  const std::string label = text::folded(head.substr(0, colon));
  for (const NoteRow& row : kNotes) {
    for (std::size_t begin = 0; begin < row.openings.size();) {
      const std::size_t end = std::min(row.openings.find('|', begin), row.openings.size());
      const std::string_view opening = row.openings.substr(begin, end - begin);
      begin = end + 1;
      if (opening.ends_with(':')) {
        if (label == opening.substr(0, opening.size() - 1)) return row.kind;
      } else if (opens(whole, opening)) {
        return row.kind;
      }
    }
  }
  return std::nullopt;
}

std::vector<Note> find_notes(const clean::Cleaner& cleaner, std::size_t first, std::size_t last) {
  const auto& blocks = cleaner.blocks();
  std::vector<Note> notes;
  const std::size_t until = std::min(blocks.size(), last + 1 + kBehind);
  for (std::size_t i = first - std::min<std::size_t>(first, 3); i < until && notes.size() < kMost; ++i) {
    if (i == first + kInside && i + kInside < last) i = last - kInside;
    const clean::Block& block = blocks[i];
    if (block.hidden || block.words == 0 || block.words > kLongest || block.place.in_caption) continue;
    const auto kind = note_kind_of(cleaner.text_of(block));
    if (!kind) continue;
    std::string text = text::collapse_space(cleaner.text_of(block));
    // The label alone, the note in the next block.
    if (block.words <= kLongestLabel && *kind != NoteKind::translation) {
      if (i + 1 >= until || blocks[i + 1].hidden || blocks[i + 1].words <= kLongestLabel) continue;
      text += ' ' + text::collapse_space(cleaner.text_of(blocks[++i]));
    }
    notes.push_back({*kind, std::move(text)});
  }
  return notes;
}

}  // namespace cleancopy::article
