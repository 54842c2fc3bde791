#include "article/body.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "article/body_kinds.hpp"
#include "clean/container.hpp"
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
  std::vector<Block> body;
  std::vector<std::size_t> origins;
  html::ElementId open_row = html::kNoElement;
  html::ElementId open_table = html::kNoElement;
  html::ElementId open_item = html::kNoElement;
  std::size_t last_kept = 0;
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    const clean::Verdict& verdict = cleaner.verdicts()[i];
    if (!verdict.keep) continue;
    const clean::Block& block = cleaner.blocks()[i];
    const std::size_t before = std::exchange(last_kept, i);
    std::string text = clean_text(cleaner.text_of(block));
    if (verdict.kind == clean::Kind::table) {
      // A row is a line, a table a block.
      const html::ElementId row = page.nearest(block.element, html::TagId::tr);
      const html::ElementId table = page.nearest(block.element, html::TagId::table);
      if (open_table != html::kNoElement && table == open_table) {
        body.back().text += (row == open_row ? " | " : "\n") + text;
        if (row != open_row) body.back().rows.emplace_back();
        body.back().rows.back().push_back(std::move(text));
        open_row = row;
        continue;
      }
      open_row = row;
      open_table = table;
    } else {
      open_table = html::kNoElement;
    }
    if (verdict.kind == clean::Kind::list_item) {
      // The pieces of one item (a bold lead-in in a div, then its text) are one line, unless they are
      // paragraphs.
      const html::ElementId item = page.nearest(block.element, html::TagId::li);
      if (item == open_item && !block.place.is_paragraph && !body.empty() &&
          !are_paragraphs(cleaner.blocks()[before], block) && body.back().kind == BlockKind::list_item) {
        body.back().text += ' ' + text;
        continue;
      }
      open_item = item;
    } else {
      open_item = html::kNoElement;
    }
    if (verdict.kind == clean::Kind::preformatted && before + 1 == i && !body.empty() &&
        body.back().kind == BlockKind::preformatted &&
        clean::are_of_one_listing(page, cleaner.blocks()[before], block)) {
      body.back().text += page.text_between(cleaner.blocks()[before].end, block.begin);
      body.back().text += text;
      continue;
    }
    if (const std::size_t letter = parted_cap(page, block, text); letter > 0) text.erase(letter, 1);
    if (body.empty()) text = std::string(behind_byline(text));
    if (verdict.kind == clean::Kind::paragraph) {
      text.insert(0, drop_cap_before(cleaner, i, text));
      if (!body.empty() && body.back().kind == BlockKind::paragraph &&
          is_rest_of_paragraph(cleaner, before, i, body.back().text, text)) {
        body.back().text += ' ' + text;
        continue;
      }
    }
    Block kept;
    kept.kind = kind_of(verdict.kind);
    kept.level = verdict.level;
    kept.text = std::move(text);
    if (kept.kind == BlockKind::table) kept.rows = {{kept.text}};
    body.push_back(std::move(kept));
    origins.push_back(i);
  }
  refine_kinds(page, cleaner, origins, body);
  return body;
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
