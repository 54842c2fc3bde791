#include "article/byline/byline_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_heads.hpp"
#include "article/byline/byline_labels.hpp"
#include "article/byline/byline_links.hpp"
#include "article/byline/byline_lone.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/degrees.hpp"
#include "article/names/name_words.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using lexicon::NameHint;

constexpr std::size_t kAboveReach = 3;  // blocks above it

// "By Subject" over "By Title": ways to sort a list.
bool is_option(const std::vector<Block>& blocks, std::size_t at) {
  const auto may_be = [&](std::size_t i) {
    return i < blocks.size() && blocks[i].words == 2 &&
           blocks[i].phrase.phrase == lexicon::Phrase::byline_label;
  };
  return may_be(at) && (may_be(at + 1) || (at > 0 && may_be(at - 1)));
}

// "By Functionality": a heading amid the text.
bool is_heading_of_kind(const Block& block) {
  return block.words == 2 && !block.phrase.whole && block.place.heading_level > 0;
}

// "<em class="author">Ann Lee</em>": a formatting element around all of the line is named as a byline's.
bool is_named_as_byline(const html::Page& page, const Block& block) {
  const std::span<const html::Span> spans = page.spans_in(block.begin, block.end);
  return std::any_of(spans.begin(), spans.end(), [&](const html::Span& span) {
    const bool is_whole = span.begin == block.begin && span.end >= block.end;
    const std::string_view name =
        is_whole ? page.attribute(span.attributes, html::AttributeId::class_) : std::string_view();
    return !name.empty() && lexicon::has(lexicon::name_hints(name), NameHint::byline);
  });
}

// The class of the element that has exactly these words.
std::string_view class_around(const html::Page& page, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(words.data() - page.text.data());
  const auto& elements = page.elements;
  auto element = std::partition_point(elements.begin(), elements.end(),
                                      [&](const html::Element& e) { return e.text_begin < begin; });
  for (; element != elements.end() && element->text_begin == begin; ++element) {
    const auto id = static_cast<html::ElementId>(element - elements.begin());
    const std::string_view name = page.attribute(id, html::AttributeId::class_);
    if (element->text_end == begin + words.size() && !name.empty()) return name;
  }
  return {};
}

// Exactly these words are a link.
bool is_link(const html::Page& page, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(words.data() - page.text.data());
  const auto end = begin + static_cast<std::uint32_t>(words.size());
  const std::span<const html::Span> spans = page.spans_in(begin, end);
  return std::any_of(spans.begin(), spans.end(), [&](const html::Span& span) {
    return span.tag == html::TagId::a && span.begin == begin && span.end == end;
  });
}

// "Ann Lee, Bo Kim", each in an element that is named as the other's, or both links: behind the comma stands
// no place.
bool are_names_alike(const html::Page& page, std::string_view one, std::string_view other) {
  if (!is_printed_name(one) || !is_printed_name(other)) return false;
  const std::string_view name = class_around(page, one);
  if (name != class_around(page, other)) return false;
  return !name.empty() || (!is_role(other) && is_link(page, one) && is_link(page, other));
}

// "Ann Lee Bo Kim": without a comma it may be a name and what he is.
bool are_names_in_row(const html::Page& page, std::string_view one, std::string_view other) {
  constexpr std::size_t kMostWords = 4;
  return text::count_words(one) <= kMostWords && text::count_words(other) <= kMostWords &&
         is_in_capitals(one) && is_in_capitals(other) && !is_role(other) && !lexicon::match_phrase(one) &&
         are_names_alike(page, one, other);
}

// The author of a quotation.
bool is_speaker(const Block& block) {
  return block.place.in_quote || block.is_called(NameHint::quote);
}

// What says that a line is a byline.
struct Signs {
  bool in_head = false;   // it stands with the headline
  bool labelled = false;  // it begins with a byline's label
  bool hinted = false;    // it is called one, or gives names with their degrees
};

// The headline of another story, on its card.
bool is_on_card(const Block& block) {
  return lexicon::has(block.hints, NameHint::teaser) && block.words >= kLongestLabel &&
         (block.place.heading_level > 0 || block.link_density() > clean::kNearlyAllLinked);
}

// Line `i` of a dump holds names, written as those in line `first` are.
bool may_be_next_name(const Evidence& evidence, std::size_t first, std::size_t i) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::string_view line = evidence.cleaner.text_of(blocks[i]);
  return blocks[i].words > 1 && !is_role(line) && are_names(evidence, line) &&
         is_all_capitals(line) == is_all_capitals(evidence.cleaner.text_of(blocks[first]));
}

