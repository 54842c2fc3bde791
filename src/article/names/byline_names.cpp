#include "article/names/byline_names.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "article/names/byline_cuts.hpp"
#include "article/names/degrees.hpp"
#include "article/names/east_asian_names.hpp"
#include "article/names/name_words.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using Word = text::FixedText<27>;

constexpr std::size_t kLongestPiece = 300;        // bytes: a name with all that may stand around it
constexpr std::size_t kLongestSignatures = 4000;  // bytes: so many names, with what stands around them
constexpr std::size_t kMostNames = 200;  // more than any byline holds: each new one is compared with all

// Words that no person's name holds: roles, desks, places of publication.
constexpr Word kRoles[] = {
#include "article/names/role_words.inc"
};

// "Head of Research"; as a last word it may be a name's.
constexpr std::string_view kHead = "head ";

// Of them, those who sign together.
constexpr Word kDesks[] = {"staff",       "desk",      "team",      "newsroom",  "newsdesk", "redaktion",
                           "redaktionen", "redacción", "redaccion", "redação",   "redacao",  "redazione",
                           "redactie",    "редакция",  "editors",   "editorial", "bureau",   "redaksi"};

// Words that begin what a page writes around a name: "More about Ann Lee", "Alle Artikel von Ann Lee".
constexpr Word kOpenings[] = {"articles",  "more",     "about",   "view",    "follow", "all",    "see",
                              "posts",     "post",     "meet",    "contact", "visit",  "latest", "our",
                              "your",      "my",       "define",  "alle",    "mehr",   "tous",   "toutes",
                              "voir",      "todos",    "más",     "ver",     "tutti",  "vedi",   "meer",
                              "developed", "designed", "powered", "em",      "à",      "aus",    "desde"};

// … and words that end it: "Insights from", "Researched by", "No comments".
constexpr Word kClosings[] = {"by", "from", "with", "von", "par", "por",     "de",
                              "av", "af",   "door", "da",  "di",  "comment", "comments"};

bool has_word_of(std::span<const Word> words, std::string_view name) {
  return text::any_word(text::folded(name),
                        [&](std::string_view word) { return text::is_among(words, word); });
}

// What stands before a role and belongs to it: "Sports Editor".
constexpr Word kFields[] = {
    "sports",     "business",  "political", "politics",   "managing", "city",         "features",
    "deputy",     "health",    "assistant", "executive",  "science",  "contributing", "education",
    "technology", "national",  "foreign",   "regional",   "county",   "environment",  "special",
    "breaking",   "web",       "digital",   "government", "public",   "photo",        "lead",
    "former",     "senior",    "tech",      "news",       "travel",   "food",         "style",
    "culture",    "arts",      "music",     "film",       "money",    "data",         "climate",
    "finance",    "economics", "crime",     "courts",     "legal",    "associate"};

// What somebody is, as the last word behind a name: "Ann Lee, Home and Digital Security Expert". Before a
// comma, captions sign with it.
constexpr Word kTitles[] = {"expert",     "officer",  "consultant", "coach",   "gardener",
                            "astrologer", "attorney", "agent",      "owner",   "therapist",
                            "scientist",  "reviewer", "blogger",    "engineer"};

// "Ann LeeWriter": two elements without a space between them; not "MacDonald".
bool is_glued(std::string_view word) {
  constexpr std::size_t kLongestPrefix = 4;
  for (std::size_t i = kLongestPrefix + 1; i < word.size(); ++i) {
    if (text::is_ascii_upper(word[i]) && text::is_ascii_lower(word[i - 1])) return true;
  }
  return false;
}

// "Ann LeeFounder at Quay Lines": the name.
std::string_view without_glued_role(std::string_view piece) {
  for (std::size_t i = 2; i < piece.size(); ++i) {
    if (!text::is_ascii_upper(piece[i]) || !text::is_ascii_lower(piece[i - 1])) continue;
    const std::string_view word = piece.substr(i, piece.find(' ', i) - i);
    if (text::count_words(piece.substr(0, i)) > 1 && text::is_among(kRoles, text::folded(word)))
      return piece.substr(0, i);
  }
  return piece;
}

