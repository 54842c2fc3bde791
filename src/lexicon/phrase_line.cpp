#include "lexicon/phrase_line.hpp"

#include <algorithm>
#include <optional>

#include "dates/date_line.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/name_particles.hpp"
#include "lexicon/phrase_fold.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/quotation_marks.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::lexicon {
namespace {

// "heading", "dated" and "byline" lines are no longer than these.
constexpr std::size_t kHeadingBytes = 100;
constexpr std::size_t kHeadingWords = 9;
constexpr std::size_t kDatedBytes = 140;
constexpr std::size_t kBarredBytes = 240;
constexpr std::size_t kDatedWords = 12;
constexpr std::size_t kHourWords = 4;  // ", a las 09:57 horas"
constexpr std::size_t kDateWords = 3;
constexpr std::size_t kBylineWords = 12;
constexpr std::size_t kMostOfName = 3;              // words of one
constexpr std::size_t kBylineWordsWithoutCase = 4;  // of a script that cannot show which words are names

bool has_digit(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    const text::CodePoint point = text::decode_at(text, i);
    if (is_digit(point.value)) return true;
    i += point.length;
  }
  return false;
}

bool is_opening_bracket(char32_t c) {
  return c == '(' || c == '[' || c == 0x3010 || c == 0x300A || c == 0x300C || c == 0xFF08 || c == 0x3008;
}

bool is_closing_bracket(char32_t c) {
  return c == ')' || c == ']' || c == 0x3011 || c == 0x300B || c == 0x300D || c == 0xFF09 || c == 0x3009;
}

// A colon, bar, dot, arrow or dash stands behind the phrase that ends at `end`; or the bracket closes that
// the line opened with.
bool separator_follows(std::string_view line, std::size_t end) {
  const std::size_t at = text::skip_space(line, end);
  if (at >= line.size()) return true;
  const text::CodePoint point = text::decode_at(line, at);
  switch (point.value) {
    case ':':
    case 0xFF1A:
    case 0xFF1D:
    case '|':
    case 0xFF5C:
    case '>':
    case 0xB7:
    case 0x2022:
    case 0xBB:
    case 0x203A:
    case 0x2013:
    case 0x2014:
    case 0x2192:
    case 0xA9:
    case 0x25B6:
    case 0x25BA:
    case 0x25BC:
    case 0x2193:
    case 0x25CF:
      return true;
    case '-':  // not "photo-journalist"
      return at > end || text::skip_space(line, at + 1) > at + 1;
    case '/':
    case 0xFF0F:  // "文/王小明", not "video/audio"
      return static_cast<unsigned char>(line[end - 1]) >= 0x80;
    default:
      return is_closing_bracket(point.value) &&
             is_opening_bracket(text::decode_at(line, text::skip_space(line, 0)).value);
  }
}

// A full stop or question mark ends the line. An exclamation mark or three dots may end a heading.
bool ends_sentence(std::string_view line) {
  const std::string_view trimmed = text::trim(line);
  if (trimmed.empty()) return false;
  const char32_t last = text::decode_before(trimmed, trimmed.size()).value;
  if (last == '.' && trimmed.ends_with("..")) return false;
  return text::is_sentence_end(last) && last != '!' && last != 0xFF01 && last != 0x2026;
}

// "More from habit than hunger, he": a clause of more than `most` words follows, no item of a list.
bool has_clause(std::string_view line, std::size_t most) {
  for (std::size_t comma = line.find(", "); comma != std::string_view::npos;
       comma = line.find(", ", comma + 1)) {
    const std::string_view rest = line.substr(comma + 2);
    if (rest.empty()) return false;
    const char32_t first = text::decode_at(rest, 0).value;
    const bool lower =
        text::is_word(first) && first < text::kFirstCaseless && !is_digit(first) && !text::is_upper(first);
    if (lower && text::count_words(rest) > most) return true;
  }
  return false;
}