// What somebody is, the portrait's initials, a comma: between two names in lines of their own.
bool is_between_names(const Evidence& evidence, std::size_t i) {
  constexpr std::size_t kMostInitials = 3;  // bytes
  const Block& block = evidence.cleaner.blocks()[i];
  const std::string_view line = evidence.cleaner.text_of(block);
  return block.words == 0 || is_role(line) || (line.size() <= kMostInitials && is_all_capitals(line));
}

// Each author in an element of its own: those below the first that are made as it is, over what stands
// between them (roles, addresses).
void take_lines_like(const Evidence& evidence, std::size_t first, Gathering& gathering) {
  constexpr std::size_t kBetween = 2;  // blocks between two authors
  const auto& blocks = evidence.cleaner.blocks();
  std::size_t last = first;
  for (std::size_t i = first + 1; i < blocks.size() && i <= last + 1 + kBetween; ++i) {
    const Block& block = blocks[i];
    // A head that is named like a card is the article's all the same: its lines stand together.
    const bool same_head = is_others(blocks[first]) && i == last + 1;
    if (block.words > kLongestByline || (is_others(block) && !same_head)) return;
    // "Edited by", "Photographs by": the next ones did something else.
    if (block.phrase.phrase == lexicon::Phrase::byline_label) return;
    // All lines of a dump are made alike.
    if (evidence.page.from_text_dump && !may_be_next_name(evidence, first, i)) {
      if (is_between_names(evidence, i)) continue;
      return;
    }
    if (!evidence.cleaner.shapes().is_same(first, i) || block.words > kLongestLone) continue;
    if (is_byline_element(block) != is_byline_element(blocks[first])) continue;
    gathering.take_printed(unglued_text(evidence.page, block), false);
    last = i;
  }
}

// "AL", where "Ann Lee" follows: the first letters of its words.
bool are_initials_of(std::string_view initials, std::string_view name) {
  std::size_t at = 0;  // of `initials`
  for (std::size_t word = 0; word < name.size();) {
    const text::CodePoint first = text::decode_at(name, word);
    if (at >= initials.size() || !text::is_upper(first.value) ||
        text::decode_at(initials, at).value != first.value)
      return false;
    at += first.length;
    const std::size_t space = name.find(' ', word);
    word = space == std::string_view::npos ? name.size() : space + 1;
  }
  return at > 1 && at == initials.size();
}

// "Written by" in a block of its own, the name in the next.
void take_behind_label(const Evidence& evidence, std::size_t label, Gathering& gathering) {
  const clean::Cleaner& cleaner = evidence.cleaner;
  const auto& blocks = cleaner.blocks();
  if (label + 1 >= blocks.size() || blocks[label].words > kLongestLabel || blocks[label].words == 0) return;
  // In the place of a portrait stand the initials.
  std::size_t at = label + 1;
  if (at + 1 < blocks.size() && are_initials_of(cleaner.text_of(blocks[at]), cleaner.text_of(blocks[at + 1])))
    ++at;
  const Block& next = blocks[at];
  if (next.words == 0 || next.words > kLongestLone) return;
  if (is_label_of(cleaner.text_of(blocks[label]), cleaner.text_of(next)))
    gathering.take_printed(unglued_text(evidence.page, next), true);
  if (gathering.has_people()) take_lines_like(evidence, at, gathering);
}

// Names and dates in elements of their own in one line: "Ann Lee", "14 May".
void take_pieces(const html::Page& page, const Block& block, Gathering& gathering) {
  for (const std::string_view piece : pieces_of_signature(page, block)) {
    if (gathering.has_people()) return;
    if (piece.size() <= kLabelledBytes) gathering.take_printed(piece, false);
  }
}

// "Written by Ann Lee", with all dates and places in further lines of the block.
std::string_view first_line(std::string_view text) {
  constexpr std::size_t kLongest = 200;  // bytes
  const std::size_t end = text.find('\n');
  return end <= kLongest ? text.substr(0, end) : std::string_view();
}

// The dek, a line break, "By Ann Lee on 14 May 2031": the last line, if it has a byline's label; or "".
std::string_view labelled_last_line(std::string_view text) {
  const std::size_t feed = text.rfind('\n');
  if (feed == std::string_view::npos) return {};
  const std::string_view line = text.substr(feed + 1);
  const bool labelled = lexicon::match_phrase(line).phrase == lexicon::Phrase::byline_label;
  return labelled && text::count_words(line) <= kLongestByline ? line : std::string_view();
}

// A letter of a script that has neither capitals nor words without spaces between them.
bool is_unjoined(char32_t letter) {
  constexpr char32_t kFirstUnspaced = 0x0E00;  // Thai
  return letter >= text::kFirstCaseless && letter < kFirstUnspaced;
}

}  // namespace