// "Ann Lee Staff Writer", printed without a comma: the name. A desk ("The Quay Staff") is left whole.
std::string_view without_role(std::string_view piece) {
  constexpr std::size_t kNameWords = 2;
  piece = without_glued_role(piece);
  if (std::count(piece.begin(), piece.end(), ' ') < 2) return piece;
  const std::string last = text::folded(piece.substr(piece.rfind(' ') + 1));
  if (!text::is_among(kRoles, last) || text::is_among(kDesks, last)) return piece;
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < piece.size();) {
    const std::size_t end = std::min(piece.find(' ', begin), piece.size());
    words.push_back(piece.substr(begin, end - begin));
    begin = end + 1;
  }
  if (words.size() <= kNameWords) return piece;
  const auto is_of = [&](std::size_t i, std::span<const Word> table) {
    return text::is_among(table, text::folded(words[i]));
  };
  // "Guardian staff reporter", "AP National Writer": nobody's name.
  if (is_of(0, kRoles) || is_of(1, kRoles) || lexicon::agency_of(words[0])) return piece;
  std::size_t role = kNameWords;
  while (!is_of(role, kRoles)) ++role;
  while (role > kNameWords && is_of(role - 1, kFields)) --role;
  const std::string_view name_end = words[role - 1];
  if (is_glued(name_end) || is_glued(words[1])) return piece;
  return piece.substr(0, static_cast<std::size_t>(name_end.data() + name_end.size() - piece.data()));
}

// What stands behind a name of who made the pictures; and of who wrote, where both are told so.
constexpr Word kPictures[] = {"foto", "fotos", "photo", "photos", "bild", "bilder", "kuva", "kuvat"};
constexpr Word kWords[] = {"text", "tekst", "teksti", "texte", "texto", "testo"};

// "By Ann Lee In", with the category in the next line.
constexpr Word kLastWord = "in";

// The last word of three or more, folded; a name alone has two.
std::string word_behind_name(std::string_view piece) {
  if (text::count_words(piece) < 3) return {};
  return text::folded(piece.substr(piece.rfind(' ') + 1));
}

// "Ilka Morn Foto"
bool is_of_pictures(std::string_view piece) {
  return text::is_among(kPictures, word_behind_name(piece));
}

// "Ann Lee Text"; "陈晓雨 举报" with a button behind the name.
std::string_view without_word_behind(std::string_view piece) {
  const std::size_t space = piece.rfind(' ');
  if (space == std::string_view::npos) return piece;
  const bool is_button =
      text::is_cjk(text::decode_at(piece, 0).value) && lexicon::match_phrase(piece.substr(space + 1)).whole;
  const std::string word = word_behind_name(piece);
  return is_button || word == std::string_view(kLastWord) || text::is_among(kWords, word)
             ? piece.substr(0, space)
             : piece;
}

// "台北報導": where he reports from.
bool is_report_from(std::string_view piece) {
  return piece.ends_with("報導") || piece.ends_with("报道");
}

// A line about a name, and no name.
bool is_around_name(std::string_view piece) {
  const std::string line = text::folded(piece);
  const std::string_view folded = line;
  const std::size_t first = folded.find(' ');
  return first != std::string_view::npos && (text::is_among(kOpenings, folded.substr(0, first)) ||
                                             text::is_among(kClosings, folded.substr(folded.rfind(' ') + 1)));
}

// "quaypost.example", "QUAYPOST.COM": a site's address, and no "J.Lee".
bool is_host(std::string_view piece) {
  constexpr std::size_t kShortest = 2;  // bytes of a domain's last label
  constexpr std::size_t kLongest = 4;
  const std::size_t dot = piece.rfind('.');
  if (dot == std::string_view::npos || piece.find(' ') != std::string_view::npos) return false;
  const std::string_view last = piece.substr(dot + 1);
  if (last.size() < kShortest || last.size() > kLongest) return false;
  if (std::all_of(last.begin(), last.end(), text::is_ascii_lower)) return true;
  return piece.find('.') > kShortest && std::all_of(piece.begin(), piece.end(), [](char c) {
           return text::is_ascii_upper(c) || c == '.' || c == '-';
         });
}

// "José Ortega y Gasset", "Ana Volta e Pinto": the last separator of the line stands inside of a name, for
// one word behind it, which is no agency and no desk, has no given name. So it is in "Ann Lee en Madrid".
bool is_inside_name(std::string_view line, std::size_t begin, const Separator& separator) {
  constexpr std::string_view kJoining[] = {" y ", " e ", " i ", " en ", " a "};
  const std::string_view word = line.substr(separator.at, separator.length);
  if (!text::is_among(kJoining, word)) return false;
  const std::string_view behind = line.substr(separator.at + separator.length);
  // "…, inviata a Ostrel"
  const std::string_view before = text::trim(line.substr(begin, separator.at - begin));
  const bool is_role_there = !before.empty() && !text::is_upper(text::decode_at(before, 0).value);
  return (text::count_words(before) > 1 || is_role_there) && text::count_words(behind) == 1 &&
         text::is_upper(text::decode_at(behind, 0).value) && !is_degree(behind) && !is_role(behind) &&
         !lexicon::agency_of(behind);
}

