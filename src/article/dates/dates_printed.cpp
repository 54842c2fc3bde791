#include "article/dates/dates_printed.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "article/byline/byline_links.hpp"
#include "article/evidence/pieces.hpp"
#include "dates/date_line.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using dates::DateContext;
using dates::DateTime;
using lexicon::NameHint;

constexpr std::uint32_t kLongestDateLine = 30;  // words of a line that tells when, and perhaps who
constexpr std::uint32_t kLongestTime = 500;     // bytes of text in an element that tells a time
constexpr std::size_t kNearBelow = 40;    // blocks under the headline in which a bare date is the story's
constexpr std::size_t kNearAbove = 8;     // blocks above it
constexpr std::uint32_t kFarTime = 4000;  // bytes of text from the headline to a time element of others
constexpr std::size_t kMostNear = 32;
constexpr std::size_t kMostBefore = 6;   // words before a date in a byline: "By Ann Lee and Bo Kim –"
constexpr std::size_t kPunctuation = 3;  // bytes around a date that stands alone

// What the words right before a date say of it: a label, or none. They begin behind the date before it: the
// Danish "14. maj" is no label.
lexicon::Phrase label_before(std::string_view line, std::size_t begin, std::size_t date) {
  constexpr std::size_t kReach = 48;  // bytes
  constexpr std::size_t kSeen = 256;  // bytes from a label on: what follows it decides whether it is one
  for (std::size_t at = std::max(begin, date - std::min(date, kReach)); at < date; ++at) {
    const bool word_begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '|' || line[at - 1] == '(';
    if (!word_begins || text::is_trailing_byte(line[at])) continue;
    const lexicon::PhraseMatch match = lexicon::match_phrase(line.substr(at, kSeen));
    // Nothing but punctuation and short words ("on", "am", "le") between the label and the date.
    if (lexicon::is_date_label(match.phrase) && at + match.length <= date && date - (at + match.length) <= 8)
      return match.phrase;
  }
  return lexicon::Phrase::none;
}

// What a piece that is nothing but a label says of the date in the next one.
lexicon::Phrase label_of(std::string_view piece) {
  const lexicon::PhraseMatch match = lexicon::match_phrase(piece);
  return match.whole && lexicon::is_date_label(match.phrase) ? match.phrase : lexicon::Phrase::none;
}

// What a block that is nothing but a label says of the date in the next one: rows of a list or a table.
std::string_view label_block_before(const Evidence& evidence, std::size_t at) {
  constexpr std::uint32_t kLongestLabel = 4;  // words
  const auto& blocks = evidence.cleaner.blocks();
  if (at == 0 || blocks[at - 1].words > kLongestLabel || !blocks[at - 1].phrase.whole) return {};
  return evidence.cleaner.text_of(blocks[at - 1]);
}

// Where a block stands, seen from the headline.
std::size_t distance_of(std::size_t block, std::size_t headline) {
  return block >= headline ? block - headline : 2 * (headline - block);
}

// In a dump most dates above the headline are other stories', and no element tells a caption from the text.
std::size_t distance_in_dump(const Block& line, std::size_t at, std::size_t headline) {
  constexpr std::size_t kAbove = 6;           // lines below the headline that one above it counts for
  constexpr std::uint32_t kLongestLine = 14;  // words
  constexpr std::size_t kOfSentence = 8;      // lines
  const std::size_t lines = at >= headline ? at - headline : kAbove * (headline - at);
  return lines + (line.words > kLongestLine ? kOfSentence : 0);
}

// A date under or over "Written by …", at the text's end.
bool is_beside_byline(const std::vector<Block>& blocks, std::size_t at) {
  const auto is_byline = [&](std::size_t i) {
    return i < blocks.size() && blocks[i].phrase.phrase == lexicon::Phrase::byline_label;
  };
  return is_byline(at + 1) || (at > 0 && is_byline(at - 1));
}

// Two pieces of one line, with what stands between them.
std::string_view joined(std::string_view piece, std::string_view next) {
  constexpr std::size_t kLongestClock = 40;  // bytes: "09:57:30 (Western Indonesian Time)"
  if (next.size() > kLongestClock) return piece;
  return {piece.data(), static_cast<std::size_t>(next.data() + next.size() - piece.data())};
}

// Keeps the nearest: comments have a time each.
void add_near(PrintedDates& printed, const NearDate& date) {
  auto& near = printed.near;
  if (near.size() == kMostNear) {
    const auto farthest =
        std::max_element(near.begin(), near.end(),
                         [](const NearDate& a, const NearDate& b) { return a.distance < b.distance; });
    if (farthest->distance <= date.distance) return;
    near.erase(farthest);
  }
  near.push_back(date);
}