bool is_byline_element(const Block& block) {
  return block.is_called(NameHint::byline);
}

bool may_be_head(const Block& block) {
  return !block.place.in_navigation &&
         (block.hints & lexicon::bits(NameHint::comment, NameHint::related)) == 0;
}

std::string unglued_text(const html::Page& page, const Block& block) {
  std::string text;
  const char* end = nullptr;  // of the last piece
  const std::vector<std::string_view> pieces = pieces_of_signature(page, block);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view piece = pieces[i];
    if (piece == "," && i > 0 && i + 1 < pieces.size() &&
        are_names_alike(page, pieces[i - 1], pieces[i + 1])) {
      text += " &";
      end = piece.data() + piece.size();
      continue;
    }
    if (end != nullptr) {
      std::string_view gap(end, static_cast<std::size_t>(piece.data() - end));
      if (!gap.empty() && text::trim(gap).empty() && are_names_in_row(page, pieces[i - 1], piece))
        gap = " & ";
      if (text::count_words(gap) > 0) gap = "\n";  // topics stood there
      const char32_t first = text::decode_at(piece, 0).value;
      const bool glued = gap.empty() && (text::is_upper(first) || is_unjoined(first));
      // A date in an element of its own is another line, too, and the agency for which they wrote.
      const bool dated =
          dates::find_digit(piece, 0) == 0 || lexicon::is_date_label(lexicon::match_phrase(piece).phrase);
      const bool is_agency =
          text::count_words(gap) == 0 && !parts_names(pieces[i - 1]) && lexicon::agency_of(piece);
      text += glued || dated || is_agency ? std::string_view("\n") : gap;
    }
    text += piece;
    end = piece.data() + piece.size();
  }
  return text;
}

