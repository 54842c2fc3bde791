#include "article/body/body.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "article/body/body_kinds.hpp"
#include "clean/blocks/container.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Reason;

// From this many linked headings amid the kept text on a page may be an index; it is one if the text is no
// longer than that many summaries.
constexpr std::size_t kIndexHeadings = 5;
constexpr std::size_t kWordsOfTeaser = 20;
constexpr std::size_t kLeastWords = 12;
// Thai, Lao, Khmer and Burmese part phrases by spaces, not words. So much text is a word at least, in UTF-8.
constexpr std::size_t kBytesOfWord = 24;

// A wall stands fewer blocks than this behind the last one kept.
constexpr std::size_t kNearEnd = 12;

constexpr std::uint32_t kWordsBeforeCut =
    10;  // of a paragraph that was cut: less is a label or a line of verse
constexpr std::uint32_t kWordsBehindCut = 4;
constexpr std::uint32_t kParagraphInItem = 20;  // words

// Of the scripts in which a sentence begins with a capital: Latin, Greek, Cyrillic.
bool is_lower(char32_t c) {
  return c < 0x530 && text::is_word(c) && !(c >= '0' && c <= '9') && c != '_' && !text::is_upper(c);
}

// The words of one sentence before and behind a cut: the first part ends in a letter or a comma, the second
// goes on in lower case.
bool is_cut_sentence(std::string_view before, std::string_view behind) {
  if (before.empty() || behind.empty()) return false;
  const char32_t last = text::decode_before(before, before.size()).value;
  if (is_lower(text::decode_at(before, 0).value)) return false;  // a list without marks
  return (last == ',' || text::is_word(last)) && is_lower(text::decode_at(behind, 0).value);
}

// Two pieces of one item that are each as long as a paragraph, and end as one.
bool are_paragraphs(const clean::Block& one, const clean::Block& other) {
  return one.ends_sentence && other.ends_sentence && std::min(one.words, other.words) >= kParagraphInItem;
}

// An advertisement, or an element that breaks lines, cut a paragraph in two.
bool is_rest_of_paragraph(const clean::Cleaner& cleaner, std::size_t before, std::size_t index,
                          std::string_view text_before, std::string_view text) {
  const clean::Block& first = cleaner.blocks()[before];
  const clean::Block& second = cleaner.blocks()[index];
  return first.words >= kWordsBeforeCut && second.words >= kWordsBehindCut &&
         first.element != second.element && cleaner.shapes().is_same(before, index) &&
         is_cut_sentence(text_before, text);
}

// A letter set large in an element of its own, in front of the rest of its word.
std::string_view drop_cap_before(const clean::Cleaner& cleaner, std::size_t index, std::string_view text) {
  if (index == 0 || cleaner.verdicts()[index - 1].keep || text.empty()) return {};
  const clean::Block& cap = cleaner.blocks()[index - 1];
  if (cap.letters != 1 || cap.hidden || cap.link_bytes > 0) return {};
  const std::string_view letter = text::trim(cleaner.text_of(cap));
  const text::CodePoint first = text::decode_at(letter, 0);
  const bool single = first.length == letter.size() && text::is_upper(first.value);
  return single && is_lower(text::decode_at(text, 0).value) ? letter : std::string_view();
}

// Class names of a letter set large: "dropcap", "initial-letter", "lettrine".
constexpr std::string_view kCapNames[] = {"drop", "initial", "letter", "lettrine"};

// Letters that are a word in no language: "A nna" may be two words, "N a" is one.
bool is_never_word(char32_t c) {
  constexpr std::u32string_view kNever = U"BCDFGHJLMNPQRTXÄÜБГДЖЗЛМНПРТФХЦЧШЩЭЮ";
  return kNever.find(c) != std::u32string_view::npos;
}

bool is_named_cap(std::string_view names) {
  return std::any_of(std::begin(kCapNames), std::end(kCapNames), [&](std::string_view name) {
    return std::search(names.begin(), names.end(), name.begin(), name.end(),
                       [](char a, char b) { return text::to_ascii_lower(a) == b; }) != names.end();
  });
}

