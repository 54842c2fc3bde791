#include "article/dates.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "article/pieces.hpp"
#include "text/date_scan.hpp"
#include "text/lexicon.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using text::DateContext;
using text::DateTime;
using text::NameHint;

constexpr std::uint32_t kLongestDateLine = 30;  // words of a line that tells when, and perhaps who
constexpr std::uint32_t kLongestTime = 500;     // bytes of text in an element that tells a time
constexpr std::size_t kNearHeadline = 40;  // blocks around the headline in which a bare date is the story's

// What meta elements say, in their order of trust.
std::string_view published_meta(const Metadata& metadata) {
  return metadata.first_of({"article:published_time",
                            "og:article:published_time",
                            "datepublished",
                            "parsely-pub-date",
                            "sailthru.date",
                            "dc.date.issued",
                            "dcterms.issued",
                            "dcterms.created",
                            "dc.date.created",
                            "date.published",
                            "publish-date",
                            "publishdate",
                            "pubdate",
                            "article.published",
                            "cxenseparse:recs:publishtime",
                            "og:published_time",
                            "rnews:datepublished",
                            "dc.date",
                            "dcterms.date",
                            "date",
                            "article_date_original",
                            "publication_date",
                            "citation_publication_date"});
}
std::string_view updated_meta(const Metadata& metadata) {
  return metadata.first_of({"article:modified_time", "og:article:modified_time", "og:updated_time",
                            "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
                            "lastmod", "article.updated"});
}

// ".in" of https://news.example.in/…
std::string country_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot != 3) return {};
  std::string country(host.substr(dot + 1));
  for (char& c : country) c = text::to_ascii_lower(c);
  return country;
}

bool is_plausible(const DateTime& when) {
  return when.year >= 1995 && when.year < 2100;
}

Precision precision_of(const DateTime& when) {
  if (!when.has_time()) return Precision::day;
  return when.second < 0 ? Precision::minute : Precision::second;
}

// A machine's date, else people's words.
std::optional<DateTime> read(std::string_view value, const DateContext& context) {
  value = text::trim(value);
  if (value.empty()) return std::nullopt;
  auto when = text::parse_machine_date(value);
  if (!when) {
    if (const auto found = text::find_date(value, context)) when = found->when;
  }
  if (when && is_plausible(*when)) return when;
  return std::nullopt;
}

struct Found {
  std::optional<DateTime> when;
  Moment moment;

  void offer(std::optional<DateTime> candidate, std::string_view words, Source source) {
    if (!candidate || when) return;
    when = candidate;
    moment = {text::to_iso(*candidate), text::collapse_space(words), source, precision_of(*candidate)};
  }
};

void from_time_elements(const Evidence& evidence, std::size_t headline_block, const DateContext& context,
                        Found& published, Found& updated) {
  const auto& page = evidence.page;
  const auto& blocks = evidence.cleaner.blocks();
  const std::uint32_t headline_at = headline_block < blocks.size() ? blocks[headline_block].begin : 0;
  std::optional<DateTime> first;
  std::string_view first_words;
  for (html::ElementId id = 0; id < page.elements.size(); ++id) {
    const html::Element& element = page.elements[id];
    const std::string_view itemprop = page.attribute(id, html::AttributeId::itemprop);
    const bool is_published = itemprop.find("datePublished") != std::string_view::npos;
    const bool is_modified = itemprop.find("dateModified") != std::string_view::npos;
    if (element.tag != html::TagId::time && !is_published && !is_modified) continue;
    std::string_view value = page.attribute(id, html::AttributeId::datetime);
    if (value.empty()) value = page.attribute(id, html::AttributeId::content);
    if (value.empty() && element.text_bytes() <= kLongestTime) value = page.text_of(element);
    const auto when = read(value, context);
    if (!when) continue;
    if (is_published) published.offer(when, value, Source::microdata);
    if (is_modified) updated.offer(when, value, Source::microdata);
    if (is_published || is_modified) continue;
    // The first <time> at or under the headline is the story's; one in a list of others is not.
    const Block* const block = evidence.cleaner.block_around(element.text_begin);
    const bool elsewhere =
        block != nullptr && (block->place.in_aside ||
                             (block->hints & (text::bit(NameHint::related) | text::bit(NameHint::teaser) |
                                              text::bit(NameHint::comment))) != 0);
    if (elsewhere || (first && element.text_begin > headline_at + 4000)) continue;
    if (block != nullptr && block->phrase.phrase == text::Phrase::updated_label) {
      updated.offer(when, value, Source::element);
      continue;
    }
    if (!first) {
      first = when;
      first_words = value;
    }
  }
  published.offer(first, first_words, Source::element);
}

