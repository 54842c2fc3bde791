#include "article/report/agency_signs.hpp"

#include <algorithm>
#include <utility>

#include "article/report/dateline.hpp"
#include "article/report/report_head.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/among.hpp"
#include "text/byte_set.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using lexicon::NameHint;

constexpr std::size_t kDatelineBytes = 120;  // of a text, in which the dateline's parentheses close
constexpr std::size_t kPlaceBytes = 60;      // … before they open
constexpr std::size_t kSignBytes = 60;       // of what stands in parentheses, or alone in a line
constexpr std::uint32_t kSignWords = 8;
constexpr std::uint32_t kTextWords = 12;  // what has as many is no caption's end
constexpr std::size_t kFirstBlocks = 3;   // blocks of the text of which one has the dateline
constexpr std::size_t kLast = 2;          // blocks to both sides of the text's end

// What may stand before an agency in a line of thanks.
constexpr text::FixedText<31> kThanks[] = {"with",      "inputs",      "input",        "from",
                                           "source",    "sources",     "via",          "by",
                                           "quelle",    "quellen",     "mit",          "material",
                                           "von",       "aus",         "avec",         "par",
                                           "fonte",     "fonti",       "com",          "con",
                                           "fuente",    "fuentes",     "de",           "kilde",
                                           "källa",     "bron",        "lähde",        "zdroj",
                                           "zdroje",    "źródło",      "forrás",       "izvor",
                                           "vir",       "sursa",       "kaynak",       "allikas",
                                           "pagal",     "šaltinis",    "avots",        "nguồn",
                                           "sumber",    "информация",  "источник",     "джерело",
                                           "по",        "материалам",  "المصدر",       "منبع",
                                           "πηγη",      "כתב",         "agencies",     "agenturen",
                                           "agencias",  "información", "informations", "informationen",
                                           "copyright", "and",         "und",          "et",
                                           "y",         "e",           "the",          "a"};

bool is_thanks(std::string_view word) {
  const std::string folded = text::folded(word);
  return folded.empty() || text::is_among(kThanks, folded);
}

// One to four small letters: the desk of an agency, as in "dpa/lsw", or a reporter.
bool is_desk_code(std::string_view part) {
  constexpr std::size_t kLongest = 4;
  return part.size() <= kLongest && std::all_of(part.begin(), part.end(), text::is_ascii_lower);
}

bool has_letters(std::string_view part) {
  return std::any_of(part.begin(), part.end(),
                     [](char c) { return text::is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0xC0; });
}

// `part` without what stands before the agency in it.
std::string_view without_thanks(std::string_view part) {
  for (;;) {
    part = text::trim(part);
    if (lexicon::agency_of(part)) return part;
    const std::size_t space = part.find(' ');
    if (space == std::string_view::npos || !is_thanks(part.substr(0, space))) return part;
    part.remove_prefix(space);
  }
}

constexpr text::ByteSet kBetweenParts("/,;&|=");

// Takes the part up to the next slash, comma or word for "and" from the front of `line`.
std::string_view next_part(std::string_view& line) {
  std::size_t end = std::min(kBetweenParts.first_in(line), line.size());
  std::size_t next = end + 1;
  for (const std::string_view word :
       {" and ", " und ", " et ", " y ", " e ", " og ", " och ", " i ", " и "}) {
    const std::size_t at = line.substr(0, end).find(word);
    if (at == std::string_view::npos) continue;
    end = at;
    next = at + word.size();
  }
  const std::string_view part = text::trim(line.substr(0, end));
  line.remove_prefix(std::min(next, line.size()));
  return part;
}

bool is_of_picture(const clean::Block& block) {
  constexpr std::uint64_t kPicture = lexicon::bits(NameHint::caption, NameHint::media);
  return block.place.in_figure || block.place.in_caption || block.place.in_navigation ||
         ((block.hints | block.own_hints) & kPicture) != 0;
}

void add_all(std::vector<std::string>& agencies, std::vector<std::string> more) {
  for (std::string& name : more) add_agency(agencies, std::move(name));
}

}  // namespace

void add_agency(std::vector<std::string>& agencies, std::string name) {
  constexpr std::size_t kMost = 20;
  const auto agency = lexicon::agency_of(name);
  const auto is_same = [&](const std::string& other) { return lexicon::agency_of(other) == agency; };
  if (agencies.size() < kMost && std::none_of(agencies.begin(), agencies.end(), is_same))
    agencies.push_back(std::move(name));
}

