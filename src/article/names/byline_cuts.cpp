#include "article/names/byline_cuts.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "article/names/east_asian_names.hpp"
#include "dates/date.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/name_particles.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

// What stands between two names, beside the words for "and".
constexpr std::string_view kWith[] = {"with", "mit", "avec", "con"};

constexpr std::string_view kSigns[] = {" 通讯员", " 通訊員", "、", "،",  "·",   "•",
                                       "⋅",       "∙",       "，", "／", " - ", " – "};

// "김민서 기자": what he is stands behind his name.
constexpr std::string_view kBehind[] = {"기자", "특파원"};

// "記者王小明": before it, without a space.
constexpr std::string_view kBefore[] = {"本報記者", "本报记者", "記者", "记者", "通讯员", "編譯", "编译"};

// Words before the name of somebody who only looked it over, or for whom another wrote.
constexpr text::FixedText<23> kReviewed[] = {"reviewed by",
                                             "edited by",
                                             "checked by",
                                             "fact checked by",
                                             "fact-checked by",
                                             "approved by",
                                             "medically reviewed by",
                                             "updated by",
                                             "revisado por",
                                             "verificado por",
                                             "editado por",
                                             "überprüft von",
                                             "geprüft von",
                                             "on behalf of",
                                             "im auftrag von",
                                             "editor",
                                             "redaktor",
                                             "relu par",
                                             "vérifié par",
                                             "revisto por",
                                             "revisionato da",
                                             "gecontroleerd door"};
// … and in scripts that put a colon or a space behind them.
constexpr text::FixedText<31> kEditors[] = {"责任编辑", "責任編輯", "版面编辑", "责编", "責編",
                                            "编辑",     "編輯",     "審核",     "审核", "校对",
                                            "校對",     "核稿編輯", "責任主編"};
constexpr std::size_t kLongestReviewed = 24;  // bytes

// "Ann Lee. Published …": a full stop at `stop` behind two words or more, and not an initial's or "Jr."
bool ends_name(std::string_view line, std::size_t begin, std::size_t stop) {
  constexpr std::size_t kLongestShort = 2;  // letters of "Jr."
  const std::string_view before = text::trim(line.substr(begin, stop - begin));
  const std::size_t space = before.rfind(' ');
  if (space == std::string_view::npos || before[space - 1] == '.') return false;
  const std::string_view word = before.substr(space + 1);
  return word.size() > kLongestShort && word.find('.') == std::string_view::npos;
}

// The run of Korean letters that ends at `end` of `piece`, a space aside; a name has two to four.
std::string_view korean_name_before(std::string_view piece, std::size_t end) {
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 4;
  while (end > 0 && piece[end - 1] == ' ') --end;
  std::size_t begin = end;
  std::size_t letters = 0;
  while (begin > 0) {
    const text::CodePoint point = text::decode_before(piece, begin);
    if (!is_hangul(point.value)) break;
    begin -= point.length;
    ++letters;
  }
  return letters >= kShortest && letters <= kLongest ? piece.substr(begin, end - begin) : std::string_view();
}

std::string_view korean_name(std::string_view piece) {
  for (const std::string_view word : kBehind) {
    const std::size_t at = piece.find(word);
    if (at == std::string_view::npos) continue;
    if (const std::string_view name = korean_name_before(piece, at); !name.empty()) return name;
    // "기자 김민서"
    const std::string_view behind = text::trim(piece.substr(at + word.size()));
    const std::string_view name = korean_name_before(behind, std::min(behind.find(' '), behind.size()));
    if (at == 0 && !name.empty() && behind.starts_with(name)) return name;
  }
  return {};
}

// What stands beside a reporter's title; empty without one.
std::string_view reporters_name(std::string_view piece) {
  constexpr std::size_t kLetter = 3;  // bytes: a name is longer
  for (const std::string_view role : kBefore) {
    if (piece.starts_with(role) && piece.size() > role.size() + kLetter)
      return text::trim(piece.substr(role.size()));
  }
  return korean_name(piece);
}

// Where one of the small words that stand between spaces begins; in a piece in capitals it is written so,
// too.
std::size_t find_small_word(std::string_view piece, std::string_view word) {
  const std::size_t at = piece.find(word);
  if (at != std::string_view::npos || std::any_of(piece.begin(), piece.end(), text::is_ascii_lower))
    return at;
  std::string capitals(word);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](char c) { return text::is_ascii_lower(c) ? static_cast<char>(c & ~0x20) : c; });
  return piece.find(capitals);
}