// "Professor Ann Lee": a role that stands before a name as its title.
bool is_titled(std::string_view name) {
  constexpr std::string_view kTitle = "Professor ";
  constexpr std::size_t kMostWords = 4;  // of the name
  if (!name.starts_with(kTitle)) return false;
  const std::string_view rest = name.substr(kTitle.size());
  const std::size_t words = text::count_words(rest);
  return words > 1 && words <= kMostWords && is_written_as_name(rest) && !is_role(rest) &&
         rest.find(',') == std::string_view::npos;
}

}  // namespace

bool looks_like_name(std::string_view name) {
  const std::size_t words = text::count_words(name);
  if (name.size() < 3 || name.size() > 80 || words == 0) return false;
  if (name.find('@') != std::string_view::npos || name.find("//") != std::string_view::npos) return false;
  if (dates::has_digit(name) || name.front() == ',' || name.find("©") != std::string_view::npos) return false;
  bool has_letter = false;
  bool cjk = false;
  for (std::size_t i = 0; i < name.size();) {
    const text::CodePoint point = text::decode_at(name, i);
    if (text::is_word(point.value)) has_letter = true;
    if (text::is_cjk(point.value)) cjk = true;
    i += point.length;
  }
  return has_letter && (cjk ? words <= 12 : words <= 6);
}

void add_name(std::vector<std::string>& names, std::string name) {
  if (names.size() == kMostNames) return;
  const std::string folded = text::folded(name);
  for (const std::string& other : names) {
    if (text::folded(other) == folded) return;
  }
  names.push_back(std::move(name));
}

std::string_view without_byline_label(std::string_view line) {
  for (;;) {
    line = text::trim(line);
    while (!line.empty()) {
      const text::CodePoint first = text::decode_at(line, 0);
      const bool sign = first.value == ':' || first.value == '.' || first.value == '-' ||
                        first.value == '|' || first.value == 0xFF1A || first.value == 0xFF1D ||
                        first.value == 0x055D;  // the Armenian colon
      if (!sign) break;
      line = text::trim(line.substr(first.length));
    }
    lexicon::PhraseMatch match = lexicon::match_phrase(line);
    // "Interview by Ann Lee.": with its stop the line is no byline's.
    if (match.phrase != lexicon::Phrase::byline_label && line.ends_with('.'))
      match = lexicon::match_phrase(line.substr(0, line.size() - 1));
    if (match.phrase != lexicon::Phrase::byline_label || match.length == 0) return line;
    line.remove_prefix(match.length);
  }
}

bool is_role(std::string_view name) {
  if (is_titled(name)) return false;
  const std::string folded = text::folded(name);
  return folded.starts_with(kHead) ||
         text::any_word(folded, [](std::string_view word) { return text::is_among(kRoles, word); });
}

bool is_desk(std::string_view name) {
  return has_word_of(kDesks, name);
}

namespace {

// "Photos: Ann Lee": behind a label that is not the byline's somebody else is named.
bool is_labelled(std::string_view piece) {
  return piece.find(": ") != std::string_view::npos;
}

// "international affairs editor": all of it is what he is.
bool is_lowercase_role(std::string_view piece) {
  if (piece.empty()) return false;
  const char32_t first = text::decode_at(piece, 0).value;
  return text::is_word(first) && !text::is_upper(first) && first < text::kFirstCaseless &&
         is_role(piece.substr(piece.rfind(' ') + 1));
}

// "Ann Lee @annlee"
std::string_view without_handle(std::string_view piece) {
  const std::size_t at = piece.find(" @");
  return at < piece.size() && text::count_words(piece.substr(0, at)) > 1 ? piece.substr(0, at) : piece;
}

std::string_view without_last_signs(std::string_view piece) {
  piece = without_handle(text::trim(piece));
  if (piece.size() > 2 && piece.front() == '"' && piece.back() == '"')
    piece = piece.substr(1, piece.size() - 2);
  // "Ann Lee ●"
  while (text::count_words(piece.substr(piece.rfind(' ') + 1)) == 0 && piece.rfind(' ') < piece.size())
    piece = text::trim(piece.substr(0, piece.rfind(' ')));
  const std::size_t words = text::count_words(piece);
  if (piece.ends_with(" Jr.") || piece.ends_with(" Sr.")) return piece;
  while (!piece.empty() && (piece.back() == '.' || piece.back() == ':') && piece.size() > 3 &&
         piece[piece.size() - 2] != '.' && words > 1 && piece[piece.size() - 3] != ' ') {
    piece.remove_suffix(1);
  }
  return piece;
}

}  // namespace