std::vector<std::string> agencies_of_sign(std::string_view line) {
  std::vector<std::string> agencies;
  line = text::trim(line);
  if (line.size() > kSignBytes) return {};
  while (!line.empty() && (line.back() == '.' || line.back() == ')' || line.back() == ']'))
    line.remove_suffix(1);
  while (!line.empty()) {
    const text::CodePoint first = text::decode_at(line, 0);
    if (text::is_word(first.value)) break;
    line.remove_prefix(first.length);
  }
  while (!line.empty()) {
    const std::string_view whole = next_part(line);
    if (!has_letters(whole) || is_thanks(whole)) continue;
    std::string_view part = without_thanks(whole);
    if (!lexicon::agency_of(part)) {
      if (!is_desk_code(part)) return {};  // "ksee/dpa": a reporter's initials
      continue;
    }
    // "dpa:240514-99-17": the number of the report.
    part = part.substr(0, part.find(':'));
    add_agency(agencies, std::string(part));
  }
  return agencies;
}

std::vector<std::string> agencies_of_dateline(std::string_view text) {
  // "新华社北京5月14日电", and as the papers of Taiwan have it "（中央社記者…台北14日電）".
  const bool bracketed = text.starts_with("（") || text.starts_with("【");
  const std::string_view cable = bracketed ? text.substr(std::string_view("（").size()) : text;
  if (const std::string_view leading = lexicon::leading_agency(cable); !leading.empty())
    return {std::string(leading)};
  // "(서울=연합뉴스) 김민서 기자 = …"
  if (const std::string_view sent_by = report_head(text).agency; !sent_by.empty())
    return {std::string(sent_by)};
  const std::string_view head = text.substr(0, kDatelineBytes);
  for (const auto& [left, right] :
       {std::pair<std::string_view, std::string_view>("(", ")"), {"（", "）"}, {"[", "]"}, {"【", "】"}}) {
    const std::size_t open = head.find(left);
    const std::size_t close = head.find(right, open == std::string_view::npos ? head.size() : open);
    if (open > kPlaceBytes || close == std::string_view::npos) continue;
    const std::string_view rest = text::trim(head.substr(close + right.size()));
    const bool stands_off = open == 0 || rest.starts_with('-') || rest.starts_with("–") ||
                            rest.starts_with("—") || rest.starts_with("−") || rest.starts_with(':') ||
                            rest.starts_with('.') || left == "（" || left == "【" ||
                            !place_of_dateline(text).empty();
    if (!stands_off) continue;
    const std::size_t begin = open + left.size();
    if (auto agencies = agencies_of_sign(head.substr(begin, close - begin)); !agencies.empty())
      return agencies;
  }
  return {};
}

std::vector<std::string> agencies_at_end(std::string_view text) {
  text = text::trim(text);
  if (const std::string_view sign = lexicon::sign_behind_sentence(text); !sign.empty())
    return {std::string(sign)};
  if (text.ends_with('.')) text.remove_suffix(1);
  if (!text.ends_with(')')) return {};
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || text.size() - open > kSignBytes) return {};
  return agencies_of_sign(text.substr(open + 1, text.size() - open - 2));
}

std::vector<std::string> agencies_of_text(const Evidence& evidence) {
  std::vector<std::string> agencies;
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  if (region.first >= region.last) return agencies;
  std::size_t seen = 0;
  for (std::size_t i = region.first;
       i < std::min<std::size_t>(region.last, blocks.size()) && seen < kFirstBlocks; ++i) {
    const clean::Block& block = blocks[i];
    if (block.words < kTextWords || is_of_picture(block)) continue;
    ++seen;
    add_all(agencies, agencies_of_dateline(evidence.cleaner.text_of(block)));
  }
  const std::size_t last = region.last;
  for (std::size_t i = last - std::min(last, kLast); i < std::min(blocks.size(), last + kLast); ++i) {
    const clean::Block& block = blocks[i];
    if (is_of_picture(block)) continue;
    const std::string_view line = evidence.cleaner.text_of(block);
    if (block.words <= kSignWords) {
      add_all(agencies, agencies_of_sign(line));
    } else if (block.words >= kTextWords && i < last) {
      add_all(agencies, agencies_at_end(line));
    }
  }
  return agencies;
}

}  // namespace cleancopy::article