bool is_short_line(std::string_view line, std::size_t words) {
  return line.size() <= kHeadingBytes &&
         static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) < words && !ends_sentence(line);
}

bool is_heading(std::string_view line) {
  return is_short_line(line, kHeadingWords) && !has_clause(line, 0);
}

// "Updated 14 May", "Updated Tuesday, 14 May", "Publicado el martes 14 de mayo"; not "Published in 2019,
// ...". Behind a colon the date may have no number ("Updated: an hour ago") or the line no end. A line that
// is nothing but dates behind the label may end in a full stop.
bool date_follows(std::string_view line, std::size_t end, std::string_view phrase) {
  if (separator_follows(line, end)) {
    return line.size() <= kDatedBytes &&
           (has_digit(line, end) || text::count_words(line.substr(end)) <= kDateWords);
  }
  if (!has_digit(line, end)) return false;
  if (!is_short_line(line, kDatedWords) || has_clause(line, kHourWords))
    return line.size() <= kDatedBytes && dates::is_dates(line.substr(end), {});
  const std::size_t at = text::skip_space(line, end);
  if (at >= line.size()) return true;
  const char32_t next = text::decode_at(line, at).value;
  return is_digit(next) || text::is_upper(next) || (next >= text::kFirstCaseless && !text::is_cjk(next)) ||
         phrase.find(' ') != std::string_view::npos;
}

// Words in lower case that stand between names.
bool joins_names(std::string_view word) {
  static constexpr text::FixedText<8> kJoining[] = {"&",   "of", "for", "in",   "the",   "at",
                                                    "aus", "à",  "uit", "från", "desde", "agencies"};
  return is_and(word) || text::is_among(kJoining, word);
}

// "Lee." with the stop that ends a byline; not "J." or "Jr."
bool ends_names(std::string_view word) {
  constexpr std::size_t kLongestShort = 3;  // bytes of "Jr."
  return word.size() > kLongestShort && word.ends_with('.') && word.find('.') == word.size() - 1;
}

// "Ann Lee, Ph.D.", "Ann Lee and Bo Kim Jr.": the stop is that of a shortened word.
bool ends_in_short_word(std::string_view line) {
  const std::string_view trimmed = text::trim(line);
  const std::string_view word = trimmed.substr(trimmed.rfind(' ') + 1);
  return word.ends_with('.') && (word.find('.') + 1 < word.size() || word == "Jr." || word == "Sr.");
}

// The rest of a byline from `begin` on is when it came out: "on 14 May 2031 at 9:57", "Published on Tuesday,
// 14 May 2031", and where it is filed: "on 14 May 2031 in Travel".
bool is_timed(std::string_view line, std::size_t begin) {
  constexpr int kLabelWords = 3;
  if (line.size() > kDatedBytes) return false;
  for (int word = 0; word <= kLabelWords && begin < line.size(); ++word) {
    const std::string_view rest = line.substr(begin);
    const std::size_t filed = rest.find(" in ");
    if (dates::is_dates(rest, {})) return true;
    if (filed != std::string_view::npos && dates::is_dates(rest.substr(0, filed), {})) return true;
    begin = text::skip_space(line, std::min(line.find(' ', begin), line.size()));
  }
  return false;
}

// "…, Shipping Expert Last Updated on 14 May 2031": what stands behind the names ends in a labelled date. A
// bar parts other things.
bool has_dated_label(std::string_view line, std::size_t begin) {
  if (line.size() > kBarredBytes || line.find('|') != std::string_view::npos) return false;
  for (std::size_t word = line.find(' ', begin); word < line.size(); word = line.find(' ', word + 1)) {
    const std::string_view rest = line.substr(word + 1);
    if (rest.empty() || !text::is_upper(text::decode_at(rest, 0).value)) continue;
    const PhraseMatch match = match_phrase(rest);
    if (is_date_label(match.phrase) && !match.whole) return true;
  }
  return false;
}