// "Ann LeePublished", "ANN LEEUPDATED" before a colon or the date: a line of two elements. Where the date's
// label begins; npos if there is none.
std::size_t glued_date_label(std::string_view piece, Range date) {
  constexpr std::size_t kShortest = 2;  // letters of a name
  if (date.end == 0) return std::string_view::npos;
  for (std::size_t at = kShortest; at < date.begin; ++at) {
    if (!text::is_ascii_upper(piece[at]) || !text::is_word(text::decode_before(piece, at).value)) continue;
    const std::string_view rest = piece.substr(at);
    const lexicon::PhraseMatch match = lexicon::match_phrase(rest);
    if (!lexicon::is_date_label(match.phrase)) continue;
    const std::string_view behind = text::trim(rest.substr(match.length));
    if (behind.starts_with(':') || behind.data() == piece.data() + date.begin) return at;
  }
  return std::string_view::npos;
}

// "Ann Lee 59 Comments", "Ann Lee 15 min read": two words or more before a number and what it counts. "Ann
// Lee1": a footnote's mark.
std::string_view without_count(std::string_view piece) {
  if (piece.empty() || text::decode_at(piece, 0).value >= text::kFirstCaseless) return piece;
  for (std::size_t at = dates::find_digit(piece, 0); at < piece.size();
       at = dates::find_digit(piece, at + 1)) {
    const std::size_t end = std::min(piece.find_first_not_of("0123456789", at), piece.size());
    const bool counts = at > 0 && piece[at - 1] == ' ' && end < piece.size() && piece[end] == ' ';
    const char32_t last = at > 0 ? text::decode_before(piece, at).value : 0;
    const bool marks = end == piece.size() && text::is_word(last) && !text::is_upper(last);
    if ((counts || marks) && text::count_words(piece.substr(0, at)) > 1)
      return text::trim(piece.substr(0, at));
  }
  return piece;
}

// The piece before the date that it ends in, or behind the one that it begins with.
std::string_view without_date(std::string_view piece) {
  const Range date = date_in(piece);
  // Scripts without capitals do not show that the date's label is glued to the name.
  constexpr char32_t kFirstIdeograph = 0x2E80;
  if (date.end == 0) return piece;
  const char32_t first = text::decode_at(piece, 0).value;
  if (first >= text::kFirstCaseless && first < kFirstIdeograph) return piece;
  std::string_view before = text::trim(piece.substr(0, date.begin));
  while (before.ends_with('-')) before = text::trim(before.substr(0, before.size() - 1));
  return text::count_words(before) > 0 ? before : piece.substr(date.end);
}

// The phrase that `piece` begins with credits the maker of a picture.
bool is_credit_of(const lexicon::PhraseMatch& match, std::string_view piece) {
  if (match.phrase != lexicon::Phrase::credit || match.whole || lexicon::agency_of(piece)) return false;
  // "Photo and text: Ann Lee": the words are hers, too.
  return text::folded(piece.substr(0, match.length)).find("text") == std::string::npos;
}

}  // namespace

Range date_in(std::string_view line) {
  if (!dates::has_digit(line)) return {};
  const auto date = dates::find_date(line, {});
  return date ? Range{date->begin, date->end} : Range{};
}

Separator next_separator(std::string_view line, std::size_t begin, Range date) {
  std::size_t bracket = 0;  // where the open one ends
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (i >= date.begin && i < date.end) {
      i = date.end - 1;
      continue;
    }
    const char c = line[i];
    if (const auto byte = static_cast<unsigned char>(c); byte < 0x80 && text::kAsciiWord[byte] != 0) continue;
    if (c == '(') bracket = std::min(line.find(')', i), line.size());
    if (c == '/' && i < bracket) continue;  // "Ann Lee (she/her)"
    if (c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == '\n') return {i, 1};
    for (const std::string_view sign : kSigns) {
      if (line.substr(i).starts_with(sign)) return {i, sign.size()};
    }
    // What follows is a sentence of its own, or where and when it was written.
    if (line.substr(i).starts_with("—")) return {i, line.size() - i};
    if (c == '.' && i + 1 < line.size() && line[i + 1] == ' ' && ends_name(line, begin, i))
      return {i, line.size() - i};
    if (c != ' ') continue;
    const std::string_view rest = line.substr(i + 1);
    const std::size_t length = std::min(rest.find(' '), rest.size());
    if (length < rest.size() && parts_names(rest.substr(0, length))) return {i, length + 2};
  }
  return {line.size(), 0};
}

