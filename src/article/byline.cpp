#include "article/byline.hpp"

#include <algorithm>

#include "article/pieces.hpp"
#include "text/lexicon.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using text::NameHint;

constexpr std::size_t kBylineReach = 60;      // blocks under the headline in which a byline may stand
constexpr std::size_t kLabelReach = 12;       // … and in which a label inside a line is looked for
constexpr std::uint32_t kLongestByline = 24;  // words

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

void add_name(std::vector<std::string>& names, std::string name) {
  if (names.size() == kMostNames) return;
  const std::string folded = text::folded(name);
  for (const std::string& other : names) {
    if (text::folded(other) == folded) return;
  }
  names.push_back(std::move(name));
}

std::string_view without_label(std::string_view line) {
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

}  // namespace

std::vector<std::string> split_names(std::string_view byline) {
  const std::string collapsed = text::collapse_space(byline);
  const std::string_view line = without_label(collapsed);
  if (line.find("://") != std::string_view::npos || line.starts_with("www.")) return {};
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < line.size();) {
    const Separator separator = next_separator(line, begin);
    std::string_view piece = without_label(line.substr(begin, separator.at - begin));
    begin = separator.at + std::max<std::size_t>(separator.length, 1);
    if (const std::size_t paren = piece.find('('); paren != std::string_view::npos)
      piece = piece.substr(0, paren);
    piece = text::trim(piece);
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

namespace {

// The names by which the page calls its own site, folded: no author's.
std::vector<std::string> site_names(const Evidence& evidence) {
  std::vector<std::string> names;
  for (const std::string_view name :
       {evidence.metadata.first_of({"og:site_name"}), std::string_view(evidence.json_ld.site_name),
        std::string_view(evidence.json_ld.article.publisher),
        evidence.metadata.first_of({"application-name"})}) {
    if (std::string folded = text::folded(name); !folded.empty()) names.push_back(std::move(folded));
  }
  return names;
}

bool is_site(std::string_view name, const std::vector<std::string>& sites, std::string_view url) {
  const std::string folded = text::folded(name);
  for (const std::string& site : sites) {
    if (folded == site || (folded.size() > 3 && site.starts_with(folded + ' ')) ||
        (site.size() > 3 && folded.starts_with(site))) {
      return true;
    }
  }
  // "example.org", or "Example" of www.example.org.
  if (text::count_words(name) == 2 && name.find('.') != std::string_view::npos &&
      name.find(' ') == std::string_view::npos) {
    return true;
  }
  std::string joined;
  for (const char c : folded) {
    if (c != ' ') joined.push_back(c);
  }
  const std::size_t host = url.find("://");
  const std::string_view authority = host == std::string_view::npos
                                         ? std::string_view()
                                         : url.substr(host + 3, url.find('/', host + 3) - host - 3);
  return joined.size() > 2 && authority.find(joined) != std::string_view::npos;
}

// Gathers names until one source has given any.
class Gathering {
 public:
  explicit Gathering(const Evidence& evidence) : sites_(site_names(evidence)), url_(evidence.url) {}

  void take(std::string_view text, Source source) {
    for (std::string& name : split_names(text)) {
      if (is_site(name, sites_, url_)) continue;
      add_name(byline_.names, std::move(name));
      byline_.source = source;
    }
  }
  // The words under a headline: names a line, and behind a lone comma a role or a place ("By Ann Lee, Oslo").
  void take_printed(std::string_view lines) {
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      std::string_view line = lines.substr(0, end);
      lines.remove_prefix(std::min(end + 1, lines.size()));
      const std::size_t comma = line.find(',');
      const bool one_comma =
          comma != std::string_view::npos && line.find(',', comma + 1) == std::string_view::npos;
      if (one_comma && split_names(line.substr(comma + 1)).size() < 2) line = line.substr(0, comma);
      take(line, Source::text);
      if (!empty()) return;
    }
  }
  [[nodiscard]] bool empty() const { return byline_.names.empty(); }
  [[nodiscard]] Byline result() { return std::move(byline_); }

 private:
  std::vector<std::string> sites_;
  std::string_view url_;
  Byline byline_;
};

// Of another story or of a reader.
bool is_others(const Block& block) {
  constexpr std::uint64_t kOthers =
      text::bit(NameHint::comment) | text::bit(NameHint::related) | text::bit(NameHint::teaser);
  return (block.hints & kOthers) != 0 || block.place.in_navigation;
}

void take_author_links(const Evidence& evidence, Gathering& gathering) {
  const html::Page& page = evidence.page;
  for (const html::Span& span : page.spans) {
    if (span.tag != html::TagId::a) continue;
    if (page.attribute(span.attributes, html::AttributeId::rel).find("author") == std::string_view::npos)
      continue;
    const Block* const block = evidence.cleaner.block_around(span.begin);
    if (block != nullptr && !is_others(*block)) gathering.take(page.text_of(span), Source::element);
  }
}

void take_links(const html::Page& page, const Block& block, Gathering& gathering) {
  for (std::size_t i = page.first_span_from(block.begin); i < page.spans.size(); ++i) {
    const html::Span& span = page.spans[i];
    if (span.begin >= block.end) break;
    if (span.tag == html::TagId::a && span.end <= block.end)
      gathering.take(page.text_of(span), Source::element);
  }
}

// A line of names is shorter; one of signs without words may have any length.
constexpr std::size_t kLabelledBytes = 1000;

// "14 May, 09:57 | Source: The Paper | Reporter: Ann Lee": the label stands inside the line.
void take_labelled_names(const html::Page& page, const Block& block, Gathering& gathering) {
  for (const std::string_view piece : pieces_of(page, block)) {
    if (piece.size() > kLabelledBytes) continue;
    for (std::size_t at = 0; at < piece.size() && gathering.empty();) {
      if (text::match_phrase(piece.substr(at)).phrase == text::Phrase::byline_label) {
        gathering.take(piece.substr(at), Source::text);
      }
      const std::size_t space = piece.find(' ', at);
      at = space == std::string_view::npos ? piece.size() : space + 1;
    }
  }
}

void take_byline_blocks(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t from = headline_block < blocks.size() ? headline_block : 0;
  for (std::size_t i = from; i < std::min(blocks.size(), from + kBylineReach) && gathering.empty(); ++i) {
    const Block& block = blocks[i];
    if (block.words > kLongestByline || is_others(block)) continue;
    const bool labelled = block.phrase.phrase == text::Phrase::byline_label;
    const bool hinted = ((block.own_hints | block.hints) & text::bit(NameHint::byline)) != 0;
    if (labelled || hinted) {
      // A linked name is told from the role and the place beside it.
      take_links(evidence.page, block, gathering);
      if (gathering.empty()) gathering.take_printed(evidence.cleaner.text_of(block));
    } else if (i < from + kLabelReach && block.place.heading_level == 0) {
      take_labelled_names(evidence.page, block, gathering);
    }
  }
}

// Where a user's rule says that the names are. What is no person's name there is the desk's.
Byline ruled(const std::vector<rules::Found>& lines) {
  Byline byline;
  for (const rules::Found& line : lines) {
    for (std::string& name : split_names(line.value)) add_name(byline.names, std::move(name));
  }
  if (byline.names.empty()) {
    for (const rules::Found& line : lines) add_name(byline.names, std::string(without_label(line.value)));
  }
  if (!byline.names.empty()) byline.source = Source::rule;
  return byline;
}

}  // namespace

