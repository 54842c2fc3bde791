#include "article/byline.hpp"

#include <algorithm>
#include <array>

#include "text/lexicon.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using text::NameHint;

// What stands between two names. Words are matched as whole words.
constexpr std::string_view kWordSeparators[] = {"and", "und", "et",  "y",  "e",   "en",  "og", "och", "ja",
                                                "i",   "ve",  "и",   "та", "und", "with", "mit", "avec", "con"};

// Words that no person's name holds: roles, desks, places of publication.
constexpr std::string_view kRoles[] = {
    "editor",        "reporter",      "correspondent", "correspondents", "writer",     "staff",      "redaktion",
    "redaktion",     "redakteur",     "redakteurin",   "journalist",     "journaliste", "redactor",  "redacción",
    "redaccion",     "redação",       "redazione",     "redactie",       "redaktionen", "newsroom",  "desk",
    "bureau",        "agencies",      "agency",        "agences",        "agencia",    "agenturen",  "news",
    "team",          "contributor",   "columnist",     "producer",       "associate",  "senior",     "chief",
    "columnista",    "корреспондент", "редакция",      "редактор",       "muhabir",    "reportage",  "author",
    "admin",         "guest",         "photographer",  "fotograf",       "autor",      "press"};

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

// The end of the piece that starts at `begin`, and the length of what parts it from the next.
struct Separator {
  std::size_t at;
  std::size_t length;
};

Separator next_separator(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == '\n') return {i, 1};
    for (const std::string_view mark : {std::string_view("、"), std::string_view("،"), std::string_view("·"),
                                        std::string_view("•"), std::string_view("，"), std::string_view(" - "),
                                        std::string_view(" – ")}) {
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

void add_name(std::vector<std::string>& names, std::string name) {
  const std::string folded = text::folded(name);
  for (const std::string& other : names) {
    if (text::folded(other) == folded) return;
  }
  names.push_back(std::move(name));
}

std::string_view without_label(std::string_view line) {
  for (;;) {
    line = text::trim(line);
    while (!line.empty() && (line.front() == ':' || line.front() == '-' || line.front() == '|')) {
      line = text::trim(line.substr(1));
    }
    const text::PhraseMatch match = text::match_phrase(line);
    if (match.phrase != text::Phrase::byline_label || match.length == 0 || match.length >= line.size()) return line;
    line.remove_prefix(match.length);
  }
}

}  // namespace

std::vector<std::string> split_names(std::string_view byline, std::string_view site_name) {
  const std::string collapsed = text::collapse_space(byline);
  const std::string_view line = without_label(collapsed);
  const std::string site = text::folded(site_name);
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < line.size();) {
    const Separator separator = next_separator(line, begin);
    std::string_view piece = without_label(line.substr(begin, separator.at - begin));
    begin = separator.at + std::max<std::size_t>(separator.length, 1);
    if (const std::size_t paren = piece.find('('); paren != std::string_view::npos) piece = piece.substr(0, paren);
    piece = text::trim(piece);
    while (!piece.empty() && (piece.back() == '.' || piece.back() == ':') && piece.size() > 3 &&
           piece[piece.size() - 2] != '.' && text::count_words(piece) > 1 && piece[piece.size() - 3] != ' ') {
      piece.remove_suffix(1);
    }
    if (!looks_like_name(piece) || is_role(piece)) continue;
    if (!site.empty() && text::folded(piece) == site) continue;
    add_name(names, std::string(piece));
  }
  return names;
}

Byline resolve_byline(const Evidence& evidence, std::size_t headline_block) {
  std::string_view site = evidence.metadata.first_of({"og:site_name"});
  if (site.empty()) site = evidence.json_ld.site_name;
  Byline byline;
  const auto take = [&](std::string_view text, Source source) {
    for (std::string& name : split_names(text, site)) add_name(byline.names, std::move(name));
    if (!byline.names.empty()) byline.source = source;
  };

  for (const std::string& author : evidence.json_ld.article.authors) take(author, Source::json_ld);
  if (!byline.names.empty()) return byline;
  for (const std::string_view key : {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
                                     "dcterms.creator", "byl"}) {
    for (const std::string_view content : evidence.metadata.all_of(key)) take(content, Source::meta);
    if (!byline.names.empty()) return byline;
  }

  const auto& page = evidence.page;
  const auto& blocks = evidence.cleaner.blocks();
  const auto in_comments = [&](std::uint32_t offset) {
    const auto block = std::lower_bound(blocks.begin(), blocks.end(), offset,
                                        [](const Block& b, std::uint32_t at) { return b.end <= at; });
    return block != blocks.end() && (block->hints & (text::bit(NameHint::comment) | text::bit(NameHint::related) |
                                                     text::bit(NameHint::teaser))) != 0;
  };
  for (const html::Span& span : page.spans) {
    if (span.tag != html::TagId::a || in_comments(span.begin)) continue;
    if (page.attribute(span.attributes, html::AttributeId::rel).find("author") != std::string_view::npos) {
      take(page.text_of(span), Source::element);
    }
  }
  if (!byline.names.empty()) return byline;

  const std::size_t from = headline_block < blocks.size() ? headline_block : 0;
  const std::size_t to = std::min(blocks.size(), from + 60);
  for (std::size_t i = from; i < to && byline.names.empty(); ++i) {
    const Block& block = blocks[i];
    const std::string_view line = evidence.cleaner.text_of(block);
    const bool labelled = block.phrase.phrase == text::Phrase::byline_label && block.words <= 14;
    const bool hinted = ((block.own_hints | block.hints) & text::bit(NameHint::byline)) != 0 && block.words <= 14 &&
                        !in_comments(block.begin);
    if (labelled || hinted) take(line, Source::text);
  }
  return byline;
}

}  // namespace cleancopy::article