std::string_view without_label_behind(std::string_view piece) {
  const Range dated = date_in(piece);
  const std::size_t date = dated.begin;
  piece = piece.substr(0, glued_date_label(piece, dated));
  for (std::size_t at = 0; at < piece.size();) {
    const std::string_view rest = piece.substr(at);
    const lexicon::PhraseMatch match = lexicon::match_phrase(rest);
    const bool is_others =
        is_credit_of(match, rest) || (match.phrase == lexicon::Phrase::byline_label && is_reviewers(rest));
    // "Ann Lee Date:"
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool has_colon =
        word.find(':') != std::string_view::npos || word.find("：") != std::string_view::npos;
    const bool is_labels = has_colon && text::count_words(piece.substr(0, at)) > 1;
    if ((at < date && lexicon::is_date_label(match.phrase)) || (at > 0 && (is_others || is_labels)))
      return piece.substr(0, at);
    at = std::min(piece.find(' ', at), piece.size() - 1) + 1;
  }
  return piece;
}

std::string_view without_place_or_time(std::string_view piece) {
  constexpr std::string_view kPlaces[] = {" at ", " on ", " in ",    " from ", " aus ", " à ",
                                          " en ", " a ",  " desde ", " uit ",  " från "};
  constexpr std::size_t kMostWords = 4;  // of a name
  constexpr std::string_view kOthers[] = {" am ", " den ", " le ", " el ", " em ", " il ", " op "};
  const auto cut = [&](std::string_view word, bool before_place) {
    const std::size_t at = find_small_word(piece, word);
    if (at == std::string_view::npos) return;
    const bool dated = piece.find_first_of("0123456789", at) != std::string_view::npos;
    // A place has a capital letter; "Sophie in 't Veld" has a particle.
    const bool place = before_place && at + word.size() < piece.size() &&
                       text::is_upper(text::decode_at(piece, at + word.size()).value);
    const std::size_t words = text::count_words(piece.substr(0, at));
    if (dated || (place && words > 1 && words <= kMostWords)) piece = piece.substr(0, at);
  };
  // No word stands between spaces in a name of two words.
  if (std::count(piece.begin(), piece.end(), ' ') >= 2) {
    for (const std::string_view word : kPlaces) cut(word, true);
    for (const std::string_view word : kOthers) cut(word, false);
  }
  return without_count(without_date(piece));
}

NamedFor without_agency(std::string_view piece) {
  const std::size_t open = piece.find('(');
  const std::size_t close = std::min(piece.find(')', open), piece.size());
  // "Ann (Annie) Lee": a part of the name.
  const bool inside_name = open > 0 && text::count_words(piece.substr(close)) > 0;
  if (open != std::string_view::npos && !inside_name) {
    const std::string_view inside = text::trim(piece.substr(open + 1, close - open - 1));
    return {piece.substr(0, open), lexicon::agency_of(inside) ? inside : std::string_view()};
  }
  for (const std::string_view word : {" of ", " for ", " from ", " von ", " de ", " da ", " per ", " via "}) {
    const std::size_t at = piece.find(word);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = piece.substr(at + word.size());
    if (lexicon::agency_of(rest)) return {piece.substr(0, at), rest};
  }
  // "Ann Lee for The Quay Post", "Ann Lee For Quaypost.example", "Ann Lee For Quayonline"
  for (const std::string_view word : {" for ", " For ", " für ", " pour ", " för "}) {
    const std::size_t at = find_small_word(piece, word);
    if (at == std::string_view::npos || text::count_words(piece.substr(0, at)) < 2) continue;
    const std::string_view rest = piece.substr(at + word.size());
    const bool is_title = piece.substr(at).starts_with(" For ") && text::count_words(rest) == 1;
    if (is_title || rest.starts_with("The ") || rest.find('.') != std::string_view::npos)
      return {piece.substr(0, at), {}};
  }
  // "Ann Lee Associated Press"
  for (std::size_t at = piece.find(' ', piece.find(' ') + 1); at < piece.size();
       at = piece.find(' ', at + 1)) {
    if (piece.find(' ', at + 1) < piece.size() && lexicon::agency_of(piece.substr(at + 1)))
      return {piece.substr(0, at), piece.substr(at + 1)};
  }
  if (const std::size_t at = piece.find(" on behalf of "); at != std::string_view::npos)
    return {piece.substr(0, at), {}};
  return {piece, {}};
}

