#include "article/byline.hpp"

#include <algorithm>

#include "article/agency_signs.hpp"
#include "article/byline_gathering.hpp"
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
constexpr std::size_t kBarReach = 4;          // … and in which a name before a bar is one
constexpr std::uint32_t kLongestByline = 24;  // words
constexpr std::uint32_t kLongestLabel = 3;    // … of a label that stands alone: "Written by"
constexpr std::uint32_t kLongestLone = 6;     // … of a line that is nothing but a name

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
  for (std::size_t i = headline - std::min(headline, kLabelReach); i < until && !gathering.has_people();
       ++i) {
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

// `label` is a byline's as a whole, seen that `name` follows.
bool is_label_of(std::string_view label, std::string_view name) {
  if (label.empty()) return false;
  std::string line(label);
  line += ' ';
  line += name;
  const text::PhraseMatch match = text::match_phrase(line);
  return match.phrase == text::Phrase::byline_label && match.length + 1 >= label.size();
}

// A line of names is shorter; one of signs without words may have any length.
constexpr std::size_t kLabelledBytes = 1000;

// The block's text, with a line break where two words touch that stand in different elements: "Ann Lee" and
// "Founder of the Quay" in two spans without a space between them.
std::string unglued_text(const html::Page& page, const Block& block) {
  std::string text;
  const char* end = nullptr;  // of the last piece
  for (const std::string_view piece : pieces_of(page, block)) {
    if (end != nullptr) {
      const std::string_view gap(end, static_cast<std::size_t>(piece.data() - end));
      const bool glued = gap.empty() && text::is_upper(text::decode_at(piece, 0).value);
      text += glued ? std::string_view("\n") : gap;
    }
    text += piece;
    end = piece.data() + piece.size();
  }
  return text;
}

// "14 May, 09:57 | Source: The Paper | Reporter: Ann Lee": the label stands inside the line.
void take_labelled_names(const html::Page& page, const Block& block, Gathering& gathering) {
  std::string_view last;
  for (const std::string_view piece : pieces_of(page, block)) {
    if (piece.size() > kLabelledBytes) continue;
    // "By" in one element, the name in the next.
    if (text::count_words(last) <= kLongestLabel && is_label_of(last, piece))
      gathering.take_printed(piece, true);
    last = piece;
    for (std::size_t at = 0; at < piece.size() && !gathering.has_people();) {
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
  if (is_label_of(evidence.cleaner.text_of(blocks[label]), evidence.cleaner.text_of(next)))
    gathering.take_printed(unglued_text(evidence.page, next), true);
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

// The box on its author below a story, or what stands above its headline: a name in a place of that name.
void take_author_boxes(const Evidence& evidence, Gathering& gathering) {
  for (const Block& block : evidence.cleaner.blocks()) {
    if (gathering.has_people()) return;
    const std::uint64_t hints = block.own_hints | block.hints;
    const bool boxed = (hints & text::bit(NameHint::author_box)) != 0 && !block.ends_sentence &&
                       is_in_capitals(evidence.cleaner.text_of(block));
    if (!boxed && (hints & text::bit(NameHint::byline)) == 0) continue;
    // One word alone is as often a day, a topic or a button.
    if (block.words > 1 && block.words <= kLongestLone && !is_others(block))
      gathering.take_printed(unglued_text(evidence.page, block), false);
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

// A story signed in its own text: a marked name right before its first paragraph or behind its last.
void take_signature(const Evidence& evidence, Gathering& gathering) {
  constexpr std::size_t kReach = 2;  // blocks to both sides of the text's ends
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  if (region.first == region.last) return;
  for (const std::size_t edge : {region.last, region.first}) {
    const std::size_t until = std::min(blocks.size(), edge + kReach);
    for (std::size_t i = edge - std::min(edge, kReach); i < until && !gathering.has_people(); ++i) {
      const Block& block = blocks[i];
      if (block.words < 2 || block.words > kLongestLone || block.ends_sentence || block.link_bytes > 0)
        continue;
      if (block.place.heading_level > 0 || is_others(block) || !is_marked(evidence.page, block)) continue;
      const std::string_view line = evidence.cleaner.text_of(block);
      if (is_in_capitals(line)) gathering.take(line, Source::text);
    }
  }
}

// "Ann Lee | Senior Writer | 14 May" right under the headline.
void take_barred_name(const Evidence& evidence, const Block& block, Gathering& gathering) {
  constexpr std::uint32_t kMostWords = 4;  // of a name
  const std::string_view line = evidence.cleaner.text_of(block);
  const std::size_t bar = line.find('|');
  if (bar == std::string_view::npos || block.link_bytes > 0) return;
  const std::string_view name = text::trim(line.substr(0, bar));
  const std::size_t words = text::count_words(name);
  if (words < 2 || words > kMostWords || !is_in_capitals(name)) return;
  for (std::string_view rest = line.substr(bar + 1); !rest.empty();) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    const std::string_view piece = rest.substr(0, end);
    const bool dated = piece.find_first_of("0123456789") != std::string_view::npos;
    if (!text::trim(piece).empty() && !dated && !is_role(piece)) return;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  gathering.take_printed(name, false);
}

void take_byline_blocks(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t from = headline_block < blocks.size() ? headline_block : 0;
  for (std::size_t i = from; i < std::min(blocks.size(), from + kBylineReach) && !gathering.has_people();
       ++i) {
    const Block& block = blocks[i];
    if (block.words > kLongestByline || is_others(block)) continue;
    const bool labelled = block.phrase.phrase == text::Phrase::byline_label;
    const bool hinted = ((block.own_hints | block.hints) & text::bit(NameHint::byline)) != 0;
    if (labelled || hinted) {
      // A linked name is told from the role and the place beside it.
      take_links(evidence.page, block, gathering);
      if (!gathering.has_people()) gathering.take_printed(unglued_text(evidence.page, block), labelled);
      if (!gathering.has_people()) take_behind_label(evidence, i, gathering);
      if (gathering.is_unsigned()) take_labelled_names(evidence.page, block, gathering);
      continue;
    }
    if (block.words <= kLongestLabel) take_behind_label(evidence, i, gathering);
    if (!gathering.has_people() && i < from + kLabelReach && block.place.heading_level == 0) {
      take_labelled_names(evidence.page, block, gathering);
      if (!gathering.has_people() && i > from && i <= from + kBarReach)
        take_barred_name(evidence, block, gathering);
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

// "Ann Lee and AP": the agency beside the people, whoever has named those.
void take_printed_agencies(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t from = headline_block < blocks.size() ? headline_block : 0;
  for (std::size_t i = from; i < std::min(blocks.size(), from + kLabelReach); ++i) {
    const Block& block = blocks[i];
    if (block.words > kLongestByline || is_others(block) || block.place.in_figure) continue;
    const bool hinted = ((block.own_hints | block.hints) & text::bit(NameHint::byline)) != 0;
    if (hinted || block.phrase.phrase == text::Phrase::byline_label)
      gathering.take_agencies(unglued_text(evidence.page, block), Source::text);
  }
}

void sign(Byline& byline, std::vector<std::string> names, Source source) {
  if (!byline.names.empty() || names.empty()) return;
  byline.names = std::move(names);
  byline.source = source;
}

// Who signs where neither a person nor an agency nor a desk does: the organization or the site that is named.
void sign_as_declared(const Evidence& evidence, Byline& byline) {
  const auto& article = evidence.json_ld.article;
  for (const auto* declared : {&article.author_organizations, &article.authors}) {
    std::vector<std::string> names;
    for (const std::string& name : *declared) {
      if (name.find("://") == std::string::npos) add_name(names, text::collapse_space(name));
    }
    sign(byline, std::move(names), Source::json_ld);
  }
  if (!byline.names.empty()) return;
  const std::string_view declared = evidence.metadata.first_of({"author", "article:author", "dc.creator"});
  std::vector<std::string> names = split_names(declared);
  // "The Post's Staff": signed all the same.
  if (names.empty() && looks_like_name(declared)) names.push_back(text::collapse_space(declared));
  sign(byline, std::move(names), Source::meta);
}

}  // namespace

Byline resolve_byline(const Evidence& evidence, std::size_t headline_block) {
  if (evidence.findings != nullptr) {
    Byline byline = ruled(evidence.findings->byline);
    if (!byline.names.empty()) return byline;
  }
  Gathering gathering(evidence);
  const auto& article = evidence.json_ld.article;
  for (const std::string& author : article.authors) gathering.take(author, Source::json_ld);
  for (const std::string& author : article.author_organizations)
    gathering.take_agencies(author, Source::json_ld);
  for (const std::string_view key :
       {"author", "article:author", "parsely-author", "sailthru.author", "cxenseparse:author", "dc.creator",
        "dcterms.creator", "twitter:misc:written by", "byl"}) {
    if (gathering.has_people()) break;
    for (const std::string_view content : evidence.metadata.all_of(key))
      gathering.take(content, Source::meta);
  }
  if (!gathering.has_people()) gathering.take(labelled_for_cards(evidence.metadata), Source::meta);
  if (!gathering.has_people()) take_author_links(evidence, gathering);
  if (!gathering.has_people()) take_links_to_authors(evidence, headline_block, gathering);
  if (!gathering.has_people()) take_byline_blocks(evidence, headline_block, gathering);
  if (gathering.is_unsigned()) take_author_boxes(evidence, gathering);
  if (gathering.is_unsigned()) take_signature(evidence, gathering);
  take_printed_agencies(evidence, headline_block, gathering);

  Byline byline;
  const Signed people = gathering.people();
  const Signed agencies = gathering.agencies();
  const Signed others = gathering.others();
  for (const Signed* found : {&people, &agencies, &others}) sign(byline, found->names, found->source);
  if (byline.names.empty()) sign_as_declared(evidence, byline);
  byline.agencies = agencies.names;
  byline.agencies_source = agencies.source;
  for (std::string& name : agencies_of_text(evidence)) {
    if (is_site(evidence.site, name, evidence.url)) continue;
    add_agency(byline.agencies, std::move(name));
    if (byline.agencies_source == Source::none) byline.agencies_source = Source::text;
  }
  return byline;
}

}  // namespace cleancopy::article