std::vector<std::string> split_signatures(std::string_view byline) {
  if (byline.size() > kLongestSignatures)
    byline = byline.substr(0, std::min(byline.find_last_of(",;|&", kLongestSignatures), kLongestSignatures));
  const std::string collapsed = text::collapse_space(byline);
  // "Reviewed by Bo Kim | Written by Ann Lee"
  const std::size_t label = is_reviewers(collapsed) ? writers_label(collapsed) : collapsed.size();
  const std::string_view line =
      without_byline_label(std::string_view(collapsed).substr(label < collapsed.size() ? label : 0));
  if (line.find("://") != std::string_view::npos || line.starts_with("www.")) return {};
  std::vector<std::string> names;
  bool behind_agency = false;
  const Range date = date_in(line);
  for (std::size_t begin = 0; begin < line.size();) {
    // "Ann Lee on 14 May in Travel, Wind", "Ann Lee | 14 May | Travel": where it is filed.
    if (!names.empty() && date.end > 0 && begin > date.end &&
        (line.substr(date.end).starts_with(" in ") || line[begin - 1] == '|'))
      break;
    Separator separator = next_separator(line, begin, date);
    if (is_inside_name(line, begin, separator)) separator = {line.size(), 0};
    std::string_view labelled = text::trim(line.substr(begin, separator.at - begin));
    if (labelled.size() > kLongestPiece) labelled = without_last_signs(labelled);
    if (labelled.size() > kLongestPiece) {
      begin = separator.at + std::max<std::size_t>(separator.length, 1);
      continue;
    }
    // Whoever is named from here on made the pictures, or looked it over.
    if (is_credit(labelled) || is_editors(labelled) || (!names.empty() && is_reviewers(labelled))) break;
    const std::string_view whole = without_byline_label(without_label_behind(labelled));
    const bool behind_slash = begin > 0 && line[begin - 1] == '/';
    const bool behind_comma = begin > 0 && line[begin - 1] == ',';
    const bool behind_dash =
        begin > 1 && line[begin - 1] == ' ' && !text::is_word(text::decode_before(line, begin - 1).value);
    begin = separator.at + std::max<std::size_t>(separator.length, 1);
    if (begins_with_credit(whole.substr(std::min(whole.find('('), whole.size())))) continue;
    if (lexicon::agency_of(whole)) {
      add_name(names, std::string(whole));
      behind_agency = true;
      continue;
    }
    // "Ann Lee — Oslo, 14 May 2031", "Ann Lee - Oslo": where she was then.
    const bool is_place =
        text::count_words(whole) == 1 && !text::is_cjk(text::decode_at(whole, 0).value) && !is_role(whole);
    if (behind_dash && !names.empty() && (is_place || date_in(whole).end > 0)) continue;
    // "Ann Lee, Quay News, Paris"
    if (behind_comma && is_place && separator.at >= line.size() && names.size() > 1 && is_role(names.back()))
      continue;
    if (!names.empty() && is_lowercase_role(whole)) continue;
    const NamedFor named = without_agency(whole);
    const std::string_view piece = without_word_behind(without_role(
        without_last_signs(without_reporter(without_byline_label(without_place_or_time(named.name))))));
    // "dpa/lsw": an agency's desk.
    const bool is_code =
        behind_agency && behind_slash && piece.size() <= 4 && !text::is_upper(piece.empty() ? 0 : piece[0]);
    if (behind_comma && !names.empty() && is_trade(piece)) continue;
    if (!names.empty() && text::is_among(kTitles, text::folded(piece.substr(piece.rfind(' ') + 1)))) continue;
    // "Ann Lee, Director of Operations, Quay Moving Lines": for whom.
    const bool is_last = separator.at >= line.size() || line[separator.at] != ',';
    if (behind_comma && is_last && names.size() > 1 && is_role(names.back()) &&
        names.back().find(" of ") != std::string::npos && !is_role(names[names.size() - 2]))
      continue;
    if (looks_like_name(piece) && !piece.ends_with(':') && !is_code && !is_host(piece) &&
        !(is_degree(piece) && !names.empty()) && !is_around_name(piece) && !is_labelled(piece) &&
        !is_report_from(piece) && !is_of_pictures(piece) && !lexicon::match_phrase(piece).whole) {
      for (const std::string_view name : east_asian_names_in(piece)) add_name(names, std::string(name));
    }
    if (!named.agency.empty()) add_name(names, std::string(named.agency));
    behind_agency = false;
  }
  return names;
}

std::string_view behind_and(std::string_view text) {
  text = text::trim(text);
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return {};
  const std::string_view word = text.substr(0, space);
  return word == "&" || parts_names(word) ? text.substr(space + 1) : std::string_view();
}

std::vector<std::string> split_names(std::string_view byline) {
  std::vector<std::string> names = split_signatures(byline);
  names.erase(
      std::remove_if(names.begin(), names.end(),
                     [](const std::string& name) { return is_role(name) && !lexicon::agency_of(name); }),
      names.end());
  return names;
}

}  // namespace cleancopy::article
