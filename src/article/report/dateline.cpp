#include "article/report/dateline.hpp"

#include <algorithm>
#include <cstddef>

#include "article/names/name_words.hpp"
#include "article/report/report_head.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kReach = 90;         // bytes from the text's beginning to the dash behind the dateline
constexpr std::size_t kShortest = 3;       // bytes of a place
constexpr std::size_t kLongestPlace = 30;  // bytes, in a cable
constexpr std::size_t kMostWords = 4;      // of a place: "RIO DE JANEIRO", "NEW YORK CITY"
constexpr std::size_t kParagraphWords = 12;
constexpr std::size_t kFirstParagraphs = 2;  // paragraphs of the body that may have it

// Words in capitals before a colon that name no place.
constexpr text::FixedText<15> kLabels[] = {
    "live",       "tldr",       "toss",          "update",     "updated",   "updates",   "breaking",
    "exclusive",  "watch",      "video",         "note",       "fact",      "q",         "a",
    "summary",    "spoiler",    "warning",       "opinion",    "analysis",  "review",    "sponsored",
    "editor",     "correction", "clarification", "disclaimer", "tl",        "dr",        "question",
    "answer",     "poll",       "quiz",          "photos",     "photo",     "podcast",   "listen",
    "read",       "more",       "related",       "key",        "important", "attention", "alert",
    "news",       "foto",       "fotos",         "ao vivo",    "en vivo",   "vidéo",     "direct",
    "eilmeldung", "kommentar",  "interview",     "tipp",       "info",      "hinweis",   "faq",
    "pros",       "cons",       "sir",           "sirs",       "madam"};

// A dash or colon that closes a dateline, and where the text begins behind it.
struct Close {
  std::size_t at = std::string_view::npos;
  bool is_colon = false;
};

// "efe-epa" are two.
bool names_agency(std::string_view part) {
  part = text::trim(part);
  const std::size_t dash = part.find('-');
  return lexicon::agency_of(part) ||
         (dash != std::string_view::npos && lexicon::agency_of(part.substr(0, dash)));
}

// Urdu papers put their own desk where others have an agency: "لاہور (نیوز ڈیسک) …".
bool names_maker(std::string_view part) {
  constexpr std::string_view kDesks[] = {"نیوز", "رپورٹ", "نمائند", "ڈیسک"};
  return names_agency(part) || text::has_any_of(part, kDesks);
}

// "(ANSA) - ROMA, 28 LUG - …": what stands behind an agency that goes before the place; else `paragraph`.
std::string_view behind_leading_sign(std::string_view paragraph) {
  const std::size_t close = paragraph.substr(0, kReach).find(')');
  if (!paragraph.starts_with('(') || close == std::string_view::npos ||
      !names_agency(paragraph.substr(1, close - 1)))
    return paragraph;
  std::string_view rest = text::trim(paragraph.substr(close + 1));
  for (const std::string_view dash : {"- ", "– ", "— "}) {
    if (rest.starts_with(dash)) return text::trim(rest.substr(dash.size()));
  }
  return paragraph;
}

// "MOSKVA, 14 May. /TASS/. …": the agency between strokes behind the place and the day.
std::string_view before_sign_in_strokes(std::string_view head) {
  const std::size_t open = head.find(" /");
  const std::size_t close = open == std::string_view::npos ? open : head.find('/', open + 2);
  if (close == std::string_view::npos || !names_agency(head.substr(open + 2, close - open - 2))) return {};
  std::string_view before = text::trim(head.substr(0, open));
  if (before.ends_with('.')) before.remove_suffix(1);
  return before;
}

// "KYIV. 14 May. UNN. …": the agency between stops behind the place and the day.
std::string_view before_sign_in_stops(std::string_view head) {
  std::size_t stop = head.find(". ");
  for (std::size_t next = stop; stop != std::string_view::npos; stop = next) {
    next = head.find(". ", stop + 2);
    if (next != std::string_view::npos && names_agency(head.substr(stop + 2, next - stop - 2)))
      return text::trim(head.substr(0, stop));
  }
  return {};
}