// What the words right before a date say of it: a label, or none.
text::Phrase label_before(std::string_view line, std::size_t date) {
  constexpr std::size_t kReach = 48;  // bytes
  constexpr std::size_t kSeen = 256;  // bytes from a label on: what follows it decides whether it is one
  for (std::size_t at = date > kReach ? date - kReach : 0; at < date; ++at) {
    const bool word_begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '|' || line[at - 1] == '(';
    if (!word_begins || (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80) continue;
    const text::PhraseMatch match = text::match_phrase(line.substr(at, kSeen));
    const bool is_label =
        match.phrase == text::Phrase::updated_label || match.phrase == text::Phrase::published_label;
    // Nothing but punctuation and short words ("on", "am", "le") between the label and the date.
    if (is_label && at + match.length <= date && date - (at + match.length) <= 8) return match.phrase;
  }
  return text::Phrase::none;
}

// What a piece that is nothing but a label says of the date in the next one.
text::Phrase label_of(std::string_view piece) {
  const text::PhraseMatch match = text::match_phrase(piece);
  const bool is_label = match.whole && (match.phrase == text::Phrase::updated_label ||
                                        match.phrase == text::Phrase::published_label);
  return is_label ? match.phrase : text::Phrase::none;
}

// The dates in the words of one block.
struct Line {
  std::string_view text;
  bool may_be_bare;  // a date without a label on it counts

  // Offers the dates of `piece` to what their labels say they are; `before`: the piece before it, if that
  // holds no date. Returns whether there were any.
  bool read_piece(std::string_view piece, std::string_view before, const DateContext& context,
                  Found& published, Found& updated, Found& bare) const {
    bool any = false;
    for (std::size_t from = 0; from < piece.size();) {
      const auto found = text::find_date(piece.substr(from), context);
      if (!found) break;
      const std::size_t begin = from + found->begin;
      from += std::max<std::size_t>(found->end, 1);
      any = true;
      if (!is_plausible(found->when)) continue;
      const text::Phrase own = label_before(piece, begin);
      switch (own == text::Phrase::none ? label_of(before) : own) {
        case text::Phrase::updated_label:
          updated.offer(found->when, text, Source::text);
          break;
        case text::Phrase::published_label:
          published.offer(found->when, text, Source::text);
          break;
        default:
          if (may_be_bare) bare.offer(found->when, text, Source::text);
          break;
      }
    }
    return any;
  }
};

// Every date that the page shows near its headline or behind a label.
void from_words(const Evidence& evidence, std::size_t headline_block, const DateContext& context,
                Found& published, Found& updated) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  Found bare;
  for (std::size_t i = 0; i < blocks.size() && !(published.when && updated.when); ++i) {
    const Block& block = blocks[i];
    const bool labelled = block.phrase.phrase == text::Phrase::updated_label ||
                          block.phrase.phrase == text::Phrase::published_label;
    const bool near = i + 8 > headline && i < headline + kNearHeadline;
    const bool hinted = (block.own_hints & text::bit(NameHint::date)) != 0;
    if (!labelled && !((near || hinted) && block.words <= kLongestDateLine)) continue;
    const Line line{evidence.cleaner.text_of(block), block.place.heading_level == 0 && !block.ends_sentence};
    if (text::find_digit(line.text, 0) == std::string_view::npos) continue;
    std::string_view before;
    for (const std::string_view piece : pieces_of(evidence.page, block)) {
      const bool has_date = line.read_piece(piece, before, context, published, updated, bare);
      before = has_date ? std::string_view() : piece;
    }
  }
  published.offer(bare.when, bare.moment.words, Source::text);
}

// Where a user's rule says that the date is.
void offer_ruled(const rules::Found& found, const DateContext& context, Found& date) {
  date.offer(read(found.value, context), found.value, Source::rule);
}

}  // namespace

Dates resolve_dates(const Evidence& evidence, std::size_t headline_block, std::string_view language) {
  const std::string country = country_of(evidence.url);
  const DateContext context{language, country};
  Found published;
  Found updated;
  const auto& ld = evidence.json_ld.article;
  if (const rules::Findings* const rules = evidence.findings; rules != nullptr) {
    if (rules->published) offer_ruled(*rules->published, context, published);
    if (rules->updated) offer_ruled(*rules->updated, context, updated);
  }
  published.offer(read(ld.date_published, context), ld.date_published, Source::json_ld);
  updated.offer(read(ld.date_modified, context), ld.date_modified, Source::json_ld);

  if (!published.when) {
    const std::string_view value = published_meta(evidence.metadata);
    published.offer(read(value, context), value, Source::meta);
  }
  if (!updated.when) {
    const std::string_view value = updated_meta(evidence.metadata);
    updated.offer(read(value, context), value, Source::meta);
  }
  if (!published.when || !updated.when) {
    from_time_elements(evidence, headline_block, context, published, updated);
    from_words(evidence, headline_block, context, published, updated);
  }
  if (!published.when) published.offer(text::date_in_url(evidence.url), evidence.url, Source::url);

  // A story is not published after it was changed.
  if (published.when && updated.when && text::to_seconds(*updated.when) < text::to_seconds(*published.when) &&
      updated.when->has_time() && published.when->has_time()) {
    updated = {};
  }
  if (!published.when && updated.when) {
    published.moment = updated.moment;
  }
  return {published.moment, updated.moment};
}

}  // namespace cleancopy::article