// The bytes of a letter at the head of `text` that is set large in an element of its own, if white space in
// the markup parts it from the rest of its word; else 0.
std::size_t parted_cap(const html::Page& page, const clean::Block& block, std::string_view text) {
  const std::size_t letter = text.empty() ? 0 : text::decode_at(text, 0).length;
  if (letter + 1 >= text.size() || text[letter] != ' ') return 0;
  if (!is_never_word(text::decode_at(text, 0).value)) return 0;
  if (!is_lower(text::decode_at(text, letter + 1).value)) return 0;
  const html::ElementId end = page.elements[block.element].end;
  for (html::ElementId i = block.element; i < end && page.elements[i].text_begin == block.begin; ++i) {
    const bool own = page.elements[i].text_bytes() == letter || page.elements[i].text_bytes() == letter + 1;
    if (own && is_named_cap(page.attribute(i, html::AttributeId::class_))) return letter;
  }
  return 0;
}

// "By Tilde Marrow⏎HARWICK — …": a byline that only a line's end parts from the text. The text behind it.
std::string_view behind_byline(std::string_view text) {
  constexpr std::size_t kLongestByline = 10;  // words
  const std::size_t feed = text.find('\n');
  if (feed == std::string_view::npos) return text;
  const std::string_view line = text.substr(0, feed);
  const bool byline = text::count_words(line) <= kLongestByline &&
                      lexicon::match_phrase(line).phrase == lexicon::Phrase::byline_label;
  return byline ? text::trim(text.substr(feed)) : text;
}

// "… on purpose. ↩︎": a note without the way back to its mark. (Only here: the judge knows notes by
// it.)
std::string_view without_way_back(std::string_view note) {
  constexpr std::string_view kTextStyle = "\uFE0E";
  constexpr std::string_view kArrow = "↩";
  std::string_view text = note;
  while (!text.empty()) {
    const std::string_view line = text::trim(text);
    const std::string_view arrow =
        line.ends_with(kTextStyle) ? line.substr(0, line.size() - kTextStyle.size()) : line;
    if (!arrow.ends_with(kArrow)) break;
    text = text::trim(arrow.substr(0, arrow.size() - kArrow.size()));
  }
  return text.empty() ? note : text;
}

// Makes the body's blocks of the kept ones, one after the other.
class BodyMaker {
 public:
  BodyMaker(const html::Page& page, const clean::Cleaner& cleaner) : page_(page), cleaner_(cleaner) {}

  std::vector<Block> make() {
    for (std::size_t i = 0; i < cleaner_.blocks().size(); ++i) {
      if (!cleaner_.verdicts()[i].keep) continue;
      take(i);
      last_ = i;
    }
    refine_kinds(page_, cleaner_, origins_, body_);
    return std::move(body_);
  }

 private:
  void take(std::size_t i);
  bool goes_on_in_table(const clean::Block& block, std::string& text);
  bool goes_on_in_item(const clean::Block& block, std::string_view text);
  bool goes_on_in_listing(std::size_t i, std::string_view text);
  bool goes_on_in_paragraph(std::size_t i, std::string_view text);
  [[nodiscard]] bool is_behind(BlockKind kind) const { return !body_.empty() && body_.back().kind == kind; }
  [[nodiscard]] const clean::Block& last_kept() const { return cleaner_.blocks()[last_]; }

  const html::Page& page_;
  const clean::Cleaner& cleaner_;
  std::vector<Block> body_;
  std::vector<std::size_t> origins_;  // of each block of the body: the cleaner's that it begins with
  std::size_t last_ = 0;              // that was kept
  html::ElementId row_ = html::kNoElement;
  html::ElementId table_ = html::kNoElement;  // around the last kept block; kNoElement if it was no cell
  html::ElementId item_ = html::kNoElement;   // … no list item
};

void BodyMaker::take(std::size_t i) {
  const clean::Block& block = cleaner_.blocks()[i];
  const clean::Verdict& verdict = cleaner_.verdicts()[i];
  std::string text = clean_text(without_way_back(cleaner_.text_of(block)));
  if (verdict.kind != clean::Kind::table) table_ = html::kNoElement;
  if (verdict.kind != clean::Kind::list_item) item_ = html::kNoElement;
  if (verdict.kind == clean::Kind::table && goes_on_in_table(block, text)) return;
  if (verdict.kind == clean::Kind::list_item && goes_on_in_item(block, text)) return;
  if (verdict.kind == clean::Kind::preformatted && goes_on_in_listing(i, text)) return;
  if (const std::size_t letter = parted_cap(page_, block, text); letter > 0) text.erase(letter, 1);
  if (body_.empty()) text = std::string(behind_byline(text));
  if (verdict.kind == clean::Kind::paragraph) {
    text.insert(0, drop_cap_before(cleaner_, i, text));
    if (goes_on_in_paragraph(i, text)) return;
  }
  Block& kept = body_.emplace_back();
  kept.kind = kind_of(verdict.kind);
  kept.level = verdict.level;
  kept.text = std::move(text);
  if (kept.kind == BlockKind::table) kept.rows = {{kept.text}};
  origins_.push_back(i);
}

