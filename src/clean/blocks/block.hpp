/// The unit of judgement: a paragraph, heading, list item or scrap of the page, with what is known of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/blocks/reason.hpp"
#include "html/page/page.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"

namespace cleancopy::clean {

/// Which element, of those that say something, a block stands in: the nearest of each, up to the root.
struct Place {
  bool in_article = false;     ///< article or main
  bool in_aside = false;       ///< aside
  bool in_navigation = false;  ///< nav, or footer or header of the page; role navigation
  bool in_footer = false;      ///< footer
  bool in_header = false;      ///< header
  bool in_form = false;        ///< form, button, fieldset, dialog
  bool in_figure = false;      ///< figure
  bool in_caption = false;     ///< figcaption
  bool in_quote = false;       ///< blockquote
  bool in_pre = false;
  bool in_table = false;            ///< a cell
  bool in_definition = false;       ///< dl
  bool in_named_furniture = false;  ///< an element whose name says that nothing of the article is in it
  std::uint8_t heading_level = 0;
  std::uint8_t list_depth = 0;  ///< 0: in no list item; counted up to 255
  bool is_list_item = false;    ///< it is the item's own text, not a paragraph deeper in it
  bool is_paragraph = false;    ///< its element is p

  /// In a part of the page that is not text, by the elements around.
  [[nodiscard]] bool is_furniture() const noexcept {
    return in_aside || in_navigation || in_footer || in_header || in_form;
  }
};

/// Text of so many words that is said twice is the page's doing; a shorter refrain may be the author's.
inline constexpr std::uint32_t kLongBlock = 12;

/// The mass (Block::mass) from which a block is a paragraph of running text.
inline constexpr float kRunningText = 10;

/// The mass of the shortest story.
inline constexpr float kShortestStory = 30;

/// The link_density() from which a line is a link, with a label beside it or another story's title.
inline constexpr double kMostlyLinked = 0.5;

/// … more of a title that leads to another story: all but an arrow, a number or a quotation mark.
inline constexpr double kNearlyAllLinked = 0.8;

/// The link_density() under which a line is a sentence, with a link or two in it.
inline constexpr double kFewLinks = 0.3;

/// Words of the shortest heading; one alone ("Article") is a label, as likely.
inline constexpr std::uint32_t kShortestHeading = 2;

/// What a user's rules say of a block: that it is in or out, or that it prints a field which they name.
enum class Ruling : std::uint8_t { none, keep, drop, byline, date };

struct Block {
  std::uint32_t begin = 0;  ///< byte range of Page::text
  std::uint32_t end = 0;
  html::ElementId element = html::kNoElement;
  std::uint32_t link_bytes = 0;
  std::uint32_t bold_bytes = 0;
  std::uint32_t words = 0;
  std::uint32_t letters = 0;        ///< code points of its words, digits and marks among them
  std::uint32_t sentence_ends = 0;  ///< marks that end a sentence, at the end or before a space
  bool ends_sentence = false;
  bool has_comma = false;
  bool hidden = false;
  bool is_date = false;       ///< nothing but a date and a time
  bool is_credit = false;     ///< ends in the credit of a picture: a caption
  bool ends_in_sign = false;  ///< … that stands in brackets or is an agency's sign behind a sentence
  lexicon::Phrase prompt =
      lexicon::Phrase::none;  ///< what a short line asks of the reader somewhere inside it
  Ruling ruling = Ruling::none;
  bool off_limits = false;  ///< it stands where no article text is (rules.hpp)
  float mass = 0;           ///< how much running text it is, in words (region.hpp)
  Place place;
  lexicon::PhraseMatch phrase;
  std::uint64_t hints = 0;      ///< name hints of the elements around it, the root and its likes left out
  std::uint64_t own_hints = 0;  ///< of its own element and the inline elements in it
  double linked_share = 0;      ///< asked for a dozen times: link_density()

  [[nodiscard]] std::uint32_t bytes() const noexcept { return end - begin; }
  [[nodiscard]] double link_density() const noexcept { return linked_share; }
  /// Once where it begins and ends.
  void set_link_bytes(std::uint32_t linked) noexcept {
    link_bytes = linked;
    linked_share = bytes() == 0 ? 0.0 : static_cast<double>(linked) / bytes();
  }
  /// It is called so, or an element around it.
  [[nodiscard]] bool is_called(lexicon::NameHint name) const noexcept {
    return lexicon::has(hints | own_hints, name);
  }
  /// By its words or its own names: the byline; when the story came out.
  [[nodiscard]] bool tells_author() const noexcept {
    return phrase.phrase == lexicon::Phrase::byline_label ||
           lexicon::has(own_hints, lexicon::NameHint::byline);
  }
  [[nodiscard]] bool tells_date() const noexcept {
    return is_date || lexicon::is_date_label(phrase.phrase) ||
           lexicon::has(own_hints, lexicon::NameHint::date);
  }
  /// By its words: who made a picture, with a caption before it or alone.
  [[nodiscard]] bool tells_credit() const noexcept {
    return is_credit || phrase.phrase == lexicon::Phrase::credit;
  }
  /// A heading that is a link to a story, as those of an index and of teasers are.
  [[nodiscard]] bool is_linked_heading() const noexcept {
    return place.heading_level > 0 && link_density() > kNearlyAllLinked && words >= 3;
  }
};

/// What the cleaner says of a block.
enum class Kind : std::uint8_t { paragraph, subhead, list_item, quote, table, preformatted };

struct Verdict {
  bool keep = false;
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;  ///< subhead: 1 to 6; list item: depth
  Reason reason = Reason::outside_region;
  float score = 0;  ///< the judge's probability that it is text of the article; 0 where a rule settled it

  /// Out of the article for a reason that the judge does not know; its score stays.
  void drop(Reason why) noexcept { *this = {false, Kind::paragraph, 0, why, score}; }
};

/// The first of `blocks` that begins at or behind `offset`; their number where none does. O(log blocks).
[[nodiscard]] inline std::size_t first_from(const std::vector<Block>& blocks, std::uint32_t offset) {
  const auto block = std::lower_bound(blocks.begin(), blocks.end(), offset,
                                      [](const Block& b, std::uint32_t at) { return b.begin < at; });
  return static_cast<std::size_t>(block - blocks.begin());
}

/// Cuts the page's text into blocks, with all of their features but those that need other blocks. One pass.
/// `blocks` is cleared and filled in reading order.
void segment(const html::Page& page, std::vector<Block>& blocks);

}  // namespace cleancopy::clean
