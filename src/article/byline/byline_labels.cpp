#include "article/byline/byline_labels.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "article/byline/byline_guards.hpp"
#include "article/evidence/pieces.hpp"
#include "article/names/byline_cuts.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

// The last word of a line with a date is a byline's label, and the name stands in the next element: "Posted
// on 14 May by". Without one it may be a picture's: "Photo by".
bool ends_in_label_of(std::string_view line, std::string_view name) {
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || space == 0 || dates::find_digit(line, 0) >= space) return false;
  const std::size_t word_before = line.rfind(' ', space - 1);
  const bool is_credit =
      word_before != std::string_view::npos &&
      lexicon::match_phrase(line.substr(word_before + 1)).phrase == lexicon::Phrase::credit;
  return !is_credit && is_label_of(line.substr(space + 1), name);
}

// A label of `label` bytes that `line` begins with and that stands behind another word: a date before it in
// its block or a colon behind it tells of the story. "Posted on Sunday, 14 May by Tilde", but not "Powered
// by".
bool is_of_story(const html::Page& page, const clean::Block& block, std::string_view line,
                 std::size_t label) {
  if (text::trim(line.substr(label)).starts_with(':')) return true;
  const auto begin = static_cast<std::uint32_t>(line.data() - page.text.data());
  return dates::has_digit(page.text_between(block.begin, begin));
}

// "Reviewed by Bo Kim | Written by Ann Lee": another piece, or what stands behind a bar, has the label of who
// wrote it.
bool names_writer(std::string_view line, const std::vector<std::string_view>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), is_writers) || writers_label(line) < line.size();
}

}  // namespace

bool is_label_of(std::string_view label, std::string_view name) {
  label = text::trim(label);
  if (label.empty()) return false;
  std::string line(label);
  if (label.ends_with(':')) {  // "Auteur :"
    label = text::trim(label.substr(0, label.size() - 1));
    line.assign(label).append(1, ':');
  }
  line += ' ';
  line += name;
  const lexicon::PhraseMatch match = lexicon::match_phrase(line);
  return match.phrase == lexicon::Phrase::byline_label && match.length + 1 >= label.size();
}

void take_labelled_names(const html::Page& page, const clean::Block& block, Gathering& gathering) {
  std::string_view last;
  const std::string_view line = page.text_between(block.begin, block.end);
  const std::vector<std::string_view> pieces = pieces_of(page, block);
  for (const std::string_view piece : pieces) {
    if (piece.size() > kLabelledBytes) continue;
    // "By" in one element, the name in the next.
    const bool behind_label = text::count_words(last) <= kLongestLabel && is_label_of(last, piece);
    const bool is_named = behind_label || ends_in_label_of(last, piece);
    // "Medically reviewed" may be a link of its own, before "by".
    const auto before = static_cast<std::size_t>(piece.data() - line.data());
    if (is_named && !(ends_in_reviewers(text::trim(line.substr(0, before))) && names_writer(line, pieces)))
      gathering.take_printed(piece, false);
    last = piece;
    // "… say critics of Ann Lee.": in a sentence no label stands behind the first word.
    const bool sentence = text::is_sentence_end(text::decode_before(piece, piece.size()).value) ||
                          block.mass >= clean::kRunningText;
    bool behind_credit = false;  // "Photos by"
    for (std::size_t at = 0; at < piece.size() && !gathering.has_people();) {
      const bool behind_word = at > 0 && text::is_word(text::decode_before(piece, at - 1).value);
      const std::string_view rest = piece.substr(at);
      const lexicon::PhraseMatch match = lexicon::match_phrase(rest);
      const lexicon::Phrase phrase = match.phrase;
      if (phrase == lexicon::Phrase::byline_label && !behind_credit &&
          !(is_reviewers(rest) && names_writer(line, pieces)) &&
          (!behind_word || (!sentence && is_of_story(page, block, rest, match.length))) &&
          !stands_between_likes(piece, at, at + match.length))
        gathering.take(rest, Source::text);
      behind_credit = phrase == lexicon::Phrase::credit;
      const std::size_t space = piece.find(' ', at);
      at = space == std::string_view::npos ? piece.size() : space + 1;
    }
  }
}

}  // namespace cleancopy::article