// "SALTMARSH, May 14 (PTI) The …": some agencies put no dash behind their sign, and no paper of a script
// without capitals need do so. SIZE_MAX where none stands so.
std::size_t end_of_sign(std::string_view head) {
  const std::size_t open = head.find('(');
  const std::size_t close = head.find(") ", open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string_view::npos;
  const std::string_view before = head.substr(0, open);
  const bool dated = before.find(',') != std::string_view::npos && dates::has_digit(before);
  const bool caseless = !before.empty() && text::decode_at(before, 0).value >= text::kFirstCaseless &&
                        text::count_words(before) <= kMostWords;
  return (dated || caseless) && names_maker(head.substr(open + 1, close - open - 1)) ? close + 1
                                                                                     : std::string_view::npos;
}

Close close_of(std::string_view head) {
  Close best{end_of_sign(head), false};
  for (const std::string_view mark :
       {std::string_view("—"), std::string_view("–"), std::string_view("−"), std::string_view(" - "),
        std::string_view(" -- "), std::string_view(")--"), std::string_view(")- "), std::string_view(").- "),
        std::string_view(".- "), std::string_view(": ")}) {
    const std::size_t at = head.find(mark);
    if (at < best.at) best = {mark.front() == ')' ? at + 1 : at, mark == ": "};
  }
  return best;
}

bool is_in_upper_case(std::string_view text) {
  const text::Capitals capitals = text::capitals_of(text);
  return capitals.letters >= kShortest && !capitals.has_other && !capitals.has_digit;
}

constexpr std::string_view kArabicComma = "،";

// Its place, or the size of `text`.
std::size_t first_comma(std::string_view text) {
  return std::min({text.find(','), text.find(kArabicComma), text.size()});
}

// With a capital, or a letter of a script that has none.
bool may_begin_place(std::string_view text) {
  if (text.empty()) return false;
  const char32_t first = text::decode_at(text, 0).value;
  return text::is_upper(first) || (first >= text::kFirstCaseless && text::is_word(first));
}

// "PAPER.COM"
bool is_address(std::string_view text) {
  const std::size_t dot = text.find('.');
  return dot != std::string_view::npos && dot + 1 < text.size() && text[dot + 1] != ' ';
}

// It ends as a site's address does; not "ST.LOUIS".
bool is_site_address(std::string_view text) {
  constexpr std::size_t kLongestEnding = 5;  // bytes of ".info"
  return is_address(text) && text.find(' ') == std::string_view::npos &&
         text.size() - text.rfind('.') <= kLongestEnding;
}

bool is_label(std::string_view place) {
  const std::string folded = text::folded(place);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  return text::is_among(kLabels, first) || text::is_among(kLabels, folded) ||
         lexicon::match_phrase(place).phrase != lexicon::Phrase::none;
}

// A day, an agency or a label.
bool is_other_than_place(std::string_view words) {
  return dates::has_digit(words) || names_agency(words) || is_label(words);
}

// "新华社北京5月14日电": behind the agency, before the day.
std::string_view place_of_cable(std::string_view text) {
  const std::string_view agency = lexicon::leading_agency(text);
  if (agency.empty()) return {};
  const std::string_view rest = text.substr(agency.size(), kReach);
  const std::size_t day = dates::find_digit(rest, 0);
  const std::size_t end = rest.find("电");
  const std::size_t place_end = std::min(day, end);
  if (place_end > kLongestPlace || end == std::string_view::npos) return {};
  return text::trim(rest.substr(0, place_end));
}

}  // namespace