void add_update(PrintedDates& printed, const DateTime& when) {
  if (printed.updates.size() < kMostNear) printed.updates.push_back(when);
}

// The dates in the words of one block.
struct Line {
  std::string_view text;
  std::size_t distance;
  bool may_be_bare;  // a date without a label on it counts
  bool is_heading;
  bool elsewhere;

  // Reads the dates of `piece`; `before`: the piece before it, if that holds no date; `with_next`: the piece
  // and the one behind it, in which a day may have its time. Returns whether there were any.
  bool read_piece(std::string_view piece, std::string_view before, std::string_view with_next,
                  const DateContext& context, PrintedDates& printed) const {
    bool any = false;
    std::size_t last_end = 0;  // of the date before
    for (std::size_t from = 0; from < piece.size();) {
      auto found = dates::find_date(piece.substr(from), context);
      if (!found) break;
      if (!found->when.has_time() && piece.size() - from - found->end <= kPunctuation) {
        const auto timed = dates::find_date(with_next.substr(from), context);
        if (timed && timed->begin == found->begin &&
            dates::to_iso(timed->when).starts_with(dates::to_iso(found->when)))
          found->when = timed->when;
      }
      const std::size_t begin = from + found->begin;
      const std::size_t end = from + found->end;
      from += std::max<std::size_t>(found->end, 1);
      any = true;
      const lexicon::Phrase own = label_before(piece, std::exchange(last_end, end), begin);
      if (!is_plausible(found->when)) continue;
      const lexicon::Phrase label = own == lexicon::Phrase::none ? label_of(before) : own;
      if (label == lexicon::Phrase::updated_label) {
        printed.updated.offer(found->when, text, Source::text);
        add_update(printed, found->when);
        continue;
      }
      const bool labelled = label == lexicon::Phrase::published_label;
      if (labelled) printed.labelled.offer(found->when, text, Source::text);
      const bool alone = begin <= kPunctuation && piece.size() - end <= kPunctuation;
      if (!labelled && !alone && (!may_be_bare || is_heading)) continue;
      // "Joined: 14 May 2031"
      const std::string_view lead = text::trim(piece.substr(0, begin));
      const bool behind_words = text::count_words(lead) > kMostBefore || (!labelled && lead.ends_with(':'));
      add_near(printed, {found->when, text, piece.substr(begin, end - begin), distance, labelled, alone,
                         elsewhere, behind_words});
    }
    return any;
  }
};

// What the words of its line say of a time element: those right before it, else those that begin the line. An
// element between two blocks stands before the next one; one that begins the line has its label inside.
lexicon::Phrase label_of_element(const Evidence& evidence, const Block& block, const html::Element& element) {
  const std::string_view line = evidence.cleaner.text_of(block);
  const std::uint32_t at = element.text_begin - std::min(element.text_begin, block.begin);
  const lexicon::Phrase own = label_before(line, 0, at);
  if (own != lexicon::Phrase::none) return own;
  const std::string_view words = evidence.page.text_of(element);
  const bool begins_line = !words.empty() && element.text_begin >= block.begin && at <= kPunctuation;
  if (begins_line && dates::find_digit(words, 0) == 0) return lexicon::Phrase::none;
  return lexicon::is_date_label(block.phrase.phrase) ? block.phrase.phrase : lexicon::Phrase::none;
}

}  // namespace

