#include "article/byline.hpp"

#include <algorithm>

#include "article/byline_names.hpp"
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
constexpr std::uint32_t kLongestLabel = 3;    // … of a label that stands alone: "Written by"
constexpr std::uint32_t kLongestLone = 6;     // … of a line that is nothing but a name

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

// "/author/ann-lee", "/autoren/42": somebody's page, not the list of all authors.
bool leads_to_one_author(std::string_view address) {
  const std::size_t at = address.find("/aut");
  if (at == std::string_view::npos) return false;
  const std::size_t name = address.find('/', at + 1);
  return name != std::string_view::npos && name + 1 < address.size();
}

// A link to an author's page says whose the story is without any mark. The first near the headline is this
// story's, and those beside it in the same line.
void take_links_to_authors(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const html::Page& page = evidence.page;
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  const std::size_t until = std::min(blocks.size(), headline + kBylineReach);
  for (std::size_t i = headline - std::min(headline, kLabelReach); i < until && gathering.empty(); ++i) {
    const Block& block = blocks[i];
    if (block.words > kLongestByline || is_others(block)) continue;
    for (std::size_t s = page.first_span_from(block.begin); s < page.spans.size(); ++s) {
      const html::Span& span = page.spans[s];
      if (span.begin >= block.end) break;
      if (span.tag != html::TagId::a) continue;
      if (!leads_to_one_author(page.attribute(span.attributes, html::AttributeId::href))) continue;
      if (text::count_words(page.text_of(span)) <= kLongestLone)
        gathering.take(page.text_of(span), Source::element);
    }
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

// "Written by" in a block of its own, the name in the next.
void take_behind_label(const Evidence& evidence, std::size_t label, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  if (label + 1 >= blocks.size() || blocks[label].words > kLongestLabel || blocks[label].words == 0) return;
  const Block& next = blocks[label + 1];
  if (next.words == 0 || next.words > kLongestLone) return;
  std::string line(evidence.cleaner.text_of(blocks[label]));
  const std::size_t length = line.size();
  line += ' ';
  line += evidence.cleaner.text_of(next);
  const text::PhraseMatch match = text::match_phrase(line);
  if (match.phrase == text::Phrase::byline_label && match.length + 1 >= length)
    gathering.take_printed(evidence.cleaner.text_of(next));
}

// The box on its author below a story, or what stands above its headline: a name in a place of that name.
void take_author_boxes(const Evidence& evidence, Gathering& gathering) {
  for (const Block& block : evidence.cleaner.blocks()) {
    if (!gathering.empty()) return;
    if (((block.own_hints | block.hints) & text::bit(NameHint::byline)) == 0) continue;
    // One word alone is as often a day, a topic or a button.
    if (block.words > 1 && block.words <= kLongestLone && !is_others(block))
      gathering.take_printed(evidence.cleaner.text_of(block));
  }
}

// All of it bold or in italics.
bool is_marked(const html::Page& page, const Block& block) {
  if (block.bold_bytes >= block.bytes()) return true;
  for (std::size_t s = page.first_span_from(block.begin); s < page.spans.size(); ++s) {
    const html::Span& span = page.spans[s];
    if (span.begin > block.begin) break;
    if ((span.tag == html::TagId::em || span.tag == html::TagId::i) && span.end >= block.end) return true;
  }
  return false;
}

// Every word of it begins with a capital, or the script has none.
bool is_in_capitals(std::string_view line) {
  constexpr char32_t kFirstCaseless = 0x0590;
  bool at_word = true;
  for (std::size_t i = 0; i < line.size();) {
    const text::CodePoint point = text::decode_at(line, i);
    i += point.length;
    if (!text::is_word(point.value)) {
      at_word = point.value == ' ' || point.value == '/';
      continue;
    }
    if (at_word && !text::is_upper(point.value) && point.value < kFirstCaseless) return false;
    at_word = false;
  }
  return true;
}

// A story signed in its own text: a marked name right before its first paragraph or behind its last.
void take_signature(const Evidence& evidence, Gathering& gathering) {
  constexpr std::size_t kReach = 2;  // blocks to both sides of the text's ends
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  if (region.first == region.last) return;
  for (const std::size_t edge : {region.last, region.first}) {
    const std::size_t until = std::min(blocks.size(), edge + kReach);
    for (std::size_t i = edge - std::min(edge, kReach); i < until && gathering.empty(); ++i) {
      const Block& block = blocks[i];
      if (block.words < 2 || block.words > kLongestLone || block.ends_sentence || block.link_bytes > 0)
        continue;
      if (block.place.heading_level > 0 || is_others(block) || !is_marked(evidence.page, block)) continue;
      const std::string_view line = evidence.cleaner.text_of(block);
      if (is_in_capitals(line)) gathering.take(line, Source::text);
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
      if (gathering.empty()) take_behind_label(evidence, i, gathering);
    } else if (block.words <= kLongestLabel) {
      take_behind_label(evidence, i, gathering);
    } else if (i < from + kLabelReach && block.place.heading_level == 0) {
      take_labelled_names(evidence.page, block, gathering);
    }
  }
}

// Blogging software tells it for social networks, the label in one element and the name in another.
std::string_view labelled_for_cards(const Metadata& metadata) {
  const std::string_view name = metadata.first_of({"twitter:data1"});
  const std::string_view label = metadata.first_of({"twitter:label1"});
  if (name.empty() || label.empty()) return {};
  std::string line(label);
  line += ' ';
  line += name;
  return text::match_phrase(line).phrase == text::Phrase::byline_label ? name : std::string_view();
}

// Where a user's rule says that the names are. What is no person's name there is the desk's.
Byline ruled(const std::vector<rules::Found>& lines) {
  Byline byline;
  for (const rules::Found& line : lines) {
    for (std::string& name : split_names(line.value)) add_name(byline.names, std::move(name));
  }
  if (byline.names.empty()) {
    for (const rules::Found& line : lines)
      add_name(byline.names, std::string(without_byline_label(line.value)));
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
  for (const std::string_view key :
       {"author", "article:author", "parsely-author", "sailthru.author", "cxenseparse:author", "dc.creator",
        "dcterms.creator", "twitter:misc:written by", "byl"}) {
    if (!gathering.empty()) break;
    for (const std::string_view content : evidence.metadata.all_of(key))
      gathering.take(content, Source::meta);
  }
  if (gathering.empty()) gathering.take(labelled_for_cards(evidence.metadata), Source::meta);
  if (gathering.empty()) take_author_links(evidence, gathering);
  if (gathering.empty()) take_links_to_authors(evidence, headline_block, gathering);
  if (gathering.empty()) take_byline_blocks(evidence, headline_block, gathering);
  if (gathering.empty()) take_author_boxes(evidence, gathering);
  if (gathering.empty()) take_signature(evidence, gathering);
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
    const std::string_view declared = evidence.metadata.first_of({"author", "article:author", "dc.creator"});
    for (std::string& name : split_names(declared)) add_name(byline.names, std::move(name));
    // "The Post's Staff": signed all the same.
    if (byline.names.empty() && looks_like_name(declared))
      add_name(byline.names, text::collapse_space(declared));
    if (!byline.names.empty()) byline.source = Source::meta;
  }
  return byline;
}

}  // namespace cleancopy::article
