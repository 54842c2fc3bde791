#include "article/byline_names.hpp"

#include <algorithm>
#include <utility>

#include "text/lexicon.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kMostNames = 200;  // more than any byline holds: each new one is compared with all

// What stands between two names. Words are matched as whole words.
constexpr std::string_view kWordSeparators[] = {"and", "und", "et", "y",  "e",    "en",  "og",   "och", "ja",
                                                "i",   "ve",  "и",  "та", "with", "mit", "avec", "con"};

// Words that no person's name holds: roles, desks, places of publication.
constexpr std::string_view kRoles[] = {
    "editor",    "reporter",     "correspondent", "correspondents", "writer",      "staff",
    "redaktion", "redakteur",    "redakteurin",   "journalist",     "journaliste", "redactor",
    "redacción", "redaccion",    "redação",       "redazione",      "redactie",    "redaktionen",
    "newsroom",  "desk",         "bureau",        "agencies",       "agency",      "agences",
    "agencia",   "agenturen",    "news",          "team",           "contributor", "columnist",
    "producer",  "associate",    "senior",        "chief",          "columnista",  "корреспондент",
    "редакция",  "редактор",     "muhabir",       "reportage",      "author",      "admin",
    "guest",     "photographer", "fotograf",      "autor",          "press"};

bool is_role(std::string_view name) {
  const std::string folded = text::folded(name);
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = std::string_view(folded).substr(begin, end - begin);
    if (std::find(std::begin(kRoles), std::end(kRoles), word) != std::end(kRoles)) return true;
    begin = end + 1;
  }
  return false;
}

// The end of the piece that starts at `begin`, and the length of what parts it from the next.
struct Separator {
  std::size_t at;
  std::size_t length;
};

Separator next_separator(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    const char c = text[i];
    if (const auto byte = static_cast<unsigned char>(c); byte < 0x80 && text::kAsciiWord[byte] != 0) continue;
    if (c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == '\n') return {i, 1};
    for (const std::string_view mark :
         {std::string_view("、"), std::string_view("،"), std::string_view("·"), std::string_view("•"),
          std::string_view("，"), std::string_view(" - "), std::string_view(" – ")}) {
      if (text.substr(i).starts_with(mark)) return {i, mark.size()};
    }
    if (c != ' ') continue;
    for (const std::string_view word : kWordSeparators) {
      const std::string_view rest = text.substr(i + 1);
      if (rest.size() > word.size() && rest[word.size()] == ' ' &&
          text::equals_ignoring_ascii_case(rest.substr(0, word.size()), word)) {
        return {i, word.size() + 2};
      }
    }
  }
  return {text.size(), 0};
}

}  // namespace

bool looks_like_name(std::string_view name) {
  const std::size_t words = text::count_words(name);
  if (name.size() < 3 || name.size() > 80 || words == 0) return false;
  if (name.find('@') != std::string_view::npos || name.find("//") != std::string_view::npos) return false;
  bool has_letter = false;
  bool cjk = false;
  for (std::size_t i = 0; i < name.size();) {
    const text::CodePoint point = text::decode_at(name, i);
    if (point.value >= '0' && point.value <= '9') return false;
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
      if (first.value != ':' && first.value != '-' && first.value != '|' && first.value != 0xFF1A) break;
      line = text::trim(line.substr(first.length));
    }
    const text::PhraseMatch match = text::match_phrase(line);
    if (match.phrase != text::Phrase::byline_label || match.length == 0) return line;
    line.remove_prefix(match.length);
  }
}

std::vector<std::string> split_names(std::string_view byline) {
  const std::string collapsed = text::collapse_space(byline);
  const std::string_view line = without_byline_label(collapsed);
  if (line.find("://") != std::string_view::npos || line.starts_with("www.")) return {};
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < line.size();) {
    const Separator separator = next_separator(line, begin);
    std::string_view piece = without_byline_label(line.substr(begin, separator.at - begin));
    begin = separator.at + std::max<std::size_t>(separator.length, 1);
    if (const std::size_t paren = piece.find('('); paren != std::string_view::npos)
      piece = piece.substr(0, paren);
    piece = text::trim(piece);
    if (piece.size() > 2 && piece.front() == '"' && piece.back() == '"')
      piece = piece.substr(1, piece.size() - 2);
    const std::size_t words = text::count_words(piece);
    while (!piece.empty() && (piece.back() == '.' || piece.back() == ':') && piece.size() > 3 &&
           piece[piece.size() - 2] != '.' && words > 1 && piece[piece.size() - 3] != ' ') {
      piece.remove_suffix(1);
    }
    if (!looks_like_name(piece) || is_role(piece) || text::match_phrase(piece).whole) continue;
    add_name(names, std::string(piece));
  }
  return names;
}

}  // namespace cleancopy::article
