#include "lexicon/phrases.hpp"

#include <algorithm>

#include "lexicon/phrase_fold.hpp"
#include "lexicon/phrase_index.hpp"
#include "lexicon/phrase_line.hpp"
#include "text/byte_masks.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::lexicon {
namespace {

// Furniture that has words of its own kind for neighbours: a row of buttons in one line.
bool stands_in_rows(Phrase phrase) {
  switch (phrase) {
    case Phrase::advertisement:
    case Phrase::follow:
    case Phrase::share:
    case Phrase::comments:
    case Phrase::close:
    case Phrase::menu:
    case Phrase::consent:
    case Phrase::copyright:
    case Phrase::media:
    case Phrase::app_prompt:
    case Phrase::newsletter:
    case Phrase::subscribe:
    case Phrase::form:
      return true;
    default:
      return false;
  }
}

constexpr std::size_t kRowBytes = 120;
constexpr std::size_t kRowItemWords = 4;

// "Facebook WhatsApp Copy link": phrases from end to end, the longest first.
PhraseMatch match_row(std::string_view line) {
  if (line.size() > kRowBytes) return {};
  const PhraseIndex& index = phrase_index();
  PhraseMatch row;
  std::size_t begin = 0;
  while (has_letters(line, begin)) {
    Phrase longest = Phrase::none;
    std::size_t end = begin;
    LineFolder folder(line, begin);
    while (folder.next_unit() && index.begins_phrase(folder.hash())) {
      const FoundPhrase found = index.find(folder);
      if (!found || !stands_in_rows(found.phrase)) continue;
      longest = found.phrase;
      end = folder.source_end();
    }
    if (longest == Phrase::none) return {};
    if (begin == 0) row.phrase = longest;
    begin = end;
  }
  row.length = line.size();
  row.whole = true;
  return row;
}

// Signs that say what a word would: a cross that closes, the sign of copyright, a player's clock.
PhraseMatch match_sign(std::string_view line) {
  const bool begins_plain = !line.empty() && line[0] > ' ' && line[0] != '0';
  if (begins_plain) return {};
  const std::size_t begin = text::skip_space(line, 0);
  if (begin >= line.size()) return {};
  const text::CodePoint point = text::decode_at(line, begin);
  const bool alone = text::skip_space(line, begin + point.length) == line.size();
  switch (point.value) {
    case 0xA9:
      return {Phrase::copyright, begin + point.length, alone};
    case 0xD7:
    case 0x2715:
    case 0x2716:
    case 0x2717:
    case 0x2A2F:
    case 0x274C:
      if (alone) return {Phrase::close, line.size(), true};
      return {};
    case '0': {
      const std::string_view clock = line.substr(begin);
      if ((clock.starts_with("0:00") || clock.starts_with("00:00")) && !has_letters(line, begin)) {
        return {Phrase::media, line.size(), true};
      }
      return {};
    }
    default:
      return {};
  }
}

// Whether two signs may part the items of a row or a trail: most lines have none, and need no closer look.
bool may_hold_bars(std::string_view line) {
  if (line.size() > kLongestTrail) return false;
  bool one = false;
  bool two = false;
  for (std::size_t i = 0; i < line.size(); i += text::kMaskBytes) {
    const std::uint32_t bars = text::byte_masks_at(line, i).bar;
    two |= (one && bars != 0) || (bars & (bars - 1)) != 0;
    one |= bars != 0;
  }
  return two;
}

// What stands between two signs of "Home | News | Sport".
bool is_row_item(std::string_view item) {
  const PhraseIndex& index = phrase_index();
  LineFolder folder(item);
  while (folder.next_unit() && index.begins_phrase(folder.hash())) {
    const FoundPhrase found = index.find(folder);
    if (found && stands_in_rows(found.phrase) && !has_letters(item, folder.source_end())) return true;
  }
  return false;
}

// "Home | News | Sport": a row of a table may look so too, hence two items must be words of menus.
bool is_barred_row(std::string_view line) {
  if (line.size() > kRowBytes) return false;
  const auto is_bar = [](char c) { return c == '|' || c == '/'; };
  if (std::none_of(line.begin(), line.end(), is_bar)) return false;
  std::size_t bars = 0;
  std::size_t known = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && !is_bar(line[i])) continue;
    const std::string_view item = text::trim(line.substr(begin, i - begin));
    if (text::count_words(item) > kRowItemWords) return false;
    known += is_row_item(item) ? 1 : 0;
    bars += i < line.size() ? 1 : 0;
    begin = i + 1;
  }
  return bars >= 2 && known >= 2;
}

}  // namespace

bool is_numbered_item(std::string_view line) noexcept {
  std::size_t i = 0;
  while (i < line.size() && text::is_ascii_digit(line[i])) ++i;
  return i > 0 && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
}

PhraseMatch match_phrase(std::string_view line) noexcept {
  const PhraseIndex& index = phrase_index();
  LineFolder folder(line);
  PhraseMatch best;
  if (is_numbered_item(line)) return best;
  bool may_be_row = false;
  while (folder.next_unit() && index.begins_phrase(folder.hash())) {
    const FoundPhrase found = index.find(folder);
    if (!found) continue;
    const std::size_t end = folder.source_end();
    if (goes_on_as(found.match, found.text, line, end)) {
      best = {found.phrase, end, !has_letters(line, end)};
    } else {
      may_be_row = may_be_row || stands_in_rows(found.phrase);
    }
  }
  if (best) return best;
  if (may_be_row) best = match_row(line);
  if (!best) best = match_sign(line);
  if (!best && may_hold_bars(line) && (is_trail(line) || is_barred_row(line)))
    best = {Phrase::menu, line.size(), true};
  return best;
}

}  // namespace cleancopy::lexicon