Byline resolve_byline(const Evidence& evidence, std::size_t headline_block) {
  if (evidence.findings != nullptr) {
    Byline byline = ruled(evidence.findings->byline);
    if (!byline.names.empty()) return byline;
  }
  Gathering gathering(evidence);
  for (const std::string& author : evidence.json_ld.article.authors) gathering.take(author, Source::json_ld);
  for (const std::string_view key : {"author", "article:author", "parsely-author", "sailthru.author",
                                     "dc.creator", "dcterms.creator", "byl"}) {
    if (!gathering.empty()) break;
    for (const std::string_view content : evidence.metadata.all_of(key))
      gathering.take(content, Source::meta);
  }
  if (gathering.empty()) take_author_links(evidence, gathering);
  if (gathering.empty()) take_byline_blocks(evidence, headline_block, gathering);
  Byline byline = gathering.result();
  // No person signs: the agency or the desk that the page names as author does.
  const auto& article = evidence.json_ld.article;
  for (const auto* names : {&article.author_organizations, &article.authors}) {
    if (!byline.names.empty()) break;
    for (const std::string& name : *names) {
      if (name.find("://") != std::string::npos) continue;
      add_name(byline.names, text::collapse_space(name));
      byline.source = Source::json_ld;
    }
  }
  if (byline.names.empty()) {
    for (std::string& name :
         split_names(evidence.metadata.first_of({"author", "article:author", "dc.creator"}))) {
      add_name(byline.names, std::move(name));
      byline.source = Source::meta;
    }
  }
  return byline;
}

}  // namespace cleancopy::article
