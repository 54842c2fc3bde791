#include "article/report/report_head.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/names/byline_cuts.hpp"
#include "article/names/east_asian_names.hpp"
#include "clean/blocks/rules.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kLongestHead = 96;            // bytes between two brackets
constexpr std::size_t kLongestEastAsianPlace = 30;  // bytes
constexpr std::size_t kLongestName = 30;            // bytes
constexpr std::size_t kLongestSource = 30;          // bytes of a paper's name
constexpr std::size_t kMostBrackets = 2;            // "【Paper】（记者 陈晓雨）"
constexpr std::string_view kEquals[] = {"＝", "="};

using Brackets = std::pair<std::string_view, std::string_view>;
constexpr Brackets kBrackets[] = {{"【", "】"}, {"〔", "〕"}, {"（", "）"},
                                  {"［", "］"}, {"[", "]"},   {"(", ")"}};

bool is_east_asian(std::string_view words) {
  if (words.empty()) return false;
  const char32_t first = text::decode_at(words, 0).value;
  return text::is_cjk(first) || is_hangul(first);
}

// "王小明／鹽港報導": where the reporter was stands behind a stroke, without the word for a report.
std::string_view place_behind_stroke(std::string_view words) {
  for (const std::string_view stroke : {"／", "/"}) {
    const std::size_t at = words.find(stroke);
    if (at == std::string_view::npos) continue;
    std::string_view place = text::trim(words.substr(at + stroke.size()));
    for (const std::string_view word : {"報導", "报道", "電", "电"}) {
      if (place.ends_with(word)) place.remove_suffix(word.size());
    }
    return place;
  }
  return {};
}

std::string_view before_stroke(std::string_view words) {
  return text::trim(words.substr(0, std::min({words.find("／"), words.find('/'), words.size()})));
}

bool may_be_place(std::string_view place) {
  return is_east_asian(place) && place.size() <= kLongestEastAsianPlace && !dates::has_digit(place) &&
         !lexicon::agency_of(place);
}

bool may_be_reporter(std::string_view name) {
  return is_east_asian(name) && name.size() <= kLongestName && !dates::has_digit(name) &&
         !lexicon::agency_of(name);
}

// What the words between two brackets tell; false where they are the text's.
bool read_bracket(std::string_view inside, ReportHead& head) {
  for (const std::string_view sign : kEquals) {
    const std::size_t at = inside.find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view place = text::trim(inside.substr(0, at));
    const std::string_view maker = text::trim(inside.substr(at + sign.size()));
    if (!may_be_place(place) || maker.empty()) return false;
    head.place = place;
    if (lexicon::agency_of(maker)) head.agency = maker;
    const std::string_view name = without_reporter(maker);
    // Two characters without a title are an agency's: "【ソウル＝共同】".
    constexpr std::size_t kShortestName = 9;  // bytes
    const bool is_titled = name.size() < maker.size();
    if (may_be_reporter(name) && (is_titled || name.size() >= kShortestName)) head.reporter = name;
    return true;
  }
  if (is_reporters(inside)) {
    const std::string_view signed_by = without_reporter(inside);
    if (const std::string_view name = before_stroke(signed_by); may_be_reporter(name)) head.reporter = name;
    if (const std::string_view place = place_behind_stroke(signed_by); may_be_place(place))
      head.place = place;
    return true;
  }
  return is_east_asian(inside) && inside.size() <= kLongestSource && head.end == 0;
}

// "김민서 기자 = 서울시는 …": what stands behind the brackets up to the sign is the reporter.
void read_behind(std::string_view paragraph, ReportHead& head) {
  const std::string_view rest = paragraph.substr(head.end, kLongestHead);
  const std::size_t at = rest.find(" = ");
  if (at == std::string_view::npos || !is_reporters(text::trim(rest.substr(0, at)))) return;
  head.reporter = without_reporter(text::trim(rest.substr(0, at)));
  head.end += at + 3;
}

// "…と述べた。【森山みどり】": who signs behind a paragraph's last sentence; a view into it, or empty.
std::string_view reporter_behind(std::string_view paragraph) {
  constexpr std::string_view kOpen = "【";
  constexpr std::string_view kClose = "】";
  paragraph = text::trim(paragraph);
  if (!paragraph.ends_with(kClose)) return {};
  const std::size_t open = paragraph.rfind(kOpen);
  if (open == 0 || open == std::string_view::npos) return {};
  std::string_view inside = paragraph.substr(open + kOpen.size());
  inside = text::trim(inside.substr(0, inside.size() - kClose.size()));
  const std::string_view first = inside.substr(0, inside.find("、"));
  return inside.size() <= kLongestHead && is_east_asian_name(first) ? inside : std::string_view();
}

}  // namespace

ReportHead report_head(std::string_view paragraph) {
  ReportHead head;
  const char* const begin = paragraph.data();
  paragraph = text::trim(paragraph);
  bool told = false;
  for (std::size_t brackets = 0; brackets < kMostBrackets; ++brackets) {
    const std::string_view rest = paragraph.substr(head.end);
    const auto kind = std::find_if(std::begin(kBrackets), std::end(kBrackets),
                                   [&](const Brackets& pair) { return rest.starts_with(pair.first); });
    if (kind == std::end(kBrackets)) break;
    const std::size_t close = rest.substr(0, kLongestHead).find(kind->second);
    if (close == std::string_view::npos) break;
    const std::string_view inside = rest.substr(kind->first.size(), close - kind->first.size());
    if (!read_bracket(text::trim(inside), head)) break;
    head.end += close + kind->second.size();
    told = told || !head.place.empty() || !head.reporter.empty();
  }
  if (!told) return {};
  read_behind(paragraph, head);
  head.end += static_cast<std::size_t>(paragraph.data() - begin);
  return head;
}

std::string_view reporter_of_text(const Evidence& evidence) {
  constexpr std::size_t kFirst = 3;  // blocks of running text
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  std::size_t seen = 0;
  for (std::size_t i = region.first; i < std::min<std::size_t>(region.last, blocks.size()) && seen < kFirst;
       ++i) {
    if (blocks[i].mass <= clean::kRunningText || blocks[i].place.in_figure) continue;
    ++seen;
    const std::string_view paragraph = evidence.cleaner.text_of(blocks[i]);
    if (const ReportHead head = report_head(paragraph); !head.reporter.empty()) return head.reporter;
    if (const std::string_view reporter = reporter_behind(paragraph); !reporter.empty()) return reporter;
  }
  return {};
}

std::string_view reporter_behind_text(const Evidence& evidence) {
  constexpr std::size_t kLast = 8;  // paragraphs: walls and small print stand behind it
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  std::size_t seen = 0;
  for (std::size_t i = std::min<std::size_t>(region.last, blocks.size());
       i-- > region.first && seen < kLast;) {
    if (blocks[i].off_limits || !blocks[i].place.is_paragraph) continue;
    ++seen;
    const std::string_view reporter = reporter_behind(evidence.cleaner.text_of(blocks[i]));
    if (!reporter.empty()) return reporter;
  }
  return {};
}

}  // namespace cleancopy::article