// A row is a line, a table a block.
bool BodyMaker::goes_on_in_table(const clean::Block& block, std::string& text) {
  const html::ElementId row = std::exchange(row_, page_.nearest(block.element, html::TagId::tr));
  const html::ElementId table = std::exchange(table_, page_.nearest(block.element, html::TagId::table));
  if (table == html::kNoElement || table != table_) return false;
  Block& open = body_.back();
  open.text += (row_ == row ? " | " : "\n") + text;
  if (row_ != row) open.rows.emplace_back();
  open.rows.back().push_back(std::move(text));
  return true;
}

// The pieces of one item (a bold lead-in in a div, then its text) are one line, unless they are paragraphs.
bool BodyMaker::goes_on_in_item(const clean::Block& block, std::string_view text) {
  const html::ElementId item = std::exchange(item_, page_.nearest(block.element, html::TagId::li));
  if (item != item_ || block.place.is_paragraph || are_paragraphs(last_kept(), block) ||
      !is_behind(BlockKind::list_item))
    return false;
  body_.back().text.append(1, ' ').append(text);
  return true;
}

bool BodyMaker::goes_on_in_listing(std::size_t i, std::string_view text) {
  const clean::Block& block = cleaner_.blocks()[i];
  if (last_ + 1 != i || !is_behind(BlockKind::preformatted) ||
      !clean::are_of_one_listing(page_, last_kept(), block))
    return false;
  body_.back().text.append(page_.text_between(last_kept().end, block.begin)).append(text);
  return true;
}

bool BodyMaker::goes_on_in_paragraph(std::size_t i, std::string_view text) {
  if (!is_behind(BlockKind::paragraph) || !is_rest_of_paragraph(cleaner_, last_, i, body_.back().text, text))
    return false;
  body_.back().text.append(1, ' ').append(text);
  return true;
}

}  // namespace

std::string clean_text(std::string_view text) {
  text = text::trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_feed = std::min(text.find('\n', begin), text.size());
    out.append(text, begin, line_feed - begin);
    if (line_feed == text.size()) break;
    if (!out.empty() && out.back() == ' ') out.pop_back();
    out.push_back('\n');
    begin = line_feed + 1;
  }
  return out;
}

BlockKind kind_of(clean::Kind kind) {
  switch (kind) {
    case clean::Kind::paragraph:
      return BlockKind::paragraph;
    case clean::Kind::subhead:
      return BlockKind::subhead;
    case clean::Kind::list_item:
      return BlockKind::list_item;
    case clean::Kind::quote:
      return BlockKind::quote;
    case clean::Kind::table:
      return BlockKind::table;
    case clean::Kind::preformatted:
      return BlockKind::preformatted;
  }
  return BlockKind::paragraph;
}

std::vector<Block> assemble_body(const html::Page& page, const clean::Cleaner& cleaner) {
  return BodyMaker(page, cleaner).make();
}

bool has_text(const clean::Cleaner& cleaner, const BlockSums& sums, bool says_it_is_article) {
  if (sums.kept_by_user) return true;
  if (says_it_is_article) return true;
  if (sums.kept == sums.subheads) return false;
  const std::size_t words = std::max(sums.kept_words, sums.kept_bytes / kBytesOfWord);
  // An index tells many stories in a line or two each, every one under its linked heading.
  std::size_t linked_headings = 0;
  for (std::size_t i = sums.first_kept == 0 ? 0 : sums.first_kept - 1; i <= sums.last_kept; ++i) {
    if (cleaner.blocks()[i].is_linked_heading()) ++linked_headings;
  }
  if (linked_headings >= kIndexHeadings && words < linked_headings * kWordsOfTeaser) return false;
  // Or it has next to nothing to say among all the headings of the page.
  return words >= kLeastWords && words >= sums.linked_headings;
}

bool ends_at_wall(const clean::Cleaner& cleaner, const BlockSums& sums) {
  if (sums.kept == 0) return false;
  const auto& verdicts = cleaner.verdicts();
  const std::size_t end = std::min(verdicts.size(), sums.last_kept + kNearEnd);
  for (std::size_t i = sums.last_kept + 1; i < end; ++i) {
    if (verdicts[i].reason == Reason::subscribe) return true;
  }
  return false;
}

}  // namespace cleancopy::article
