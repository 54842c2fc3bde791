#include "article/body/notes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "dates/date_lexicon.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/first_words.hpp"
#include "text/fnv.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kHead = 80;        // bytes of a line that can open a note
constexpr std::size_t kMostNotes = 20;   // notes
constexpr std::size_t kBehind = 12;      // blocks behind the last one kept
constexpr std::size_t kInside = 6;       // blocks at both ends of the text: in its midst the story speaks
constexpr std::uint32_t kLongest = 150;  // words
constexpr std::uint32_t kLongestLabel = 5;
constexpr std::size_t kMostDateWords = 8;  // "(Oct. 8, 2020, 10:31 a.m. ET)"

constexpr lexicon::KindRow<NoteKind> kNotes[] = {
#include "article/body/notes.inc"
};

constexpr std::uint32_t hash_of_first_word(std::string_view folded) {
  return text::fnv_of(folded.substr(0, folded.find_first_of(" :|#")));
}

// A line is held against those alone that begin with its own first word.
constexpr auto kOpenings = lexicon::first_words_of<kNotes, 63>(hash_of_first_word);

// Of the first word of a line, whatever its case.
std::uint32_t hash_of_first_word_folded(std::string_view line) {
  std::uint32_t hash = text::kFnvStart;
  std::size_t size = 0;
  for (; size < line.size(); ++size) {
    const auto byte = static_cast<unsigned char>(line[size]);
    if (byte >= 0x80 || text::kAsciiWord[byte] == 0) break;
    hash = text::fnv_with(hash, text::kAsciiWord[byte]);
  }
  const bool is_ascii = size == line.size() || static_cast<unsigned char>(line[size]) < 0x80;
  return is_ascii ? hash : hash_of_first_word(text::folded(line.substr(0, std::min(line.find(' '), kHead))));
}

// Whether a line opens with these words.
bool opens(std::string_view folded, std::string_view opening) {
  return folded.starts_with(opening) && (folded.size() == opening.size() || folded[opening.size()] == ' ');
}

// Where the label of a line ends: at the first colon, in whatever script, that is none of a clock time; or
// with the line.
std::size_t end_of_label(std::string_view head) {
  std::size_t colon = head.find(':');
  while (colon != head.npos && colon + 1 < head.size() && text::is_ascii_digit(head[colon + 1]))
    colon = head.find(':', colon + 1);
  return std::min({colon, head.find("："), head.size()});
}

// "Correction, Oct. 8, 2020", "CORRECTION (May 3)": the label without the day behind it.
std::string_view without_day(std::string_view label) {
  constexpr unsigned kBeforeDay = dates::use::kWeekday | dates::use::kInDate | dates::use::kBeforeClock;
  if (const std::size_t space = label.find(' '); space != std::string_view::npos) {
    // "Correction May 3, 2031"
    const dates::Word word = dates::word_at(label, space + 1);
    if (dates::has_digit(label) && dates::meaning_of(word, 0).month != 0) return label.substr(0, space);
  }
  const std::size_t sign = label.find_first_of(",(");
  if (sign == std::string_view::npos) return label;
  const std::string_view day = text::trim(label.substr(sign + 1));
  if (!dates::has_digit(day) || text::count_words(day) > kMostDateWords) return label;
  const dates::Word first = dates::word_at(day, 0);
  const dates::Meaning meaning = dates::meaning_of(first, 0);
  const bool begins_as_day = first.empty() || meaning.month != 0 || (meaning.uses & kBeforeDay) != 0;
  return begins_as_day ? text::trim(label.substr(0, sign)) : label;
}

}  // namespace

std::optional<NoteKind> note_kind_of(std::string_view line) {
  line = text::trim(line);
  constexpr std::string_view kBullet = "• ";
  while (!line.empty() &&
         (line.front() == '*' || line.front() == '(' || line.front() == '[' || line.starts_with(kBullet)))
    line = text::trim(line.substr(line.starts_with(kBullet) ? kBullet.size() : 1));
  const auto openings = kOpenings.with(hash_of_first_word_folded(line));
  if (openings.empty()) return std::nullopt;
  const std::string_view head = line.substr(0, kHead);
  const std::size_t colon = end_of_label(head);
  const std::string_view dated = text::trim(head.substr(0, colon));
  const std::string_view undated = colon < head.size() ? without_day(dated) : dated;
  const std::string label = text::folded(undated);
  const std::string whole = text::folded(head);
  for (const auto& opening : openings) {
    const std::string_view words = opening.words;
    const bool with_day = words.ends_with("#:");
    const bool is_label = words.ends_with(':');
    if (with_day && undated == dated) continue;
    if (is_label ? label == words.substr(0, words.find_last_not_of("#:") + 1) : opens(whole, words))
      return opening.kind;
  }
  return std::nullopt;
}

std::vector<Note> find_notes(const clean::Cleaner& cleaner, std::size_t first, std::size_t last) {
  const auto& blocks = cleaner.blocks();
  std::vector<Note> notes;
  const std::size_t until = std::min(blocks.size(), last + 1 + kBehind);
  for (std::size_t i = first - std::min<std::size_t>(first, 3); i < until && notes.size() < kMostNotes; ++i) {
    if (i >= first + kInside) i = std::max(i, last - std::min(last, kInside));  // over the story's midst
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