std::string_view without_reporter(std::string_view piece) {
  const std::string_view name = reporters_name(piece);
  return name.empty() ? piece : name;
}

bool is_reporters(std::string_view line) {
  constexpr std::size_t kLongest = 80;  // bytes
  return line.size() <= kLongest && !reporters_name(line).empty();
}

bool is_credit(std::string_view piece) {
  return is_credit_of(lexicon::match_phrase(piece), piece);
}

bool ends_in_credit_of(std::string_view label, std::string_view name) {
  constexpr std::size_t kMostWords = 3;  // of a credit
  label = text::trim(label);
  std::size_t begin = label.size();
  for (std::size_t word = 0; word < kMostWords && begin > 0; ++word) {
    const std::size_t space = begin > 1 ? label.rfind(' ', begin - 2) : std::string_view::npos;
    begin = space == std::string_view::npos ? 0 : space + 1;
  }
  for (std::size_t at = begin; at < label.size();) {
    std::string line(label.substr(at));
    const std::size_t labelled = line.size();
    line.append(1, ' ').append(name);
    const lexicon::PhraseMatch match = lexicon::match_phrase(line);
    const bool is_whole = match.length + 1 >= labelled;  // a colon may stand behind it
    if (is_whole && match.phrase == lexicon::Phrase::byline_label) return false;
    if (is_whole && is_credit_of(match, line)) return true;
    at = std::min(label.find(' ', at), label.size() - 1) + 1;
  }
  return false;
}

bool begins_with_credit(std::string_view text) {
  text = text::trim(text);
  if (!text.starts_with('(')) return false;
  // As a label it would stand before a colon.
  const std::string label = std::string(text.substr(1, text.find(')') - 1)).append(": A");
  return text::count_words(label) <= 3 && is_credit(label);
}

bool is_reviewers(std::string_view piece) {
  const std::string line = text::folded(piece.substr(0, kLongestReviewed));
  return std::any_of(std::begin(kReviewed), std::end(kReviewed), [&](std::string_view words) {
    return line.size() > words.size() && line.starts_with(words) && line[words.size()] == ' ';
  });
}

bool is_writers(std::string_view piece) {
  return lexicon::match_phrase(piece).phrase == lexicon::Phrase::byline_label && !is_reviewers(piece);
}

std::size_t writers_label(std::string_view line) {
  constexpr std::string_view kBars[] = {"|", "—", "–", "·", "•", ";"};
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    const auto* const bar = std::find_if(std::begin(kBars), std::end(kBars),
                                         [&](std::string_view sign) { return rest.starts_with(sign); });
    if (bar == std::end(kBars)) continue;
    const std::string_view piece = text::trim(rest.substr(bar->size()));
    if (is_writers(piece)) return static_cast<std::size_t>(piece.data() - line.data());
  }
  return line.size();
}

bool is_trade(std::string_view piece) {
  if (piece.empty() || piece.find(' ') != std::string_view::npos) return false;
  const char32_t first = text::decode_at(piece, 0).value;
  return first < text::kFirstCaseless && text::is_word(first) && text::to_lower(first) == first;
}

bool is_editors(std::string_view piece) {
  return std::any_of(std::begin(kEditors), std::end(kEditors), [&](std::string_view label) {
    const std::string_view rest = piece.substr(std::min(piece.size(), label.size()));
    return piece.starts_with(label) &&
           (rest.starts_with("：") || rest.starts_with(':') || rest.starts_with(' '));
  });
}

bool ends_in_reviewers(std::string_view text) {
  const std::string line = text::folded(text.substr(text.size() - std::min(text.size(), kLongestReviewed)));
  return std::any_of(std::begin(kReviewed), std::end(kReviewed),
                     [&](std::string_view words) { return line.ends_with(words); });
}

bool parts_names(std::string_view word) {
  // Czech "a" is "and"; "A" is a name's.
  return word == "a" || lexicon::is_and(word) || text::is_among_ignoring_ascii_case(kWith, word);
}

}  // namespace cleancopy::article