// "This article was written by": whatever stands behind the name tells of the author.
bool is_plain_label(std::string_view phrase) {
  constexpr std::ptrdiff_t kSpaces = 3;
  return std::count(phrase.begin(), phrase.end(), ' ') > kSpaces;
}

bool is_name_boundary(char32_t c) {
  return c == ',' || c == '|' || c == ';' || c == '(' || c == 0xB7 || c == 0x2022 || c == 0x2013 ||
         c == 0x2014 || c == '/' || c == '-' || c == 0x060C;
}

// Behind an opening quotation mark everything is speech.
bool opens_quote(std::string_view line) {
  const std::size_t at = text::skip_space(line, 0);
  if (at >= line.size()) return false;
  const char32_t first = text::decode_at(line, at).value;
  return text::opens_quotation(first) || first == '\'';
}

constexpr std::size_t kTrailItemWords = 3;

bool is_trail_sign(std::string_view line, std::size_t at, text::CodePoint point) {
  switch (point.value) {
    case 0x203A:
    case 0x276F:
    case 0x25B8:
    case '>':
      return true;
    case 0xBB:  // with space at both sides, it closes no quotation
      return at > 0 && text::is_space(text::decode_before(line, at).value) &&
             at + point.length < line.size() &&
             text::is_space(text::decode_at(line, at + point.length).value);
    default:
      return false;
  }
}

bool is_trail_item(std::string_view item) {
  const std::string_view words = text::trim(item);
  if (words.empty() || words.find(':') != std::string_view::npos) return false;
  const char32_t first = text::decode_at(words, 0).value;
  const std::size_t most = text::is_cjk(first) ? 4 * kTrailItemWords : kTrailItemWords;
  return text::is_word(first) && (text::is_upper(first) || first >= text::kFirstCaseless) &&
         text::count_words(words) <= most;
}

// The words behind a byline's label, one after the other, until one of them decides.
class NameRun {
 public:
  NameRun(std::string_view line, std::size_t label_end, bool is_plain)
      : line_(line),
        is_sentence_(!is_plain && ends_sentence(line) && !ends_in_short_word(line)),
        is_told_((is_plain || (label_end < line.size() && line[label_end] == ':')) &&
                 line.size() <= kBarredBytes) {}

  // The word at `begin`, and where the next one begins: whether these are names, once that is sure.
  std::optional<bool> take(std::string_view word, std::size_t begin, std::size_t next) {
    if (++words_ > kBylineWords || (names_end_ > 0 && is_sentence_)) return may_go_on();
    if (names_end_ > 0) return std::nullopt;
    // "Ann Lee (she/her)", "Ann Lee @annlee"
    if (names_ > 0 && (word.front() == '(' || word.front() == '@')) {
      names_end_ = begin;
      return std::nullopt;
    }
    std::size_t letter = 0;
    while (letter < word.size() && !text::is_word(text::decode_at(word, letter).value))
      letter += text::decode_at(word, letter).length;
    if (letter == word.size()) return take_sign(word, next);
    return take_letters(word, text::decode_at(word, letter).value, begin, next);
  }

  // Whether they are names where the line ends and no word has decided.
  [[nodiscard]] bool ends_well() const {
    return !is_sentence_ && (words_ == 0 || (names_ > 0 && caseless_ <= kBylineWordsWithoutCase));
  }

 private:
  // Behind the names the line goes on, longer than a byline is.
  [[nodiscard]] bool may_go_on() const {
    return names_end_ > 0 && ((is_told_ && is_name_ && !is_sentence_) || is_timed(line_, names_end_) ||
                              (!is_sentence_ && has_dated_label(line_, names_end_)));
  }

  std::optional<bool> take_sign(std::string_view sign, std::size_t next) {
    // "Ann Lee | Edited by Bo Kim | Updated 14 May"
    if (names_ > 1 && sign == "|" && line_.size() <= kBarredBytes) return true;
    if (names_ > 0 && is_name_boundary(text::decode_at(sign, 0).value)) names_end_ = next;
    return std::nullopt;
  }