std::string_view place_of_dateline(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  if (const std::string_view place = place_of_cable(paragraph); !place.empty()) return place;
  if (const std::string_view place = report_head(paragraph).place; !place.empty()) return place;
  const std::string_view head = behind_leading_sign(paragraph).substr(0, kReach);
  std::string_view line = before_sign_in_strokes(head);
  if (line.empty()) line = before_sign_in_stops(head);
  bool has_maker = !line.empty();
  const Close close = line.empty() ? close_of(head) : Close{line.size(), false};
  if (close.at == std::string_view::npos) return {};
  if (line.empty()) line = text::trim(head.substr(0, close.at));
  // "PAPER.COM, Saltmarsh - ": the paper's address goes before the place.
  if (const std::size_t comma = line.find(", ");
      comma != std::string_view::npos && !close.is_colon && is_site_address(line.substr(0, comma))) {
    line = text::trim(line.substr(comma + 1));
    has_maker = true;
  }
  // What stands in parentheses at its end is the agency, or the broadcaster.
  if (line.ends_with(')')) {
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos) return {};
    has_maker = has_maker || names_maker(line.substr(open + 1, line.size() - open - 2));
    // "SALTMARSH--(QUAY WIRE)--": a service for releases puts its own name there.
    const bool between_dashes =
        line.substr(0, open).ends_with("--") && head.substr(close.at).starts_with("--");
    const bool is_sign = (line.size() - open <= 12 || between_dashes) && is_in_upper_case(line.substr(open));
    if (!has_maker && !is_sign) return {};
    line = text::trim(line.substr(0, open));
    while (between_dashes && line.ends_with('-')) line.remove_suffix(1);
  }
  if (line.find('(') != std::string_view::npos) return {};
  const std::size_t comma = first_comma(line);
  std::string_view place = text::trim(line.substr(0, comma));
  bool has_day = false;
  // "Soľnica 14. mája (TASR) -"
  if (const std::size_t day = dates::find_digit(place, 0);
      has_maker && day != std::string_view::npos && day > 0) {
    place = text::trim(place.substr(0, day));
    if (place.ends_with('.')) place.remove_suffix(1);
    has_day = true;
  }
  for (std::string_view rest = line.substr(comma); !rest.empty();) {
    rest.remove_prefix(rest.front() == ',' ? 1 : kArabicComma.size());
    const std::size_t end = first_comma(rest);
    has_maker = has_maker || names_agency(rest.substr(0, end));
    has_day = has_day || dates::has_digit(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  // "NORDHAVEN. KAZINFORM – "
  if (const std::size_t stop = place.find(". ");
      stop < place.size() && names_agency(place.substr(stop + 2))) {
    has_maker = true;
    place = place.substr(0, stop);
  }
  const std::size_t words = text::count_words(place);
  if (is_address(place)) return {};
  if (words == 0 || words > kMostWords || place.size() < kShortest || !may_begin_place(place)) return {};
  if (place.find("°") != std::string_view::npos) return {};  // "HARWICK °C, 17°C:"
  if (is_other_than_place(place)) return {};
  const bool upper = is_in_upper_case(place);
  if (upper && (!close.is_colon || has_maker || has_day || words <= 2)) return place;
  return has_maker ? place : std::string_view();
}

std::string_view opening_place(std::string_view line) {
  const std::string_view place = place_of_dateline(line);
  const bool opens = !place.empty() && place.data() + place.size() < line.data() + line.size() &&
                     place.data()[place.size()] != ':';
  return opens ? place : std::string_view();
}

std::string_view behind_dateline(std::string_view line) {
  constexpr std::size_t kToDash = 80;  // bytes: "NEW DELHI, May 14 (PTI) — "
  if (const std::size_t head = report_head(line).end; head > 0) return text::trim(line.substr(head));
  const std::string_view place = opening_place(line);
  if (place.empty()) return {};
  const auto place_end = static_cast<std::size_t>(place.data() + place.size() - line.data());
  std::size_t behind = 0;
  for (const std::string_view dash : {"--", "- ", "–", "—"}) {
    const std::size_t at = line.substr(0, kToDash).find(dash, place_end);
    if (at != std::string_view::npos) behind = std::max(behind, at + dash.size());
  }
  if (const std::size_t sign = end_of_sign(line.substr(0, kReach));
      behind == 0 && sign != std::string_view::npos)
    behind = sign;
  return text::trim(line.substr(behind));
}

namespace {

// A few words with a capital each, which a place may have that is not printed in capitals throughout.
bool may_be_plain_place(std::string_view words) {
  constexpr std::size_t kMostPlainWords = 3;
  return text::count_words(words) <= kMostPlainWords && is_in_capitals(words) && !is_other_than_place(words);
}

// "Harwick – The ferry …", "London/Oslo - …" on a page of news: a place in any letters before a dash and the
// first sentence, if the story speaks of it again.
std::string_view place_spoken_of(const std::vector<Block>& body, const Block& first,
                                 const Evidence& evidence) {
  const std::string_view paragraph = first.text;
  const Close close = close_of(paragraph.substr(0, kReach));
  if (close.at == std::string_view::npos || close.is_colon || close.at < kShortest) return {};
  if (paragraph[close.at - 1] != ' ' && paragraph[close.at] != ' ') return {};
  const std::string_view place = text::trim(paragraph.substr(0, close.at));
  if (place.find_first_of(".,;:!?()\"") != std::string_view::npos || !may_be_plain_place(place)) return {};
  // Behind the dash begins a sentence.
  std::size_t begin = close.at;
  while (begin < paragraph.size() && !text::is_word(text::decode_at(paragraph, begin).value))
    begin += text::decode_at(paragraph, begin).length;
  if (!may_begin_place(paragraph.substr(begin)) || !evidence.is_news) return {};
  const std::string_view name = place.substr(place.rfind('/') + 1);
  const bool again = std::any_of(body.begin(), body.end(), [&](const Block& block) {
    const std::string_view rest = &block == &first ? paragraph.substr(begin) : std::string_view(block.text);
    return rest.find(name) != std::string_view::npos;
  });
  return again ? place : std::string_view();
}

// The mark between a place in bold and the text, at the place's end or right behind it; "" where none is.
std::string_view mark_behind(std::string_view bold, std::string_view rest) {
  constexpr std::string_view kMarks[] = {".-", ".–", ".—", ".", ":", "∙", "·", "•", "-", "–", "—"};
  rest = text::trim(rest);
  for (const std::string_view mark : kMarks) {
    if (bold.ends_with(mark)) return mark;
  }
  const auto* const mark = std::find_if(std::begin(kMarks), std::end(kMarks),
                                        [&](std::string_view m) { return rest.starts_with(m); });
  return mark == std::end(kMarks) ? std::string_view() : *mark;
}

// "<b>Saltmarsh.</b> The …": the place in bold at the head of a news story, whatever its letters. Words that
// label a text stand in bold before a colon, too: there the story has to name the place again.
std::string_view place_in_bold(const std::vector<Block>& body, const Evidence& evidence) {
  const html::Page& page = evidence.page;
  const auto& blocks = evidence.cleaner.blocks();
  std::size_t i = 0;
  while (i < blocks.size() && !(evidence.cleaner.verdicts()[i].keep &&
                                evidence.cleaner.verdicts()[i].kind == clean::Kind::paragraph))
    ++i;
  if (i == blocks.size() || blocks[i].bold_bytes == 0 || blocks[i].words < kParagraphWords) return {};
  const std::uint32_t begin = blocks[i].begin;
  const auto span = std::find_if(page.spans.begin(), page.spans.end(), [&](const html::Span& s) {
    return s.begin >= begin && html::is_bold(s.tag);
  });
  if (span == page.spans.end() || span->begin > begin + 1 || span->end >= blocks[i].end) return {};
  std::string_view place = text::trim(page.text_of(*span));
  const std::string_view mark = mark_behind(place, page.text_between(span->end, blocks[i].end));
  if (mark.empty()) return {};
  if (place.ends_with(mark)) place = text::trim(place.substr(0, place.size() - mark.size()));
  if (place.size() < kShortest || place.size() > kReach || !may_be_plain_place(place)) return {};
  if (mark != ":") return place;
  const auto names_it = [&](const Block& block) {
    const std::size_t first = block.text.find(place);
    return first != std::string::npos &&
           (first > kShortest || block.text.find(place, first + 1) != std::string::npos);
  };
  return std::any_of(body.begin(), body.end(), names_it) ? place : std::string_view();
}

}  // namespace

Text resolve_dateline(const std::vector<Block>& body, const Evidence& evidence) {
  std::size_t seen = 0;
  for (const Block& block : body) {
    if (block.kind != BlockKind::paragraph ||
        text::count_words(std::string_view(block.text).substr(0, 200)) < kParagraphWords)
      continue;
    std::string_view place = place_of_dateline(block.text);
    if (place.empty() && seen == 0) place = place_spoken_of(body, block, evidence);
    if (!place.empty()) return {std::string(place), Source::text};
    if (++seen == kFirstParagraphs) break;
  }
  if (evidence.is_news) {
    if (const std::string_view place = place_in_bold(body, evidence); !place.empty())
      return {std::string(place), Source::text};
  }
  const std::string_view declared = evidence.json_ld.article.details.dateline;
  const std::string_view place = text::trim(declared.substr(0, declared.find('(')));
  // Some fill it with a date.
  const bool is_place = !place.empty() && !dates::has_digit(place);
  return !is_place ? Text{} : Text{text::collapse_space(place), Source::json_ld};
}

}  // namespace cleancopy::article