namespace {

// Who is named in block `i` of the page signed another story, or nothing. What is hidden and stands far off
// is a program's, as "css-writer".
bool is_anothers(const Evidence& evidence, std::size_t headline, std::size_t i, const Signs& signs) {
  const auto& blocks = evidence.cleaner.blocks();
  if (is_on_cards(evidence, headline, i) || is_option(blocks, i)) return true;
  if (signs.labelled) return !signs.in_head && is_heading_of_kind(blocks[i]);
  return signs.hinted &&
         (is_under_lead(blocks, i) || is_speaker(blocks[i]) || (blocks[i].hidden && !signs.in_head));
}

// A line with a byline's label or in an element of its name; `near` the headline.
void take_signed_line(const Evidence& evidence, std::size_t i, const Signs& signs, bool near,
                      Gathering& gathering) {
  const Block& block = evidence.cleaner.blocks()[i];
  // A linked name is told from the role and the place beside it.
  take_links(evidence.page, block, gathering);
  // Further down no organization's name is looked for: "Door Hinge for …" (in Dutch "door" is "by").
  if (!gathering.has_people())
    gathering.take_printed(unglued_text(evidence.page, block), signs.labelled && near);
  if (!gathering.has_people()) take_behind_label(evidence, i, gathering);
  if (gathering.is_unsigned()) take_labelled_names(evidence.page, block, gathering);
  if (gathering.is_unsigned()) take_pieces(evidence.page, block, gathering);
  if (!gathering.has_people()) return;
  gathering.print_in(i);
  if (signs.hinted) take_lines_like(evidence, i, gathering);
}

// A dump's headline or dek, which names others: "40 roads closed by Prakash Wane".
bool is_title_of_dump(const Evidence& evidence, std::size_t headline, std::size_t i) {
  return evidence.page.from_text_dump && (i == headline || i == evidence.cleaner.outline().dek) &&
         date_in(evidence.cleaner.text_of(evidence.cleaner.blocks()[i])).end == 0;
}

// Any other line: a label may stand inside of it, or be all of it.
void take_plain_line(const Evidence& evidence, std::size_t headline, std::size_t i, Gathering& gathering) {
  const Block& block = evidence.cleaner.blocks()[i];
  if (block.words <= kLongestLabel) take_behind_label(evidence, i, gathering);
  if (gathering.has_people() || i >= headline + kLabelReach || block.place.heading_level > 0 ||
      is_title_of_dump(evidence, headline, i))
    return;
  take_labelled_names(evidence.page, block, gathering);
  if (gathering.has_people()) return;
  take_reporter(evidence, block, gathering);
  if (!gathering.has_people() && i > headline && i <= headline + kHeadReach)
    take_dated_name(evidence, block, gathering);
  if (gathering.has_people()) gathering.print_in(i);
}

// "14 May 2031 · Ann Lee", "By Ann Lee", "Published May 14 by Ann Lee" above the headline.
void take_lines_above(const Evidence& evidence, std::size_t headline, Gathering& gathering) {
  for (std::size_t above = 1; above <= std::min(kAboveReach, headline); ++above) {
    if (gathering.has_people()) return;
    const Block& block = evidence.cleaner.blocks()[headline - above];
    if (is_others(block) || block.words > kLongestByline) continue;
    take_dated_name(evidence, block, gathering);
    if (gathering.has_people()) return;
    if (block.phrase.phrase == lexicon::Phrase::byline_label)
      gathering.take_printed(unglued_text(evidence.page, block), false);
    else if (block.tells_date())
      take_labelled_names(evidence.page, block, gathering);
  }
}

enum class Reviewers : unsigned char { no, yes };

// "Reviewed by Bo Kim", the name in the next line or not.
bool is_line_of_reviewers(std::string_view line) {
  return is_reviewers(line) || ends_in_reviewers(line.substr(0, line.find_last_not_of(": ") + 1));
}

// The blocks from the headline on, `reach` of them, and whether those count who looked it over.
void take_lines_below(const Evidence& evidence, std::size_t from, std::size_t reach, Reviewers reviewers,
                      Gathering& gathering) {
  const clean::Cleaner& cleaner = evidence.cleaner;
  const auto& blocks = cleaner.blocks();
  bool passed_card = false;
  bool is_agencys = false;  // "By AFP" near the headline: who is named under a linked title signed that one
  for (std::size_t i = from; i < std::min(blocks.size(), from + reach) && !gathering.has_people(); ++i) {
    const Block& block = blocks[i];
    if (block.begin >= evidence.story_end) break;
    if (reviewers == Reviewers::no && is_line_of_reviewers(cleaner.text_of(block))) continue;
    const auto says_headline = [&] { return cleaner.text_of(block) == cleaner.text_of(blocks[from]); };
    passed_card = passed_card || (i > from && is_on_card(block) && !says_headline());
    Signs signs;
    signs.in_head = i > from && i <= from + kHeadReach && may_be_head(block) && !passed_card;
    signs.labelled = block.phrase.phrase == lexicon::Phrase::byline_label;
    if (signs.in_head && block.words > kLongestByline) {
      if (signs.labelled) gathering.take_printed(first_line(cleaner.text_of(block)), true);
      gathering.take_printed(labelled_last_line(cleaner.text_of(block)), true);
    }
    if (block.words > kLongestByline || (is_others(block) && !signs.in_head)) continue;
    signs.hinted = is_byline_element(block) || is_named_as_byline(evidence.page, block) ||
                   (signs.in_head && are_names_with_degrees(cleaner.text_of(block)));
    if (is_anothers(evidence, from, i, signs) || (is_agencys && is_under_title(blocks, i))) continue;
    if (!signs.labelled && !signs.hinted) {
      take_plain_line(evidence, from, i, gathering);
      continue;
    }
    const bool near = i < from + kLabelReach;
    take_signed_line(evidence, i, signs, near, gathering);
    is_agencys = is_agencys || (near && !gathering.has_people() && !gathering.is_unsigned());
  }
}

}  // namespace

void take_byline_head(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  constexpr std::size_t kMostText =
      2;  // paragraphs, of which one may be a caption: whose byline stands behind them?
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return;
  std::size_t reach = 1;
  for (std::size_t text = 0; reach < kLabelReach && headline_block + reach < blocks.size(); ++reach) {
    text += blocks[headline_block + reach].mass >= clean::kRunningText ? 1 : 0;
    if (text > kMostText) break;
  }
  take_lines_below(evidence, headline_block, reach, Reviewers::no, gathering);
}

void take_byline_blocks(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const std::size_t from = headline_block < evidence.cleaner.blocks().size() ? headline_block : 0;
  take_lines_below(evidence, from, byline_reach(gathering), Reviewers::yes, gathering);
  take_lines_above(evidence, from, gathering);
}

void take_printed_agencies(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t from = headline_block < blocks.size() ? headline_block : 0;
  for (std::size_t i = from; i < std::min(blocks.size(), from + kLabelReach); ++i) {
    const Block& block = blocks[i];
    if (block.words > kLongestByline || is_others(block) || block.place.in_figure) continue;
    const bool hinted = is_byline_element(block);
    if (hinted || block.phrase.phrase == lexicon::Phrase::byline_label)
      gathering.take_agencies(unglued_text(evidence.page, block), Source::text);
  }
}

}  // namespace cleancopy::article