  std::optional<bool> take_letters(std::string_view word, char32_t initial, std::size_t begin,
                                   std::size_t next) {
    if (text::is_upper(initial)) {
      ++names_;
    } else if (initial >= text::kFirstCaseless) {
      ++names_;
      ++caseless_;
    } else if (is_digit(initial)) {
      if (names_ == 0) return false;
      names_end_ = begin;
    } else if (names_ == 0 && agency_of(word)) {
      ++names_;  // "Von dpa"
    } else if (!is_name_particle(word) && !joins_names(word)) {
      return names_ > 0 && is_timed(line_, begin);
    }
    // "by Ann Lee—10 min read"
    if (names_ > 1 && word.find("—") != std::string_view::npos) names_end_ = begin;
    if (names_ > 1 && names_end_ == 0 && ends_names(word))
      return next >= line_.size() || is_timed(line_, begin) || is_timed(line_, next) ||
             match_phrase(line_.substr(next)).phrase == Phrase::credit;
    if (is_name_boundary(text::decode_before(word, word.size()).value)) {
      names_end_ = next;
      is_name_ = names_ > 1 && names_ <= kMostOfName;
    }
    return std::nullopt;
  }

  std::string_view line_;
  bool is_sentence_;
  bool is_told_;          // "By: Ann Lee, Director of Operations, …": however long it tells what she is
  bool is_name_ = false;  // what stands before the first sign is as long as one
  std::size_t words_ = 0;
  std::size_t names_ = 0;
  std::size_t caseless_ = 0;
  std::size_t names_end_ = 0;  // and of the sign behind them; 0: they go on
};

}  // namespace

bool has_letters(std::string_view text, std::size_t from) noexcept {
  return LineFolder(text, from).next_unit();
}

bool names_follow(std::string_view line, std::size_t end, bool is_plain) noexcept {
  // A script without spaces shows no end of the label.
  if (end < line.size() && text::is_word(text::decode_at(line, end).value)) return false;
  NameRun run(line, end, is_plain);
  for (std::size_t begin = text::skip_space(line, end); begin < line.size();) {
    std::size_t stop = begin;
    while (stop < line.size() && !text::is_space(text::decode_at(line, stop).value))
      stop += text::decode_at(line, stop).length;
    const std::size_t next = text::skip_space(line, stop);
    if (const std::optional<bool> verdict = run.take(line.substr(begin, stop - begin), begin, next))
      return *verdict;
    begin = next;
  }
  return run.ends_well();
}

bool goes_on_as(Match match, std::string_view phrase, std::string_view line, std::size_t end) noexcept {
  if (match == Match::inside) return false;
  if (!has_letters(line, end)) return match != Match::counted || has_digit(line, 0);
  if (match == Match::whole || match == Match::counted || opens_quote(line)) return false;
  switch (match) {
    case Match::start_colon:
      return separator_follows(line, end);
    case Match::dated:
      return date_follows(line, end, phrase);
    case Match::byline:
      return text::is_word(text::decode_at(line, 0).value) && !is_digit(text::decode_at(line, 0).value) &&
             names_follow(line, end, is_plain_label(phrase));
    case Match::heading:
      return is_heading(line) || separator_follows(line, end);
    default:
      return true;
  }
}

bool is_trail(std::string_view line) noexcept {
  if (line.size() > kLongestTrail) return false;
  std::size_t signs = 0;
  std::size_t item = 0;
  for (std::size_t i = 0; i < line.size();) {
    const text::CodePoint point = text::decode_at(line, i);
    if (is_trail_sign(line, i, point)) {
      if (!is_trail_item(line.substr(item, i - item))) return false;
      ++signs;
      item = i + point.length;
    } else if (point.value == 0xAB) {
      return false;  // « speech »
    }
    i += point.length;
  }
  return signs >= 2;
}

}  // namespace cleancopy::lexicon