void read_time_elements(const Evidence& evidence, std::size_t headline_block, const DateContext& context,
                        bool with_microdata, PrintedDates& printed) {
  const auto& page = evidence.page;
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  const std::uint32_t headline_at = headline < blocks.size() ? blocks[headline].begin : 0;
  const std::uint32_t headline_end = headline < blocks.size() ? blocks[headline].end : 0;
  // The <time> nearest to the headline is the story's; one in a list of others is not.
  NearestElement& nearest = printed.element;
  std::uint32_t nearest_distance = 0;  // bytes
  for (html::ElementId id = 0; id < page.elements.size(); ++id) {
    const html::Element& element = page.elements[id];
    // Weblogs print the hour and have the moment in an abbreviation's title.
    const bool is_abbreviated = element.tag == html::TagId::abbr;
    if (element.tag != html::TagId::time && !is_abbreviated && !with_microdata) continue;
    const std::string_view itemprop = page.attribute(id, html::AttributeId::itemprop);
    const bool is_published = itemprop.find("datePublished") != std::string_view::npos;
    const bool is_modified = itemprop.find("dateModified") != std::string_view::npos;
    // When the story below ours came out.
    if ((is_published || is_modified) && element.text_begin >= evidence.story_end) continue;
    if (is_abbreviated && !dates::parse_machine_date(page.attribute(id, html::AttributeId::title))) continue;
    if (element.tag != html::TagId::time && !is_abbreviated && !is_published && !is_modified) continue;
    std::string_view value = page.attribute(id, html::AttributeId::datetime);
    if (value.empty()) value = page.attribute(id, html::AttributeId::title);
    if (value.empty()) value = page.attribute(id, html::AttributeId::content);
    if (value.empty() && element.text_bytes() <= kLongestTime) value = page.text_of(element);
    const auto when = read_date(value, context);
    if (!when) continue;
    printed.clock.add(*when);
    if (is_published) printed.published.offer(when, value, Source::microdata);
    if (is_modified) printed.updated.offer(when, value, Source::microdata);
    if (is_published || is_modified) continue;
    const Block* const block = evidence.cleaner.block_around(element.text_begin);
    const bool elsewhere =
        block != nullptr && (block->place.in_aside || block->place.in_quote || is_others(*block));
    const lexicon::Phrase label =
        block == nullptr || elsewhere ? lexicon::Phrase::none : label_of_element(evidence, *block, element);
    const std::size_t blocks_away =
        block == nullptr ? 0 : distance_of(static_cast<std::size_t>(block - blocks.data()), headline);
    if (block != nullptr && !elsewhere && label != lexicon::Phrase::updated_label) {
      const bool labelled = label == lexicon::Phrase::published_label;
      add_near(printed, {*when, value, value, blocks_away, labelled, true, false});
    }
    const std::uint32_t distance = element.text_begin >= headline_at
                                       ? element.text_begin - std::min(element.text_begin, headline_end)
                                       : 2 * (headline_at - element.text_begin);
    if (elsewhere || (nearest.when && element.text_begin > headline_at + kFarTime)) continue;
    if (label == lexicon::Phrase::updated_label) {
      printed.updated.offer(when, value, Source::element);
      add_update(printed, *when);
      continue;
    }
    if (nearest.when && distance >= nearest_distance) continue;
    nearest = {when, value, blocks_away};
    nearest_distance = distance;
  }
}

void read_date_lines(const Evidence& evidence, std::size_t headline_block, const DateContext& context,
                     bool anywhere, PrintedDates& printed) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  const std::size_t begin = anywhere ? 0 : headline - std::min(headline, kNearAbove);
  const std::size_t end = anywhere ? blocks.size() : std::min(blocks.size(), headline + kBesideHeadline);
  for (std::size_t i = begin; i < end; ++i) {
    const Block& block = blocks[i];
    if (block.place.in_quote) continue;  // that of a post
    const std::string_view words = evidence.cleaner.text_of(block);
    // A date in a title is one that the story is about, in a second line of it when it came out.
    const bool is_below_title = block.place.heading_level > 0 && words.find('\n') != std::string_view::npos;
    const bool labelled = lexicon::is_date_label(block.phrase.phrase);
    const bool near = i + kNearAbove > headline && i < headline + kNearBelow;
    const bool hinted = lexicon::has(block.own_hints, NameHint::date);
    const bool signed_with = block.is_date && is_beside_byline(blocks, i);
    if (!labelled &&
        !((near || hinted || signed_with) && (is_below_title || block.words <= kLongestDateLine)))
      continue;
    if (!dates::has_digit(words)) continue;
    const bool is_sentence = block.ends_sentence && block.phrase.phrase != lexicon::Phrase::byline_label &&
                             !dates::ends_in_dates(words, context);
    // A caption tells when its picture was taken.
    const std::size_t distance =
        evidence.page.from_text_dump ? distance_in_dump(block, i, headline) : distance_of(i, headline);
    const Line line{words, distance, !is_sentence && !block.place.in_figure,
                    block.place.heading_level > 0 && !is_below_title,
                    block.place.in_aside || is_others(block)};
    const std::vector<std::string_view> pieces = pieces_of(evidence.page, block);
    std::string_view before = label_block_before(evidence, i);
    bool any = false;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
      const std::string_view piece = pieces[p];
      const std::string_view with_next = p + 1 < pieces.size() ? joined(piece, pieces[p + 1]) : piece;
      const bool has_date = line.read_piece(piece, before, with_next, context, printed);
      before = has_date ? std::string_view() : piece;
      any = any || has_date;
    }
    // Day, month and year may each have an element of its own.
    if (!any && pieces.size() > 1 && (labelled || block.is_date))
      line.read_piece(words, label_block_before(evidence, i), words, context, printed);
  }
}

}  // namespace cleancopy::article
